import { isSamePlan } from '#src/catalogue/series/series.ts';
import type { Figure } from '#src/records/figure.ts';
import type { ProjectStatement } from '#src/records/project.ts';

/**
 * The seven things to be made public about a rural road, in their order: 交通运输部《关于推行农村公路建设“七公开”制度的意见》
 * (2014), taken over by 《农村公路建设管理办法》 (交通运输部令2018年第4号).
 */
export const disclosureNames = [
  '建设计划',
  '补助政策',
  '招投标',
  '施工管理',
  '质量监管',
  '资金使用',
  '竣（交）工验收',
] as const;

/** One of the seven. */
export type DisclosureName = (typeof disclosureNames)[number];

/** A figure, and the first that said the same where it is a plan that report after report prints unchanged. */
export interface DisclosedFigure {
  readonly newest: Figure;
  readonly first: Figure | undefined;
}

/** What the reports say under one of the seven; nothing where they are silent (报告未提及). */
export interface DisclosureSlot {
  readonly name: DisclosureName;
  readonly figures: readonly DisclosedFigure[];
  readonly statements: readonly ProjectStatement[];
}

/** Words that put what a report says of a project under one of the seven. 建设计划 and 资金使用 go by the figures. */
const wordsOf: Readonly<Partial<Record<DisclosureName, RegExp>>> = {
  补助政策: /补助|补贴|奖补/,
  招投标: /招投标|招标|投标|中标/,
  施工管理: /施工管理|施工许可|施工单位|监理/,
  质量监管: /质量|抽检|质监/,
  '竣（交）工验收': /竣工|交工|验收/,
};

/**
 * Sorts what the reports say of a project under the seven (由本站归类), always all seven.
 *
 * Length, size and investment are the plan; the share of it that is spent is the use of funds; the rest goes by the
 * words of the stage. What is only promised fills no slot.
 *
 * @param figures newest report first
 */
export function sevenDisclosures(
  figures: readonly Figure[],
  statements: readonly ProjectStatement[],
): DisclosureSlot[] {
  return disclosureNames.map((name) => ({
    name,
    figures: mergePlans(figures.filter((figure) => slotOf(figure) === name)),
    statements: statements.filter(({ stage }) => wordsOf[name]?.test(stage)),
  }));
}

/** Equal plans of different reports as one, named by the newest and the first. */
function mergePlans(figures: readonly Figure[]): DisclosedFigure[] {
  return figures.flatMap((newest, index): DisclosedFigure[] => {
    const isSame = (other: Figure) => other.reportId !== newest.reportId && isSamePlan(other, newest);
    if (figures.slice(0, index).some(isSame)) return [];
    return [{ newest, first: figures.slice(index + 1).findLast(isSame) }];
  });
}

function slotOf({ metric }: Figure): DisclosureName | undefined {
  if (metric.progress === 'financial') return '资金使用';
  return metric.progress === 'built' || metric.measure === 'flow' ? undefined : '建设计划';
}

/** Whether the reports say anything under this one. */
export function isDisclosed({ figures, statements }: DisclosureSlot): boolean {
  return figures.length + statements.length > 0;
}
