import { z } from 'zod';
import { nearestName } from '#src/language/nearest-name.ts';
import type { AuthoringError } from '#src/records/authoring-error.ts';
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

const inChinese = z.locales.zhCN().localeError;

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
  const result = schema.safeParse(data, { error: inChinese });
  if (result.success) {
    return { value: result.data, sound: result.data, written: (path) => path, errors: [] };
  }
  const { issues } = result.error;
  const { rest, written } = withoutFaults(data, issues.flatMap(faultyPaths), standIns);
  return {
    value: undefined,
    sound: schema.safeParse(rest).data,
    written,
    errors: issues.flatMap((issue) => faultsOf(issue, yaml, schema)),
  };
}

/** The paths of what an issue is about; of an unknown name, the name itself. */
function faultyPaths(issue: z.core.$ZodIssue): PropertyKey[][] {
  return issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];
}

function faultsOf(issue: z.core.$ZodIssue, yaml: YamlSource, schema: z.ZodType): AuthoringError[] {
  const name = issue.path.join('.');
  const field = schemaAt(schema, issue.path);
  const meaning = field?.description === undefined ? '' : `（${field.description}）`;
  const written = valueAt(yaml.data, issue.path);
  const current = written === undefined ? {} : { current: `${name}: ${printValue(written)}` };

  if (issue.code === 'unrecognized_keys') {
    const known = Object.keys(shapeOf(schemaAt(schema, issue.path)) ?? {});
    return issue.keys.map((key) => {
      const nearest = nearestName(key, known);
      return {
        at: yaml.positionOf([...issue.path, key], 'key'),
        code: '字段-01',
        severity: 'error',
        message: `没有 ${key} 这一项。${nearest === undefined ? '' : `是不是 ${nearest}？`}`,
        cure: `${nearest === undefined ? '删去这一行' : `改成 ${nearest}`}。可以用的有：${known.join('、')}。`,
      };
    });
  }
  if (written === undefined) {
    return [
      {
        at: yaml.positionOf(issue.path.slice(0, -1)),
        code: '字段-02',
        severity: 'error',
        message: `缺少 ${name}${meaning}。`,
        cure: `加一行 ${String(issue.path.at(-1))}: 并写上内容。`,
      },
    ];
  }
  const options = issue.code === 'invalid_value' ? issue.values.map(String) : undefined;
  const nearest = options === undefined ? undefined : nearestName(String(written), options);
  return [
    {
      at: yaml.positionOf(issue.path),
      code: '字段-03',
      severity: 'error',
      message: `${name} 的内容不对：${issue.message}${nearest === undefined ? '' : ` 是不是 ${nearest}？`}`,
      ...current,
      cure: options === undefined ? `照这个意思填写${meaning}。` : `从这些里选一个：${options.join('、')}。`,
    },
  ];
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  let value = data;
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<PropertyKey, unknown>)[step];
  }
  return value;
}

function printValue(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** The schema of the field at `path`; optional wrappers are looked through, their description kept. */
function schemaAt(schema: z.ZodType, path: readonly PropertyKey[]): z.ZodType | undefined {
  let current: z.ZodType | undefined = schema;
  for (const step of path) {
    const bare: z.ZodType | undefined = current === undefined ? undefined : unwrap(current);
    if (bare instanceof z.ZodArray) current = bare.element as z.ZodType;
    else current = shapeOf(bare)?.[String(step)];
  }
  return current;
}

function unwrap(schema: z.ZodType): z.ZodType {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault
    ? unwrap(schema.unwrap() as z.ZodType)
    : schema;
}

function shapeOf(schema: z.ZodType | undefined): Record<string, z.ZodType> | undefined {
  const bare = schema === undefined ? undefined : unwrap(schema);
  return bare instanceof z.ZodObject ? (bare.shape as Record<string, z.ZodType>) : undefined;
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
