import type { Project } from '#src/records/project.ts';
import type { CheckedFigure } from './checked-figure.ts';
import { listedParts, remainders } from './listed-parts.ts';
import { type PromiseOrder, promiseOrders } from './promise-order.ts';
import type { Proposal } from './proposal.ts';
import type { ReportText } from './report-text.ts';
import { idGiver } from './slug.ts';
import { deedsDone, plansCarriedOut, progressOf, statedRatios } from './stated-ratios.ts';
import { figuresOf, isAmount, outcomeOf, type StatedRelation } from './stated-relation.ts';
import { tableRelations } from './table-relations.ts';

/** What the words of a report say of how its numbers stand to one another. */
export interface ProposedChecks {
  /** Those that the numbers bear out. */
  readonly proposals: readonly Proposal[];
  /** Those that they don't: a person must look. */
  readonly disagreements: readonly Disagreement[];
}

/** Words that say how numbers stand to one another, and numbers that don't bear it out. */
export interface Disagreement {
  /** What is said, and the arithmetic, in Chinese. */
  readonly words: string;
  /** The check to declare where the report does say so; what a person says of it is still to be filled in. */
  readonly entry: Proposal['entry'];
}

/**
 * Proposes the relations that a report states between its numbers, and between the times of its promises: 其中, 合计, 其余, 占…的,
 * 整改率, 处罚 of 检测, 完成 of 全长, first 招标 and then 开工.
 *
 * @param commitments the proposed ones, in reading order
 * @param ids that checks of the report have already
 */
export function proposeChecks(
  report: ReportText,
  figures: readonly CheckedFigure[],
  commitments: readonly Proposal['entry'][],
  projects: readonly Pick<Project, 'id' | 'name' | 'shortName'>[],
  ids: readonly string[],
): ProposedChecks {
  const idOf = idGiver(ids);
  const worked = statedRelations(report, figures).map((stated) => ({ stated, ...outcomeOf(stated) }));
  const held = worked.filter(
    ({ stated, verdict, formula }) =>
      verdict === 'holds' && (stated.relation !== 'sum' || stated.isSaid || formula?.includes('≈') !== true),
  );
  const proposals = mostTelling(held.map(({ stated }) => stated)).map((stated): Proposal => {
    const isSure = stated.isSaid && figuresOf(stated).every((figure) => figure.isSure);
    return { to: 'checks', confidence: isSure ? '高' : '中', entry: entryOf(stated, idOf) };
  });
  const orders = promiseOrders(commitments, projects);
  const failing = worked.filter(({ stated, verdict }) => verdict === 'fails' && stated.isSaid);
  return {
    proposals: [
      ...proposals,
      ...orders
        .filter(({ outcome }) => outcome.verdict === 'holds')
        .map((order): Proposal => ({ to: 'checks', confidence: '中', entry: orderEntry(order, idOf) })),
    ],
    disagreements: [
      ...failing.map(({ stated, formula }) => ({
        words: disagreement(stated, formula ?? ''),
        entry: { ...entryOf(stated, idOf), acknowledged: '' },
      })),
      ...orders
        .filter(({ outcome }) => outcome.verdict === 'fails')
        .map((order) => ({
          words: `${order.title}，时间却是${order.outcome.formula}`,
          entry: { ...orderEntry(order, idOf), acknowledged: '' },
        })),
    ],
  };
}

/** All that is stated: a share or a sum says more than that a part is no more than its whole, and comes first. */
function statedRelations(report: ReportText, figures: readonly CheckedFigure[]): StatedRelation[] {
  const inText = figures.filter(({ block }) => block.cell === undefined);
  const inTables = figures.filter(({ block }) => block.cell !== undefined);
  const statements = [...Map.groupBy(inText, ({ statement }) => statement).values()].map((statement) =>
    statement.filter(isAmount),
  );
  const parts = [
    ...statements.flatMap((amounts) => [
      ...listedParts(report, amounts),
      ...deedsDone(report, amounts),
      ...plansCarriedOut(report, amounts),
    ]),
    ...progressOf(inText),
  ];
  const all = [
    ...parts,
    ...statements.flatMap((amounts) => remainders(report, amounts)),
    ...statedRatios(inText, parts),
    ...tableRelations(report, inTables),
  ];
  const order = ['sum', 'ratio', 'part'];
  return all.toSorted((a, b) => order.indexOf(a.relation) - order.indexOf(b.relation));
}

/**
 * The relations that no other says already: what is a share or one of the addends of a whole is no more than it, and so is the part
 * of a part.
 *
 * @param held sums and shares first
 */
function mostTelling(held: readonly StatedRelation[]): StatedRelation[] {
  const wholesOf = new Map<string, Set<string>>();
  const said = held.filter((stated) => {
    const parts = stated.relation === 'sum' ? stated.parts : [stated.part];
    const isNew = parts.some(({ id }) => wholesOf.get(id)?.has(stated.whole.id) !== true);
    for (const { id } of parts) wholesOf.set(id, (wholesOf.get(id) ?? new Set()).add(stated.whole.id));
    return isNew;
  });
  return said.filter(
    (stated) =>
      stated.relation !== 'part' ||
      ![...(wholesOf.get(stated.part.id) ?? [])].some((between) =>
        wholesOf.get(between)?.has(stated.whole.id),
      ),
  );
}

function entryOf(stated: StatedRelation, idOf: (wanted: string) => string): Proposal['entry'] {
  const id = (figure: CheckedFigure, kind: string) => idOf(`${slugged(figure.id)}-${kind}`);
  const { whole, relation } = stated;
  switch (relation) {
    case 'sum':
      return {
        id: id(whole, 'sum'),
        relation,
        title: `${whole.name}：合计与分项`,
        whole: whole.id,
        parts: stated.parts.map((part) => part.id),
      };
    case 'part': {
      const { part } = stated;
      const title =
        part.name === whole.name ? `${part.name}：部分在全部之内` : `${part.name}在${whole.name}之内`;
      return { id: id(part, 'part'), relation, title, part: part.id, whole: whole.id };
    }
    case 'ratio': {
      const { part, ratio } = stated;
      const title = ratioTitle(stated);
      return { id: id(ratio, 'ratio'), relation, title, part: part.id, whole: whole.id, ratio: ratio.id };
    }
  }
}

function ratioTitle({ part, whole, ratio }: Extract<StatedRelation, { relation: 'ratio' }>): string {
  if (ratio.block.cell !== undefined) return ratio.name;
  const plan = /计划|目标|任务/.exec(`${whole.lead.slice(-12)}${ratio.lead}`)?.[0];
  if (plan !== undefined) return `${part.name}占${plan}的比例`;
  if (/总投资/.test(ratio.lead)) return `${part.name}占总投资的比例`;
  return `${ratio.name}：${part.name}与${whole.name}之比`;
}

const relationWords = { sum: '合计与分项', part: '部分与全部', ratio: '比例' } as const;

function disagreement(stated: StatedRelation, formula: string): string {
  const printed = figuresOf(stated).map((figure) => figure.printed);
  return `${stated.whole.name}的${relationWords[stated.relation]}不相符（${printed.join('、')}）：${formula}`;
}

function orderEntry(
  { earlier, later, title }: PromiseOrder,
  idOf: (wanted: string) => string,
): Proposal['entry'] {
  const [first, then] = [String(earlier['id']), String(later['id'])];
  return { id: idOf(`${slugged(then)}-order`), relation: 'order', title, earlier: first, later: then };
}

/** An id cut so that a few letters may follow. */
function slugged(id: string): string {
  return id.slice(0, 48).replace(/-$/, '');
}
