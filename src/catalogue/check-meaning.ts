import { locateQuote } from '#src/language/text/locate-quote.ts';
import type { AuthoringError } from '#src/records/authoring-error.ts';
import type { Commitment } from '#src/records/commitment.ts';
import type { Figure } from '#src/records/figure.ts';
import type { Metric } from '#src/records/metric.ts';
import type { Project } from '#src/records/project.ts';
import { findProjectMentions, type ProjectName, projectNames } from '#src/records/project-mentions.ts';
import type { ReportRecord } from './catalogue.ts';
import type { ReportInput } from './catalogue-input.ts';
import {
  answerOfSomethingElse,
  doneOfSomethingElse,
  outcomeAgainstWords,
  untilAgainstWords,
} from './check-meaning-answer.ts';
import {
  dueOfSomethingElse,
  dueUnsaid,
  promisedWords,
  strengthAgainstWords,
  titleAgainstWords,
} from './check-meaning-commitment.ts';
import { eachAgainstWords, undoneAgainstWords } from './check-meaning-count.ts';
import { deedAgainstWords } from './check-meaning-deed.ts';
import { kindAgainstWords } from './check-meaning-kind.ts';
import { levelAgainstWords } from './check-meaning-level.ts';
import {
  byCanonicalUnit,
  type LabelPrecedents,
  labelKey,
  metricAgainstWords,
} from './check-meaning-metric.ts';
import { parentAgainstWords } from './check-meaning-parent.ts';
import { namingOf, othersCount, stageOfOther } from './check-meaning-project.ts';
import { stageCutShort, stepAgainstWords } from './check-meaning-stage.ts';
import { saidTimeAgainstWords, unsaidCoverage } from './check-said-time.ts';
import { type Contradiction, isAnswered } from './contradiction.ts';
import type { RegisterIndex } from './registers.ts';
import { type WordsAround, wordsAround } from './words-around.ts';
import { placeOf, type WrongEntries } from './wrong-entries.ts';

/**
 * Holds what the entries of all reports mean against the words that govern them: kind, metric, project, parent, time, step, stage,
 * strength, outcome. Where the site reads the words otherwise
 * and says so in `reading`, naming them, that answers it.
 */
export function checkMeaning(
  inputs: readonly ReportInput[],
  records: readonly ReportRecord[],
  { metrics, projects }: RegisterIndex,
  wrong: WrongEntries,
  errors: AuthoringError[],
): void {
  const recordOf = new Map(records.map((record) => [record.report.id, record]));
  const metricsByUnit = byCanonicalUnit(metrics.values());
  const names = projectNames([...projects.values()]);
  const precedents = precedentsOf(inputs, recordOf);
  const alwaysOfProjects = metricsOfProjects(records);
  const promised = new Map<string, Commitment>(
    records.flatMap(({ commitments }) =>
      commitments.map((commitment) => [`${commitment.reportId}/${commitment.id}`, commitment] as const),
    ),
  );
  // What is wrong already is mended first.
  const told = new Set(errors.flatMap(({ severity, at }) => (severity === 'error' ? [placeOf(at)] : [])));
  for (const input of inputs) {
    const record = recordOf.get(input.id);
    if (record === undefined) continue;
    const { frontmatter, body } = input;
    const frame = { period: frontmatter.period, isPlan: frontmatter.kind === '工作计划' };
    const tell = (list: string, position: number, found: Contradiction | undefined, reading?: string) => {
      if (found === undefined || isAnswered(found, reading)) return;
      const at = input.at([list, position, found.field]);
      if (told.has(placeOf(at))) return;
      const { field: _, words, cure, ...rest } = found;
      const answer = words === '' ? 'reading: "说明"' : `reading: "…${words}…"`;
      errors.push({
        ...rest,
        at,
        cure: cure.includes('reading')
          ? cure
          : `${cure.replace(/。$/, '')}；本站另有理解的，加上 ${answer}，说明为什么。`,
      });
    };
    for (const figure of record.figures) {
      const around = wordsAround(input, figure.valueRange);
      const position = frontmatter.metrics.findIndex(({ id }) => id === figure.id);
      const { reading } = figure;
      for (const found of [
        kindAgainstWords(input, figure, around),
        undoneAgainstWords(input, figure, around),
        eachAgainstWords(input, figure, around),
        levelAgainstWords(input, figure, around),
        metricAgainstWords(
          input,
          figure,
          around,
          metricsByUnit,
          wrong.mayMissOfUnit(figure) ? new Map() : precedents,
        ) ?? deedAgainstWords(input, figure, around),
        subjectAgainstWords(figure, around, names, wrong.mayMissIn(figure) ? new Map() : alwaysOfProjects),
        wrong.mayMissBeside(figure) ? undefined : parentAgainstWords(input, figure, record.figures, around),
        saidTimeAgainstWords(input, figure, around),
        unsaidCoverage(input, figure, around),
      ])
        tell('metrics', position, found, reading);
    }
    for (const statement of record.statements) {
      const position = frontmatter.projects.findIndex(({ project }) => project === statement.project.id);
      const place = locateQuote(body, statement.quote, frontmatter.projects[position]?.occurrence);
      const { reading, project } = statement;
      tell('projects', position, stepAgainstWords(statement), reading);
      tell('projects', position, stageCutShort(statement), reading);
      tell('projects', position, stageOfOther(statement, names), reading);
      if (!place.found) continue;
      const around = wordsAround(input, place);
      tell(
        'projects',
        position,
        projectFault('project', '项目-05', [project], statement.quote, around, names),
        reading,
      );
    }
    for (const commitment of record.commitments) {
      const position = frontmatter.commitments.findIndex(({ id }) => id === commitment.id);
      const entry = frontmatter.commitments[position];
      if (entry === undefined) continue;
      tell('commitments', position, strengthAgainstWords(input, commitment), commitment.reading);
      tell('commitments', position, dueUnsaid(input, entry), commitment.reading);
      tell('commitments', position, titleAgainstWords(commitment, names), commitment.reading);
      tell('commitments', position, dueOfSomethingElse(input, commitment), commitment.reading);
      const around = wordsAround(input, commitment.quoteRange);
      const words = promisedWords(entry);
      tell(
        'commitments',
        position,
        projectFault('projects', '承诺-06', commitment.projects, `${around.before}${words}`, around, names),
        commitment.reading,
      );
    }
    for (const [position, entry] of frontmatter.answers.entries()) {
      const commitment = promised.get(entry.to);
      const place = locateQuote(body, entry.quote, entry.occurrence);
      if (commitment === undefined || !place.found) continue;
      if (wrong.has(commitment.reportId, 'commitments', commitment.id)) continue;
      const { paragraph } = wordsAround(input, place);
      tell('answers', position, untilAgainstWords(entry, frame), entry.reading);
      tell('answers', position, doneOfSomethingElse(entry, commitment, frontmatter.period), entry.reading);
      const isOther = answerOfSomethingElse(entry, commitment, paragraph);
      tell('answers', position, isOther ?? outcomeAgainstWords(entry, commitment), entry.reading);
    }
  }
}

