import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Root } from 'mdast';
import type { ReportInput, UnreadEntry } from '#src/catalogue/catalogue-input.ts';
import { type BodyText, bodyText } from '#src/markdown/body-text.ts';
import { checkMarkup } from '#src/markdown/check-markup.ts';
import type { AuthoringError } from '#src/records/authoring-error.ts';
import {
  type Report,
  type ReportFrontmatter,
  reportFrontmatterSchema,
  reportKinds,
} from '#src/records/report.ts';
import { hiddenReferences, settleHiddenMarks } from '#src/workspace/check-hidden-marks.ts';
import { type CheckedShape, checkShape } from '#src/workspace/check-shape.ts';
import { decodeText } from '#src/workspace/decode-text.ts';
import { frontmatterFault, settleConflicts } from '#src/workspace/file-marks.ts';
import type { ReportFolder } from '#src/workspace/report-folder.ts';
import { parseYamlSource, type YamlSource } from '#src/workspace/yaml-source.ts';

/** A report as read from disk, as far as it could be understood, and the errors in the rest. */
export interface ReportSource {
  readonly folder: ReportFolder;
  /** Path of `index.mdx` as the author knows it. */
  readonly file: string;
  /** The whole MDX file; empty where it can't be read. */
  readonly source: string;
  readonly report: Report | undefined;
  /** The frontmatter as the schema reads it, what is faulty left out; and as it is written. */
  readonly data: ReportFrontmatter | undefined;
  readonly frontmatter: YamlSource | undefined;
  /** Whether nothing was left out of the frontmatter; if something was, the report may be checked and not shown. */
  readonly isWhole: boolean;
  /** The entries of lists that were left out for it. */
  readonly unread: readonly UnreadEntry[];
  readonly body: Root | undefined;
  /** What the body says, markup left out. */
  readonly text: BodyText | undefined;
  readonly errors: readonly AuthoringError[];
}

/**
 * Reads `index.mdx` of a report folder.
 *
 * @param file the path of `index.mdx` as it is shown to the author
 * @param bytes what it holds, where that isn't what lies in the folder
 */
export function readReport(folder: ReportFolder, file: string, bytes?: Uint8Array): ReportSource {
  const nothing = {
    folder,
    file,
    source: '',
    report: undefined,
    data: undefined,
    frontmatter: undefined,
    isWhole: false,
    unread: [],
    body: undefined,
    text: undefined,
  };
  if (!folder.hasIndex) return { ...nothing, errors: [withoutIndex(folder, file)] };

  const decoded = decodeText(file, bytes ?? readFileSync(join(folder.path, 'index.mdx')));
  if (decoded.text === undefined) return { ...nothing, errors: decoded.errors };

  const { text: settled, errors: conflicts } = settleConflicts(file, decoded.text);
  const { yaml, yamlLine } = cutFrontmatter(settled);
  // Without it the frontmatter would be read as text, and be wrong in every line.
  if (yaml === undefined) {
    const faults = [...decoded.errors, ...conflicts, frontmatterFault(file, settled)];
    return { ...nothing, source: settled, errors: faults };
  }
  const { text: source, errors: hidden } = settleHiddenMarks(file, settled, yaml.split('\n').length + 1);
  const { root: body, errors: markupErrors } = checkMarkup(file, source);
  const text = body === undefined ? undefined : bodyText(body);
  const references = body === undefined ? [] : hiddenReferences(file, body);
  const errors = [...decoded.errors, ...conflicts, ...hidden, ...references, ...markupErrors];
  const written = withoutEmptyLists(parseYamlSource(file, yaml, yamlLine));
  if (written.data === undefined)
    return { ...nothing, source, frontmatter: written, body, text, errors: [...errors, ...written.errors] };
  const shape = checkShape(written, reportFrontmatterSchema, standInsFor(folder.id));
  // The rest of a cut value isn't a field's name.
  const shapeErrors = shape.errors.filter(
    ({ at }) => !written.errors.some((cut) => cut.code === '开头-06' && cut.at.line === at.line),
  );
  return {
    folder,
    file,
    source,
    data: shape.sound,
    report: shape.sound === undefined ? undefined : { id: folder.id, ...shape.sound },
    frontmatter: { ...written, positionOf: (path, part) => written.positionOf(shape.written(path), part) },
    isWhole: written.isWhole && shape.value !== undefined,
    unread: [
      ...(shape.value === undefined ? unreadEntries(written.data, shape) : []),
      ...cutEntries(written.errors, yaml, yamlLine),
    ],
    body,
    text,
    errors: [...errors, ...written.errors, ...shapeErrors],
  };
}

