import { governingIntention } from '#src/language/grammar/intention.ts';
import { namesLaterTime } from '#src/language/time/later-time.ts';
import type { Period } from '#src/language/time/period.ts';
import { type Project, type ProjectStep, projectSteps } from '#src/records/project.ts';
import { findProjectMentions, type ProjectMention, projectNames } from '#src/records/project-mentions.ts';
import { partDone, stepsSaid } from '#src/records/step-words.ts';
import { type ProjectScope, projectScope } from './project-scope.ts';
import { type KnownRecords, type Proposal, proposedEntry } from './proposal.ts';
import { quoteForStretch } from './quote-for.ts';
import type { ReportText, TextBlock } from './report-text.ts';

/** Words of a report that tell how far a project has got. */
interface Stage {
  readonly project: Project;
  readonly start: number;
  readonly end: number;
  readonly step: ProjectStep;
  /** Whether it says only that the step is missing. */
  readonly isMissed: boolean;
  /** Whether the project is named in the same clause. */
  readonly isNamed: boolean;
}

/** Proposes for every project how far it has got: the furthest step that the report tells of it, in its words. */
export function proposeStatements(report: ReportText, known: KnownRecords, period: Period): Proposal[] {
  const mentions = findProjectMentions(report.text, projectNames(known.projects));
  const scope = projectScope(report, mentions);
  const furthest = new Map<string, Stage>();
  for (const block of report.blocks) {
    if (block.isHeading || block.isClosing) continue;
    for (const stage of block.cell === undefined
      ? stagesIn(report, block, mentions, scope, period)
      : stageOfCell(report, block, mentions, period)) {
      const before = furthest.get(stage.project.id);
      // What is missing tells only where nothing else does.
      const isFurther =
        before === undefined ||
        (before.isMissed && !stage.isMissed) ||
        (before.isMissed === stage.isMissed && orderOf(stage) >= orderOf(before));
      if (isFurther) furthest.set(stage.project.id, stage);
    }
  }
  return [...furthest.values()]
    .sort((a, b) => a.start - b.start)
    .map(({ project, start, end, step, isNamed }): Proposal => {
      const name = mentions.findLast((mention) => mention.project.id === project.id && mention.end <= start);
      const from =
        name !== undefined && start - name.start <= 60 && !/[。\n]/.test(report.text.slice(name.start, start))
          ? name.start
          : start;
      return {
        to: 'projects',
        confidence: isNamed ? '中' : '低',
        entry: proposedEntry({
          project: project.id,
          stage: report.text.slice(start, end),
          step,
          ...quoteForStretch(report, { start: from, end }),
        }),
      };
    });
}

function orderOf({ step }: Stage): number {
  return projectSteps.indexOf(step);
}

function stagesIn(
  report: ReportText,
  block: TextBlock,
  mentions: readonly ProjectMention[],
  scope: ProjectScope,
  period: Period,
): Stage[] {
  const { text } = report;
  return Array.from(text.slice(block.start, block.end).matchAll(/[^，,；;。：:\n（）()]+/g)).flatMap(
    ({ 0: words, index }): Stage[] => {
      const at = block.start + index;
      const to = at + words.trimEnd().length;
      const projects = scope(to - 1);
      const name = mentions.findLast(
        ({ start, end, project: { id } }) =>
          projects.some((project) => project.id === id) && at <= start && end < to,
      );
      const start =
        (name?.end ?? at) +
        (/^(?:项目|工程|的|：|\s|[一二三四五六七八九十]+是)*/.exec(text.slice(name?.end ?? at, to))?.[0]
          .length ?? 0);
      const said = text.slice(start, to);
      const told = stepOf(said, period);
      // A part about the future says of some works where they stand.
      const isCut = /《[^》]*$/.test(said) || /^[^《]*》/.test(said);
      const isNow = block.outlook === 'done' || /目前|现已|已|正在|截至|在建/.test(said);
      return told === undefined || said.length < 3 || isCut || !isNow
        ? []
        : projects.map((project) => ({ project, start, end: to, ...told, isNamed: name !== undefined }));
    },
  );
}

/** The step that a clause tells of; undefined where it tells none, or speaks of what is to come. */
function stepOf(said: string, period: Period): ToldStep | undefined {
  const [step] = stepsSaid(said);
  const isLater =
    namesLaterTime(said, period) ||
    /明年/.test(said) ||
    (period.lastDay.month < 12 && /年[底内末]/.test(said));
  const isAhead =
    isLater ||
    governingIntention(said) !== undefined ||
    /力争|计划[^，]*[开完动竣]工|拟|预计|将|确保|争取/.test(said);
  if (missing.test(said)) return missedStep(said);
  if (isAhead) return undefined;
  // 已完工6处 of several, 路基已完工: that is no end of the works.
  const isPart =
    step === '完工' &&
    (/(?:完工|交工|通车|建成)[0-9]+(?:\.[0-9]+)?[处座条个公k]/.test(said) || partDone.test(said));
  return step && { step: isPart ? '施工' : step, isMissed: false };
}

/** A step that is told of, or that is told to be missing. */
interface ToldStep {
  readonly step: ProjectStep;
  readonly isMissed: boolean;
}

/** What says that a step hasn't been reached, or is late. */
const missing =
  /未(?:能)?[^，]{0,12}(?:开工|完工|动工|通车|完成|批|启动|取得|列入|招标|挂网|下|定|交|签)|[^期等接招]待|^待|推迟|延期|原因|滞后|受阻|停滞|进展缓慢|未果|暂缓|原[定计]|比(?:预期|计划)晚/;

/** The step at which works stand that miss something: 用地预审尚未批复 is 前期设计. */
function missedStep(said: string): ToldStep | undefined {
  if (/推迟|延期|原[定计]/.test(said)) return undefined;
  const [step] = stepsSaid(said.replace(/(?:未|待)[^，]{0,6}(?:开工|动工|完工|招标|挂网|复工)/g, ''));
  const isBefore =
    /审批|批复|手续|方案|暂缓|拆迁|交地|协[议商]|进展缓慢|意见|产权|用[地海林]|未[^，]{0,4}(?:开工|动工)|[待未][^，]{0,4}(?:招标|挂网)/.test(
      said,
    );
  const told = /未(?:能)?(?:列入|纳入)/.test(said)
    ? '规划申报'
    : (step ?? (isBefore ? '前期设计' : undefined));
  return told && { step: told === '完工' ? '施工' : told, isMissed: true };
}

/** What a table says below 进展情况 of the project of its row. */
function stageOfCell(
  { text }: ReportText,
  { cell, start, end }: TextBlock,
  mentions: readonly ProjectMention[],
  period: Period,
): Stage[] {
  const words = text.slice(start, end).trim();
  if (cell === undefined || !/进展|进度|情况|状态|备注/.test(cell.columnHead) || cell.isHead) return [];
  const name = mentions.find((mention) => mention.start >= cell.rowStart && mention.end <= start);
  const told = stepOf(words, period);
  return name === undefined || told === undefined
    ? []
    : [{ project: name.project, start, end: start + words.length, ...told, isNamed: true }];
}
