import { join } from 'node:path';
import { type Oracle, readOracle } from './search-oracle.ts';

/** What the sites of several bureaus say, each for itself and all together. */
export interface JointOracle extends Oracle {
  /** The oracle of each bureau by itself, in the order given. */
  readonly bureaus: readonly Oracle[];
}

/**
 * Everything that can be found on the sites below a joint one, hits called by the bureaus' paths, too.
 *
 * @param basePath of the joint site, with a slash at both ends
 * @param paths of the bureaus below it, no slash at either end
 */
export function readJointOracle(outDir: string, basePath: string, paths: readonly string[]): JointOracle {
  const oracles = paths.map((path) => readOracle(join(outDir, path), `${basePath}${path}/`));
  const hits = oracles.flatMap((oracle, index) =>
    oracle.hits.map((hit) => ({ ...hit, id: hit.id.replace(' ', ` ${paths[index]}/`) })),
  );
  return {
    hits,
    bureaus: oracles,
    find: (terms) =>
      hits.filter(({ blocks }) => terms.every((term) => blocks.some((block) => block.includes(term)))),
    saidAt: (address) => oracles.map((oracle) => oracle.saidAt(address)).find((said) => said !== undefined),
  };
}
