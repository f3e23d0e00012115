import { printedParts } from '#src/language/text/cut-text.ts';
import { pictureSize } from '#src/open-data/discovery/page-tags.ts';
import type { Typeface } from './typeface.ts';

/** A figure on a picture. */
export interface PicturedFigure {
  readonly printed: string;
  readonly name: string;
  /** Whether it has happened; its line is then solid, and dashed where it is planned. */
  readonly isDone: boolean;
}

/** What stands on a page's sharing picture. */
export interface PictureFacts {
  readonly bureau: string;
  /** Large: the period, or the site's own line. */
  readonly title: string;
  /** Under it. */
  readonly subtitle: string;
  /** At most three, each as its report prints it. */
  readonly figures: readonly PicturedFigure[];
  readonly isDemonstration: boolean;
}

const { width, height } = pictureSize;
const margin = 72;
const inner = width - margin * 2;
const colours = { ground: '#f3f5f2', ink: '#14201a', soft: '#46544c', green: '#00694a', sign: '#005f42' };

/** Draws the picture as SVG, its text as outlines. The lane line at its foot is solid (done), then dashed (planned). */
export function drawPagePicture(facts: PictureFacts, typeface: Typeface): string {
  const { bureau, title, subtitle, figures, isDemonstration } = facts;
  const line = (text: string, x: number, y: number, size: number, fill: string, most = inner) => {
    const fitting = Math.min(size, (size * most) / typeface.width(text, size));
    return `<path fill="${fill}" d="${typeface.outlines(text, x, y, fitting)}"/>`;
  };
  const column = inner / 3;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">`,
    `<rect width="${width}" height="${height}" fill="${colours.ground}"/>`,
    logo(margin, 56),
    line('通途', margin + 76, 100, 40, colours.ink),
    line(bureau, margin + 180, 99, 32, colours.soft, inner - 180),
    line(title, margin, figures.length > 0 ? 250 : 310, 92, colours.ink),
    line(subtitle, margin, figures.length > 0 ? 322 : 392, 38, colours.soft),
    ...figures.flatMap(({ printed, name, isDone }, index) => {
      const x = margin + column * index;
      const most = column - 32;
      return [
        printedValue(printed, x, 444, most, typeface),
        `<path d="M${x} 466h112" stroke="${colours.green}" stroke-width="5"${isDone ? '' : ' stroke-dasharray="16 8"'}/>`,
        line(name, x, 516, 28, colours.soft, most),
      ];
    }),
    `<path d="M${margin} 572H${width / 2}" stroke="${colours.ink}" stroke-width="8"/>`,
    `<path d="M${width / 2} 572H${width - margin}" stroke="${colours.ink}" stroke-width="8" stroke-dasharray="32 22" stroke-dashoffset="-22"/>`,
    isDemonstration ? line('示例数据', margin, 616, 28, colours.soft) : '',
    '</svg>',
  ].join('');
}

/** A printed value, its number large, 约 and the unit small beside it, made smaller as a whole where it is too long. */
function printedValue(printed: string, x: number, y: number, most: number, typeface: Typeface): string {
  const sized = printedParts(printed).map(({ text, isNumber }) => ({ text, size: isNumber ? 76 : 38 }));
  const whole = sized.reduce((sum, { text, size }) => sum + typeface.width(text, size), 0);
  const scale = Math.min(1, most / whole);
  let left = x;
  const outlines = sized.map(({ text, size }) => {
    const start = left;
    left += typeface.width(text, size * scale);
    return typeface.outlines(text, start, y, size * scale);
  });
  return `<path fill="${colours.green}" d="${outlines.join('')}"/>`;
}

/** The site's logo, 60 wide: a lane line, dashed above and solid below. */
function logo(x: number, y: number): string {
  return [
    `<g transform="translate(${x} ${y}) scale(${60 / 36})">`,
    `<rect width="36" height="36" rx="8" fill="${colours.sign}"/>`,
    '<rect x="3" y="3" width="30" height="30" rx="5.5" fill="none" stroke="#fff" stroke-width="1.5"/>',
    '<path d="M18 18.5V31M18 5v4.2m0 3v3.6" stroke="#fff" stroke-width="4"/>',
    '</g>',
  ].join('');
}
