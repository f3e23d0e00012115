import type { SearchAnswer, SearchFailure } from '#src/search/contract/search-answer.ts';

/** Longer queries are cut where they are spoken of; the box shows them whole. */
const spokenLength = 24;

/** A query in quotation marks, cut where it is long. */
export function quotedQuery(query: string): string {
  const characters = Array.from(query.trim().replace(/\s+/g, ' '));
  return characters.length > spokenLength
    ? `“${characters.slice(0, spokenLength).join('')}……”`
    : `“${characters.join('')}”`;
}

/** The heading over an answer: how much says the query. */
export function headlineOf({ total }: SearchAnswer, query: string): string {
  return total === 0 ? `没有找到${quotedQuery(query)}` : `${quotedQuery(query)}找到${total}项`;
}

/** What a screen reader is told of an answer. */
export function announcementOf(answer: SearchAnswer, query: string): string {
  const { total, hits, approximate } = answer;
  if (total > 0) {
    const shown = hits.length < total ? `，显示前${hits.length}项` : '';
    return `${headlineOf(answer, query)}${shown}。按向下键逐条看。`;
  }
  const near = approximate.reduce((sum, each) => sum + each.total, 0);
  return near > 0
    ? `没有完全匹配${quotedQuery(query)}，有${near}项近似结果。`
    : `${headlineOf(answer, query)}。`;
}

/** What a screen reader is told of suggestions besides. */
export function suggestionWords(count: number): string {
  return count === 0 ? '' : `结果下面还有${count}条建议，不是完全匹配。`;
}

/** What went wrong, and what the reader can do. */
export function failureWords(failure: SearchFailure): { readonly title: string; readonly remedy: string } {
  return failure.kind === 'index-missing'
    ? {
        title: '搜索还不能用',
        remedy: '网站上没有搜索要用的文件。维护网站的人请运行 npm run build，再把生成的网站整个上传。',
      }
    : {
        title: '搜索没有完成',
        remedy: '有一部分文件没有取到，多半是网络断了一下。要找的词还在，可以再试一次。',
      };
}
