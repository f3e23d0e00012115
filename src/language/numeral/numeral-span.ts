import { unitForms } from '#src/language/quantity/unit.ts';
import type { TextRange } from '#src/language/text/report-body.ts';
import { gap } from './numeral-text.ts';

/** What a numeral is written in: digits of any kind, Chinese characters, or Roman letters (I类). */
export type NumeralScript = 'arabic' | 'han' | 'roman';

/** Where a numeral stands in a text and how it is written. */
export interface NumeralSpan {
  /** The number with all that belongs to it: 30余台次. Words before it (约, 近, 超, 无) are outside. */
  readonly range: TextRange;
  /** The number alone: 30 of 30余台次; 百分之四十 whole. */
  readonly core: TextRange;
  readonly script: NumeralScript;
  /** The unit of the register that follows, in one width and without its multiplier; `%` for 百分之, `分之` for other fractions. */
  readonly unit: string | undefined;
}

/** What follows a number and belongs to it: 余台次 after 30, 万元 after 282. */
export interface NumeralTail {
  /** Where the numeral ends with all that belongs to it; the end of the number itself where nothing does. */
  readonly end: number;
  /** The unit, a form of the unit register, without multiplier and white space; undefined where none follows. */
  readonly unit: string | undefined;
}

/**
 * Words that begin like a unit: 12单位 is not 12 单. Only such as can stand right behind a number are listed, and none that
 * are likelier to be parted (3处｜理赔, 3次｜要求).
 */
const wordsLikeUnits =
  /^(?:方[面案向式法便针]|部[分门级委]|单位|支[持撑部付出]|批[准复示]|年级|升[级至到]|道[路口德班]|条[例件]|场[所地]|组[织成]|起[来草步点止]|家[庭园]|名[称单录]|户籍|台[账风]|台班[车线客]|座谈|幅度|副[局县主书总]|所[有以属需]|只[有要]|例[如会]|本[次年级地月局县市]|个[别性]|根[据本]|对[于接口外照]|位[于置]|面[积向对]|口岸|日[常报]|天[然气津]|元[旦月]|克服)/;

/** 1675m 2: a document's superscript, set apart by white space; only where nothing follows that it could count. */
const partedPower = new RegExp(`^([kcd]?m)${gap}([23])(?=${gap}(?:$|[,，。;、:)\\n]))`, 'i');

/**
 * The unit of the register that stands at `at`, the longest there is, with where it ends.
 *
 * @param text in one width
 */
export function unitAt(
  text: string,
  at: number,
): { readonly unit: string; readonly end: number } | undefined {
  const ahead = text.slice(at, at + 16);
  const parted = partedPower.exec(ahead);
  if (parted !== null) return { unit: `${parted[1]}${parted[2]}`, end: at + parted[0].length };
  const word = wordsLikeUnits.exec(ahead)?.[0];
  // 2台班车 are 2 台, while 部门 holds no unit at all.
  if (word?.startsWith('台班')) return { unit: '台', end: at + 1 };
  if (word !== undefined) return undefined;
  const unit = unitForms.find((form) => {
    if (!ahead.startsWith(form)) return false;
    // A symbol ends where the letters and digits end: m is not the unit of 3mx, nor of 3m25.
    return !/[A-Za-z0-9]$/.test(form) || !/^(?:[A-Za-z0-9²³]|\.[0-9])/.test(ahead.slice(form.length));
  });
  return unit === undefined ? undefined : { unit, end: at + unit.length };
}

const vague = '[余多来几]';
const multiplied = new RegExp(`^${gap}(?:${vague}${gap})?[十百千万亿]*(?:${gap}${vague})?`);
/** 三个多月, 3个多小时: the word stands inside the unit. */
const openedUnit = new RegExp(`^${gap}个[余多](月|小时|百分点|工作日)`);

/**
 * What belongs to the number that ends at `at`: 余 or 多, a multiplier, a unit, white space between them.
 *
 * @param text in one width
 */
export function numeralTail(text: string, at: number): NumeralTail {
  const opened = openedUnit.exec(text.slice(at, at + 16));
  if (opened !== null) return { end: at + opened[0].length, unit: `个${opened[1]}` };
  const spread = multiplied.exec(text.slice(at, at + 24))?.[0] ?? '';
  const direct = unitAfterGap(text, at);
  if (direct !== undefined) return direct;
  // From the longest multiplier to none: the 千 of 3万千瓦 belongs to the unit.
  for (let length = spread.length; length > 0; length -= 1) {
    const found = unitAfterGap(text, at + length);
    if (found !== undefined) return found;
  }
  // Without a unit only a multiplier and 余 or 多 belong to the number (3亿, 30多), not 来 or 几, not white space.
  const bare = /^(?:[余多]?[十百千万亿]+[余多]?|[余多](?![\p{sc=Han}]))/u.exec(spread)?.[0] ?? '';
  return { end: at + bare.length, unit: undefined };
}

function unitAfterGap(text: string, at: number): NumeralTail | undefined {
  let start = at;
  while (/[^\S\n]/.test(text[start] ?? '')) start += 1;
  return unitAt(text, start);
}
