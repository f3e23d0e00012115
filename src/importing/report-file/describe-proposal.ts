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
 */
export function describeProposal(
  { to, entry }: Proposal,
  body: ReportBody,
  nameOf: (id: string) => string | undefined,
  newNameOf: (id: string) => string | undefined,
): ProposalDescription {
  const quote = String(entry['quote'] ?? '');
  const marked = String(entry['value'] ?? entry['numeral'] ?? entry['stage'] ?? entry['dueSaid'] ?? quote);
  const occurrence = Number(entry['occurrence'] ?? 1);
  const start = occurrencesOf(body.text, quote)[occurrence - 1] ?? -1;
  const around = start === -1 ? undefined : sentenceAround(body, { start, end: start + quote.length });
  const sentence = around === undefined ? quote : body.text.slice(around.start, around.end);
  const inSentence = around === undefined ? 0 : start - around.start;
  const at = Math.max(0, sentence.indexOf(marked, inSentence));
  const facts = Object.entries(entry).flatMap(([name, value]) => {
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
