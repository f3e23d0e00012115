import { domToCanvas } from 'modern-screenshot';

const margin = 24;
const footHeight = 24;
/** Fewer pixels across than this would be coarse in print. */
const leastWidth = 1440;
/** What stands at a sheet's end; no room is kept for it. */
const ends = 'details, .figure-chart-acts';
const leftOut = `${ends}, .figure-chart-readout, .visually-hidden`;

/**
 * Saves a chart or one of the site's sheets as a PNG of what is seen, without its folded table and its controls. The last
 * line says where the picture comes from, and that it is 示例数据 where it is.
 *
 * @param name of the file, without its ending
 */
export async function saveSheet(sheet: HTMLElement, name: string, isDemonstration: boolean): Promise<void> {
  const { color, fontFamily } = getComputedStyle(document.body);
  const backgroundColor = backgroundOf(sheet);
  const { top, width } = sheet.getBoundingClientRect();
  const bottom = Math.min(...[...sheet.querySelectorAll(ends)].map((end) => end.getBoundingClientRect().top));
  const readouts = [...sheet.querySelectorAll<HTMLElement>('.figure-chart-readout')];
  const scale = Math.max(2, leastWidth / width);
  const picture = await domToCanvas(sheet, {
    scale,
    font: false,
    backgroundColor,
    height: Math.ceil(bottom - top - readouts.reduce((sum, { offsetHeight }) => sum + offsetHeight, 0)),
    style: { margin: '0', border: '0' },
    filter: (node) => !(node instanceof Element && node.matches(leftOut)),
  });
  const whole = document.createElement('canvas');
  whole.width = picture.width + margin * 2 * scale;
  whole.height = picture.height + (margin * 2 + footHeight) * scale;
  const ctx = whole.getContext('2d');
  if (ctx === null) return;
  ctx.fillStyle = backgroundColor;
  ctx.fillRect(0, 0, whole.width, whole.height);
  ctx.drawImage(picture, margin * scale, margin * scale);
  ctx.fillStyle = color;
  ctx.font = `${14 * scale}px ${fontFamily}`;
  const source = `${isDemonstration ? '示例数据 · ' : ''}通途 · ${location.href.replace(/#.*$/, '')}`;
  ctx.fillText(source, margin * scale, whole.height - margin * scale, picture.width);
  whole.toBlob((blob) => {
    if (blob !== null) download(blob, `${name}${isDemonstration ? '-示例数据' : ''}.png`);
  });
}

/** The colour behind an element: its own, or that of the nearest ancestor that has one. */
function backgroundOf(element: Element): string {
  const { backgroundColor } = getComputedStyle(element);
  const isTransparent = backgroundColor === 'rgba(0, 0, 0, 0)';
  return isTransparent && element.parentElement !== null
    ? backgroundOf(element.parentElement)
    : backgroundColor;
}

function download(blob: Blob, name: string): void {
  const link = Object.assign(document.createElement('a'), {
    href: URL.createObjectURL(blob),
    download: name,
  });
  link.click();
  // The browser reads the file after the click; a minute is more than enough.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
