import { didYouMean } from '#src/language/nearest-name.ts';
import {
  type CalendarDate,
  calendarDate,
  calendarDateName,
  compareCalendarDates,
  containsRange,
} from '#src/language/time/calendar-date.ts';
import { coverageName } from '#src/language/time/coverage.ts';
import { findTimesOfDoing, timeOfDoing } from '#src/language/time/done-words.ts';
import type { AuthoringError } from '#src/records/authoring-error.ts';
import type { Commitment, CommitmentAnswer } from '#src/records/commitment.ts';
import type { Project } from '#src/records/project.ts';
import { canAnswer, compareReports } from '#src/records/report.ts';
import type { AnswerEntry } from '#src/records/report-entries.ts';
import { type Complain, complainer, placeQuote, type ReportInput } from './catalogue-input.ts';
import { projectsNamedIn } from './projects-named.ts';
import { timelinessOf } from './timeliness.ts';
import { declares } from './wrong-entries.ts';

/**
 * Joins the answers of later reports to the commitments of earlier ones. The first due time is kept; each answer is
 * appended. A commitment that later reports pass over in silence is `unmentioned`.
 *
 * @param inputs the reports, the oldest period first
 * @param absent ids of reports that exist and aren't among them: what answers them can't be joined, and isn't wrong
 */
export function answerCommitments(
  inputs: readonly ReportInput[],
  commitments: readonly Commitment[],
  absent: readonly string[],
  errors: AuthoringError[],
): Commitment[] {
  const answers = new Map<Commitment, CommitmentAnswer[]>();
  const known = new Map(
    commitments.map((commitment) => [`${commitment.reportId}/${commitment.id}`, commitment]),
  );
  const inputOf = new Map(inputs.map((input) => [input.id, input]));
  const periodOf = (reportId: string) => inputOf.get(reportId)?.frontmatter.period;

  for (const input of inputs) {
    for (const [position, entry] of input.frontmatter.answers.entries()) {
      if (absent.includes(entry.to.split('/')[0] ?? '')) continue;
      const path = ['answers', position];
      const complain = complainer(input, path, errors);
      const commitment = known.get(entry.to);
      const asked = commitment === undefined ? undefined : inputOf.get(commitment.reportId);
      if (commitment === undefined || asked === undefined) {
        const [of = '', id = ''] = entry.to.split('/');
        const promising = inputOf.get(of);
        if (promising === undefined || !declares(promising, 'commitments', id))
          complain('to', {
            code: '答复-01',
            message: `没有 ${entry.to} 这件承诺事项。`,
            current: entry.to,
            cure: didYouMean(entry.to, [...known.keys()]) ?? '写成“报告/编号”，如 2023-h1/station-design。',
          });
      } else if (!canAnswer(input.frontmatter, asked.frontmatter)) {
        complain('to', {
          code: '答复-02',
          message: '只能反馈以前报告里的承诺事项。',
          current: entry.to,
          cure: '核对是哪一期报告的承诺事项。',
        });
      }
      if ((entry.outcome === '推迟') !== (entry.until !== undefined)) {
        complain(entry.until === undefined ? 'outcome' : 'until', {
          code: '答复-03',
          message: '推迟的要写 until（推迟到什么时候），没有推迟的不写。',
          cure: '加上或者删去 until。',
        });
      }
      const done = doneOf(entry, input, asked, complain);
      const quoted = placeQuote(input, path, entry, errors);
      if (commitment === undefined || quoted === undefined) continue;
      const { outcome, until, quote } = entry;
      const declared = asked?.frontmatter.commitments.find(({ id }) => id === commitment.id)?.projects ?? [];
      const projects = projectsOf(entry, commitment, declared, complain);
      const before = answers.get(commitment) ?? [];
      const said = { reportId: input.id, outcome, until, done, projects, quote, clause: quoted.clause };
      const timeliness = timelinessOf(commitment.due, said, before, periodOf);
      answers.set(commitment, [...before, { ...said, timeliness }]);
    }
  }

  return commitments.map((commitment) => {
    const given = answers.get(commitment) ?? [];
    const asked = inputOf.get(commitment.reportId)?.frontmatter;
    const newest = inputs.at(-1)?.frontmatter;
    const hasLater = asked !== undefined && newest !== undefined && compareReports(newest, asked) > 0;
    const state = given.length > 0 ? 'answered' : hasLater ? 'unmentioned' : 'open';
    return { ...commitment, answers: given, state };
  });
}

