import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';

// What a search must find, read out of the built pages themselves. Nothing here is shared with src/search: not the
// normal form, not the records, not the matching.

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** A hit as the pages have it: what kind, of which page or report, and the blocks that are read in one go. */
export interface OracleHit {
  /** Spelled as `SearchHit.id`. */
  readonly id: string;
  readonly kind: string;
  /** The report's id; undefined for the registers. */
  readonly report: string | undefined;
  /** In the form in which texts are compared. */
  readonly blocks: readonly string[];
}

/** Everything that can be found on a built site. */
export interface Oracle {
  readonly hits: readonly OracleHit[];
  /** The hits in which every term stands. */
  find(terms: readonly string[]): OracleHit[];
  /** What the place at an address says, in the form in which texts are compared; undefined where there is no such place. */
  saidAt(address: string): string[] | undefined;
}

/** Parsed pages of all sites, by file. Trees are large: beyond 200 the map is emptied. */
const pages = new Map<string, Element>();

/** @param basePath with a slash at both ends */
export function readOracle(outDir: string, basePath: string): Oracle {
  // The site may have been built anew since.
  pages.clear();
  const page = (path: string) =>
    parse(readFileSync(join(outDir, path, 'index.html'), 'utf8')) as unknown as Element;
  const keptPage = (path: string) => {
    const file = join(outDir, path);
    const kept = pages.get(file) ?? page(path);
    if (pages.size > 200) pages.clear();
    pages.set(file, kept);
    return kept;
  };
  const folders = (of: string) =>
    readdirSync(join(outDir, of), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => `${of}/${name}`);
  const reports = folders('reports').filter((path) => existsSync(join(outDir, path, 'index.html')));
  /** The pages of a list: its own, and those of its years. */
  const listPages = (of: string): string[] => [of, ...folders(of).flatMap(listPages)];
  const reportIds = reports.map((path) => path.slice('reports/'.length)).sort((a, b) => b.length - a.length);
  /** The entries of a list by their anchors; what is new stands on the list's own page and on that of its year. */
  const entriesOf = (list: string, prefix: string, blocksOfEntry: (entry: Element) => string[]) =>
    new Map(
      listPages(list).flatMap((path) =>
        all(page(path), (element) => element.tagName === 'article').flatMap((entry): [string, string[]][] => {
          const id = attribute(entry, 'id') ?? '';
          return id.startsWith(prefix) ? [[id.slice(prefix.length), blocksOfEntry(entry).map(compared)]] : [];
        }),
      ),
    );
  const hits = [
    ...reports.flatMap((path) => hitsOfReport(path, page(path))),
    ...folders('projects').map((path) => registerHit('project', path, projectBlocks(page(path)))),
    ...folders('metrics').map((path) => registerHit('metric', path, metricBlocks(page(path)))),
    ...entryHits('commitment', entriesOf('commitments', 'c-', commitmentBlocks), reportIds),
    ...entryHits('check', entriesOf('checks', 'k-', checkBlocks), reportIds),
  ].filter(({ blocks }) => blocks.length > 0);
  return {
    hits,
    find: (terms) =>
      hits.filter(({ blocks }) => terms.every((term) => blocks.some((block) => block.includes(term)))),
    saidAt(address) {
      const [path = '', anchor] = address.split('#');
      if (!path.startsWith(basePath)) return undefined;
      const folder = path.slice(basePath.length).replace(/\/$/, '');
      return placeBlocks(keptPage(folder), folder, anchor);
    },
  };
}

/** The form in which texts are compared, written a second time on purpose: an oracle shares no code with the search. */
export function compared(text: string): string {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\u200b\u00ad\ufeff]+/g, '')
    .replaceAll('\u2212', '-')
    .replaceAll('\u2236', ':');
  return plain.replace(
    /(^|[^\d.,])(\d{1,3}(?:,\d{3})+)(?![\d,])/g,
    (_, before, number) => before + number.replaceAll(',', ''),
  );
}

function hitsOfReport(path: string, page: Element): OracleHit[] {
  const report = path.slice('reports/'.length);
  const article = first(page, (element) => element.tagName === 'article');
  if (article === undefined) return [];
  const figures = rowsOfFigures(article).flatMap(({ cells }) => cells);
  return [
    { id: `report ${path}`, kind: 'report', report, blocks: blocksOf(article, isAdded).map(compared) },
    { id: `figure ${path}`, kind: 'figure', report, blocks: figures },
  ];
}

/** The site's own list of figures at the end of a report: name, value and time of each. */
function rowsOfFigures(article: Element): { cells: string[] }[] {
  const annex = first(article, (element) => hasClass(element, 'report-annex'));
  const table = annex && first(annex, (element) => element.tagName === 'tbody');
  const rows = table === undefined ? [] : all(table, (element) => element.tagName === 'tr');
  return rows.map((row) => ({
    cells: all(row, ({ tagName }) => tagName === 'th' || tagName === 'td')
      .slice(0, 3)
      .map((cell) => compared(textOf(cell))),
  }));
}

function registerHit(kind: string, path: string, blocks: string[]): OracleHit {
  return { id: `${kind} ${path}`, kind, report: undefined, blocks: blocks.map(compared) };
}

function projectBlocks(page: Element): string[] {
  const head = first(page, (element) => hasClass(element, 'project-head'));
  if (head === undefined) return [];
  const words = all(
    head,
    (element) =>
      element.tagName === 'h1' || hasClass(element, 'project-kind') || hasClass(element, 'project-aliases'),
  );
  // Without the words that the site puts around the names.
  return words.map((element) =>
    textOf(element)
      .trim()
      .replace(/^又称：(.*)（本站理解为同一项目）$/s, '$1')
      .replace(/^本站说明：/, ''),
  );
}

