import { textWidth } from './chart-layout.ts';

const initialState = {
  fillStyle: 'ink',
  strokeStyle: 'ink',
  lineWidth: 1,
  font: '14px sans-serif',
  textAlign: 'start',
  textBaseline: 'alphabetic',
  dash: [] as readonly number[],
  /** Where the origin is, after `translate` and `setTransform`. */
  originX: 0,
  originY: 0,
};

/**
 * A canvas 2D context that writes SVG: the part of its interface that Chart.js and the marks plugin use (paths, rectangles,
 * full circles, text, translation). A colour is the name of a paint role and is written as the class `chart-<role>`, so
 * that the style sheet decides; the typeface is the page's.
 *
 * @throws Error for what it can't write (rotation, scaling, arcs) instead of drawing something else
 */
export class SvgRecorder {
  fillStyle = initialState.fillStyle;
  strokeStyle = initialState.strokeStyle;
  lineWidth = initialState.lineWidth;
  font = initialState.font;
  textAlign = initialState.textAlign;
  textBaseline = initialState.textBaseline;
  dash = initialState.dash;
  originX = 0;
  originY = 0;
  readonly canvas: { width: number; height: number; getContext: () => SvgRecorder };

  readonly #elements: string[] = [];
  readonly #savedStates: object[] = [];
  #path = '';
  /** What the texts of the open `<g>` have in common; empty where none is open. */
  #textGroup = '';

  constructor(width: number, height: number) {
    this.canvas = { width, height, getContext: () => this };
  }

  /** The elements drawn so far, as markup. */
  get markup(): string {
    this.#write('');
    return this.#elements.join('');
  }

  /** Writes a tag around what is drawn until {@link closeTag}; attribute values are escaped. */
  openTag(name: string, attributes: Readonly<Record<string, string | number>>): void {
    const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(String(value))}"`);
    this.#write(`<${name}${written.join('')}>`);
  }

  closeTag(name: string): void {
    this.#write(`</${name}>`);
  }

  save(): void {
    const names = Object.keys(initialState) as (keyof typeof initialState)[];
    this.#savedStates.push(Object.fromEntries(names.map((name) => [name, this[name]])));
  }

  restore(): void {
    Object.assign(this, this.#savedStates.pop());
  }

  translate(x: number, y: number): void {
    this.originX += x;
    this.originY += y;
  }

  setTransform(a: number, b: number, c: number, d: number, x: number, y: number): void {
    if (a !== 1 || b !== 0 || c !== 0 || d !== 1)
      throw new Error('SvgRecorder can neither scale nor rotate a chart');
    this.originX = x;
    this.originY = y;
  }

  resetTransform(): void {
    this.setTransform(1, 0, 0, 1, 0, 0);
  }

  rotate(angle: number): void {
    if (angle !== 0) throw new Error('SvgRecorder cannot rotate text');
  }

  /** Chart.js clips axis labels to the whole picture, and they lie inside it. */
  clip(): void {}

  clearRect(): void {}

  setLineDash(dash: readonly number[]): void {
    this.dash = dash;
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
    this.#path += `M${this.#point(x, y)}h${rounded(width)}v${rounded(height)}h${rounded(-width)}z`;
  }

  arc(x: number, y: number, radius: number, start: number, end: number): void {
    if (end - start < Math.PI * 2 - 1e-9) throw new Error('SvgRecorder draws full circles only');
    const [r, d] = [rounded(radius), rounded(radius * 2)];
    this.#path += `M${this.#point(x - radius, y)}a${r} ${r} 0 1 0 ${d} 0a${r} ${r} 0 1 0 -${d} 0z`;
  }

  closePath(): void {
    if (!this.#path.endsWith('z')) this.#path += 'z';
  }

  fill(): void {
    this.#writePath(this.fillStyle, '');
  }

  stroke(): void {
    const dash = this.dash.length === 0 ? '' : ` stroke-dasharray="${this.dash.map(rounded).join(' ')}"`;
    const width = this.lineWidth === 1 ? '' : ` stroke-width="${rounded(this.lineWidth)}"`;
    this.#writePath(this.strokeStyle, ` fill="none" stroke="currentColor"${width}${dash}`);
  }

  fillText(text: string, x: number, y: number): void {
    if (text === '') return;
    const anchor = { center: 'middle', right: 'end', end: 'end' }[this.textAlign];
    const rise = { middle: 0.36, top: 0.88, bottom: -0.2 }[this.textBaseline] ?? 0;
    const align = anchor === undefined ? '' : ` text-anchor="${anchor}"`;
    const weight = this.font.startsWith('bold') ? ' font-weight="700"' : '';
    const place = `x="${rounded(x + this.originX)}" y="${rounded(y + this.originY + rise * this.#fontSize)}"`;
    this.#write(`<text ${place}>${escaped(text)}</text>`, `class="chart-${this.fillStyle}"${align}${weight}`);
  }

  /** Paths that follow each other in one style become one path. */
  #writePath(paint: string, attributes: string): void {
    if (this.#path === '') return;
    const start = `<path class="chart-${paint}"${attributes} d="`;
    const end = '"/>';
    const last = this.#elements.at(-1);
    if (this.#textGroup === '' && last?.startsWith(start)) {
      this.#elements[this.#elements.length - 1] = `${last.slice(0, -end.length)}${this.#path}${end}`;
    } else this.#write(`${start}${this.#path}${end}`);
  }

  /** Texts that follow each other in one style share a `<g>`. */
  #write(markup: string, textGroup = ''): void {
    if (textGroup !== this.#textGroup) {
      if (this.#textGroup !== '') this.#elements.push('</g>');
      if (textGroup !== '') this.#elements.push(`<g ${textGroup}>`);
      this.#textGroup = textGroup;
    }
    this.#elements.push(markup);
  }

  #point(x: number, y: number): string {
    return `${rounded(x + this.originX)} ${rounded(y + this.originY)}`;
  }

  get #fontSize(): number {
    return Number(/([0-9.]+)px/.exec(this.font)?.[1] ?? 14);
  }
}

/** To a tenth of a pixel, which is finer than anyone sees and keeps the page small; never `-0`. */
function rounded(value: number): number {
  return Math.round(value * 10) / 10 + 0;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
