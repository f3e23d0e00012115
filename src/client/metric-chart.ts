/**
 * `<metric-chart>`: holds the drawn picture of a chart and waits. The first pointer, touch or focus near it fetches the
 * chart code, which lets a live picture take over in the same place; not a byte of it is loaded before.
 */
class MetricChart extends HTMLElement {
  #live: Promise<void> | undefined;

  connectedCallback(): void {
    for (const stage of this.querySelectorAll<HTMLElement>('.chart-stage')) makeReachable(stage);
    for (const button of this.querySelectorAll<HTMLButtonElement>('[data-picture]')) button.hidden = false;
    const near = this.closest('figure') ?? this;
    for (const interest of ['pointerover', 'touchstart', 'focusin'])
      near.addEventListener(interest, this.#wake, { passive: true, once: true });
  }

  readonly #wake = () => {
    this.#live ??= import('./live-chart.ts').then(({ goLive }) => goLive(this));
    // Without the network the drawn picture stays, which says the same; the next interest tries again.
    this.#live.catch(() => {
      this.#live = undefined;
    });
  };
}

/** A picture of several values is, by keyboard, one control that stands at one of them: what a slider is. */
function makeReachable(stage: HTMLElement): void {
  const handle = document.createElement('div');
  handle.className = 'chart-handle';
  handle.tabIndex = 0;
  const count = stage.dataset['count'] ?? '1';
  const states = {
    role: 'slider',
    'aria-label': `图：${stage.dataset['label']}`,
    'aria-valuemin': '1',
    'aria-valuemax': count,
    'aria-valuenow': '1',
    'aria-valuetext': `共${count}处，用左右方向键逐个看`,
  };
  for (const [name, value] of Object.entries(states)) handle.setAttribute(name, value);
  stage.append(handle);
}

customElements.define('metric-chart', MetricChart);
