import { type ChartPanel, slotSaid } from '#src/charts/chart-spec.ts';
import { drawElements } from '#src/charts/draw-svg.ts';

/**
 * Makes the panels of a `<metric-chart>` live: pointer, touch and arrow keys go from value to value, the line below the
 * chart says each and links to its sentence. A panel is drawn again in its own `<svg>`, by the code that drew it at build,
 * so that nothing but the ring changes. Loaded on interest only.
 *
 * @param first the element that the reader's interest began at
 */
export function goLive(host: HTMLElement, first: EventTarget | null): void {
  const readout = host.querySelector<HTMLElement>('.figure-chart-readout');
  if (readout === null) return;
  for (const stage of host.querySelectorAll<HTMLElement>('.chart-stage')) makeLive(stage, readout, first);
}

function makeLive(stage: HTMLElement, readout: HTMLElement, first: EventTarget | null): void {
  const panel: ChartPanel = JSON.parse(stage.querySelector('script')?.textContent ?? '');
  const reports = stage.dataset['reports'] ?? '';
  const last = panel.slots.length - 1;
  const handle = stage.querySelector('[role="slider"]');
  const invitation = [...readout.childNodes];
  let current: number | undefined;

  const hrefOf = (slot: number | undefined) =>
    stage.querySelector(`a[data-slot="${slot}"]`)?.getAttribute('href') ?? undefined;

  const draw = (svg: SVGSVGElement) => {
    svg.innerHTML = drawElements(panel, svg.viewBox.baseVal.width, reports, { active: current });
  };

  const mark = (slot: number | undefined) => {
    if (slot === current) return;
    current = slot;
    for (const svg of stage.querySelectorAll('svg')) if (svg.getClientRects().length > 0) draw(svg);
  };

  const goTo = (slot: number | undefined) => {
    if (slot === undefined || slot === current) return;
    mark(slot);
    const shown = panel.slots[slot];
    const said = shown === undefined ? '' : slotSaid(shown);
    handle?.setAttribute('aria-valuenow', String(slot + 1));
    handle?.setAttribute('aria-valuetext', said);
    readout.replaceChildren(Object.assign(document.createElement('span'), { textContent: said }));
    const href = hrefOf(slot);
    if (href === undefined) return;
    const link = Object.assign(document.createElement('a'), { href, textContent: '查看原文' });
    link.setAttribute('aria-label', `查看原文：${said}`);
    readout.append(link);
  };

  const onKey = (event: KeyboardEvent) => {
    const [next, previous] = current === undefined ? [0, last] : [current + 1, current - 1];
    const targets: Readonly<Record<string, number>> = {
      ArrowRight: next,
      ArrowDown: next,
      ArrowLeft: previous,
      ArrowUp: previous,
      Home: 0,
      End: last,
    };
    const target = targets[event.key];
    const href = hrefOf(current);
    if (event.key === 'Escape') {
      mark(undefined);
      readout.replaceChildren(...invitation);
    } else if (event.key === 'Enter' && href !== undefined) location.assign(href);
    else if (target !== undefined) goTo(Math.min(Math.max(target, 0), last));
    else return;
    event.preventDefault();
  };

  stage.addEventListener('pointermove', ({ target }) => goTo(slotAt(stage, target)));
  stage.addEventListener('pointerdown', ({ target }) => goTo(slotAt(stage, target)));
  stage.addEventListener('pointerleave', () => mark(undefined));
  stage.addEventListener('focusout', () => mark(undefined));
  stage.addEventListener('keydown', onKey);
  const firstSlot = slotAt(stage, first);
  for (const svg of stage.querySelectorAll('svg')) draw(svg);
  stage.classList.add('chart-stage-live');
  goTo(firstSlot);
}

/** The slot of a stage that an element of its drawing belongs to. */
function slotAt(stage: HTMLElement, target: EventTarget | null): number | undefined {
  if (!(target instanceof Element) || !stage.contains(target)) return undefined;
  const slot = target.closest('[data-slot]')?.getAttribute('data-slot');
  return slot == null ? undefined : Number(slot);
}
