/**
 * Signs that make a spreadsheet take a cell for a formula where they stand first: `=` `+` `-` `@`, their full-width
 * forms, tab, CR, LF and NUL (OWASP, “CSV Injection”; OWASP ASVS 5.0, 1.2.10). White space or NUL before them doesn't help.
 * An apostrophe is among them so that what is put in front can be told from what was there.
 */
const opensFormula = /^(?:['\t\r\n\0]|[\s\0]*[=+\-@＝＋－＠])/;

/**
 * Text that no spreadsheet runs: an apostrophe is put in front of what would be taken for a formula, as OWASP recommends.
 * To get the text back, one apostrophe at the beginning is taken off. Only for text: a number keeps its sign.
 */
export function safeFromFormulas(text: string): string {
  return opensFormula.test(text) ? `'${text}` : text;
}
