/** The Chinese numerals that a run of them may hold, for use inside a character class; 半 and 几 are no numerals by themselves. */
export const hanNumerals = '〇零一二三四五六七八九十百千万亿两';

/** White space that stays on its line, any amount of it, as the source of a regular expression. */
export const gap = '[^\\S\\n]*';

/** What joins the two ends of a span or the members of a list (1—6月, 一、二类), as the source of a regular expression. */
export const joint = `${gap}(?:——|[-\\u2010-\\u2015~〜至到、和及或/])${gap}`;

/** Full-width ASCII except ，, which is punctuation in Chinese text and never a thousands comma. */
const fullWidth = /[！-＋－-～]/g;

/**
 * A text with its full-width letters, digits and signs in ASCII, character for character: offsets into the one are
 * offsets into the other. ，。、 stay what they are.
 */
export function inOneWidth(text: string): string {
  return text
    .replace(fullWidth, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replaceAll('−', '-');
}