/** The entries that are written and weren't read. */
function unreadEntries(data: unknown, { sound, written }: CheckedShape<ReportFrontmatter>): UnreadEntry[] {
  return Object.entries(data ?? {}).flatMap(([list, entries]: [string, unknown]): UnreadEntry[] => {
    const kept = sound?.[list as keyof ReportFrontmatter];
    if (!Array.isArray(entries)) return [];
    const read = new Set(Array.isArray(kept) ? kept.map((_, position) => written([list, position])[1]) : []);
    return entries.flatMap((entry: unknown, position) => {
      if (read.has(position) || typeof entry !== 'object' || entry === null) return [];
      const word = (field: string) => {
        const value: unknown = (entry as Record<string, unknown>)[field];
        return typeof value === 'string' ? value : undefined;
      };
      return [
        {
          list,
          id: word('id'),
          metric: word('metric'),
          quote: word('quote'),
          numeral: word('numeral') ?? word('value'),
        },
      ];
    });
  });
}

/** The entries in lines that aren't YAML, as far as such a line gives away. */
function cutEntries(errors: readonly AuthoringError[], yaml: string, yamlLine: number): UnreadEntry[] {
  const lines = yaml.split('\n');
  return errors.flatMap(({ at }): UnreadEntry[] => {
    const line = lines[at.line - yamlLine] ?? '';
    if (!/^\s*-\s/.test(line)) return [];
    const word = (field: string) => new RegExp(`[\\s{]${field}:\\s*"?([^",}]+)`).exec(line)?.[1]?.trim();
    const [metric, topic, numeral] = [word('metric'), word('topic'), word('numeral')];
    const list =
      metric !== undefined
        ? 'metrics'
        : topic !== undefined
          ? 'commitments'
          : numeral !== undefined
            ? 'excused'
            : 'errata';
    return [{ list, id: word('id'), metric, quote: word('quote'), numeral: numeral ?? word('value') }];
  });
}

const listNames = Object.entries(reportFrontmatterSchema.shape).flatMap(([name, field]) =>
  Array.isArray(field.safeParse(undefined).data) ? [name] : [],
);

/** Lists that hold only comments, as in a new report, are null in YAML; they are read as empty. */
function withoutEmptyLists(written: YamlSource): YamlSource {
  const { data } = written;
  if (typeof data !== 'object' || data === null) return written;
  const filled = Object.entries(data).filter(([name, value]) => value !== null || !listNames.includes(name));
  return { ...written, data: Object.fromEntries(filled) };
}

/** Values for a period or kind that can't be read, so that the rest can be checked: from the folder's name, and the usual kind. */
function standInsFor(id: string): Record<string, string> {
  const period = /^[0-9]{4}(?:-[hq][0-9]|-[0-9]{2}(?:\.\.[0-9]{4}-[0-9]{2})?)?/.exec(id)?.[0];
  return { kind: reportKinds[0], ...(period === undefined ? {} : { period }) };
}

function withoutIndex(folder: ReportFolder, file: string): AuthoringError {
  const misnamed = folder.files.find((name) => /\.mdx?$/i.test(name));
  return {
    at: { file, line: 1, column: 1 },
    code: '文件-03',
    severity: 'error',
    message: `报告文件夹 ${folder.id} 里没有 index.mdx。`,
    cure:
      misnamed === undefined
        ? '把报告正文存成 index.mdx；不是报告的文件夹移到别处。'
        : `把 ${misnamed} 改名为 index.mdx。`,
  };
}

/** An MDX file cut into its frontmatter and its body. */
export interface FrontmatterCut {
  /** The YAML between the two `---` lines, or undefined where the file has none or it isn't closed. */
  readonly yaml: string | undefined;
  /** Line of the file on which the YAML begins. */
  readonly yamlLine: number;
}

/** Cuts the frontmatter off an MDX file; line ends of Windows are read like any other. */
export function cutFrontmatter(source: string): FrontmatterCut {
  const match = /^---[ \t]*\r?\n([\s\S]*?)(?:^---[ \t]*(?:\r?\n|$))/m.exec(source);
  return match?.index === 0 ? { yaml: match[1] ?? '', yamlLine: 2 } : { yaml: undefined, yamlLine: 1 };
}

/** A report as input of the catalogue; empty where its frontmatter or its body can't be read. */
export function reportInput({ folder, file, data, frontmatter, unread, text }: ReportSource): ReportInput[] {
  if (data === undefined || frontmatter === undefined || text === undefined) return [];
  return [
    {
      id: folder.id,
      frontmatter: data,
      body: text,
      unread,
      at: (path) => frontmatter.positionOf(path),
      bodyAt: (offset) => ({ file, ...text.positionAt(offset) }),
    },
  ];
}
