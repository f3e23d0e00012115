import { readFileSync, statSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import { type BureausFile, bureausFileSchema } from '#src/bureaus/bureaus-file.ts';
import { checkBureaus } from '#src/bureaus/check-bureaus.ts';
import { type AuthoringError, compareAuthoringErrors } from '#src/records/authoring-error.ts';
import { checkShape } from './check-shape.ts';
import { decodeText } from './decode-text.ts';
import { parseYamlSource } from './yaml-source.ts';

/** A bureau of a joint site and where its content lies. */
export interface ListedBureau {
  readonly path: string;
  /** Absolute. */
  readonly contentDir: string;
}

/** A list of bureaus as read from disk. */
export interface BureausSource {
  /** Undefined where anything in it must be mended. */
  readonly list: { readonly file: BureausFile; readonly bureaus: readonly ListedBureau[] } | undefined;
  /** Everything that is wrong with it, by its place. */
  readonly errors: readonly AuthoringError[];
}

/**
 * Reads and checks a list of bureaus, but for what is in their content folders.
 *
 * @param path absolute
 * @param displayRoot the folder that paths in messages start from
 * @throws the error of the file system where there is no such file
 */
export function readBureausFile(path: string, displayRoot: string): BureausSource {
  const shown = relative(displayRoot, path);
  const file = (shown.startsWith('..') ? path : shown).split(sep).join('/');
  const { text, errors: undecoded } = decodeText(file, readFileSync(path));
  if (text === undefined) return { list: undefined, errors: undecoded };
  const yaml = parseYamlSource(file, text);
  if (yaml.data === undefined) return { list: undefined, errors: [...undecoded, ...yaml.errors] };
  const shape = checkShape(yaml, bureausFileSchema, { name: '某地工作报告' });
  const folderOf = ({ content }: { content: string }) => resolve(dirname(path), content);
  const entries = shape.value?.bureaus ?? shape.sound?.bureaus ?? [];
  const faults = checkBureaus(
    entries.map((value, index) => ({ value, at: yaml.positionOf(shape.written(['bureaus', index])) })),
    folderOf,
    (folder) => statSync(folder, { throwIfNoEntry: false })?.isDirectory() ?? false,
  );
  const errors = [...undecoded, ...yaml.errors, ...shape.errors, ...faults].sort(compareAuthoringErrors);
  if (shape.value === undefined || errors.some(({ severity }) => severity === 'error')) {
    return { list: undefined, errors };
  }
  const bureaus = entries.map((entry) => ({ path: entry.path, contentDir: folderOf(entry) }));
  return { list: { file: shape.value, bureaus }, errors };
}
