import { domToCanvas } from 'modern-screenshot';
import { pictureName, pictureSource } from './picture-source.ts';
import { saveBlob } from './save-blob.ts';

const enlarged = 2;
const footHeight = 48;
const margin = 24;
const leftOut = 'details, .figure-chart-acts';

/** Saves one of the site's sheets as a PNG of what is seen, without its folded table and its buttons, and with its source. */
export async function saveSheet(sheet: HTMLElement, name: string, isDemonstration: boolean): Promise<void> {
  const { color, fontFamily } = getComputedStyle(document.body);
  const backgroundColor = getComputedStyle(sheet).backgroundColor;
  // What is left out stands at the end of the sheet, and no room is kept for it.
  const ends = [...sheet.querySelectorAll(leftOut)].map((element) => element.getBoundingClientRect().top);
  const picture = await domToCanvas(sheet, {
    scale: enlarged,
    font: false,
    backgroundColor,
    height: Math.ceil(Math.min(...ends) - sheet.getBoundingClientRect().top),
    style: { margin: '0', border: '0' },
    filter: (node) => !(node instanceof Element && node.matches(leftOut)),
  });
  const whole = document.createElement('canvas');
  whole.width = picture.width;
  whole.height = picture.height + footHeight * enlarged;
  const ctx = whole.getContext('2d');
  if (ctx === null) return;
  ctx.fillStyle = backgroundColor;
  ctx.fillRect(0, 0, whole.width, whole.height);
  ctx.drawImage(picture, 0, 0);
  ctx.fillStyle = color;
  ctx.font = `${14 * enlarged}px ${fontFamily}`;
  ctx.fillText(
    pictureSource(isDemonstration),
    margin * enlarged,
    picture.height + (footHeight / 2) * enlarged,
    whole.width - margin * 2 * enlarged,
  );
  whole.toBlob((blob) => {
    if (blob !== null) saveBlob(blob, pictureName(name, isDemonstration));
  });
}
