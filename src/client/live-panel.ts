import { chartConfig } from '#src/charts/chart-config.ts';
import { Chart } from '#src/charts/chart-library.ts';
import { type Paints, paintNames } from '#src/charts/chart-paint.ts';
import { type DrawnSize, drawnWidths, panelHeight } from '#src/charts/chart-size.ts';
import type { ChartPanel } from '#src/charts/chart-spec.ts';
import { filledPanel } from '#src/charts/drawn-panel.ts';
import type { LiveMark } from '#src/charts/live-mark.ts';
import { shownOnPage } from './shown-on-page.ts';

/**
 * One live panel: the same configuration as the drawn picture, on a canvas that lies upon it, enlarged as much. Pointer,
 * touch and arrow keys go from value to value; the line below the chart says each and leads to its sentence. Escape
 * brings the drawn picture back.
 */
export class LivePanel {
  readonly stage: HTMLElement;
  readonly panel: ChartPanel;
  /** Called when the reader goes to one of this panel's values. */
  onMove: () => void = () => {};

  readonly #readout: HTMLElement;
  readonly #idle: readonly Node[];
  readonly #handle: Element;
  readonly #canvas = document.createElement('canvas');
  readonly #live: LiveMark = { slot: undefined };
  #chart: Chart<'bar', ([number, number] | null)[]> | undefined;

