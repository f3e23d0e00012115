import type { z } from 'zod';
import type { AuthoringError } from '#src/records/authoring-error.ts';
import { shapeFaults } from '#src/workspace/shape-faults.ts';
import type { YamlSource } from '#src/workspace/yaml-source.ts';

/** Data that has been parsed by its schema, or the errors. */
export interface CheckedShape<T> {
  readonly value: T | undefined;
  /**
   * The data without its faulty parts, so that one error doesn't hide others; undefined where the rest doesn't fit the schema
   * either. Never to be published unless {@link value} is there.
   */
  readonly sound: T | undefined;
  /** Translates a path in {@link sound} to the path in the file, where lists still hold their faulty entries. */
  written(path: readonly PropertyKey[]): readonly PropertyKey[];
  readonly errors: readonly AuthoringError[];
}

/**
 * Parses YAML data with a schema; each fault is reported at its line, in the words of the schema's own descriptions.
 *
 * @param standIns values for required fields that are missing or faulty, used in {@link CheckedShape.sound} only
 */
export function checkShape<T>(
  yaml: YamlSource,
  schema: z.ZodType<T>,
  standIns: Readonly<Record<string, unknown>> = {},
): CheckedShape<T> {
  const data = yaml.data ?? {};
  const result = schema.safeParse(data, { error: () => '' });
  if (result.success) {
    return { value: result.data, sound: result.data, written: (path) => path, errors: [] };
  }
  const { issues } = result.error;
  const { rest, written } = withoutFaults(data, issues.flatMap(faultyPaths), standIns);
  return {
    value: undefined,
    sound: schema.safeParse(rest).data,
    written,
    errors: shapeFaults(issues, yaml, schema),
  };
}

/** The paths of what an issue is about; of an unknown name, the name itself. */
function faultyPaths(issue: z.core.$ZodIssue): PropertyKey[][] {
  return issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];
}

/** Data without its faulty parts, and the mapping of its paths to those of the original data. */
export interface SoundData {
  readonly rest: unknown;
  written(path: readonly PropertyKey[]): readonly PropertyKey[];
}

/**
 * Removes every entry of a list, and every field outside lists, that a faulty path leads into. A faulty field removes its
 * whole entry, because half an entry would be read as another.
 *
 * @param standIns values for missing fields at the top
 */
export function withoutFaults(
  data: unknown,
  faulty: readonly (readonly PropertyKey[])[],
  standIns: Readonly<Record<string, unknown>>,
): SoundData {
  /** List, by its path → positions in it that are left. */
  const kept = new Map<string, readonly number[]>();
  const clean = (value: unknown, path: readonly PropertyKey[], faults: typeof faulty): unknown => {
    const byStep = Map.groupBy(faults, ([first]) => first);
    const into = (step: PropertyKey) => (byStep.get(step) ?? []).map(([, ...rest]) => rest);
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
