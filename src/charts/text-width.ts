/**
 * How wide a text is about, in the same unit as its size. Layout goes by this at build and in the browser alike, so that
 * both drawings put everything in the same place whatever typeface the machine has.
 */
export function textWidth(text: string, size: number): number {
  return Array.from(text).reduce((sum, char) => sum + charWidth(char), 0) * size;
}

/** Full-width characters are as wide as they are high; the rest by Noto Sans, rounded up. */
function charWidth(char: string): number {
  if (/[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60—“”≈≥≤]/.test(char)) return 1;
  if (/[ .,:;!|'()[\]il]/.test(char)) return 0.34;
  return /[mwMW%]/.test(char) ? 0.9 : 0.6;
}

/**
 * The text in lines that fit the width; the last one takes what is left, with an ellipsis where it is too long.
 */
export function textLines(text: string, size: number, width: number, mostLines: number): string[] {
  const lines: string[] = [''];
  for (const char of text) {
    const line = lines.at(-1) ?? '';
    if (textWidth(line + char, size) <= width || line === '') lines[lines.length - 1] = line + char;
    else if (lines.length < mostLines) lines.push(char);
    else {
      lines[lines.length - 1] = `${line.slice(0, -1)}…`;
      break;
    }
  }
  return lines;
}
