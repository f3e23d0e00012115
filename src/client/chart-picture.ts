import { drawnWidths, fontSize, lineHeight } from '#src/charts/chart-size.ts';
import { textLines } from '#src/charts/text-width.ts';
import type { LivePanel } from './live-panel.ts';
import { pictureName, pictureSource } from './picture-source.ts';
import { saveBlob } from './save-blob.ts';

const margin = 24;
const enlarged = 2;

interface Line {
  readonly text: string;
  readonly size: number;
  readonly weight: number;
}

/** Saves a chart as a PNG: question, answer, how to read it, the panels, what was refused, and where it comes from. */
export function savePicture(host: HTMLElement, panels: readonly LivePanel[]): void {
  const [first] = panels;
  if (first === undefined) return;
  const head = linesOf(host.closest('figure'), [
    '.figure-chart-title',
    '.figure-chart-finding',
    '.figure-chart-legend',
  ]);
  const foot = linesOf(host, ['.figure-chart-notes li']);
  const isDemonstration = host.dataset['demonstration'] !== undefined;
  foot.push(...wrapped(pictureSource(isDemonstration), fontSize, 400));
  const pictures = panels.map((panel) => ({
    caption: panel.panel.caption === undefined ? [] : wrapped(panel.panel.caption, fontSize, 700),
    canvas: panel.picture('wide', enlarged),
  }));
  const height =
    margin * 2 +
    heightOf([...head, ...foot, ...pictures.flatMap(({ caption }) => caption)]) +
    pictures.reduce((sum, { canvas }) => sum + canvas.height / enlarged + margin, 0);
  const sheet = document.createElement('canvas');
  sheet.width = (drawnWidths.wide + margin * 2) * enlarged;
  sheet.height = height * enlarged;
  const ctx = sheet.getContext('2d');
  if (ctx === null) return;
  ctx.scale(enlarged, enlarged);
  ctx.fillStyle = getComputedStyle(document.body).backgroundColor;
  ctx.fillRect(0, 0, sheet.width, height);
  ctx.fillStyle = first.paints().ink;
  ctx.textBaseline = 'top';
  let top = margin;
  const write = (lines: readonly Line[]) => {
    for (const { text, size, weight } of lines) {
      ctx.font = `${weight} ${size}px ${first.family}`;
      ctx.fillText(text, margin, top);
      top += size + lineHeight - fontSize;
    }
  };
  write(head);
  for (const { caption, canvas } of pictures) {
    top += margin / 2;
    write(caption);
    ctx.drawImage(canvas, margin, top, canvas.width / enlarged, canvas.height / enlarged);
    top += canvas.height / enlarged + margin / 2;
  }
  write(foot);
  sheet.toBlob((blob) => {
    if (blob !== null) saveBlob(blob, pictureName(host.dataset['name'] ?? '', isDemonstration));
  });
}

function linesOf(root: Element | null, selectors: readonly string[]): Line[] {
  return selectors.flatMap((selector, index) =>
    [...(root?.querySelectorAll(selector) ?? [])].flatMap(({ textContent }) => {
      const isTitle = selector.endsWith('title');
      return wrapped(
        textContent?.trim() ?? '',
        isTitle ? 22 : index === 1 ? 18 : fontSize,
        isTitle ? 700 : 400,
      );
    }),
  );
}

function wrapped(text: string, size: number, weight: number): Line[] {
  return textLines(text, size, drawnWidths.wide, 4).map((line) => ({ text: line, size, weight }));
}

function heightOf(lines: readonly Line[]): number {
  return lines.reduce((sum, { size }) => sum + size + lineHeight - fontSize, 0);
}
