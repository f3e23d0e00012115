import { attributeOf, childrenOf, descendantsOf, localName, newElement } from './xml.ts';

/** Fonts that draw a sign of their own for each letter. */
const symbolFonts = /^(?:Wingdings|Webdings|Symbol$|Marlett|ZapfDingbats)/i;

/** Where such fonts keep their signs; a letter in one of them is the sign that many places further on. */
const signs = 0xf000;

/** Signs of the fonts that Word and WPS take check boxes, bullets and circled numbers from, as characters. */
const characters: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  Wingdings: {
    ...inOrder(0xf080, '⓪①②③④⑤⑥⑦⑧⑨⑩'),
    ...inOrder(0xf08c, '❶❷❸❹❺❻❼❽❾❿'),
    ...inOrder(0xf0df, '←→↑↓'),
    ...inOrder(0xf0fb, '✗✓☒☑'),
    ...{ 61480: '☎', 61482: '✉', 61548: '●', 61550: '■', 61551: '□', 61608: '□' },
    ...{ 61553: '❑', 61557: '◆', 61558: '❖', 61607: '▪', 61611: '★', 61656: '➢' },
  },
  'Wingdings 2': { 61520: '✓', 61522: '☑', 61524: '☒', 61603: '□' },
  Symbol: { 61623: '·', 61616: '°', 61617: '±', 61620: '×', 61603: '≤', 61619: '≥' },
};

function inOrder(first: number, list: string): Record<number, string> {
  return Object.fromEntries(Array.from(list, (char, index) => [first + index, char]));
}

/** A sign of a font as a character; undefined where nobody knows which. */
export function characterOf(font: string, code: number): string | undefined {
  const isOfFont = symbolFonts.test(font);
  const place = isOfFont && code < 0x100 ? signs + code : code;
  if (isOfFont) return characters[font]?.[place];
  return Number.isNaN(code) || (code >= 0xe000 && code <= 0xf8ff) ? undefined : String.fromCodePoint(code);
}

/**
 * Writes the signs of a document (☑, □, ①) as characters: those that stand as `w:sym`, and letters that are set in a font of
 * signs. A `w:sym` that isn't known stays.
 */
export function showSymbols(document: Document): void {
  for (const element of descendantsOf(document, 'sym', 'symEx')) {
    const code = Number.parseInt(attributeOf(element, 'char') ?? '', 16);
    const font = localName(element) === 'symEx' ? '' : (attributeOf(element, 'font') ?? '');
    const shown = characterOf(font, code);
    if (shown !== undefined) element.parentNode?.replaceChild(newElement(element, 't', shown), element);
  }
  for (const fonts of descendantsOf(document, 'rFonts')) {
    const font = attributeOf(fonts, 'ascii') ?? attributeOf(fonts, 'hAnsi') ?? '';
    const run = fonts.parentNode?.parentNode;
    if (run === null || run === undefined || !symbolFonts.test(font) || localName(run) !== 'r') continue;
    for (const text of childrenOf(run, 't'))
      text.textContent = (text.textContent ?? '').replace(
        /[!-~\uf000-\uf0ff]/g,
        (char) => characterOf(font, char.charCodeAt(0)) ?? char,
      );
  }
}

/** How a sign that has no character is told: by its font and number. */
export function nameOfSymbol(element: Element): string {
  return [attributeOf(element, 'font') ?? '', attributeOf(element, 'char') ?? ''].join(' ').trim();
}
