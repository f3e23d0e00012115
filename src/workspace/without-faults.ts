/** Data with what is faulty in it taken out, and the way from a path in it to the path in the data it was. */
export interface SoundData {
  readonly rest: unknown;
  written(path: readonly PropertyKey[]): readonly PropertyKey[];
}

/**
 * Takes out every entry of a list, and every field outside lists, that a path leads into. A faulty field of an entry
 * takes the whole entry with it: half an entry would be read as another.
 *
 * @param standIns what to put in the place of fields at the top
 */
export function withoutFaults(
  data: unknown,
  faulty: readonly (readonly PropertyKey[])[],
  standIns: Readonly<Record<string, unknown>>,
): SoundData {
  /** List, by its path → positions in it that are left. */
  const kept = new Map<string, readonly number[]>();
  const clean = (value: unknown, path: readonly PropertyKey[], faults: typeof faulty): unknown => {
    const into = (step: PropertyKey) => faults.filter(([first]) => first === step).map(([, ...rest]) => rest);
    if (Array.isArray(value)) {
      const positions = [...value.keys()].filter((position) => into(position).length === 0);
      kept.set(JSON.stringify(path), positions);
      return positions.map((position) => value[position]);
    }
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).flatMap(([key, field]) => {
        const own = into(key);
        return own.some((rest) => rest.length === 0) ? [] : [[key, clean(field, [...path, key], own)]];
      }),
    );
  };
  const rest = clean(data, [], faulty);
  return {
    rest: typeof rest === 'object' && rest !== null && !Array.isArray(rest) ? { ...standIns, ...rest } : rest,
    written: (path) =>
      path.map((step, index) => kept.get(JSON.stringify(path.slice(0, index)))?.[Number(step)] ?? step),
  };
}
