import { gap } from './number-value.ts';
import { parseUnit, perUnits, type Unit, unitForms } from './unit.ts';

/**
 * Words that begin like a unit: 12单位 is not 12 单. Only such as can stand right behind a number are listed, and none that
 * are likelier to be parted (3处｜理赔, 3次｜要求).
 */
const wordsLikeUnits =
  /^(?:方[面案向式法便针]|部[分门级委]|单位|支[持撑部付出]|批[准复示]|年级|升[级至到]|道[路口德班]|条[例件]|场[所地]|组[织成]|起[来草步点止]|家[庭园]|名[称单录]|户籍|台[账风]|台班[车线客]|座谈|幅度|副[局县主书总]|所[有以属需]|只[有要]|例[如会]|本[次年级地月局县市]|个[别性]|根[据本]|对[于接口外照]|位[于置]|面[积向对]|口岸|日[常报]|天[然气津]|元[旦月]|克服|分[之别布类享为公离局析散解工队段级批期配担管流拣校会支行时]|度[假夏汛]|期[间末初待]|层[面级层出次]|季[节]|顶[层]|把[握关控]|瓶[颈]|节[约能点省日假]|门[户头槛]|片[区面]|站[在位]|列[入为出车]|字[体样]|页[岩]|课[题程]|角[度落色]|轮[换候流胎]|间[隔接断隙])/;

/** 1675m 2: a document's superscript, set apart by white space; only where nothing follows that it could count. */
const partedPower = new RegExp(`^([kcd]?m)${gap}([23])(?=${gap}(?:$|[,，。;、:)\\n]))`, 'i');

/** A unit where it stands in a text. */
export interface UnitInText {
  readonly unit: Unit;
  readonly end: number;
}

/**
 * The unit of the register that stands at `at`, the longest there is: `台次`, `元/吨`.
 *
 * @param text in one width
 */
export function unitAt(text: string, at: number): UnitInText | undefined {
  const single = withBrackets(text, singleUnitAt(text, at));
  if (single === undefined) return undefined;
  const product = productAt(text, single);
  if (product !== undefined) return inRegister(product);
  const slash = /^\s?\/\s?/.exec(text.slice(single.end, single.end + 3));
  const per = slash === null ? eachAt(text, single.end) : perAt(text, single.end + slash[0].length);
  if (per === undefined) return inRegister(single);
  return inRegister({ form: `${single.form}/${per.form}`, end: per.end }) ?? inRegister(single);
}

/**
 * 人·日, kW·h: a unit with another behind a point is another than the first alone; undefined in {@link unitAt} where
 * nobody knows it.
 */
function productAt(text: string, { form, end }: FormInText): FormInText | undefined {
  const next = /^[·•・](?:\p{sc=Han}{1,2}|[A-Za-z]+)/u.exec(text.slice(end, end + 8))?.[0];
  return next === undefined ? undefined : { form: `${form}${next}`, end: end + next.length };
}

/** 8500辆每日, 60公里每小时: 每 and what it counts by say what a stroke does, where nothing goes on behind them. */
function eachAt(text: string, at: number): FormInText | undefined {
  if (text[at] !== '每') return undefined;
  const unit = singleUnitAt(text, at + 1, perForms);
  return unit !== undefined && !/^\p{sc=Han}/u.test(text.slice(unit.end)) ? unit : undefined;
}

/** 场(次), 处(个): a unit with another in brackets behind it. */
function withBrackets(text: string, single: FormInText | undefined): FormInText | undefined {
  const bracket = single && /^[(]\p{sc=Han}{1,2}[)]/u.exec(text.slice(single.end, single.end + 4))?.[0];
  if (single === undefined || bracket === undefined) return single;
  const form = `${single.form}${bracket}`;
  return parseUnit(form).ok ? { form, end: single.end + bracket.length } : single;
}

/** Words that end what stands below a stroke: 2名/工区的标准, 80元/吨左右. */
const behindUnit =
  /(?!^)(?:的|了|和|及|与|或|至|到|为|达|以[上下内]|左右|上下|之|不等|计算?|按|给|并|且)[\s\S]*$/;
