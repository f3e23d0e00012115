/** What is done for a building, the first step first; what is built and what is opened are the same to a promise. */
const steps: readonly RegExp[] = [
  /招投?标|中标/g,
  /开工|动工|开建|进场|奠基/g,
  /封顶|合龙|贯通|主体完工/g,
  /完工|竣工|建成|交工|通车|投入使用|投用|开通运营|投入运营/g,
];

/** A deed of building that some words name, by how far it is along. */
export interface WorksDeed {
  readonly step: number;
  readonly words: string;
  readonly at: number;
}

/** The deeds of building that some words name, in reading order. */
export function worksDeeds(words: string): WorksDeed[] {
  return steps
    .flatMap((form, step) =>
      Array.from(words.matchAll(form), ({ 0: found, index: at }) => ({
        step,
        words: found,
        at,
      })),
    )
    .sort((a, b) => a.at - b.at);
}
