/** Full-width ASCII except ，, which is punctuation in Chinese text and never a thousands comma. */
const fullWidth = /[！-＋－-～]/g;

/**
 * A text with its full-width letters, digits and signs in ASCII, and every wave as ~, character for character: offsets into
 * the one are offsets into the other. ，。、 stay what they are.
 */
export function inOneWidth(text: string): string {
  return text
    .replace(fullWidth, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/[−﹣]/g, '-')
    .replace(/[∼⁓〰]/g, '~')
    .replace(/[∕⁄]/g, '/');
}
