import { didYouMean } from '#src/language/nearest-name.ts';
import type { AuthoringError } from '#src/records/authoring-error.ts';
import { type Check, checkOrder, checkPart, checkRatio, checkSum, type Outcome } from '#src/records/check.ts';
import type { Commitment } from '#src/records/commitment.ts';
import type { Figure } from '#src/records/figure.ts';
import type { CheckEntry } from '#src/records/report-entries.ts';
import type { ReportInput } from './catalogue-input.ts';
import { declares, type WrongEntries } from './wrong-entries.ts';

/**
 * Works out the declared relations of a report. One that fails must be acknowledged, and one that is acknowledged
 * must fail: the acknowledgement is published beside both numbers.
 */
export function readChecks(
  input: ReportInput,
  figures: readonly Figure[],
  commitments: readonly Commitment[],
  wrong: WrongEntries,
  errors: AuthoringError[],
): Check[] {
  const checks: Check[] = [];
  for (const [position, entry] of input.frontmatter.checks.entries()) {
    const path = ['checks', position];
    const named = namesOf(entry);
    const isOrder = entry.relation === 'order';
    const list = isOrder ? 'commitments' : 'metrics';
    const found = named.map((id) =>
      (isOrder ? commitments : figures).find((candidate) => candidate.id === id),
    );
    const missing = named.filter((id, index) => found[index] === undefined && !declares(input, list, id));
    for (const id of missing) errors.push(unknownPart(input, path, id, isOrder, figures, commitments));
    const twice = named.find(
      (id, index) => /^(?:sum|part)$/.test(entry.relation) && named.indexOf(id) !== index,
    );
    if (twice !== undefined) {
      errors.push({
        at: input.at(path),
        code: '核对-01',
        severity: 'error',
        message: `数据核对“${entry.title}”里 ${twice} 写了不止一次，一个数不能和它自己核对。`,
        cure: '一个编号只写一次，写别的数。',
      });
      continue;
    }
    // What is wrong with one of its numbers is told there.
    if (missing.length > 0 || named.some((id) => wrong.has(input.id, list, id))) continue;
    const ofFigures = isOrder ? [] : (found as Figure[]);
    const ofCommitments = isOrder ? (found as Commitment[]) : [];
    const { verdict, formula, reason } = workOut(entry, ofFigures, ofCommitments);
    const acknowledged = 'acknowledged' in entry ? entry.acknowledged : undefined;
    if (verdict === 'fails' && acknowledged === undefined) {
      errors.push({
        at: input.at(path),
        code: '核对-02',
        // The words for a ratio leave room: 约四成, of what was planned, of those that came.
        severity: entry.relation === 'ratio' ? 'warning' : 'error',
        message: `数据核对“${entry.title}”不相符：${formula}。`,
        cure: '先核对 value 和引文有没有填错；报告确实如此的，加上 acknowledged: "说明"，两边都照原文公布。',
      });
    }
    if (verdict !== 'fails' && acknowledged !== undefined) {
      errors.push({
        at: input.at([...path, 'acknowledged']),
        code: '核对-03',
        severity: 'error',
        message: `数据核对“${entry.title}”并没有不相符，不用说明。`,
        cure: '删去 acknowledged 这一项。',
      });
    }
    checks.push({
      id: entry.id,
      reportId: input.id,
      relation: entry.relation,
      title: entry.title,
      figures: ofFigures,
      commitments: ofCommitments,
      verdict,
      formula,
      reason,
      acknowledged,
      page: '',
    });
  }
  return checks;
}

/** The ids a declaration names, in the order its arithmetic takes them. */
function namesOf(entry: CheckEntry): readonly string[] {
  switch (entry.relation) {
    case 'sum':
      return [...entry.parts, entry.whole];
    case 'part':
      return [entry.part, entry.whole];
    case 'ratio':
      return [entry.part, entry.whole, entry.ratio];
    case 'order':
      return [entry.earlier, entry.later];
    case 'undecided':
      return entry.figures;
  }
}

function workOut(entry: CheckEntry, figures: readonly Figure[], commitments: readonly Commitment[]): Outcome {
  const [first, second, third] = figures;
  if (entry.relation === 'undecided') return { verdict: 'undecided', reason: entry.reason };
  if (entry.relation === 'order') {
    const [earlier, later] = commitments;
    return earlier && later ? checkOrder(earlier, later) : nothingToCheck;
  }
  if (entry.relation === 'sum') {
    const whole = figures.at(-1);
    return whole ? checkSum(figures.slice(0, -1), whole) : nothingToCheck;
  }
  if (first === undefined || second === undefined) return nothingToCheck;
  if (entry.relation === 'part') return checkPart(first, second);
  return third ? checkRatio(first, second, third) : nothingToCheck;
}

const nothingToCheck: Outcome = { verdict: 'undecided', reason: '没有可以核对的数。' };

function unknownPart(
  input: ReportInput,
  path: readonly PropertyKey[],
  id: string,
  isOrder: boolean,
  figures: readonly Figure[],
  commitments: readonly Commitment[],
): AuthoringError {
  const known = (isOrder ? commitments : figures).map((candidate) => candidate.id);
  return {
    at: input.at(path),
    code: '核对-01',
    severity: 'error',
    message: `本报告没有编号为 ${id} 的${isOrder ? '承诺事项' : '数'}。`,
    cure: didYouMean(id, known) ?? '写本报告里已经登记的编号。',
  };
}
