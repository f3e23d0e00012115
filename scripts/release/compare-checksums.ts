import { type ChecksumList, checksumFile } from './checksum-list.ts';

/** How files differ from their list; paths, sorted. */
export interface ChecksumDifferences {
  readonly changed: readonly string[];
  readonly missing: readonly string[];
  readonly additional: readonly string[];
}

/**
 * Holds files against the list that they should be.
 *
 * @param found what is there, without what couldn't be found; the published list itself is on no list and counts as neither
 */
export function compareChecksums(listed: ChecksumList, found: ChecksumList): ChecksumDifferences {
  const paths = [...listed.keys()];
  return {
    changed: paths.filter((path) => found.has(path) && found.get(path) !== listed.get(path)).sort(),
    missing: paths.filter((path) => !found.has(path)).sort(),
    additional: [...found.keys()].filter((path) => !listed.has(path) && path !== checksumFile).sort(),
  };
}

/** What the operator reads, one line each; nothing where all is as it should be. */
export function differencesInWords({ changed, missing, additional }: ChecksumDifferences): string[] {
  return [
    ...changed.map((path) => `改动：${path}`),
    ...missing.map((path) => `缺少：${path}`),
    ...additional.map((path) => `多出：${path}`),
  ];
}
