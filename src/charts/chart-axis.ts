import { parseUnit } from '#src/language/quantity/unit.ts';
import { tidy } from './chart-layout.ts';
import type { ChartAxis } from './chart-spec.ts';

/** About how many steps an axis has. */
const mostSteps = 5;

/**
 * The axis for values up to `largest`: from zero, in the metric's own unit with 万 or 亿 as people say it. Money turns to
 * 万 at ten thousand, anything else at a hundred thousand: 1.48万元, but 11980台.
 *
 * @param largest in canonical units; 0 gives an axis of one unit
 * @param unitText the metric's unit as registered: 元, km
 * @throws Error where the register has a unit that nothing else would have accepted
 */
export function chartAxis(largest: number, unitText: string): ChartAxis {
  const parsedUnit = parseUnit(unitText);
  if (!parsedUnit.ok) throw new Error(parsedUnit.reason);
  const unit = parsedUnit.value;
  const inUnits = largest / Number(unit.factor);
  const [multiplier, times] = multiplierFor(inUnits, unit.dimension === 'money');
  const top = inUnits / times;
  const step = top === 0 ? 1 : stepFor(top);
  return {
    unit: `${multiplier}${unit.printed}`,
    factor: Number(unit.factor) * times,
    max: tidy(Math.max(1, Math.ceil(tidy(top / step))) * step),
    step,
  };
}

function multiplierFor(value: number, isMoney: boolean): ['亿' | '万' | '', number] {
  if (value >= 1e8) return ['亿', 1e8];
  if (value >= (isMoney ? 1e4 : 1e5)) return ['万', 1e4];
  return ['', 1];
}

/** 1, 2 or 5 times a power of ten. */
function stepFor(top: number): number {
  const rough = top / mostSteps;
  const power = 10 ** Math.floor(Math.log10(rough));
  const digit = [1, 2, 5, 10].find((candidate) => candidate * power >= rough * (1 - 1e-9)) ?? 10;
  return tidy(digit * power);
}