function precedentsOf(
  inputs: readonly ReportInput[],
  recordOf: ReadonlyMap<string, ReportRecord>,
): LabelPrecedents {
  const precedents = new Map<string, Map<Metric, number>>();
  for (const input of inputs) {
    for (const figure of recordOf.get(input.id)?.figures ?? []) {
      const key = labelKey(input, figure);
      if (key === undefined) continue;
      const times = precedents.get(key) ?? new Map<Metric, number>();
      precedents.set(key, times.set(figure.metric, (times.get(figure.metric) ?? 0) + 1));
    }
  }
  return precedents;
}

/** How many figures of a metric there are, and how many of them say something of a project. */
type SubjectCounts = ReadonlyMap<string, { readonly all: number; readonly ofProjects: number }>;

function metricsOfProjects(records: readonly ReportRecord[]): SubjectCounts {
  const byMetric = Map.groupBy(
    records.flatMap(({ figures }) => figures),
    ({ metric }) => metric.id,
  );
  return new Map(
    Array.from(byMetric, ([id, figures]) => [
      id,
      { all: figures.length, ofProjects: figures.filter(({ subject }) => subject !== undefined).length },
    ]),
  );
}

/** A figure of a project that its words don't name, or of none where they name one and all others of its metric have theirs. */
function subjectAgainstWords(
  { subject, metric, valueWords }: Figure,
  around: WordsAround,
  names: readonly ProjectName[],
  counts: SubjectCounts,
): Contradiction | undefined {
  const own = around.isInTable ? around.sentence : around.before;
  if (subject !== undefined) {
    return (
      projectFault('subject', '数据-24', [subject], own, around, names) ??
      othersCount(subject, own, names, around)
    );
  }
  const { all, ofProjects } = counts.get(metric.id) ?? { all: 0, ofProjects: 0 };
  const isOfProjects = ofProjects === all - 1 && ofProjects >= (metric.measure === 'stock' ? 1 : 2);
  const named = new Map(findProjectMentions(own, names).map(({ project }) => [project.id, project]));
  const [only] = named.values();
  // 全县、全局 and the like are what is counted, not the project.
  if (
    !isOfProjects ||
    only === undefined ||
    named.size > 1 ||
    /全[县市区省州局]|我[县市区局]|全系统/.test(own)
  )
    return undefined;
  return {
    field: 'subject',
    code: '数据-24',
    severity: 'warning',
    words: only.name,
    message: `原话说的是“${only.name}”，没有写 subject；“${metric.name}”别处都写明是哪个项目的。`,
    current: `${metric.name}${valueWords}`,
    cure: `加上 subject: ${only.id}`,
  };
}

/** The first of an entry's projects that its words don't name: an error where they name another one and this one nowhere near. */
function projectFault(
  field: string,
  code: string,
  registered: readonly Project[],
  own: string,
  around: WordsAround,
  names: readonly ProjectName[],
): Contradiction | undefined {
  for (const project of registered) {
    const naming = namingOf(project, own, around, names);
    // A report may call its project by any name; only that of another one contradicts.
    if (naming.kind !== 'other' || registered.some(({ id }) => id === naming.other.id)) continue;
    const { other, isElsewhere } = naming;
    return {
      field,
      code,
      severity: isElsewhere ? 'warning' : 'error',
      words: project.name,
      message: `原话说的是“${other.name}”，登记的是“${project.name}”。`,
      current: own.trim(),
      cure: `核对是不是 ${other.id}；报告用别的叫法说“${project.name}”的，写到它的 aliases 里`,
    };
  }
  return undefined;
}
