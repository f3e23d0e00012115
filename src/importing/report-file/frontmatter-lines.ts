/** Lists of a report in the order they are written in. */
const listOrder = [
  'metrics',
  'highlights',
  'projects',
  'commitments',
  'answers',
  'checks',
  'errata',
  'excused',
  'proposals',
];

/** An MDX file cut in three; joined, the pieces are the file. */
export interface CutReport {
  /** The first `---` and its line end. */
  readonly opening: string;
  readonly frontmatter: string;
  /** The second `---` and everything after it. */
  readonly rest: string;
}

/** Cuts an MDX file at its frontmatter; undefined where it has none. */
export function cutReport(source: string): CutReport | undefined {
  const match = /^(---[ \t]*\r?\n)([\s\S]*?)(^---[ \t]*(?:\r?\n[\s\S]*|$))/m.exec(source);
  if (match?.index !== 0) return undefined;
  const [, opening = '', frontmatter = '', rest = ''] = match;
  return { opening, frontmatter, rest };
}

/**
 * The frontmatter with lines added at the end of a list; the list is made where there is none yet. Every other character,
 * comments included, stays where it is.
 *
 * @param items each a line of YAML without the dash
 */
export function addToList(frontmatter: string, list: string, items: readonly string[]): string {
  if (items.length === 0) return frontmatter;
  const lines = linesOf(frontmatter);
  const added = items.map((item) => `  - ${item}`);
  const region = regionOf(lines, list);
  if (region === undefined) {
    const later = listOrder.slice(listOrder.indexOf(list) + 1);
    const next = lines.findIndex((line) => later.includes(keyOf(line) ?? ''));
    const at = next === -1 ? lines.length : next;
    return textOf(lines.toSpliced(at, 0, `${list}:`, ...added));
  }
  const head = (lines[region.start] ?? '').replace(/:\s*\[\s*\]\s*$/, ':');
  return textOf(lines.toSpliced(region.end, 0, ...added).with(region.start, head));
}

/** The frontmatter without some entries of a list, counted from 0; a list without entries and comments is removed whole. */
export function removeFromList(frontmatter: string, list: string, indexes: ReadonlySet<number>): string {
  const lines = linesOf(frontmatter);
  const region = regionOf(lines, list);
  if (region === undefined) return frontmatter;
  let index = -1;
  const kept = lines.slice(region.start + 1, region.end).filter((line) => {
    if (/^\s*- /.test(line)) index += 1;
    return index === -1 || !indexes.has(index);
  });
  const isEmpty = kept.every((line) => line.trim() === '');
  const start = isEmpty ? region.start : region.start + 1;
  return textOf(lines.toSpliced(start, region.end - start, ...(isEmpty ? [] : kept)));
}

/** The entries of a list as they are written, each from its dash to the line before the next. */
export function itemsOfList(frontmatter: string, list: string): string[] {
  const lines = linesOf(frontmatter);
  const region = regionOf(lines, list);
  const items: string[] = [];
  for (const line of region === undefined ? [] : lines.slice(region.start + 1, region.end)) {
    if (/^\s*- /.test(line)) items.push(line);
    else if (items.length > 0) items[items.length - 1] += `\n${line}`;
  }
  return items;
}

/** From the line of a list's name to the one after its last. */
function regionOf(lines: readonly string[], list: string): { start: number; end: number } | undefined {
  const start = lines.findIndex((line) => keyOf(line) === list);
  if (start === -1) return undefined;
  const next = lines.findIndex((line, index) => index > start && keyOf(line) !== undefined);
  let end = next === -1 ? lines.length : next;
  while (end > start + 1 && (lines[end - 1] ?? '').trim() === '') end -= 1;
  return { start, end };
}

function keyOf(line: string): string | undefined {
  return /^([A-Za-z][\w-]*):/.exec(line)?.[1];
}

function linesOf(frontmatter: string): string[] {
  const lines = frontmatter.split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

function textOf(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('');
}
