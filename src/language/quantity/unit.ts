import { nearestName } from '#src/language/nearest-name.ts';
import { type Parsed, parsed, refused } from '#src/language/parsed.ts';
import { type Decimal, decimal } from './decimal.ts';
import { type BaseDimension, type Dimension, unitRegister } from './unit-register.ts';

/** A unit as it was printed, and what it comes to. */
export interface Unit {
  /** The printed form, one of {@link unitForms}: `公里`. */
  readonly printed: string;
  /** The unit that values are kept, added and compared in: `m`. */
  readonly canonical: string;
  readonly dimension: Dimension;
  /** Exactly how many canonical units one printed unit is: `1000`. */
  readonly factor: Decimal;
}

const unitsByForm: ReadonlyMap<string, Unit> = new Map(
  unitRegister.flatMap(({ canonical, dimension, forms }) =>
    Object.entries(forms).map(([printed, factor]): [string, Unit] => [
      printed,
      { printed, canonical, dimension, factor: decimal(factor) },
    ]),
  ),
);

/** Every form a unit may be printed in, longest first, so that a reader who tries them in turn takes 台次 before 台. */
export const unitForms: readonly string[] = Array.from(unitsByForm.keys()).sort(
  (a, b) => b.length - a.length,
);

/**
 * Reads one unit (`公里`, `m²`, `台次`, `元/吨`), without a multiplier before it; refuses an unknown one, offering the nearest.
 * A unit of nothing (`''`) is refused; {@link noUnit} is that of a bare 3.2亿.
 */
export function parseUnit(text: string): Parsed<Unit> {
  const unit = unitsByForm.get(text) ?? unitInBrackets(text) ?? quotientUnit(text);
  if (unit !== undefined) return parsed(unit);
  if (text === '') return refused('缺少单位。');
  const near = nearestUnit(text);
  return refused(`不认识单位“${text}”${near === undefined ? '' : `，是不是“${near}”`}。`);
}

/**
 * 场(次) is printed for 场次, and 处(个), 座(处) say that things of two kinds are counted together: a unit of its own, for 12 of it are
 * neither 12处 nor 12个.
 */
function unitInBrackets(text: string): Unit | undefined {
  const [, outer = '', inner = ''] = /^([^()/]+)[(]([^()/]+)[)]$/.exec(text) ?? [];
  const [first, second] = [unitsByForm.get(outer), unitsByForm.get(inner)];
  const joined = unitsByForm.get(`${outer}${inner}`);
  if (joined !== undefined) return { ...joined, printed: text };
  if (first?.dimension !== 'count' || second?.dimension !== 'count') return undefined;
  return {
    ...first,
    printed: text,
    canonical: first.canonical === second.canonical ? first.canonical : text,
  };
}

/** The unit of a number printed without one: 投资3.2亿. */
export const noUnit: Unit = { printed: '', canonical: '', dimension: 'number', factor: decimal(1) };

/** What rates are printed by that counts nothing by itself: 12次/月. */
export const perUnits: Readonly<Record<string, Pick<Unit, 'canonical' | 'dimension'>>> = {
  秒: { canonical: '秒', dimension: 'duration' },
  时: { canonical: '小时', dimension: 'duration' },
  月: { canonical: '个月', dimension: 'duration' },
  季: { canonical: '个季度', dimension: 'duration' },
  季度: { canonical: '个季度', dimension: 'duration' },
};

/**
 * 元/吨, 辆/日, 万元 apart: a rate is so much of one thing for each of another, and its dimension the quotient of theirs.
 *
 * The unit below the stroke doesn't convert, unless it is another name of the same size (元/公里 is 元/km): 元/小时 in 元/分钟
 * would be a fraction that no decimal states.
 */
function quotientUnit(text: string): Unit | undefined {
  const [, top = '', bottom = ''] = /^([^/]+)\/([^/]+)$/.exec(text) ?? [];
  const [over, under] = [
    unitsByForm.get(top) ?? unitInBrackets(top),
    unitsByForm.get(bottom) ?? perUnits[bottom],
  ];
  if (over === undefined) return undefined;
  if (under === undefined) return perAnything(text, over, bottom);
  const per = bottom in perUnits ? under.canonical : nameOfSize(under as Unit);
  return {
    printed: text,
    canonical: `${over.canonical}/${per}`,
    dimension: `${baseDimension(over.dimension)}/${baseDimension(under.dimension)}`,
    factor: over.factor,
  };
}

/** 次/趟线, 人/万车, 元/户·年: what is counted by needn't be a unit of the register, and nothing is known of it but its name. */
function perAnything(text: string, over: Unit, bottom: string): Unit | undefined {
  if (!/^[(]?[\p{sc=Han}A-Za-z²³·]{1,10}[)]?$/u.test(bottom)) return undefined;
  const dimension = `${baseDimension(over.dimension)}/other` as const;
  return { printed: text, canonical: `${over.canonical}/${bottom}`, dimension, factor: over.factor };
}

/** One name for all forms of a unit that are of the same size: km for 公里, 千米 and KM. */
function nameOfSize({ canonical, factor }: Unit): string {
  const entry = unitRegister.find((one) => one.canonical === canonical);
  return Object.entries(entry?.forms ?? {}).find(([, size]) => decimal(size) === factor)?.[0] ?? canonical;
}

function baseDimension(dimension: Dimension): BaseDimension {
  return dimension.split('/')[0] as BaseDimension;
}

/**
 * How the site prints a canonical unit after a number: `m2` as ` m²`, `元` as `元`.
 *
 * An index has none.
 * Unit symbols are set off by a space and Chinese words are not (GB 3101—1993); a % isn't either, by custom.
 */
export function canonicalUnitSuffix(canonical: string): string {
  if (canonical === '指数') return '';
  if (!/^[A-Za-z]/.test(canonical)) return canonical;
  return ` ${canonical.replace(/2$/, '²').replace(/3$/, '³')}`;
}

/** Only forms that share a character are offered: of single characters, any two are one slip apart. */
function nearestUnit(text: string): string | undefined {
  const chars = Array.from(text.toLowerCase());
  const related = unitForms.filter((form) => chars.some((char) => form.toLowerCase().includes(char)));
  const lengthGap = (form: string) => Math.abs(form.length - text.length);
  return nearestName(
    text,
    related.toSorted((a, b) => lengthGap(a) - lengthGap(b)),
  );
}
