import { sentenceOf } from '#src/language/text/report-body.ts';
import { compareCalendarDates } from '#src/language/time/calendar-date.ts';
import type { AuthoringError } from '#src/records/authoring-error.ts';
import type { Commitment } from '#src/records/commitment.ts';
import { complainer, placeQuote, type ReportInput } from './catalogue-input.ts';
import { dueAgainstWords } from './check-words-of-time.ts';
import { lookUp, type RegisterIndex } from './registers.ts';

/**
 * Reads the commitments of a report, none of them answered or listed yet; one that can't be traced or joined is
 * reported and left out.
 */
export function readCommitments(
  input: ReportInput,
  index: RegisterIndex,
  errors: AuthoringError[],
): Commitment[] {
  const commitments: Commitment[] = [];
  for (const [position, entry] of input.frontmatter.commitments.entries()) {
    const path = ['commitments', position];
    const complain = complainer(input, path, errors);
    const topic = lookUp(index.topics, '专题', entry.topic, () => input.at([...path, 'topic']), errors);
    const projects = entry.projects.flatMap(
      (id, which) =>
        lookUp(index.projects, '项目', id, () => input.at([...path, 'projects', which]), errors) ?? [],
    );
    for (const field of ['dueSaid', 'strength'] as const) {
      const said = entry[field];
      if (said === undefined || entry.quote.includes(said)) continue;
      complain(field, {
        code: '承诺-01',
        message: `引文里没有“${said}”这个说法。`,
        current: entry.quote,
        cure: '照抄引文里的说法；引文里没有的，把引文写长一些，或者不写这一项。',
      });
    }
    if ((entry.due === undefined) !== (entry.dueSaid === undefined)) {
      complain(entry.due === undefined ? 'dueSaid' : 'due', {
        code: '承诺-02',
        message: 'due 和 dueSaid 要一起写。',
        cure: 'due 写到期的时间，如 2023-07；dueSaid 照抄报告的说法，如 "7月份"。报告没有写时间的，两项都不写。',
      });
    }
    const { due, dueSaid } = entry;
    const { kind, period } = input.frontmatter;
    // A plan speaks of its own period, any other report of what comes after it.
    const isPlan = kind === '工作计划';
    const mayEndFrom = isPlan ? period.firstDay : period.lastDay;
    const isOver = due !== undefined && compareCalendarDates(due.lastDay, mayEndFrom) <= 0;
    if (isOver) {
      complain('due', {
        code: '承诺-03',
        message: isPlan ? '到期的时间在计划的时段以前。' : '到期的时间在报告期以内，说的不是以后要做的事。',
        cure: '核对 due 的年份和月份。',
      });
    }
    const time = due === undefined || dueSaid === undefined ? undefined : { by: due, said: dueSaid };
    const contradiction = dueAgainstWords(input, {
      due: time,
      reading: entry.reading,
      quote: entry.quote,
    });
    if (!isOver && contradiction !== undefined) complain('due', contradiction);
    const quoted = placeQuote(input, path, entry, errors);
    if (quoted === undefined || topic === undefined) continue;
    commitments.push({
      id: entry.id,
      reportId: input.id,
      title: entry.title,
      topic,
      projects,
      quote: entry.quote,
      sentence: sentenceOf(input.body, quoted.range),
      clause: quoted.clause,
      quoteRange: quoted.range,
      due: time,
      strength: entry.strength,
      reading: entry.reading,
      answers: [],
      state: 'open',
      page: '',
    });
  }
  return commitments;
}
