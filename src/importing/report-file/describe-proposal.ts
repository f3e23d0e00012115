import type { Proposal } from '#src/importing/extraction/proposal.ts';
import { occurrencesOf } from '#src/language/text/locate-quote.ts';
import { type ReportBody, sentenceAround } from '#src/language/text/report-body.ts';

/** A proposal as it is shown to the person who decides on it. */
export interface ProposalDescription {
  /** What kind of thing it is: 数据, 项目进展 … */
  readonly what: string;
  /** The sentence, cut around the words that matter. */
  readonly before: string;
  readonly marked: string;
  readonly after: string;
  /** Its fields, in Chinese. */
  readonly facts: readonly string[];
}

const whats: Readonly<Record<Proposal['to'], string>> = {
  metrics: '数据',
  projects: '项目进展',
  commitments: '承诺事项',
  answers: '反馈',
  checks: '数据核对',
  excused: '不算数据的数字',
  专题登记: '新专题',
  指标登记: '新指标',
  项目登记: '新项目',
};

const fieldNames: Readonly<Record<string, string>> = {
  metric: '指标',
  subject: '项目',
  value: '数值',
  coverage: '数据时段',
  coverageSaid: '时段的说法',
  kind: '种类',
  for: '目标的时段',
  parent: '属于',
  project: '项目',
  projects: '项目',
  stage: '进展',
  step: '哪一步',
  title: '事项',
  topic: '专题',
  due: '到期',
  dueSaid: '到期的说法',
  strength: '把握的词',
  to: '回答',
  outcome: '结果',
  until: '推迟到',
  done: '完成的时间',
  doneSaid: '完成时间的说法',
  numeral: '数字',
  reason: '为什么不算',
};

const kindNames: Readonly<Record<string, string>> = { planned: '计划数', target: '争取的目标' };

/**
 * Describes a proposal.
 *
 * @param nameOf gives the Chinese name of a metric, project or topic; undefined where no register has it yet
 * @param newNameOf gives it from the proposals for registers
 * @param entryOf gives the figure or promise of the report with an id, which a check is of
 */
export function describeProposal(
  { to, entry }: Proposal,
  body: ReportBody,
  nameOf: (id: string) => string | undefined,
  newNameOf: (id: string) => string | undefined,
  entryOf: (id: string) => Proposal['entry'] | undefined = () => undefined,
): ProposalDescription {
  const shown =
    to === 'checks' ? (entryOf(String(entry['ratio'] ?? entry['whole'] ?? entry['later'])) ?? {}) : entry;
  const quote = String(shown['quote'] ?? '');
  const marked = String(shown['value'] ?? shown['numeral'] ?? shown['stage'] ?? shown['dueSaid'] ?? quote);
  const occurrence = Number(shown['occurrence'] ?? 1);
  const start = occurrencesOf(body.text, quote)[occurrence - 1] ?? -1;
  const around = start === -1 ? undefined : sentenceAround(body, { start, end: start + quote.length });
  const sentence = around === undefined ? quote : body.text.slice(around.start, around.end);
  const inSentence = around === undefined ? 0 : start - around.start;
  const at = Math.max(0, sentence.indexOf(marked, inSentence));
  const facts =
    to === 'checks'
      ? factsOfCheck(entry, entryOf)
      : Object.entries(entry).flatMap(([name, value]) => {
          const label = fieldNames[name];
          if (label === undefined) return [];
          const words = (typeof value === 'object' ? value : [String(value)]).map((id) => {
            const known = nameOf(id);
            const fresh = known === undefined ? newNameOf(id) : undefined;
            return fresh === undefined ? (known ?? kindNames[id] ?? id) : `${fresh}（新登记）`;
          });
          return [`${label} ${words.join('、')}`];
        });
  return {
    what: whats[to],
    before: sentence.slice(Math.max(0, at - 80), at),
    marked,
    after: sentence.slice(at + marked.length, at + marked.length + 60),
    facts,
  };
}

/** A check by its title and by what it reckons: 31起 = 2件 + 29起. */
function factsOfCheck(
  { relation, title, parts, ...names }: Proposal['entry'],
  entryOf: (id: string) => Proposal['entry'] | undefined,
): string[] {
  const said = (id: unknown) => {
    const { value, dueSaid } = entryOf(String(id)) ?? {};
    return String(value ?? dueSaid ?? id);
  };
  const { part, whole, ratio, earlier, later } = names;
  const addends = typeof parts === 'object' ? parts.map(said).join(' + ') : '';
  const arithmetic: Readonly<Record<string, string>> = {
    sum: `${said(whole)} = ${addends}`,
    part: `${said(part)} ≤ ${said(whole)}`,
    ratio: `${said(part)} ÷ ${said(whole)} = ${said(ratio)}`,
    order: `${said(earlier)}，然后${said(later)}`,
  };
  return [`核对 ${String(title)}`, arithmetic[String(relation)] ?? ''];
}
