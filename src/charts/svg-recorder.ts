import { unpainted } from './chart-paint.ts';
import { textWidth } from './text-width.ts';

interface State {
  fillStyle: string;
  strokeStyle: string;
  lineWidth: number;
  font: string;
  textAlign: string;
  textBaseline: string;
  dash: readonly number[];
  dx: number;
  dy: number;
}

const initial: State = {
  fillStyle: 'ink',
  strokeStyle: 'ink',
  lineWidth: 1,
  font: '14px sans-serif',
  textAlign: 'start',
  textBaseline: 'alphabetic',
  dash: [],
  dx: 0,
  dy: 0,
};

/**
 * As much of a canvas's 2D context as Chart.js and our plug-in draw with, writing SVG instead: paths, rectangles, full
 * circles and text, moved about. Colours are the names of paints and become classes; typefaces are the page's own.
 *
 * What it can't write (rotation, scaling, arcs) it refuses, rather than draw something else.
 */
export class SvgRecorder {
  fillStyle = initial.fillStyle;
  strokeStyle = initial.strokeStyle;
  lineWidth = initial.lineWidth;
  font = initial.font;
  textAlign = initial.textAlign;
  textBaseline = initial.textBaseline;
  lineCap = 'butt';
  lineJoin = 'miter';
  lineDashOffset = 0;
  readonly canvas: { width: number; height: number; getContext: () => SvgRecorder };

  readonly #written: string[] = [];
  readonly #kept: State[] = [];
  readonly #href: (slot: number) => string | undefined;
  #dash: readonly number[] = [];
  #dx = 0;
  #dy = 0;
  #path = '';
  #mark: { href: string | undefined; from: number } | undefined;

  /** @param href where a slot's mark leads */
  constructor(width: number, height: number, href: (slot: number) => string | undefined) {
    this.canvas = { width, height, getContext: () => this };
    this.#href = href;
  }

  /** The elements drawn so far. */
  get elements(): string {
    return this.#written.join('');
  }

  /** What is drawn until {@link endMark} belongs to one value, and leads to where it is printed. */
  beginMark(slot: number): void {
    this.#mark = { href: this.#href(slot), from: this.#written.length };
  }

  endMark(): void {
    const { href, from } = this.#mark ?? {};
    if (from === undefined) return;
    const inner = this.#written.splice(from).join('');
    // Out of the tab order: the table beside the picture has the same links, with names.
    this.#written.push(href === undefined ? inner : `<a href="${escaped(href)}" tabindex="-1">${inner}</a>`);
    this.#mark = undefined;
  }

  save(): void {
    const { fillStyle, strokeStyle, lineWidth, font, textAlign, textBaseline } = this;
    this.#kept.push({
      fillStyle,
      strokeStyle,
      lineWidth,
      font,
      textAlign,
      textBaseline,
      dash: this.#dash,
      dx: this.#dx,
      dy: this.#dy,
    });
  }

  restore(): void {
    const state = this.#kept.pop();
    if (state === undefined) return;
    const { dash, dx, dy, ...styles } = state;
    Object.assign(this, styles);
    this.#dash = dash;
    this.#dx = dx;
    this.#dy = dy;
  }

  translate(x: number, y: number): void {
    this.#dx += x;
    this.#dy += y;
  }

  setTransform(a: number, b: number, c: number, d: number, x: number, y: number): void {
    if (a !== 1 || b !== 0 || c !== 0 || d !== 1)
      throw new Error('a chart drawn as SVG is neither scaled nor turned');
    this.#dx = x;
    this.#dy = y;
  }

  resetTransform(): void {
    this.setTransform(1, 0, 0, 1, 0, 0);
  }

  rotate(angle: number): void {
    if (angle !== 0) throw new Error('a chart drawn as SVG has no turned text');
  }

  /** Only axis labels are clipped, to the whole picture, and they lie inside it. */
  clip(): void {}

  clearRect(): void {}

  setLineDash(dash: readonly number[]): void {
    this.#dash = dash;
  }

  measureText(text: string): { width: number } {
    return { width: textWidth(text, this.#fontSize) };
  }

  beginPath(): void {
    this.#path = '';
  }

  moveTo(x: number, y: number): void {
    this.#path += `M${this.#point(x, y)}`;
  }

  lineTo(x: number, y: number): void {
    this.#path += `L${this.#point(x, y)}`;
  }

  rect(x: number, y: number, width: number, height: number): void {
    this.#path += `M${this.#point(x, y)}h${short(width)}v${short(height)}h${short(-width)}z`;
  }

  arc(x: number, y: number, radius: number, start: number, end: number): void {
    if (end - start < Math.PI * 2 - 1e-9) throw new Error('a chart drawn as SVG has full circles only');
    const r = short(radius);
    this.#path += `M${this.#point(x - radius, y)}a${r} ${r} 0 1 0 ${short(radius * 2)} 0a${r} ${r} 0 1 0 ${short(-radius * 2)} 0z`;
  }

  closePath(): void {
    this.#path += 'z';
  }

  fill(): void {
    this.#draw(this.fillStyle, 'fill="currentColor"');
  }

  fillRect(x: number, y: number, width: number, height: number): void {
    this.beginPath();
    this.rect(x, y, width, height);
    this.fill();
  }

  stroke(): void {
    const dash = this.#dash.length === 0 ? '' : ` stroke-dasharray="${this.#dash.map(short).join(' ')}"`;
    const width = this.lineWidth === 1 ? '' : ` stroke-width="${short(this.lineWidth)}"`;
    this.#draw(this.strokeStyle, `fill="none" stroke="currentColor"${width}${dash}`);
  }

  fillText(text: string, x: number, y: number): void {
    const anchor = {
      center: ' text-anchor="middle"',
      right: ' text-anchor="end"',
      end: ' text-anchor="end"',
    }[this.textAlign];
    const rise = { middle: 0.36, top: 0.88, bottom: -0.2 }[this.textBaseline] ?? 0;
    const [left, base] = [short(x + this.#dx), short(y + this.#dy + rise * this.#fontSize)];
    const weight = this.font.startsWith('bold') ? ' font-weight="700"' : '';
    this.#written.push(
      `<text class="chart-${this.fillStyle}" x="${left}" y="${base}"${anchor ?? ''}${weight}>${escaped(text)}</text>`,
    );
  }

  #draw(paint: string, attributes: string): void {
    if (this.#path === '' || paint === unpainted) return;
    this.#written.push(`<path class="chart-${paint}" ${attributes} d="${this.#path}"/>`);
  }

  #point(x: number, y: number): string {
    return `${short(x + this.#dx)} ${short(y + this.#dy)}`;
  }

  get #fontSize(): number {
    return Number(/([0-9.]+)px/.exec(this.font)?.[1] ?? 14);
  }
}

/** A hundredth of a pixel is finer than anyone sees and keeps the file small. */
function short(value: number): string {
  return String(Math.round(value * 100) / 100 + 0);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
