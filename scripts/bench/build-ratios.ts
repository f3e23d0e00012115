import type { Cost, Measured, MeasuredKey } from './build-measures.ts';

/** Ratios by what they say; the larger, the dearer. */
export type Ratios = Readonly<Record<string, number>>;

/** The seconds that costs are compared by: of the processor, which a busy machine hardly changes; else those on the wall. */
export function secondsOf({ cpuSeconds, seconds }: Cost): number {
  return cpuSeconds ?? seconds;
}

/** What our build came to on a corpus, in terms of the yardsticks beside it. What wasn't measured has no ratio. */
export function ratiosOf(measured: readonly Measured[]): Ratios {
  const of = (key: MeasuredKey) => measured.find((one) => one.key === key);
  const [ours, pages, search, check] = [of('ours'), of('pages'), of('search'), of('check')];
  const [astro, eleventy] = [of('astro'), of('eleventy')];
  const cold = (one: Measured | undefined) => one && secondsOf(one.cold);
  const perMegabyte = (one: Measured | undefined) =>
    one?.output && secondsOf(one.cold) / one.output.megabytes;
  const ratios: Record<string, number | undefined> = {
    'everything ÷ Eleventy': over(cold(ours), cold(eleventy)),
    'everything ÷ stock Astro': over(cold(ours), cold(astro)),
    'pages and data ÷ Eleventy': over(cold(pages), cold(eleventy)),
    'pages and data ÷ stock Astro': over(cold(pages), cold(astro)),
    'a megabyte written ÷ Eleventy': over(perMegabyte(ours), perMegabyte(eleventy)),
    'one report edited ÷ cold': over(ours?.edited && secondsOf(ours.edited), cold(ours)),
    'search index ÷ Eleventy': over(cold(search), cold(eleventy)),
    'check ÷ Eleventy': over(cold(check), cold(eleventy)),
    'memory ÷ stock Astro': over(ours?.cold.megabytes, astro?.cold.megabytes),
    'megabytes written ÷ Eleventy': over(ours?.output?.megabytes, eleventy?.output?.megabytes),
    'files per report': over(ours?.output?.files, ours?.reports),
    'HTML of a report’s page, brotli ÷ Eleventy': over(ours?.output?.pageBytes, eleventy?.output?.pageBytes),
  };
  return Object.fromEntries(
    Object.entries(ratios).filter((entry): entry is [string, number] => entry[1] !== undefined),
  );
}

function over(part: number | undefined, whole: number | undefined): number | undefined {
  return part === undefined || whole === undefined || whole === 0 ? undefined : part / whole;
}
