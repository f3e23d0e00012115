import { between, type Chance } from './chance.ts';
import type { Term } from './term.ts';

/** How a number of the county moves: what it was in the first half of 2020, its growth a year, and its season. */
interface Course {
  readonly start: number;
  /** 0.07: seven per cent more each year. */
  readonly yearly: number;
  /** What the second half of a year is of the first. */
  readonly second: number;
  readonly decimals?: number;
}

const courses = {
  /** 万元 */
  spending: { start: 8600, yearly: 0.08, second: 1.45 },
  /** 万人次; 春运 makes the first half the stronger one. */
  passengers: { start: 138, yearly: -0.035, second: 0.84, decimals: 1 },
  /** 万吨; building goes on in the second half. */
  freight: { start: 236, yearly: 0.075, second: 1.19, decimals: 1 },
  /** 万人次 */
  busRides: { start: 31, yearly: 0.22, second: 1.06, decimals: 1 },
  springPassengers: { start: 15.6, yearly: -0.03, second: 1, decimals: 1 },
  taxiComplaints: { start: 46, yearly: -0.15, second: 0.9 },
  hailingChecks: { start: 210, yearly: 0.1, second: 1.15 },
  pavementRepair: { start: 5200, yearly: 0.04, second: 1.5 },
  crackSealing: { start: 8600, yearly: 0.06, second: 1.7 },
  shoulderTrimming: { start: 2400, yearly: -0.05, second: 0.8 },
  preventive: { start: 11, yearly: 0.09, second: 1.6, decimals: 1 },
  ditches: { start: 64, yearly: 0.03, second: 0.7 },
  culverts: { start: 41, yearly: 0.02, second: 0.62 },
  patrols: { start: 6400, yearly: 0.05, second: 1.02 },
  inspected: { start: 11800, yearly: 0.11, second: 1.08 },
  penalized: { start: 322, yearly: -0.13, second: 1.05 },
  unloaded: { start: 9640, yearly: -0.12, second: 1.04, decimals: 1 },
  /** 百元 */
  fines: { start: 7450, yearly: -0.1, second: 1.06 },
  offSite: { start: 38, yearly: 0.35, second: 1.2 },
  letters: { start: 4, yearly: 0, second: 1.2 },
  claims: { start: 9, yearly: 0.05, second: 0.9 },
  stopped: { start: 26, yearly: -0.06, second: 1.1 },
  occupations: { start: 7, yearly: 0.02, second: 1 },
  companies: { start: 168, yearly: 0.06, second: 1.12 },
  hazards: { start: 236, yearly: -0.05, second: 1.08 },
} as const satisfies Readonly<Record<string, Course>>;

export type CountyNumber = keyof typeof courses;

/** What a quarter is of the half-year it begins. */
const quarterShare = { low: 0.42, high: 0.49 };

/** The number of a term: its course, give or take four per cent by chance. A quarter is part of its half-year. */
export function countyNumber(chance: Chance, name: CountyNumber, term: Term): number {
  const course: Course = courses[name];
  const decimals = course.decimals ?? 0;
  if (term.part === 'q1') {
    const half = countyNumber(chance, name, { ...term, id: `${term.year}-h1`, part: 'h1' });
    const share = between(chance, `${name} quarter`, quarterShare.low, quarterShare.high, 3);
    return Number((half * share).toFixed(decimals));
  }
  const trend = course.start * (1 + course.yearly) ** (term.year - 2020);
  const season = term.part === 'h2' ? course.second : 1;
  const wobble = between(chance, `${name} ${term.id}`, 0.96, 1.04, 3);
  return Number((trend * season * wobble).toFixed(decimals));
}
