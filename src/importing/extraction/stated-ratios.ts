import type { CheckedFigure } from './checked-figure.ts';
import type { ReportText } from './report-text.ts';
import { isAlike, isAmount, isOfSubject, isOfUnit, type StatedRelation } from './stated-relation.ts';

type Ratio = Extract<StatedRelation, { relation: 'ratio' }>;
type Part = Extract<StatedRelation, { relation: 'part' }>;

const vehicles = /[辆台艘](?:次)?$/;

/** What was looked at or found, and how much of it was acted on: 检测…处罚…, 排查…整改…, 受理…办结…. */
const deeds: readonly { readonly of: RegExp; readonly done: RegExp; readonly unit: RegExp }[] = [
  {
    of: /(?:检测|检查|查验)(?!站)[^，；。]*$/,
    done: /^[，,、]?(?:共|依法|查处)*处罚(?!金)[^，；：]*$/,
    unit: vehicles,
  },
  {
    of: /(?:发现|排查|查出|查摆|摸排)[^，；。]*$/,
    done: /^[^，；。]{0,10}[，,、（(]?(?:已|现|均|现场|累计|共|按期)*(?:完成)?(?:整改|整治|销号|化解)(?:到位|完成)?$/,
    unit: /./,
  },
  {
    of: /(?:受理|承办|承接|收到|立案|查处|办理)[^，；。]*$/,
    done: /^[，,、（(]?(?:已|现|均|累计|共|按期)*(?:办结|结案|回复)(?:到位|完成)?$/,
    unit: /./,
  },
];
const notOfThese = /非现场|移[送交]|全年|累计|合计|同期/;

/**
 * Pairs that stand side by side: what was looked at and what was done about it.
 *
 * @param amounts of a statement, in reading order
 */
export function deedsDone({ text }: ReportText, amounts: readonly CheckedFigure[]): Part[] {
  return amounts.flatMap((part, place): Part[] => {
    const whole = amounts[place - 1];
    if (whole === undefined || /[。；]/.test(text.slice(whole.end, part.start))) return [];
    const isPair = deeds.some(
      ({ of, done, unit }) =>
        of.test(whole.lead) &&
        done.test(part.lead) &&
        !notOfThese.test(part.lead) &&
        [whole, part].every(({ printed }) => unit.test(printed)),
    );
    const isOneUnit = isAlike(part, whole) || [part, whole].every(({ printed }) => vehicles.test(printed));
    return isPair && isOneUnit ? [{ relation: 'part', part, whole, isSaid: true }] : [];
  });
}

const size = {
  money: /(?:总投资|概算|预算|合同价|中标价|(?:估算|匡算|一期)投资|^投资|[，,：:、]投资)[^，；0-9]{0,3}$/,
  length: /(?:全长|里程|桥长|线长|[，,：:]长|改建|新建|建设|改造|工程|规模)[约为共]?$/,
};
const spent = /(?:完成|投入)(?:总?投资|产值)?[约了]?$/;
const built =
  /(?:完成|铺筑|建成|成型|摊铺|贯通|掘进|浇筑|铺设|开工|完工)[^，；。0-9]{0,8}$|已[^，；。0-9]{1,4}$/;
const ahead = /计划|拟|力争|确保|争取|将|预计|剩余|还剩|尚|隧道/;

/** What is done of a project that the same paragraph gives the size of, and what of it was done in this period. */
export function progressOf(figures: readonly CheckedFigure[]): Part[] {
  const amounts = figures.filter(isAmount);
  return amounts.flatMap((part, place): Part[] => {
    if (part.kind !== 'actual' || ahead.test(part.lead.split(/[，；：]/).at(-1) ?? '')) return [];
    const isMoney = part.quantity.dimension === 'money';
    if (!(isMoney ? spent : built).test(part.lead)) return [];
    const before = amounts
      .slice(0, place)
      .filter(
        (other) =>
          other.block === part.block &&
          isAlike(other, part) &&
          isOfSubject(other, part) &&
          (part.subject !== undefined || other.sentence === part.sentence),
      );
    const whole = before.findLast(
      ({ lead, kind }) =>
        (isMoney ? size.money : size.length).test(lead) &&
        !/完成|争取|补助|到位/.test(lead) &&
        kind !== 'target',
    );
    const next = amounts[place + 1];
    const isOfAll =
      next !== undefined && isMoney && /^[，,]?(?:自?开工以来)?累计(?:完成)?(?:投资)?$/.test(next.lead);
    return [
      ...(whole === undefined || (!isMoney && part.subject === undefined && !/全长|里程/.test(whole.lead))
        ? []
        : [{ relation: 'part', part, whole, isSaid: whole.sentence === part.sentence } as const]),
      ...(isOfAll && isOfSubject(next, part) && !/累计/.test(part.lead)
        ? [{ relation: 'part', part, whole: next, isSaid: false } as const]
        : []),
    ];
  });
}

const planned = /计划|任务|下达|列入|拟|设计|规划/;
const carriedOut =
  /^[^，；。0-9]{0,10}[，,、]?(?:目前|现|已|实际|其中|仅)*(?:首批|先行|完成|完工|开工|建成|到位|改造|整治)[^，；。0-9]{0,2}$/;
const done = /^[，,、]?(?:目前|现|其中)*已(?:经)?(?:完成|完工|建成|开工|改造|整治|交工|通车|实施)$/;
const added = /(?:新增|新建|新开|新投放|建成)[^，；。]*$/;
const altogether =
  /^[^，；。0-9]{0,6}[，,]?(?:[^，；。0-9]{0,10})(?:累计达?到?|总[^，；。0-9]{0,6}(?:达到?|增至))$/;

/**
 * What is done of what was planned, side by side: 计划改造危桥12座，已开工8座; 5座桥梁中2座已架梁; 60根（共148根）; 开工92公里，完工67.8公里; and
 * what is new of all: 新增98个，总数达522个.
 *
 * @param amounts of a statement
 */
export function plansCarriedOut({ text }: ReportText, amounts: readonly CheckedFigure[]): Part[] {
  return amounts.flatMap((figure, place): Part[] => {
    const before = amounts
      .slice(0, place)
      .findLast((other) => isOfUnit(other, figure) && other.sentence === figure.sentence);
    if (before === undefined || /；/.test(text.slice(before.end, figure.start))) return [];
    const isNext = amounts[place - 1] === before;
    const pair = (part: CheckedFigure, whole: CheckedFigure): Part[] => [
      { relation: 'part', part, whole, isSaid: false },
    ];
    if (isNext && /^[（(](?:共|总共|总计)$/.test(figure.lead)) return pair(before, figure);
    if (isNext && added.test(before.lead) && altogether.test(figure.lead)) return pair(before, figure);
    const isOfThese = isNext && /^[^，；。0-9]{0,6}中[，,]?$/.test(figure.lead);
    const isOfPlan =
      figure.kind === 'actual' &&
      planned.test(`${before.lead}${figure.lead}`) &&
      carriedOut.test(figure.lead);
    const isOfBegun = /开工$/.test(before.lead) && /^[，,、](?:其中)?完工$/.test(figure.lead);
    const isSame =
      isOfSubject(before, figure) && (isOfPlan || (isNext && done.test(figure.lead)) || isOfBegun);
    return isOfThese || isSame ? pair(figure, before) : [];
  });
}

const ofPlan =
  /(?:占|完成|为|达到?|是)(?:了)?(?:全年|年度|年|今年|本年)?(?:投资)?(?:计划|目标|任务)(?:任务|投资|总?数)?的$/;
/** 占年度计划7.2亿元的53.6%, 为2400万元目标的77.5% */
const ofThat = /^(?:的?(?:年度|全年)?(?:目标|计划|任务)(?:任务)?)?的$/;
const setAgainst = /^[，,、（(]?(?:仅|只)?(?:占|为|达到?|是|完成)了?[^，；0-9]{0,14}$/;
const ofTotal = /占(?:项目|工程)?(?:概算|批复|估算)?总投资的?$/;
const rate = /^[，,、（(]?(?:按期|及时)?(?:整改|整治|办结|结案|办理|完成|销号)(?:到位|完成)?率(?:为|达到?)?$/;
const share = /^[，,]?占(?:比|总数的?|全部的?)?(?:为|达)?$/;

/**
 * The shares that a report prints with both numbers that they are of: 占年度计划7.2亿元的53.6%, 完成年度计划的48.6% after the plan,
 * 占总投资的43% after the cost, 整改率 after what was found and mended.
 *
 * @param parts the pairs and parts found in the sentences
 */
export function statedRatios(figures: readonly CheckedFigure[], parts: readonly StatedRelation[]): Ratio[] {
  const pairOf = new Map(
    parts.flatMap((stated) => (stated.relation === 'part' ? [[stated.part.id, stated] as const] : [])),
  );
  return figures.flatMap((ratio, place): Ratio[] => {
    const { quantity, kind, lead, block, sentence } = ratio;
    if (quantity.dimension !== 'ratio' || quantity.change !== undefined || kind !== 'actual') return [];
    const before = figures.slice(0, place).filter((other) => other.block === block && isAmount(other));
    const inSentence = before.filter((other) => other.sentence === sentence);
    const last = inSentence.at(-1);
    if (last === undefined || figures[place - 1] !== last) return [];
    const found = (
      part: CheckedFigure | undefined,
      whole: CheckedFigure | undefined,
      isSaid: boolean,
    ): Ratio[] =>
      part === undefined || whole === undefined || !isAlike(part, whole)
        ? []
        : [{ relation: 'ratio', part, whole, ratio, isSaid }];
    if (ofThat.test(lead) && setAgainst.test(last.lead))
      return found(
        inSentence.slice(0, -1).findLast((other) => isAlike(other, last)),
        last,
        true,
      );
    if (rate.test(lead)) return found(last, pairOf.get(last.id)?.whole, true);
    if (share.test(lead))
      return found(last, pairOf.get(last.id)?.whole, pairOf.get(last.id)?.isSaid === true);
    const earlier = before.slice(0, -1).filter((other) => isAlike(other, last));
    if (ofTotal.test(lead)) {
      const whole = earlier.findLast((other) => /总投资|概算/.test(other.lead) && isOfSubject(other, last));
      return found(last, whole, whole?.sentence === sentence);
    }
    if (!ofPlan.test(lead)) return [];
    const whole = earlier.findLast((other) => other.kind !== 'actual' && isOfSubject(other, last));
    return found(last, whole, whole?.sentence === sentence && /年/.test(lead) && /年/.test(whole.lead));
  });
}
