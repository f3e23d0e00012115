import { titleInOneLine } from '#src/records/report.ts';
import type { ContentFile } from './content-file.ts';
import type { Entry } from './entry.ts';
import { joined, type Mark, type Passage } from './passage.ts';
import { quoteAround } from './quote-around.ts';
import { type DraftAmendment, type DraftBlock, numbered, type ReportDraft } from './report-draft.ts';
import { flowLine, plain, quoted, type WrittenValue } from './written-yaml.ts';

/** The two files of a report, as staff would have written them: `index.mdx` and `original.txt`. */
export function printReport(draft: ReportDraft, issuer: string): ContentFile[] {
  const blocks = numbered(draft.blocks);
  const whole = joined(blocks.flatMap(passagesOf), '\n');
  const folder = `reports/${draft.id}`;
  const original = [titleInOneLine(draft.title), ...blocks.flatMap(originalLines)];
  return [
    {
      path: `${folder}/index.mdx`,
      text: `---\n${printFrontmatter(draft, issuer, whole)}---\n\n${blocks.map(printBlock).join('\n\n')}\n`,
    },
    { path: `${folder}/original.txt`, text: `${original.join('\n')}\n` },
  ];
}

function passagesOf(block: DraftBlock): Passage[] {
  switch (block.kind) {
    case 'heading':
      return [joined([block.words])];
    case 'paragraph':
      return [block.words];
    case 'items':
      return [...block.items];
    case 'chart':
      return [];
  }
}

/** A document as issued indents its paragraphs and runs its lists in. */
function originalLines(block: DraftBlock): string[] {
  return block.kind === 'chart' ? [] : [`　　${joined(passagesOf(block)).text}`];
}

function printBlock(block: DraftBlock): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level + 1)} ${block.words}`;
    case 'paragraph':
      return block.words.text;
    case 'chart':
      return `<Chart id="${block.id}" />`;
    case 'items':
      return block.items.map(({ text }, index) => `${index + 1}. ${text}`).join('\n');
  }
}

const lists = ['metrics', 'projects', 'commitments', 'answers', 'errata', 'excused'] as const;

function printFrontmatter(draft: ReportDraft, issuer: string, whole: Passage): string {
  const lines = (name: string, entries: readonly string[]) =>
    entries.length === 0 ? [] : [`${name}:`, ...entries.map((entry) => `  - ${entry}`)];
  const ofList = (name: Entry['list']) =>
    lines(
      name,
      whole.marks
        .filter(({ entry }) => entry.list === name)
        .map((mark) => flowLine(writtenMark(mark, whole.text))),
    );
  const [metrics = [], ...others] = lists.map(ofList);
  const header = [
    `title: ${draft.title}`,
    `period: ${draft.period}`,
    `kind: ${draft.kind}`,
    `issuer: ${issuer}`,
    ...(draft.documentNumber === undefined ? [] : [`documentNumber: ${draft.documentNumber}`]),
    ...(draft.publishedOn === undefined ? [] : [`publishedOn: ${draft.publishedOn}`]),
  ];
  const checks = lines(
    'checks',
    draft.checks.map((check) =>
      flowLine(
        Object.entries(check).map(([name, value]): [string, WrittenValue] => [
          name,
          writtenCheckValue(value),
        ]),
      ),
    ),
  );
  const amendments = (['corrections', 'revisions'] as const).flatMap((list) =>
    lines(
      list,
      draft.amendments
        .filter((each) => each.list === list)
        .map((each) => flowLine(writtenAmendment(each, whole))),
    ),
  );
  const highlights = draft.highlights.length === 0 ? [] : [`highlights: [${draft.highlights.join(', ')}]`];
  return `${[...header, ...amendments, ...metrics, ...highlights, ...others.flat(), ...checks].join('\n')}\n`;
}

function writtenAmendment(
  { date, of, before, why }: DraftAmendment,
  whole: Passage,
): [string, WrittenValue][] {
  const mark = whole.marks.find(({ entry }) => entry.list === 'metrics' && entry.id === of);
  if (mark === undefined) throw new Error(`no figure ${of} to amend`);
  const to = whole.text.slice(mark.start, mark.end);
  return [
    ['date', plain(date)],
    ['what', plain('数据')],
    ['of', plain(of)],
    ['from', quoted(before(to))],
    ['to', quoted(to)],
    ['why', quoted(why)],
  ];
}

function writtenCheckValue(value: unknown): WrittenValue {
  if (Array.isArray(value)) return plain(`[${value.join(', ')}]`);
  const text = String(value);
  return /^[a-z][a-z0-9-]*$/.test(text) ? plain(text) : quoted(text);
}

/** The fields of a line in the order that staff write them. */
function writtenMark({ entry, start, end }: Mark, text: string): [string, WrittenValue][] {
  const words = text.slice(start, end);
  const hasValue = entry.list === 'metrics' || entry.list === 'excused';
  const { quote, occurrence } = quoteAround(text, { start, end }, hasValue ? words : undefined);
  const { list, ...fields } = entry;
  const named = new Map<string, WrittenValue>();
  for (const [name, value] of Object.entries(fields)) {
    if (value === undefined || (Array.isArray(value) && value.length === 0)) continue;
    named.set(name, writtenField(name, value));
  }
  if (list === 'metrics') named.set('value', quoted(words));
  if (list === 'excused') named.set('numeral', quoted(words));
  named.set('quote', quoted(quote));
  if (occurrence !== undefined) named.set('occurrence', plain(String(occurrence)));
  const rank = ([name]: [string, WrittenValue]) => fieldOrder.indexOf(name);
  return [...named].sort((a, b) => rank(a) - rank(b));
}

const fieldOrder = [
  ...['id', 'to', 'numeral', 'metric', 'subject', 'project', 'title', 'topic', 'projects', 'value', 'stage'],
  ...['step', 'outcome', 'until', 'quote', 'occurrence', 'coverage', 'coverageSaid', 'kind', 'parent'],
  ...['due', 'dueSaid', 'strength', 'reading', 'note', 'confidence', 'reason'],
];

const wordFields = new Set(['title', 'stage', 'coverageSaid', 'dueSaid', 'strength', 'reading', 'note']);

function writtenField(name: string, value: unknown): WrittenValue {
  if (Array.isArray(value)) return plain(`[${value.join(', ')}]`);
  return wordFields.has(name) ? quoted(String(value)) : plain(String(value));
}
