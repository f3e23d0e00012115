/**
 * The same text in memory of its own. Of a text cut from a larger one the engine keeps the whole: a dozen characters of a report would hold
 * all that its parser has read.
 */
export function ownText(text: string): string {
  return Buffer.from(text).toString();
}