function metricBlocks(page: Element): string[] {
  const head = first(page, (element) => hasClass(element, 'page-head'));
  return head === undefined
    ? []
    : all(head, ({ tagName }) => tagName === 'h1' || tagName === 'p').map((element) => textOf(element));
}

/** One hit for each report that has entries of a kind. */
function entryHits(
  kind: string,
  entries: ReadonlyMap<string, string[]>,
  reportIds: readonly string[],
): OracleHit[] {
  const byReport = new Map<string, string[]>();
  for (const [key, blocks] of entries) {
    const report = reportIds.find((id) => key.startsWith(`${id}-`)) ?? '';
    byReport.set(report, [...(byReport.get(report) ?? []), ...blocks]);
  }
  return Array.from(byReport, ([report, blocks]) => ({
    id: `${kind} reports/${report}`,
    kind,
    report,
    blocks,
  }));
}

function commitmentBlocks(entry: Element): string[] {
  const title = all(entry, ({ tagName }) => tagName === 'h3');
  const asides = all(entry, (element) => hasClass(element, 'commitment-aside'));
  const due = asides.flatMap((aside) =>
    all(aside, (element) => element.tagName === 'q' || hasClass(element, 'keep-together')),
  );
  const reportRecords = asides
    .map((aside) => textOf(aside).trim())
    .flatMap((words) => /^本站理解\s*(.*)$/s.exec(words)?.[1] ?? []);
  const projects = all(entry, (element) => hasClass(element, 'commitment-projects')).flatMap((list) =>
    all(list, ({ tagName }) => tagName === 'a'),
  );
  return [...[...title, ...due, ...projects].map((element) => textOf(element)), ...reportRecords];
}

function checkBlocks(entry: Element): string[] {
  const title = all(entry, ({ tagName }) => tagName === 'h3').slice(0, 1);
  const formula = all(entry, (element) => hasClass(element, 'check-formula')).flatMap((line) =>
    all(line, ({ tagName }) => tagName === 'b'),
  );
  const words = all(entry, (element) => hasClass(element, 'check-words'));
  return [...title, ...formula, ...words].map((element) => textOf(element));
}

/** What stands at an anchor of a page. */
function placeBlocks(page: Element, folder: string, anchor: string | undefined): string[] | undefined {
  if (anchor === undefined) {
    if (folder.startsWith('projects/')) return projectBlocks(page).map(compared);
    if (folder.startsWith('metrics/')) return metricBlocks(page).map(compared);
    const title = first(page, ({ tagName }) => tagName === 'h1');
    return title && [compared(textOf(title))];
  }
  const place = first(page, (element) => attribute(element, 'id') === anchor);
  if (place === undefined) return undefined;
  if (anchor.startsWith('c-')) return commitmentBlocks(place).map(compared);
  if (anchor.startsWith('k-')) return checkBlocks(place).map(compared);
  if (!anchor.startsWith('f-')) return blocksOf(place, isAdded).map(compared);
  // A figure opens at its value in the sentence; its name and time are in the rows whose value is this one.
  const value = compared(textOf(place, isAdded));
  return rowsOfFigures(page)
    .filter(({ cells }) => cells[1] === value)
    .flatMap(({ cells }) => cells);
}

const BLOCKS = new Set(
  'article aside blockquote div dd dl dt figure footer h1 h2 h3 h4 h5 h6 header li main nav ol p report-margins section table tbody td th thead tr ul'.split(
    ' ',
  ),
);

/** The text of an element, cut wherever a block begins or ends; empty blocks are left out. */
function blocksOf(element: Element, isLeftOut: (element: Element) => boolean): string[] {
  const blocks = [''];
  const visit = (node: Node): void => {
    if ('value' in node) {
      blocks.push((blocks.pop() ?? '') + node.value);
      return;
    }
    if (!('childNodes' in node) || ('tagName' in node && isLeftOut(node))) return;
    const isBlock = 'tagName' in node && BLOCKS.has(node.tagName);
    if (isBlock) blocks.push('');
    node.childNodes.forEach(visit);
    if (isBlock) blocks.push('');
  };
  visit(element);
  return blocks.filter((block) => block.trim() !== '');
}

/** Whether the site has added it to the report. */
function isAdded(element: Element): boolean {
  return attribute(element, 'data-site') !== undefined;
}

function textOf(node: Node, isLeftOut: (element: Element) => boolean = () => false): string {
  if ('value' in node) return node.value;
  if (!('childNodes' in node) || ('tagName' in node && isLeftOut(node))) return '';
  return node.childNodes.map((child) => textOf(child, isLeftOut)).join('');
}

function all(node: Node, isWanted: (element: Element) => boolean): Element[] {
  if (!('childNodes' in node)) return [];
  return node.childNodes.flatMap((child) =>
    'tagName' in child ? [...(isWanted(child) ? [child] : []), ...all(child, isWanted)] : [],
  );
}

function first(node: Node, isWanted: (element: Element) => boolean): Element | undefined {
  return all(node, isWanted)[0];
}

function hasClass(element: Element, name: string): boolean {
  return attribute(element, 'class')?.split(/\s+/).includes(name) ?? false;
}

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((candidate) => candidate.name === name)?.value;
}