  constructor(stage: HTMLElement, readout: HTMLElement) {
    this.stage = stage;
    this.panel = filledPanel(JSON.parse(stage.dataset['drawn'] ?? ''), shownOnPage);
    this.#readout = readout;
    this.#handle = stage.querySelector('.chart-handle') ?? stage;
    this.#idle = [...readout.childNodes];
    // Before the handle, which would lose the focus if it were moved; being placed, the canvas still lies on the picture.
    stage.prepend(...paintNames.map(paintProbe), this.#canvas);
    this.draw();
    stage.addEventListener('pointermove', ({ clientX, clientY }) =>
      this.#goTo(this.#slotAt(clientX, clientY)),
    );
    stage.addEventListener('pointerdown', ({ clientX, clientY }) =>
      this.#goTo(this.#slotAt(clientX, clientY)),
    );
    stage.addEventListener('click', this.#follow);
    stage.addEventListener('pointerleave', () => this.#mark(undefined));
    stage.addEventListener('keydown', this.#onKey);
    stage.addEventListener('focusout', () => this.#mark(undefined));
  }

  /** Draws the panel upon the picture that is now shown, in the page's present colours. */
  draw(): void {
    const drawing = this.#drawing();
    if (drawing === undefined) return;
    const { size, svg } = drawing;
    const { width, height } = svg.getBoundingClientRect();
    const designed = drawnWidths[size];
    this.#chart?.destroy();
    this.#canvas.width = designed;
    this.#canvas.height = panelHeight(this.panel, designed);
    this.#canvas.style.width = `${width}px`;
    this.#canvas.style.height = `${height}px`;
    this.#chart = this.#drawOn(this.#canvas, size, (devicePixelRatio * width) / designed, this.#live);
    this.stage.classList.add('chart-stage-live');
  }

  /** Draws again, in new colours or letters, unless the reader has gone back to the drawn picture. */
  refresh(): void {
    if (this.#chart !== undefined) this.draw();
  }

  /** Draws again where the picture is now shown at another size. */
  fit(): void {
    const width = this.#drawing()?.svg.getBoundingClientRect().width;
    if (width !== undefined && `${width}px` !== this.#canvas.style.width) this.refresh();
  }

  /** The panel on a canvas of its own, for a picture file. */
  picture(size: DrawnSize, ratio: number): HTMLCanvasElement {
    const canvas = document.createElement('canvas');
    canvas.width = drawnWidths[size];
    canvas.height = panelHeight(this.panel, drawnWidths[size]);
    this.#drawOn(canvas, size, ratio, { slot: undefined });
    return canvas;
  }

  /** Nothing is pointed at here any more. */
  leave(): void {
    this.#mark(undefined);
  }

  /** The colours that the page gives the chart now. */
  paints(): Paints {
    const colour = (name: string) => {
      const probe = this.stage.querySelector(`.chart-paint.chart-${name}`);
      return probe === null ? '' : getComputedStyle(probe).color;
    };
    return Object.fromEntries(paintNames.map((name) => [name, colour(name)])) as Paints;
  }

  get family(): string {
    const svg = this.stage.querySelector('svg');
    return svg === null ? 'sans-serif' : getComputedStyle(svg).fontFamily;
  }

  #drawOn(canvas: HTMLCanvasElement, size: DrawnSize, ratio: number, live: LiveMark) {
    const config = chartConfig(this.panel, drawnWidths[size], this.paints(), this.family, live);
    return new Chart(canvas, { ...config, options: { ...config.options, devicePixelRatio: ratio } });
  }

  #drawing(): { size: DrawnSize; svg: Element } | undefined {
    for (const size of ['narrow', 'wide'] as const) {
      const svg = this.stage.querySelector(`.chart-${size}`);
      if (svg !== null && getComputedStyle(svg).display !== 'none') return { size, svg };
    }
    return undefined;
  }

  /** The slot nearest to a place on the screen, in the direction that the slots follow one another. */
  #slotAt(clientX: number, clientY: number): number | undefined {
    const chart = this.#chart;
    if (chart === undefined) return undefined;
    const { left, top, width } = this.#canvas.getBoundingClientRect();
    const scale = chart.width / width;
    const isLying = this.panel.form === 'bars';
    const at = (isLying ? clientY - top : clientX - left) * scale;
    const slot = chart.scales[isLying ? 'y' : 'x']?.getValueForPixel(at);
    if (slot === undefined) return undefined;
    return Math.min(Math.max(Math.round(slot), 0), this.panel.slots.length - 1);
  }

  #goTo(slot: number | undefined): void {
    if (slot === undefined) return;
    this.onMove();
    if (this.#live.slot === slot) return;
    if (!this.stage.classList.contains('chart-stage-live')) this.draw();
    this.#mark(slot);
    const said = this.panel.slots[slot]?.said ?? '';
    this.#handle.setAttribute('aria-valuenow', String(slot + 1));
    this.#handle.setAttribute('aria-valuetext', said);
    const words = document.createElement('span');
    words.textContent = said;
    this.#readout.replaceChildren(words);
    const href = this.#hrefOf(slot);
    if (href === undefined) return;
    const link = document.createElement('a');
    link.href = href;
    link.textContent = '看原文';
    link.setAttribute('aria-label', `看原文：${said}`);
    this.#readout.append(link);
  }

  /** Where a slot's number is printed; a gap has no such place. */
  #hrefOf(slot: number | undefined): string | undefined {
    const mark = slot === undefined ? undefined : this.panel.slots[slot];
    if (mark?.kind !== 'mark') return undefined;
    return `${this.stage.dataset['reports']}${mark.source.reportId}/#f-${mark.source.id}`;
  }

  #mark(slot: number | undefined): void {
    if (this.#live.slot === slot) return;
    this.#live.slot = slot;
    this.#chart?.draw();
  }

  /** With a mouse a value leads to its sentence, as in the drawn picture; a finger only asks for it. */
  readonly #follow = (event: MouseEvent) => {
    const slot = this.#slotAt(event.clientX, event.clientY);
    const href = this.#hrefOf(slot);
    const isMouse = !(event instanceof PointerEvent) || event.pointerType === 'mouse';
    if (href && isMouse) location.assign(href);
  };

  readonly #onKey = (event: KeyboardEvent) => {
    const last = this.panel.slots.length - 1;
    const { slot } = this.#live;
    const steps: Readonly<Record<string, number>> = {
      ArrowRight: slot === undefined ? 0 : slot + 1,
      ArrowDown: slot === undefined ? 0 : slot + 1,
      ArrowLeft: slot === undefined ? last : slot - 1,
      ArrowUp: slot === undefined ? last : slot - 1,
      Home: 0,
      End: last,
    };
    const target = steps[event.key];
    const href = this.#hrefOf(slot);
    if (event.key === 'Escape') this.#goBack();
    else if (event.key === 'Enter' && href !== undefined) location.assign(href);
    else if (target !== undefined) this.#goTo(Math.min(Math.max(target, 0), last));
    else return;
    event.preventDefault();
  };

  #goBack(): void {
    this.#mark(undefined);
    this.stage.classList.remove('chart-stage-live');
    this.#chart?.destroy();
    this.#chart = undefined;
    this.#canvas.style.width = '0';
    this.#readout.replaceChildren(...this.#idle);
  }
}

/** An element without a look of its own whose colour is that of one paint, in whatever scheme the page has. */
function paintProbe(name: string): HTMLElement {
  const probe = document.createElement('i');
  probe.className = `chart-paint chart-${name}`;
  return probe;
}
