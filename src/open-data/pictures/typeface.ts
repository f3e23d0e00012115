// Its package names no ES module to Node, and the CommonJS one has its exports under the default one only.
import opentype, { type Font } from 'opentype.js';

/** A typeface that text is drawn with as outlines, so that a picture is the same on every machine, whatever fonts it has. */
export interface Typeface {
  /** The width of a line, in the unit of `size`. */
  width(text: string, size: number): number;
  /** The outlines of a line as SVG path data, its baseline beginning at (x, y). Characters that the typeface lacks are drawn as □. */
  outlines(text: string, x: number, y: number, size: number): string;
}

/**
 * Reads a typeface from a TrueType, OpenType or WOFF file.
 *
 * @throws Error where the bytes aren't a font
 */
export function readTypeface(bytes: Uint8Array): Typeface {
  const font = opentype.parse(
    bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer,
  );
  return {
    width: (text, size) => font.getAdvanceWidth(drawable(font, text), size),
    outlines: (text, x, y, size) => pathData(font, drawable(font, text), x, y, size),
  };
}

function drawable(font: Font, text: string): string {
  return [...text].map((character) => (font.charToGlyphIndex(character) === 0 ? '□' : character)).join('');
}

/** Written here: opentype.js 2.0.0 prints some numbers as NaN. */
function pathData(font: Font, text: string, x: number, y: number, size: number): string {
  const at = (...numbers: number[]) => numbers.map((number) => Math.round(number * 10) / 10).join(' ');
  return font
    .getPath(text, x, y, size)
    .commands.map((command) => {
      if (command.type === 'Z') return 'Z';
      if (command.type === 'C')
        return `C${at(command.x1, command.y1, command.x2, command.y2, command.x, command.y)}`;
      if (command.type === 'Q') return `Q${at(command.x1, command.y1, command.x, command.y)}`;
      return `${command.type}${at(command.x, command.y)}`;
    })
    .join('');
}
