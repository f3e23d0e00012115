import {
  bare,
  colon,
  gap,
  hiddenAt,
  invisible,
  isAt,
  isPaired,
  name,
  nextField,
  quoted,
  visibleSpaces,
  wholeGap,
  wideSpace,
} from './yaml-characters.ts';
import { LineCursor, type SlipKind } from './yaml-cursor.ts';
import { isMachineField, isQuotedField } from './yaml-fields.ts';

/** A line of YAML as it was meant. */
export interface ReadLine {
  readonly mended: string;
  /** The slips with the columns, counted from 0, that they stand in. */
  readonly slips: readonly { readonly kind: SlipKind; readonly at: number }[];
  /** A quotation mark or bracket is open at its end, and the lines below it belong to it. */
  readonly isOpen: boolean;
  /** The lines below it that are set in are text: `note: |`. */
  readonly opensText: boolean;
}

const forms = {
  gap: new RegExp(gap, 'y'),
  dash: new RegExp(`[-－](?=[ \\t${wideSpace}${invisible}{｛]|$)`, 'y'),
  name: new RegExp(name, 'y'),
  /** An entry of a list behind the name of the list. */
  entry: new RegExp(`[-－]${gap}(?:[{｛]|${name}${gap}${colon})`, 'y'),
  quotedName: /"[^"\\]*"|'[^']*'/y,
  colon: new RegExp(`(${gap})(${colon})`, 'y'),
  open: /[{｛[［]/y,
  close: /[}｝\]］]/y,
  comma: /[,，]/y,
  comment: /#.*$/y,
  nextField: new RegExp(nextField),
  fieldAhead: new RegExp(`${name}${gap}${colon}`, 'y'),
  delimiter: new RegExp(`${gap}(?:$|[ \\t]#|[,，}｝\\]］])`, 'y'),
  /** Where words without quotation marks end within braces and within square brackets. */
  endInMap: new RegExp(
    `${wholeGap}(?:${nextField}|[,，]${gap}$|[}｝\\]］](?=${gap}(?:$|[ \\t]#|[,，}｝\\]］]))|[ \\t]#|$)`,
  ),
  endInList: new RegExp(`${wholeGap}(?:[,，}｝\\]］]|[ \\t]#|$)`),
};

/**
 * Reads a line of YAML that staff write (`  - { id: a, value: "12km" }`, `title: 甲`) as it was meant: full-width signs,
 * invisible characters, missing quotation marks and brackets are what they stand for. Words are left alone.
 *
 * @param isLast whether the next line begins something else, so that nothing may stay open at the end of this one
 */
export function readYamlLine(line: string, isLast: boolean): ReadLine {
  const reader = new LineReader(line, isLast);
  reader.readAll();
  return reader;
}

/** What is wrong with a name, date or id that isn't written in plain characters. */
function kindOf(words: string): SlipKind {
  return hiddenAt(words) === -1 ? 'wide-digits' : 'invisible';
}

class LineReader extends LineCursor implements ReadLine {
  isOpen = false;
  opensText = false;
  readonly #closers: string[] = [];
  readonly #isLast: boolean;

  constructor(line: string, isLast: boolean) {
    super(line);
    this.#isLast = isLast;
  }

