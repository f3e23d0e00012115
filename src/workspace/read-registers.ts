import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import type { RegisterEntry, Registers } from '#src/catalogue/catalogue-input.ts';
import type { AuthoringError } from '#src/records/authoring-error.ts';
import { identifierSchema } from '#src/records/fields.ts';
import { metricSchema, topicSchema } from '#src/records/metric.ts';
import { projectFileSchema } from '#src/records/project.ts';
import {
  type Redirect,
  redirectSchema,
  type SiteSettings,
  siteSettingsSchema,
} from '#src/records/site-settings.ts';
import { checkShape } from '#src/workspace/check-shape.ts';
import { decodeText } from '#src/workspace/decode-text.ts';
import { settleConflicts } from '#src/workspace/file-marks.ts';
import { parseYamlSource, type YamlSource } from '#src/workspace/yaml-source.ts';

/** The registers of a content folder, as far as they could be read, and the errors in the rest. */
export interface RegistersSource {
  readonly registers: Registers;
  /** Ids of entries that exist but couldn't be read; a reference to one of them isn't an error. */
  readonly unsound: ReadonlySet<string>;
  /** The registers of which a file, or a line of one, couldn't be read at all: nobody knows which ids it holds. */
  readonly unread: ReadonlySet<string>;
  readonly errors: readonly AuthoringError[];
}

/** Collects errors while files are read one after another. */
export interface Findings {
  readonly errors: AuthoringError[];
  readonly unsound: Set<string>;
}

/**
 * Reads `topics.yaml`, `metrics/*.yaml` and `projects/*.yaml` of a content folder; absent ones are empty.
 *
 * @param shown gives a path as it is shown to the author
 */
export function readRegisters(contentDir: string, shown: (path: string) => string): RegistersSource {
  const found: Findings = { errors: [], unsound: new Set() };
  const { errors, unsound } = found;
  const unread = new Set<string>();
  const listOf = <T>(path: string, schema: z.ZodType<T>, name: string) => {
    const { entries, isWhole } = readList(path, schema, shown, found);
    if (!isWhole) unread.add(name);
    return entries;
  };
  const topicsFile = join(contentDir, 'topics.yaml');
  const topics = existsSync(topicsFile) ? listOf(topicsFile, topicSchema, '专题') : [];
  const metrics = yamlFilesIn(join(contentDir, 'metrics')).flatMap((path) =>
    listOf(path, metricSchema, '指标'),
  );
  const projects = yamlFilesIn(join(contentDir, 'projects')).flatMap((path) => {
    const yaml = readYaml(path, shown(path), errors);
    const id = basename(path, '.yaml');
    if (yaml === undefined) {
      unsound.add(id);
      return [];
    }
    const at = yaml.positionOf([]);
    const idFault = identifierSchema.safeParse(id).error?.issues[0]?.message;
    if (idFault !== undefined) {
      errors.push({
        at,
        code: '登记-04',
        severity: 'error',
        message: `文件名就是项目的编号，${id} 不能作编号。`,
        cure: idFault,
      });
    }
    const { value, errors: faults } = checkShape(yaml, projectFileSchema);
    errors.push(...faults);
    if (value !== undefined) return [{ value: { id, ...value }, at }];
    unsound.add(id);
    return [];
  });
  return { registers: { topics, metrics, projects }, unsound, unread, errors };
}

/**
 * Reads a register file that is a list; entries that are wrong are reported one by one, the others kept. It isn't
 * whole where lines of it couldn't be read.
 */
export function readList<T>(
  path: string,
  schema: z.ZodType<T>,
  shown: (path: string) => string,
  found: Findings,
): { readonly entries: RegisterEntry<T>[]; readonly isWhole: boolean } {
  const yaml = readYaml(path, shown(path), found.errors);
  if (yaml === undefined) return { entries: [], isWhole: false };
  const { sound, written, errors } = checkShape(yaml, z.array(schema));
  found.errors.push(...errors);
  if (errors.length > 0) for (const id of idsIn(yaml.data)) found.unsound.add(id);
  // Nobody knows what an id was that can't be read.
  const isEveryIdRead = entriesOf(yaml.data).every(
    (entry) => identifierSchema.safeParse((entry as { id?: unknown } | null)?.id).success,
  );
  const entries = (sound ?? []).map((entry, position) => ({
    value: entry,
    at: yaml.positionOf(written([position])),
  }));
  return { entries, isWhole: yaml.isWhole && isEveryIdRead };
}

function entriesOf(data: unknown): readonly unknown[] {
  return Array.isArray(data) ? data : [];
}

function idsIn(list: unknown): string[] {
  const ids = z.array(z.object({ id: z.string() }).optional().catch(undefined)).safeParse(list).data ?? [];
  return ids.flatMap((entry) => entry?.id ?? []);
}

/** Reads a YAML file, and adds to `errors` what is wrong with it; undefined where it can't be read at all. */
export function readYaml(path: string, file: string, errors: AuthoringError[]): YamlSource | undefined {
  const decoded = decodeText(file, readFileSync(path));
  errors.push(...decoded.errors);
  if (decoded.text === undefined) return undefined;
  const { text, errors: conflicts } = settleConflicts(file, decoded.text);
  const yaml = parseYamlSource(file, text);
  errors.push(...conflicts, ...yaml.errors);
  return yaml.data === undefined ? undefined : yaml;
}

/** The YAML files of a folder, by name; a folder that isn’t there has none. */
export function yamlFilesIn(dir: string): string[] {
  if (!existsSync(dir)) return [];
  return (
    readdirSync(dir)
      .filter((name) => name.endsWith('.yaml') && !name.startsWith('.'))
      .sort()
      .map((name) => join(dir, name))
      // A name that isn't UTF-8 can be read and not said; 隐私-07 tells it.
      .filter((path) => existsSync(path))
  );
}

/** `redirects.yaml` as read from disk, as far as it could be read, and the errors in the rest. */
export interface RedirectsSource {
  readonly entries: readonly RegisterEntry<Redirect>[];
  readonly errors: readonly AuthoringError[];
}

/**
 * Reads `redirects.yaml` of a content folder; a folder without one has renamed nothing.
 *
 * @param shown gives a path as it is shown to the author
 */
export function readRedirects(contentDir: string, shown: (path: string) => string): RedirectsSource {
  const found: Findings = { errors: [], unsound: new Set() };
  const path = join(contentDir, 'redirects.yaml');
  const { entries } = existsSync(path) ? readList(path, redirectSchema, shown, found) : { entries: [] };
  return { entries, errors: found.errors };
}

/** `site.yaml` as read from disk; no settings where the file is absent or wrong. */
export interface SiteSettingsSource {
  readonly settings: SiteSettings | undefined;
  readonly errors: readonly AuthoringError[];
}

/**
 * Reads `site.yaml` of a content folder. A folder without one is allowed: a bureau that is only starting.
 *
 * @param file the path of `site.yaml` as it is shown to the author
 */
export function readSiteSettings(contentDir: string, file: string): SiteSettingsSource {
  const path = join(contentDir, 'site.yaml');
  const errors: AuthoringError[] = [];
  const yaml = existsSync(path) ? readYaml(path, file, errors) : undefined;
  if (yaml === undefined) return { settings: undefined, errors };
  const shape = checkShape(yaml, siteSettingsSchema);
  return { settings: shape.value, errors: [...errors, ...shape.errors] };
}
