import { type Commitment, commitmentStateNames } from './commitment.ts';

/** What became of a commitment as far as the reports say, and how it is drawn. */
export interface CommitmentOutcome {
  /** `done` a later report says so; `answered` it says something else; `open` and `unmentioned` as in its state. */
  readonly look: 'open' | 'unmentioned' | 'answered' | 'done';
  /** 已完成, 推迟, 等待后续报告 … */
  readonly words: string;
}

/** The newest answer, or why there is none. */
export function commitmentOutcome({ state, answers }: Commitment): CommitmentOutcome {
  const outcome = answers.at(-1)?.outcome;
  if (outcome === undefined || state !== 'answered') {
    return { look: state, words: commitmentStateNames[state] };
  }
  return { look: outcome === '已完成' ? 'done' : 'answered', words: outcome };
}

const looks: readonly (readonly [CommitmentOutcome['look'], string])[] = [
  ['open', '虚线圈在等后续报告。'],
  ['unmentioned', '点线圈后续报告没有提到。'],
  ['answered', '实线圈后续报告说的是别的结果。'],
  ['done', '实心圈后续报告说已完成。'],
];

/** How to read the drawn commitments: a sentence for each look that occurs. */
export function outcomeLegend(commitments: readonly Commitment[]): string {
  const present = new Set(commitments.map((commitment) => commitmentOutcome(commitment).look));
  return looks.map(([look, words]) => (present.has(look) ? words : '')).join('');
}
