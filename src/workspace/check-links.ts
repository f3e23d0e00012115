import type { Nodes } from 'mdast';
import type { ReportRecord } from '#src/catalogue/catalogue.ts';
import { nearestName } from '#src/language/nearest-name.ts';
import { decodeAddress } from '#src/markdown/named-file.ts';
import type { AuthoringError } from '#src/records/authoring-error.ts';
import type { ReportSource } from './read-report.ts';

/**
 * Links within the report must lead to a clause, a figure or an erratum that is there. Links to other pages
 * of the site would break under a sub-path or when the page moves, so they are refused with a word on how to cite.
 */
export function checkLinks(
  { file, body, text }: ReportSource,
  record: ReportRecord | undefined,
): AuthoringError[] {
  if (body === undefined || text === undefined) return [];
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
    if (known.includes(anchor)) return;
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