/** When the answer says that it was done; what its words don't bear out is reported, and left out where they can't be read so. */
function doneOf(
  { outcome, done, doneSaid, quote }: AnswerEntry,
  input: ReportInput,
  asked: ReportInput | undefined,
  complain: Complain,
): CommitmentAnswer['done'] {
  if (done === undefined && doneSaid === undefined) return undefined;
  if (done === undefined || doneSaid === undefined) {
    complain(done === undefined ? 'doneSaid' : 'done', {
      code: '答复-04',
      message: 'done 和 doneSaid 要一起写。',
      cure: 'done 写完成的时间，如 2023-10、2023-11-08；doneSaid 照抄报告的说法，如 "10月底"。报告没有写时间的，两项都不写。',
    });
    return undefined;
  }
  if (outcome !== '已完成') {
    complain('done', {
      code: '答复-04',
      message: `结果是${outcome}，没有完成的时间。`,
      cure: '删去 done 和 doneSaid；已经完成的，outcome 写已完成。',
    });
    return undefined;
  }
  if (!quote.includes(doneSaid)) {
    complain('doneSaid', {
      code: '答复-05',
      message: `引文里没有“${doneSaid}”这个说法。`,
      current: quote,
      cure: '照抄引文里的说法；引文里没有的，把引文写长一些，或者不写 done 和 doneSaid。',
    });
    return undefined;
  }
  const { period } = input.frontmatter;
  if (compareCalendarDates(done.lastDay, period.lastDay) > 0) {
    complain('done', {
      code: '答复-06',
      message: `完成的时间到${calendarDateName(done.lastDay)}，在这份报告的报告期以后。`,
      cure: '核对 done 的年份和月份；还没有完成的，outcome 不写已完成。',
    });
    return undefined;
  }
  const doneAt = quote.indexOf(doneSaid);
  const longer = findTimesOfDoing(quote, period).find(
    ({ at, said }) => at < doneAt && doneAt < at + said.length && /年/.test(said.slice(0, doneAt - at)),
  );
  const saidTime = longer?.days ?? timeOfDoing(doneSaid, period);
  // 12月 names no day; 12月底 may be its last.
  const isTooExact =
    saidTime !== undefined &&
    compareCalendarDates(done.firstDay, done.lastDay) === 0 &&
    !/[日号旬初底末]/.test(doneSaid);
  if (saidTime !== undefined && (isTooExact || !containsRange(saidTime, done))) {
    complain('done', {
      code: '答复-07',
      message: `原话说的是“${longer?.said ?? doneSaid}”（${coverageName(saidTime)}），登记的是${coverageName(done)}。`,
      cure: '核对 done 和 doneSaid，两项说的要是同一个时间。',
    });
    return undefined;
  }
  const promising = asked?.frontmatter;
  if (promising !== undefined && compareCalendarDates(done.lastDay, promisedFrom(promising)) < 0) {
    complain('done', {
      code: '答复-06',
      message: `完成的时间是${coverageName(done)}，比说要做这件事的报告还早。`,
      cure: '核对 done 的年份和月份，和 to 写的是不是这件事。',
    });
    return undefined;
  }
  return { days: done, said: doneSaid };
}

/**
 * The first day that a promise can have been made on: a plan makes it for its period, any other report in the last
 * month of its own.
 */
function promisedFrom({ period, kind }: ReportInput['frontmatter']): CalendarDate {
  const { year, month } = period.lastDay;
  return kind === '工作计划' ? period.firstDay : calendarDate(year, month, 1);
}

/**
 * The projects of the commitment that the answer speaks of: those that staff name, else the only one there is, else those whose names
 * the quote prints.
 *
 * @param declared the ids that the commitment names, those that the register doesn't have among them
 */
function projectsOf(
  { projects, quote }: AnswerEntry,
  commitment: Commitment,
  declared: readonly string[],
  complain: Complain,
): Project[] {
  if (projects === undefined) {
    const own = [...commitment.projects];
    return own.length < 2 ? own : projectsNamedIn(quote, own);
  }
  const own = commitment.projects.map(({ id }) => id);
  const strangers = projects.filter((id) => !declared.includes(id));
  // Where a project of the commitment itself isn't in the register, the answer may mean what is meant there.
  if (strangers.length > 0 && declared.every((id) => own.includes(id))) {
    complain('projects', {
      code: '答复-08',
      message: `这件承诺事项说的项目里没有 ${strangers.join('、')}。`,
      cure: own.length === 0 ? '删去 projects。' : `从这件承诺事项的项目里选：${own.join('、')}。`,
    });
  }
  return commitment.projects.filter(({ id }) => projects.includes(id));
}
