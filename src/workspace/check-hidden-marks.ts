import type { Nodes } from 'mdast';
import { hiddenMarkAt, hiddenMarksIn, shownAround, withoutHiddenMarks } from '#src/language/hidden-marks.ts';
import type { AuthoringError, SourcePosition } from '#src/records/authoring-error.ts';
import type { SettledText } from './file-marks.ts';

/**
 * Tells the marks in a report's text that nobody sees, one error a line, and reads on without them, so that nothing else
 * seems wrong on their account. What is above the text is for `parseYamlSource`.
 *
 * @param yamlLines how many lines of the file its frontmatter takes
 */
export function settleHiddenMarks(file: string, source: string, yamlLines: number): SettledText {
  if (hiddenMarkAt(source) === -1) return { text: source, errors: [] };
  const errors: AuthoringError[] = [];
  const lines = source.split('\n').map((line, index) => {
    const at = index < yamlLines ? -1 : hiddenMarkAt(line);
    if (at === -1) return line;
    errors.push(hiddenFault('正文-26', { file, line: index + 1, column: at + 1 }, line));
    return withoutHiddenMarks(line);
  });
  return { text: lines.join('\n'), errors };
}

/** Such marks that a text writes as a character reference: `&#x202e;`, `&zwnj;`. */
export function hiddenReferences(file: string, node: Nodes): AuthoringError[] {
  if (node.type === 'yaml') return [];
  const { value, alt, title, url, attributes } = node as unknown as Readonly<Record<string, unknown>>;
  const ofTags = Array.isArray(attributes) ? attributes.map((each: { value?: unknown }) => each.value) : [];
  const { line = 1, column = 1 } = node.position?.start ?? {};
  const found = [value, alt, title, url, ...ofTags].find(
    (words): words is string => typeof words === 'string' && hiddenMarkAt(words) !== -1,
  );
  return [
    ...(found === undefined ? [] : [hiddenFault('正文-26', { file, line, column }, found)]),
    ...('children' in node ? node.children.flatMap((child) => hiddenReferences(file, child)) : []),
  ];
}

/** Such marks in the values of YAML, however they are written there: as themselves, in text below `|`, as `"\u202e"`. */
export function hiddenInData(
  data: unknown,
  positionOf: (path: readonly PropertyKey[]) => SourcePosition,
  path: readonly PropertyKey[] = [],
): AuthoringError[] {
  if (typeof data === 'string')
    return hiddenMarkAt(data) === -1 ? [] : [hiddenFault('开头-11', positionOf(path), data)];
  if (typeof data !== 'object' || data === null) return [];
  const isList = Array.isArray(data);
  return Object.entries(data).flatMap(([key, value]: [string, unknown]) =>
    hiddenInData(value, positionOf, [...path, isList ? Number(key) : key]),
  );
}

function hiddenFault(code: '正文-26' | '开头-11', at: SourcePosition, words: string): AuthoringError {
  return {
    at,
    code,
    severity: 'error',
    message: `这里有看不见的字符（${hiddenMarksIn(words).join('、')}），多半是从别处粘贴来的。`,
    current: shownAround(words, hiddenMarkAt(words)),
    cure: '把这几个字重新打一遍，不要粘贴。原件里有的也不用留，比对时不算。',
  };
}