/** What may lead from one rate to the next: 42元/吨降至36.5元/吨. */
const goesOnTo =
  /^(?:(?:从|由)?(?:降|升|增|减|提|涨|跌|调|压)[低高加少升降整减涨缩]?|下[降调]|上[升调涨]|回落|恢复)?(?:了|到|至|为)?$/;
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/**
 * What stands below a stroke: a unit of the register (吨), one behind a power of ten (万车), several together (户·年), or whatever else is
 * counted by (趟线, 工区), as far as it is one word. Undefined where another number follows: 12起/处罚车辆15台, 12座/865延米.
 */
function perAt(text: string, at: number): FormInText | undefined {
  const bracketed = /^[(]([^()\n0-9]{1,8})[)]/.exec(text.slice(at, at + 10));
  if (bracketed !== null) return { form: bracketed[0], end: at + bracketed[0].length };
  const run = /^[\p{sc=Han}A-Za-z²³㎡㎥·]+/u.exec(text.slice(at, at + 24))?.[0] ?? '';
  const direct = singleUnitAt(text, at, perForms);
  const powers = direct === undefined ? (/^[十百千万亿]+/.exec(run)?.[0] ?? '') : '';
  const known = direct ?? singleUnitAt(text, at + powers.length, perForms);
  if (run === '' || /^[0-9]/.test(text.slice(at + run.length)))
    return known !== undefined && goesOnTo.test(run.slice(known.end - at)) ? known : undefined;
  const words = run.replace(behindUnit, '');
  const ofKnown = known === undefined ? 0 : known.end - at;
  if (known !== undefined && text[known.end] === '·') {
    const next = perAt(text, known.end + 1);
    if (next !== undefined) return { form: text.slice(at, next.end), end: next.end };
  }
  const [first = { segment: '' }] = segmenter.segment(words.slice(powers.length));
  const isKnown =
    known !== undefined &&
    first.segment.length <= known.form.length &&
    (words.length <= ofKnown || words.length - ofKnown > 1);
  if (isKnown) return { form: `${powers}${known.form}`, end: known.end };
  const length = words.length <= 4 ? words.length : lengthOfWord(words, Math.max(2, ofKnown + 1));
  return length === 0 ? undefined : { form: words.slice(0, length), end: at + length };
}

/** How many characters the words at the beginning of a text have that are `least` together. */
function lengthOfWord(text: string, least: number): number {
  let length = 0;
  for (const { segment } of segmenter.segment(text)) {
    if (length >= least) break;
    length += segment.length;
  }
  return length;
}

/** The forms of {@link perUnits}, the longest first. */
const perForms = Object.keys(perUnits).sort((a, b) => b.length - a.length);

function inRegister({ form, end }: FormInText): UnitInText | undefined {
  const unit = parseUnit(form);
  return unit.ok ? { unit: unit.value, end } : undefined;
}

/** The forms of units by their first character, the longest first. */
const formsByFirst: ReadonlyMap<string, readonly string[]> = Map.groupBy(unitForms, (form) => form[0] ?? '');

/** Whether a number that ends at `at` counts something: a unit stands behind it, or behind its powers of ten. */
export function hasUnitBehind(text: string, at: number): boolean {
  const powers = powersBehind.exec(text.slice(at, at + 12))?.[0] ?? '';
  return Array.from({ length: powers.length + 1 }, (_, length) => at + length).some(
    (end) => unitAt(text, end) !== undefined,
  );
}

const powersBehind = new RegExp(`^${gap}(?:[余多来]?[十百千万亿]*[余多]?)${gap}`);

interface FormInText {
  readonly form: string;
  readonly end: number;
}

function singleUnitAt(text: string, at: number, more: readonly string[] = []): FormInText | undefined {
  const ahead = text.slice(at, at + 16);
  const parted = partedPower.exec(ahead);
  if (parted !== null) return { form: `${parted[1]}${parted[2]}`, end: at + parted[0].length };
  const word = wordsLikeUnits.exec(ahead)?.[0];
  // 2台班车 are 2 台, while 部门 holds no unit at all.
  if (word?.startsWith('台班')) return { form: '台', end: at + 1 };
  const fits = (form: string) => {
    if (!ahead.startsWith(form) || (word !== undefined && form.length < word.length)) return false;
    // A symbol ends where the letters and digits end: m is not the unit of 3mx, nor of 3m25.
    return !/[A-Za-z0-9]$/.test(form) || !/^(?:[A-Za-z0-9²³]|\.[0-9])/.test(ahead.slice(form.length));
  };
  const form = formsByFirst.get(ahead[0] ?? '')?.find(fits) ?? more.find(fits);
  return form === undefined ? undefined : { form, end: at + form.length };
}
