import { gap, isAt, visibleSpaces } from './yaml-characters.ts';

/** What a slip is; `yaml-slips.ts` has the words for each. */
export type SlipKind =
  | ('tab' | 'invisible' | 'wide-colon' | 'no-space' | 'wide-sign' | 'wide-digits')
  | (
      | 'unquoted'
      | 'cut'
      | 'colon'
      | 'curly'
      | 'inner-quote'
      | 'open-quote'
      | 'open-bracket'
      | 'no-comma'
      | 'indent'
      | 'joined'
      | 'hidden'
    );

const gapForm = new RegExp(gap, 'y');

/** Goes through a line and writes it anew as it was meant. */
export class LineCursor {
  mended = '';
  readonly slips: { readonly kind: SlipKind; readonly at: number }[] = [];
  protected readonly line: string;
  protected at = 0;

  constructor(line: string) {
    this.line = line;
  }

  protected readGap(): void {
    const space = this.take(gapForm);
    this.put(visibleSpaces(space), space, 'invisible');
  }

  protected is(form: RegExp): boolean {
    return isAt(form, this.line, this.at);
  }

  protected match(form: RegExp): RegExpExecArray | null {
    form.lastIndex = this.at;
    return form.exec(this.line);
  }

  protected take(form: RegExp): string {
    const found = this.match(form)?.[0] ?? '';
    this.at += found.length;
    return found;
  }

  /** Writes what was meant for what has been taken. */
  protected put(meant: string, taken: string, kind: SlipKind, at = this.at - taken.length): void {
    if (meant !== taken) this.slips.push({ kind, at });
    this.mended += meant;
  }

  protected replace(words: string, meant: string, kind: SlipKind): void {
    this.at += words.length;
    this.put(meant, words, kind);
  }

  protected slip(kind: SlipKind, missing: string): void {
    this.slips.push({ kind, at: this.at });
    this.mended += missing;
  }

  protected keepWords(words: string): void {
    this.at += words.length;
    this.mended += words;
  }

  protected keep(rest: string): void {
    this.mended += rest;
    this.at = this.line.length;
  }
}
