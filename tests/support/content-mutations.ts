import type { ContentFolder } from './content-folder.ts';

/** A change of content as people and programs make them, one to three at a time. */
export interface Mutation {
  readonly content: ContentFolder;
  readonly edits: readonly { readonly file: string; readonly kind: string; readonly line: number }[];
}

type Random = () => number;
type Edit = (text: string, random: Random) => string | undefined;

const pick = <T>(of: readonly T[], random: Random): T => of[Math.floor(random() * of.length)] as T;

/** Replaces one of the places where a form fits; undefined where none does. */
function atOne(form: RegExp, change: (found: string, random: Random) => string): Edit {
  return (text, random) => {
    const places = [...text.matchAll(form)];
    if (places.length === 0) return undefined;
    const { 0: found, index } = pick(places, random);
    return text.slice(0, index) + change(found, random) + text.slice(index + found.length);
  };
}

/** Changes the lines of a text. */
function inLines(change: (lines: string[], at: number, random: Random) => void): Edit {
  return (text, random) => {
    const lines = text.split('\n');
    change(lines, Math.floor(random() * Math.max(1, lines.length - 1)), random);
    return lines.join('\n');
  };
}

const wide = (found: string) => String.fromCharCode(found.charCodeAt(0) + 0xfee0);
const strange = ['\u200b', '\u00a0', '\u3000', '\ufeff', '\u202e', '\u00ad', '\t', '\ufffd', '\u0007'];
const typed = [...'"\'{}[]:,#|>&*!%@`?-~<\\/$_ 　：，。“”（）【】｛｝、；0123456789甲a'];

const edits: Readonly<Record<string, Edit>> = {
  'character deleted': atOne(/[^\n]/g, () => ''),
  'character doubled': atOne(/[^\n]/g, (found) => found + found),
  'characters swapped': atOne(/[^\n]{2}/g, (found) => (found[1] ?? '') + (found[0] ?? '')),
  'character typed': atOne(/(?=[^\n])/g, (_, random) => pick(typed, random)),
  'invisible typed': atOne(/(?=[^\n])/g, (_, random) => pick(strange, random)),
  'bracket deleted': atOne(/[{}[\]]/g, () => ''),
  'quotation mark deleted': atOne(/"/g, () => ''),
  'comma deleted': atOne(/,/g, () => ''),
  'colon deleted': atOne(/: /g, () => ' '),
  'space after colon deleted': atOne(/: (?=\S)/g, () => ':'),
  'full-width twin': atOne(/[!-~]/g, wide),
  'full-width sign': atOne(/[:,{}[\]"]/g, wide),
  'curly quotation mark': atOne(/"/g, (_, random) => pick(['“', '”'], random)),
  'curly quotation marks': atOne(/"[^"\n]*"/g, (found) => `“${found.slice(1, -1)}”`),
  'straight quotation mark': atOne(/[“”]/g, () => '"'),
  'digit changed': atOne(/[0-9]/g, (found) => String((Number(found) + 1) % 10)),
  'name mistyped': atOne(/(?<=[\s{])[a-z]\w+(?=: )/g, (found, random) =>
    found.replace(pick([...found], random), ''),
  ),
  'name of another': atOne(/(?<=[\s{])[a-z]\w+(?=: )/g, (_, random) =>
    pick(['id', 'value', 'quote', 'title', 'subject'], random),
  ),
  'word of a choice': atOne(
    /(?<=(?:kind|step|status|measure|relation|outcome|reason|confidence): )[^\s,}]+/g,
    (_, random) => pick(['撤回', '半年', '计划', '已', 'true', '', '工作总结', 'planned', '完工'], random),
  ),
  'value emptied': atOne(/(?<=: )[^,{}[\]\n]+(?=[,}\n])/g, () => ''),
  'quotes emptied': atOne(/"[^"\n]+"/g, () => '""'),
  'value of a list': atOne(/(?<=: )(?:"[^"\n]*"|[a-z0-9-]+)(?=[, }\n])/g, (found) => `[${found}]`),
  'id changed': atOne(
    /(?<=(?:id|metric|subject|project|topic|parent): )[a-z0-9-]+/g,
    (found) => `${found.slice(1)}x`,
  ),
  'date as people write it': atOne(/\d{4}-\d{2}(?:-\d{2})?/g, (found, random) =>
    found.replaceAll('-', pick(['.', '/', '年'], random)),
  ),
  'line deleted': inLines((lines, at) => lines.splice(at, 1)),
  'line doubled': inLines((lines, at) => lines.splice(at, 0, lines[at] ?? '')),
  'line moved': inLines((lines, at, random) =>
    lines.splice(Math.floor(random() * lines.length), 0, ...lines.splice(at, 1)),
  ),
  'lines joined': inLines((lines, at) => lines.splice(at, 2, lines.slice(at, at + 2).join(''))),
  'line broken': atOne(/(?<=[^\n])(?=[^\n])/g, () => '\n'),
  'line set in': inLines((lines, at, random) => {
    lines[at] = pick(['  ', ' ', '\t', '　', '    '], random) + lines[at];
  }),
  'line set out': inLines((lines, at) => {
    lines[at] = (lines[at] ?? '').replace(/^ {1,2}/, '');
  }),
  'rest lost': (text, random) => text.slice(0, Math.floor(random() * text.length)),
  'line ends of Windows': (text) => text.replaceAll('\n', '\r\n'),
  'one line end of Windows': inLines((lines, at) => {
    lines[at] += '\r';
  }),
  'not UTF-8': atOne(/[^\n]/g, () => '\u0000'),
  'a merge left open': inLines((lines, at) =>
    lines.splice(at, 1, '<<<<<<< HEAD', lines[at] ?? '', '=======', `${lines[at]}`, '>>>>>>> main'),
  ),
  'a mark of a merge': inLines((lines, at, random) =>
    lines.splice(at, 0, pick(['<<<<<<< HEAD', '=======', '>>>>>>> main'], random)),
  ),
};

/** Makes one to three edits of a content folder. */
export function mutate(content: ContentFolder, random: Random): Mutation {
  const changed = new Map(content);
  const files = [...content.keys()].filter((file) => /\.(?:mdx|yaml)$/.test(file));
  const reports = files.filter((file) => file.endsWith('.mdx'));
  const count = pick([1, 1, 1, 2, 3], random);
  const done: Mutation['edits'][number][] = [];
  while (done.length < count) {
    const file = random() < 0.6 ? pick(reports, random) : pick(files, random);
    const kind = pick(Object.keys(edits), random);
    const before = changed.get(file) ?? '';
    const after = edits[kind]?.(before, random);
    if (after === undefined || after === before) continue;
    changed.set(file, after);
    done.push({ file, kind, line: firstDifferentLine(before, after) });
  }
  return { content: changed, edits: done };
}

function firstDifferentLine(a: string, b: string): number {
  const lines = b.split('\n');
  const at = a.split('\n').findIndex((line, index) => line !== lines[index]);
  return (at === -1 ? lines.length - 1 : at) + 1;
}
