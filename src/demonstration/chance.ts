/** A number from 0 up to, not including, 1 for a name: the same name always gets the same one. */
export type Chance = (name: string) => number;

/**
 * The chance of a seed. Each name has its own number, so that a new sentence changes nothing in the others.
 *
 * @param seed any whole number
 */
export function chanceOf(seed: number): Chance {
  return (name) => {
    // FNV-1a over the name, then the finalizer of MurmurHash3, which spreads near values over all 32 bits.
    let hash = Math.imul(seed, 0x9e3779b1) ^ 0x811c9dc5;
    for (const char of name) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193);
    hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
    return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
  };
}

/** One of several wordings. */
export function pick<Option>(chance: Chance, name: string, options: readonly [Option, ...Option[]]): Option {
  return options[Math.floor(chance(name) * options.length)] ?? options[0];
}

/** A number between two, with so many digits after the point. */
export function between(chance: Chance, name: string, low: number, high: number, decimals = 0): number {
  return Number((low + (high - low) * chance(name)).toFixed(decimals));
}
