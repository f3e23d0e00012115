import type { Nodes, Root } from 'mdast';
import type { ReportRecord } from '#src/catalogue/catalogue.ts';
import { decodeAddress } from '#src/language/address-path.ts';
import { longestShared } from '#src/language/grammar/clause-before.ts';
import { nearestName } from '#src/language/nearest-name.ts';
import type { TextRange } from '#src/language/text-range.ts';
import type { BodyText } from '#src/markdown/body-text.ts';
import { namedFiles } from '#src/markdown/named-file.ts';
import { placedCharts } from '#src/markdown/report-components.ts';
import { findTemplateLeftovers, proofread } from '#src/proofreading/proofread.ts';
import type { AuthoringError } from '#src/records/authoring-error.ts';
import type { ReportSource } from '#src/workspace/read-report.ts';

/**
 * Proofreads the words of a report and its title.
 *
 * @param isCompared whether an original has been compared with it: then its punctuation is the original's
 */
export function checkText(
  source: ReportSource,
  record: ReportRecord | undefined,
  isCompared: boolean,
): AuthoringError[] {
  const { file, report, frontmatter, body, text } = source;
  if (body === undefined || text === undefined) return [];
  const surroundings = record && {
    errata: [...record.errata.map(({ range }) => range), ...placesMeant(source, text, record)],
    isCompared,
    hasAttachment: hasAttachment(body),
  };
  const inText = proofread(text, surroundings).map(({ offset, ...fault }): AuthoringError => {
    return { at: { file, ...text.positionAt(offset) }, ...fault };
  });
  if (report === undefined || frontmatter === undefined) return inText;
  const inTitle = findTemplateLeftovers(report.title).map(({ offset: _, ...fault }): AuthoringError => {
    return { at: frontmatter.positionOf(['title']), ...fault };
  });
  return [...inTitle, ...inText];
}

/** Where the errata that can't be traced may be about: around the words that their quotes have in common with the text. */
function placesMeant({ data, unread }: ReportSource, { text }: BodyText, record: ReportRecord): TextRange[] {
  const traced = new Set(record.errata.map(({ id }) => id));
  const quotes = [
    ...(data?.errata.filter(({ id }) => !traced.has(id)).map(({ quote }) => quote) ?? []),
    ...unread.flatMap(({ list, quote }) => (list === 'errata' && quote !== undefined ? [quote] : [])),
  ];
  return quotes.flatMap((quote) => {
    const run = longestShared(quote, text);
    const at = text.indexOf(run);
    return run.length < 3 ? [] : [{ start: at - quote.length, end: at + quote.length }];
  });
}

/** Whether the body links to a file of its folder; pictures don't count. */
function hasAttachment(body: Root): boolean {
  return namedFiles(body).some(({ node }) => node.type !== 'image');
}

/**
 * Links within the report must lead to a clause, a figure or an erratum that is there. Links to other pages
 * of the site would break under a sub-path or when the page moves, so they are refused with a word on how to cite.
 */
export function checkLinks(
  { file, body, text, data, unread }: ReportSource,
  record: ReportRecord | undefined,
): AuthoringError[] {
  if (body === undefined || text === undefined) return [];
  // What is wrong with a figure or an erratum is told there.
  const declared = [
    ...(data?.metrics.map(({ id }) => `f-${id}`) ?? []),
    ...(data?.errata.map(({ id }) => `e-${id}`) ?? []),
    ...unread.map(({ list, id }) => `${list === 'errata' ? 'e' : 'f'}-${id}`),
  ];
  const errors: AuthoringError[] = [];
  let known: readonly string[] | undefined;
  const visit = (node: Nodes): void => {
    if ('children' in node) node.children.forEach(visit);
    if (node.type !== 'link' || !/^[#/]/.test(node.url)) return;
    const { line = 1, column = 1 } = node.position?.start ?? {};
    const at = { file, line, column };
    if (node.url.startsWith('/')) {
      errors.push({ at, severity: 'error', current: node.url, ...siteAddress });
      return;
    }
    known ??= anchorsOf(text.blocks, record);
    const anchor = decodeAddress(node.url.slice(1));
    if (known.includes(anchor) || declared.includes(anchor)) return;
    const nearest = nearestName(anchor, known);
    errors.push({
      at,
      code: '正文-19',
      severity: 'error',
      message: `本页没有 #${anchor} 这个地方。${nearest === undefined ? '' : `是不是 #${nearest}？`}`,
      current: node.url,
      cure: '条目的地址在网页上点条号就能看到，如 #s-1-2-1；数据的地址是 #f- 加编号。',
    });
  };
  visit(body);
  return errors;
}

const siteAddress = {
  code: '正文-20',
  message: '以 / 开头的地址，网站换了地方就打不开。',
  cure: '写完整的网址，以 https:// 开头；报告文件夹里的文件只写文件名；本页的条目写 #s-1-2-1 这样的地址。',
};

/** The addresses on a report's page. */
function anchorsOf(blocks: readonly { readonly id: string }[], record: ReportRecord | undefined): string[] {
  return [
    ...blocks.map(({ id }) => id),
    ...(record?.figures.map(({ id }) => `f-${id}`) ?? []),
    ...(record?.errata.map(({ id }) => `e-${id}`) ?? []),
  ];
}

/**
 * Every `<Chart>` of a report must name a chart that its data give, and none may stand there twice.
 *
 * While an entry for a figure is wrong, nobody knows which charts there will be.
 *
 * @param chartsOf gives these charts, or those that are wanted, by their ids
 */
export function checkCharts(
  { file, body, data, unread }: ReportSource,
  record: Pick<ReportRecord, 'figures'> | undefined,
  chartsOf: (ids?: readonly string[]) => ReadonlyMap<string, unknown>,
): AuthoringError[] {
  const placed = body === undefined ? [] : placedCharts(body);
  if (placed.length === 0) return [];
  const made = chartsOf(placed.map(({ id }) => id));
  const mayMiss = unread.length > 0 || (data?.metrics.length ?? 0) > (record?.figures.length ?? 0);
  return placed.flatMap(({ id, line, column }, index): AuthoringError[] => {
    const isSecond = placed.findIndex((other) => other.id === id) < index;
    if ((mayMiss || made.has(id)) && !isSecond) return [];
    const known = [...chartsOf().keys()];
    const nearest = nearestName(id, known);
    const fault = isSecond
      ? { message: `这个图在前面已经放过一次：${id}。`, cure: '一个图只放一处，去掉一个。' }
      : {
          message: `这份报告没有这个图：${id}。${nearest === undefined ? '' : `是不是 ${nearest}？`}`,
          cure:
            known.length === 0
              ? '这份报告的数据还画不出图，去掉 <Chart>。'
              : `这份报告可以用的图有 ${known.join('、')}。`,
        };
    const at = { file, line, column };
    return [{ at, code: '正文-18', severity: 'error', current: `<Chart id="${id}" />`, ...fault }];
  });
}