  readAll(): void {
    const indent = this.take(forms.gap);
    if (this.at === this.line.length || this.line[this.at] === '#') {
      this.keep(this.line);
      return;
    }
    const spaces = visibleSpaces(indent.replaceAll('\t', '  '));
    this.put(spaces, indent, indent.includes('\t') ? 'tab' : 'invisible');
    while (this.is(forms.dash)) {
      this.put('-', this.take(forms.dash), 'wide-sign');
      if (/[{｛]/.test(this.line[this.at] ?? '')) this.slip('no-space', ' ');
      else this.readGap();
    }
    if (this.is(forms.open)) this.#readFlow();
    else if (this.#readName() !== undefined) {
      this.#readBlockValue();
      return;
    }
    this.keep(this.line.slice(this.at));
  }

  /** The name and its colon; undefined where there is none. */
  #readName(): string | undefined {
    const start = this.at;
    const quoted = this.take(forms.quotedName);
    const written = quoted === '' ? this.take(forms.name) : quoted;
    const [, before = '', sign] = this.match(forms.colon) ?? [];
    const after = this.line[this.at + before.length + 1] ?? ' ';
    if (written === '' || sign === undefined || (sign === ':' && /[/\\]/.test(after))) {
      this.at = start;
      return undefined;
    }
    this.put(bare(written), written, kindOf(written), start);
    this.put(visibleSpaces(before), before, 'invisible');
    this.at += before.length + 1;
    const hasSpace = new RegExp(`[ \\t${wideSpace}]`).test(after) || this.at >= this.line.length;
    this.put(hasSpace ? ':' : ': ', sign, sign === ':' ? 'no-space' : 'wide-colon', this.at - 1);
    this.readGap();
    return bare(written).replace(/["']/g, '');
  }

  #readBlockValue(): void {
    if (this.is(forms.entry)) {
      this.slip('joined', '');
      this.mended = `${this.mended.trimEnd()}\n${/^ */.exec(this.mended)?.[0]}  - `;
      this.take(forms.dash);
      this.readGap();
      this.mended = `${this.mended.trimEnd()} `;
      if (this.is(forms.open)) this.#readFlow();
      this.keep(this.line.slice(this.at));
      return;
    }
    const field = this.mended.trimEnd().replace(/.*?([\w-]+)["']?\s*:$/, '$1');
    const rest = this.line.slice(this.at);
    if (/^[|>][-+0-9]*\s*(?:#.*)?$/.test(rest)) this.opensText = true;
    if (this.opensText || /^(?:#|$|[&*!|>]|- )/.test(rest)) {
      this.keep(rest);
      return;
    }
    const words = rest.replace(/[ \t]#.*$/, '').trimEnd();
    if (this.is(forms.open)) {
      const [mended, at, known] = [this.mended, this.at, this.slips.length];
      this.#readFlow();
      const isWords = this.#closers.length === 0 && !/^\s*(?:#.*)?$/.test(this.line.slice(this.at));
      if (!isWords) {
        this.keep(this.line.slice(this.at));
        return;
      }
      // `title: [示例]报告`
      [this.mended, this.at, this.slips.length] = [mended, at, known];
      this.#readWords(words, field, false);
      return;
    }
    if (/^["'“”‘’＂]/.test(rest)) this.#readQuoted(field, words, false);
    else this.#readWords(words, field, false);
    this.keep(this.line.slice(this.at));
  }

  /** Brackets and what is in them; it stops where it can't tell what is meant. */
  #readFlow(): void {
    const depth = this.#closers.length;
    do {
      const sign = this.take(forms.open);
      if (sign !== '') {
        const isMap = /[{｛]/.test(sign);
        this.put(isMap ? '{' : '[', sign, 'wide-sign');
        this.#closers.push(isMap ? '}' : ']');
      }
      this.readGap();
      if (this.#isAtEnd()) {
        this.#closeAll();
        return;
      }
      if (this.is(forms.close)) {
        if (!this.#readClose()) return;
        continue;
      }
      if (this.is(forms.comma)) {
        const comma = this.take(forms.comma);
        this.put(comma === ',' ? ',' : /^\s/.test(this.line.slice(this.at)) ? ',' : ', ', comma, 'wide-sign');
        continue;
      }
      if (this.is(forms.open)) continue;
      if (!this.#readItem()) return;
    } while (this.#closers.length > depth);
  }

  /** One `name: value` of braces, or one value of square brackets. */
  #readItem(): boolean {
    const isMap = this.#closers.at(-1) === '}';
    const field = isMap ? this.#readName() : '';
    if (field === undefined) return false;
    if (this.#isAtEnd() || this.is(forms.close) || this.is(forms.comma) || this.is(forms.open)) return true;
    const rest = this.line.slice(this.at);
    const end = rest.search(isMap ? forms.endInMap : forms.endInList);
    const words = rest.slice(0, end === -1 ? rest.length : end);
    if (/^["'“”‘’＂]/.test(rest)) this.#readQuoted(field, words, true);
    else this.#readWords(words, field, isMap);
    if (this.isOpen) return false;
    const space = this.match(forms.gap)?.[0] ?? '';
    const here = this.at;
    this.at += space.length;
    const isFieldNext = isMap && this.is(forms.fieldAhead);
    this.at = here;
    if (isFieldNext) this.slip('no-comma', ',');
    return true;
  }

  #readQuoted(field: string, words: string, isInFlow: boolean): void {
    const rest = this.line.slice(this.at);
    const mark = rest[0] ?? '';
    const whole = (mark === '"' ? /^"(?:[^"\\]|\\.)*"/ : mark === "'" ? /^'(?:[^']|'')*'/ : /^$/).exec(
      rest,
    )?.[0];
    if (whole !== undefined) {
      const swallowed = new RegExp(`[,，]${gap}${name}${gap}${colon}${gap}["']$`).exec(whole);
      const after = this.at + whole.length;
      const isEnded =
        isAt(forms.delimiter, this.line, after) ||
        isAt(new RegExp(`${gap}${name}${gap}${colon}`, 'y'), this.line, after);
      if (swallowed === null ? isEnded : isAt(forms.delimiter, this.line, after)) {
        this.at += whole.length;
        this.mended += whole;
        return;
      }
      if (swallowed !== null) {
        this.#closeQuote(mark, whole.slice(1, swallowed.index), 'open-quote');
        return;
      }
      // `"奋力实施交通"百亿"工程"`
      const inner = words.slice(1, -1);
      if (mark === '"' && words.endsWith('"') && words.length > 2) {
        this.replace(words, quoted(inner), 'inner-quote');
        return;
      }
      this.keepWords(words);
      return;
    }
    if (/["']/.test(mark)) {
      if (!this.#isLast) {
        this.isOpen = true;
        this.keep(rest);
        return;
      }
      const end = rest.search(forms.nextField);
      const closing = isInFlow ? new RegExp(`${wholeGap}[}｝\\]］]*${gap}$`).exec(rest)?.index : undefined;
      this.#closeQuote(mark, rest.slice(1, end === -1 ? (closing ?? words.length) : end), 'open-quote');
      return;
    }
    // Curly marks around the whole of what is no title are meant as straight ones; a straight one at an end always is.
    const inner = words.slice(1, -1);
    const isAround = /[“”‘’＂"']$/.test(words) && words.length > 1 && isPaired(inner);
    const isMeant = /["＂]$/.test(words) || mark === '＂' || isQuotedField(field) || isMachineField(field);
    if (isAround && isMeant) this.replace(words, isMachineField(field) ? inner : quoted(inner), 'curly');
    else this.#readWords(words, field, isInFlow);
  }

  /** Closes a quotation mark that is open; a curly one that nothing opened stands for it. */
  #closeQuote(mark: string, content: string, kind: SlipKind): void {
    const words = content.trimEnd();
    const isCurly = /[”“’＂]$/.test(words) && !isPaired(words);
    const inner = isCurly ? words.slice(0, -1) : words;
    this.slips.push({ kind: isCurly ? 'curly' : kind, at: this.at + 1 + inner.length });
    this.mended += mark + inner + mark;
    this.at += 1 + words.length;
  }

  /** Words without quotation marks. */
  #readWords(words: string, field: string, isInMap: boolean): void {
    const straight = isMachineField(field) && /^[!-~ ]+$/.test(bare(words)) ? bare(words) : words;
    // Only a person can tell whether ` #` begins a comment or belongs to the words.
    const mayBeCut = this.line
      .slice(this.at + words.length)
      .trimStart()
      .startsWith('#');
    if (isQuotedField(field) && words !== '' && !mayBeCut) {
      const inner = words.endsWith('"') && !words.slice(0, -1).includes('"') ? words.slice(0, -1) : words;
      this.replace(words, quoted(inner), isInMap && words.includes(',') ? 'cut' : 'unquoted');
      return;
    }
    if (isInMap && words.includes(',')) {
      this.replace(words, quoted(words), 'cut');
      return;
    }
    const holdsField = new RegExp(`(?:^|[^a-z])${name}:\\s`).test(words);
    if (/:(?:\s|$)|^[@%`[\]{},]/.test(words) && !holdsField && !words.includes('"')) {
      this.replace(words, quoted(words), 'colon');
      return;
    }
    if (straight !== words) {
      this.replace(words, straight, kindOf(words));
      return;
    }
    this.keepWords(words);
  }

  #readClose(): boolean {
    const sign = this.line[this.at] ?? '';
    const straight = /[}｝]/.test(sign) ? '}' : ']';
    if (this.#closers.at(-1) !== straight) return false;
    this.#closers.pop();
    this.put(straight, this.take(forms.close), 'wide-sign');
    return true;
  }

  #closeAll(): void {
    if (!this.#isLast) {
      this.isOpen = true;
      return;
    }
    const closing = this.#closers
      .splice(0)
      .reverse()
      .map((sign) => (sign === '}' ? ' }' : ']'));
    const tail = /\s*$/.exec(this.mended)?.[0] ?? '';
    this.slips.push({ kind: 'open-bracket', at: this.at - tail.length });
    this.mended = this.mended.trimEnd() + closing.join('') + tail;
  }

  #isAtEnd(): boolean {
    return this.at >= this.line.length || (this.is(forms.comment) && /\s$/.test(this.mended));
  }
}
