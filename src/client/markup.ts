/** A piece of HTML in which everything that came from outside has been made harmless. */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

type Content = string | number | Markup | readonly Markup[] | undefined;

/** HTML with values filled in: words are escaped, markup goes in as it is, undefined leaves nothing. */
export function markup(pieces: TemplateStringsArray, ...contents: readonly Content[]): Markup {
  return new Markup(pieces.reduce((text, piece, index) => text + asText(contents[index - 1]) + piece));
}

function asText(content: Content): string {
  if (content === undefined) return '';
  if (content instanceof Markup) return content.text;
  if (typeof content === 'object') return content.map(({ text }) => text).join('');
  return String(content).replace(/[&<>"]/g, (character) => entities[character] ?? '');
}
