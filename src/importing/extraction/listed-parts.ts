import type { CheckedFigure } from './checked-figure.ts';
import type { ReportText } from './report-text.ts';
import { addsUp, areCounts, isAlike, isOfUnit, type StatedRelation } from './stated-relation.ts';

type Sum = Extract<StatedRelation, { relation: 'sum' }>;

/** Words that introduce parts. */
const joining = /其中[：:]?|包括[：:]?|包含|分为|按[^，。：；]{1,6}分[：:，,]?/g;
/** What stands in a list and is no part of it. */
const ofAll = /全年|累计|合计|共计|总计|总数|去年|上年|同期/;

/**
 * The parts that 其中, 包括 and 按…分 introduce in a statement: all of the whole where they add up to it or the words say
 * that they do, else no more than it.
 *
 * @param amounts of the statement, in reading order
 */
export function listedParts({ text }: ReportText, amounts: readonly CheckedFigure[]): StatedRelation[] {
  const [first, last] = [amounts[0], amounts.at(-1)];
  if (first === undefined || last === undefined) return [];
  const joiners = Array.from(text.slice(first.end, last.start).matchAll(joining), ({ 0: words, index }) => ({
    words,
    start: first.end + index,
    end: first.end + index + words.length,
  }));
  return joiners.flatMap(({ words, start, end }, place): StatedRelation[] => {
    const next = joiners[place + 1]?.start ?? last.end;
    const wholes = amounts.filter((other) => other.end <= start).reverse();
    const behind = amounts.filter((other) => end <= other.start);
    const within = behind.filter((other) => other.end <= bracketEnd(text, start, last.end));
    const isList = /[：:，,]$|分/.test(words);
    const sum =
      sumOf(
        within.filter((other) => other.end <= next),
        wholes,
        isList,
      ) ?? sumOf(within, wholes, isList);
    if (sum !== undefined) return [sum];
    const listed = within.filter((other) => other.end <= next);
    return isList && !/^包括/.test(words)
      ? [...failingSum(text, start, listed, wholes), ...partsOf(text, end, listed, wholes, isList)]
      : partsOf(text, end, listed, wholes, isList);
  });
}

/** The first members of a list that add up to a whole before it, as many as do. */
function sumOf(
  behind: readonly CheckedFigure[],
  wholes: readonly CheckedFigure[],
  isList: boolean,
): Sum | undefined {
  for (const whole of wholes) {
    const members = behind.filter((other) => isAlike(other, whole) || (isList && areCounts(other, whole)));
    for (let count = members.length; count >= 2; count -= 1) {
      const parts = members.slice(0, count);
      if (addsUp(parts, whole) && !parts.some(({ lead }) => ofAll.test(lead)))
        return { relation: 'sum', whole, parts, isSaid: isList };
    }
  }
  return undefined;
}

/** What the words call all of the whole right before them, though the numbers don't come to it. */
function failingSum(
  text: string,
  start: number,
  listed: readonly CheckedFigure[],
  wholes: readonly CheckedFigure[],
): Sum[] {
  const [whole] = wholes;
  if (whole === undefined || start - whole.end > 2) return [];
  const parts = listed.filter((other) => isAlike(other, whole) || areCounts(other, whole));
  const isOpen = /^[^，。；]{0,8}等/.test(text.slice(parts.at(-1)?.end ?? start).slice(0, 12));
  return parts.length < 3 || isOpen || parts.some(({ lead }) => ofAll.test(lead))
    ? []
    : [{ relation: 'sum', whole, parts, isSaid: true }];
}

/** The figures behind a joining word that are parts, each of its whole. */
function partsOf(
  text: string,
  joinedAt: number,
  behind: readonly CheckedFigure[],
  wholes: readonly CheckedFigure[],
  isList: boolean,
): StatedRelation[] {
  return behind.flatMap((part): StatedRelation[] => {
    const isDirect = /^[^，。；：0-9]{0,16}$/.test(text.slice(joinedAt, part.start));
    // Behind ； a sentence goes on to other things, but for lists.
    const isBeyond = /；/.test(text.slice(joinedAt, part.start)) && !isList;
    const named = isBeyond ? undefined : wholes.find(({ id }) => id === part.parent);
    const nearest = wholes.find((other) => isAlike(other, part) && other.kind === part.kind);
    const whole = named ?? (isDirect ? nearest : undefined);
    return whole === undefined
      ? []
      : [{ relation: 'part', part, whole, isSaid: isDirect && named !== undefined }];
  });
}

/** Where the bracket closes that an offset stands in; `end` where it stands in none. */
function bracketEnd(text: string, start: number, end: number): number {
  const closing = /^[^（(]*?[）)]/.exec(text.slice(start, end + 1));
  return closing === null ? end : start + closing[0].length;
}

const left = /其余|剩余|余下|还剩|其他|另外|尚[有余]|限期|待/;

/**
 * A whole with what was done of it and what is left: 9座，完成4座，其余5座; 24座中，已完工9座，在建11座，4座正在招标. Only where they
 * add up, or 其余 leaves no doubt.
 *
 * @param amounts of a statement, in reading order
 */
export function remainders({ text }: ReportText, amounts: readonly CheckedFigure[]): Sum[] {
  return amounts.flatMap((whole, place): Sum[] => {
    const behind = amounts.slice(place + 1).filter((other) => isOfUnit(other, whole));
    const inSentence = behind.filter(({ sentence }) => sentence === whole.sentence);
    const isDivided = /^[^，。；0-9]{0,6}中[，,]/.test(text.slice(whole.end, whole.end + 8));
    for (let count = 2; count <= inSentence.length; count += 1) {
      const parts = inSentence.slice(0, count);
      const isLeft = left.test(parts.at(-1)?.lead ?? '');
      const isOfAll = parts.some(({ lead }) => ofAll.test(lead) || /其中/.test(lead));
      if (isOfAll) return [];
      if (addsUp(parts, whole) && (isLeft || isDivided || isLarge(whole)))
        return [{ relation: 'sum', whole, parts, isSaid: isLeft || isDivided }];
    }
    const [done, rest] = inSentence;
    const isWhatIsLeft =
      done !== undefined &&
      rest !== undefined &&
      /^[，,]?(?:已|现)?(?:完成|完工|整改|整治|办结)/.test(done.lead) &&
      /^[，,]?(?:其余|剩余|余下)的?$/.test(rest.lead);
    return isWhatIsLeft ? [{ relation: 'sum', whole, parts: [done, rest], isSaid: true }] : [];
  });
}

/** Whether two numbers hardly come to it by accident. */
function isLarge({ quantity }: CheckedFigure): boolean {
  return quantity.kind === 'single' && Number(quantity.amount.number) >= 20;
}
