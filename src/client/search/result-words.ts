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
  return total === 0 ? `未找到${quotedQuery(query)}` : `${quotedQuery(query)}：${total}项结果`;
}

/** What a screen reader is told of an answer. */
export function announcementOf(answer: SearchAnswer, query: string): string {
  const { total, hits, approximate } = answer;
  if (total > 0) {
    const shown = hits.length < total ? `，显示前${hits.length}项` : '';
    return `${headlineOf(answer, query)}${shown}。按向下键逐项查看。`;
  }
  const near = approximate.reduce((sum, each) => sum + each.total, 0);
  return near > 0
    ? `无完全匹配${quotedQuery(query)}的结果，近似结果${near}项。`
    : `${headlineOf(answer, query)}。`;
}

/** What a screen reader is told of suggestions besides. */
export function suggestionWords(count: number): string {
  return count === 0 ? '' : `另有${count}项建议，非完全匹配。`;
}

/** What went wrong, and what the reader can do. */
export function failureWords(failure: SearchFailure): { readonly title: string; readonly remedy: string } {
  return failure.kind === 'index-missing'
    ? {
        title: '搜索暂不可用',
        remedy: '网站缺少搜索文件。请网站维护人员运行 npm run build，并上传生成的全部文件。',
      }
    : {
        title: '搜索未完成',
        remedy: '部分文件未能读取，可能是网络中断。搜索词已保留，请重试。',
      };
}
