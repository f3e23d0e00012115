import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toGb18030 } from './gb18030.ts';
import { type Recipe, recipeDir } from './recipe.ts';
import { writtenDocx } from './written-docx.ts';

/** The bytes of a document. Those that LibreOffice or a scanner made lie beside the recipes, in `built`. */
export function writtenDocument(recipe: Recipe): Uint8Array {
  const format = recipe.header.get('format');
  const text = () =>
    `${recipe.lines
      .map((line) => (line.kind === 'row' ? '' : line.indent))
      .map((indent, index) => indent + (recipe.expectedText.split('\n')[index] ?? ''))
      .join('\r\n')}\r\n`;
  switch (format) {
    case 'docx':
      return docxOf(recipe);
    case 'utf8':
      return new TextEncoder().encode(text());
    case 'gbk':
      return toGb18030(text());
    default:
      return readFileSync(join(recipeDir, 'built', recipe.name));
  }
}

/** A recipe as a .docx of our own making. */
export function docxOf(recipe: Recipe): Uint8Array {
  return writtenDocx(recipe.lines, {
    levels: recipe.levels,
    isNumberedByStyle: recipe.header.get('numbered-by') === 'styles',
  });
}
