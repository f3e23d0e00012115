import { parseUnit } from '#src/language/quantity/unit.ts';
import { tidy } from './chart-layout.ts';
import type { ChartAxis } from './chart-spec.ts';

/** About how many steps an axis has. */
const mostSteps = 5;

/**
 * The axis for values, zero included: in the metric's own unit with 万 or 亿 as people say it. Money turns to 万 at ten
 * thousand, anything else at a hundred thousand: 1.48万元, but 11980台.
 *
 * @param values in canonical units; nothing but 0, or nothing at all, gives an axis of one unit
 * @param unitText the metric's unit as registered: 元, km
 * @throws Error where the register has a unit that nothing else would have accepted
 */
export function chartAxis(values: readonly number[], unitText: string): ChartAxis {
  const parsedUnit = parseUnit(unitText);
  if (!parsedUnit.ok) throw new Error(parsedUnit.reason);
  const unit = parsedUnit.value;
  const inUnits = values.map((value) => value / Number(unit.factor));
  const [low, high] = [Math.min(0, ...inUnits), Math.max(0, ...inUnits)];
  const [multiplier, times] = multiplierFor(Math.max(high, -low), unit.dimension === 'money');
  const span = (high - low) / times;
  const step = span === 0 ? 1 : stepFor(span);
  const stepsTo = (value: number) => Math.ceil(tidy(value / times / step));
  return {
    unit: `${multiplier}${unit.printed}`,
    factor: Number(unit.factor) * times,
    min: tidy(0 - stepsTo(-low) * step),
    max: tidy((span === 0 ? 1 : stepsTo(high)) * step),
    step,
  };
}

function multiplierFor(value: number, isMoney: boolean): ['亿' | '万' | '', number] {
  if (value >= 1e8) return ['亿', 1e8];
  if (value >= (isMoney ? 1e4 : 1e5)) return ['万', 1e4];
  return ['', 1];
}

/** 1, 2 or 5 times a power of ten. */
function stepFor(span: number): number {
  const rough = span / mostSteps;
  const power = 10 ** Math.floor(Math.log10(rough));
  const digit = [1, 2, 5, 10].find((candidate) => candidate * power >= rough * (1 - 1e-9)) ?? 10;
  return tidy(digit * power);
}
