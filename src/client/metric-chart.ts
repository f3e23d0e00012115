/**
 * `<metric-chart>`: the drawn pictures of a chart. The first pointer, touch or focus near it fetches the chart code, which
 * makes them live; not a byte of it is loaded before.
 */
class MetricChart extends HTMLElement {
  #live: Promise<void> | undefined;

  connectedCallback(): void {
    for (const stage of this.querySelectorAll<HTMLElement>('.chart-stage')) makeReachable(stage);
    const near = this.closest('figure') ?? this;
    for (const interest of ['pointerover', 'touchstart', 'focusin'])
      near.addEventListener(interest, this.#wake, { passive: true, once: true });
    this.addEventListener('click', followByMouseOnly);
  }

  readonly #wake = ({ target }: Event) => {
    this.#live ??= import('./live-chart.ts').then(({ goLive }) => goLive(this, target));
    // Without the network the drawn picture stays, which says the same; the next interest tries again.
    this.#live.catch(() => {
      this.#live = undefined;
    });
  };
}

/** A picture of several values is, by keyboard, one control that stands at one of them: a slider. */
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
    'aria-valuetext': `共${count}项，使用左右方向键逐项查看`,
  };
  for (const [name, value] of Object.entries(states)) handle.setAttribute(name, value);
  stage.append(handle);
}

/** A click on a value leads to its sentence; a finger only asks for the value, which then stands below with its link. */
function followByMouseOnly(event: MouseEvent): void {
  const isTouch = event instanceof PointerEvent && event.pointerType !== 'mouse';
  const isInPicture = event.target instanceof Element && event.target.closest('.chart-stage') !== null;
  if (isTouch && isInPicture) event.preventDefault();
}

customElements.define('metric-chart', MetricChart);
