import type { Comparison } from '#src/catalogue/comparison/compare-sides.ts';
import { type Markup, markup } from './markup.ts';
import { promiseList } from './promise-list.ts';
import { valueTable } from './value-table.ts';

/**
 * Two reports side by side, as HTML. The ready-made pages are built with it and the browser shows any other pair with
 * it, so that both are the same to the letter.
 */
export function comparisonHtml(comparison: Comparison): string {
  const { later, earlier, comparable, unlike, onlyEarlier, onlyLater, promises } = comparison;
  const once = [
    ...onlyEarlier.map((value) => ({ earlier: value, later: undefined, said: undefined })),
    ...onlyLater.map((value) => ({ earlier: undefined, later: value, said: undefined })),
  ];
  const sections = [
    section(
      'comparable',
      comparable.length === 0 ? '没有能比的数' : `能比的${comparable.length}个数`,
      '同一个指标、同样长的一段时间，变化由本站计算',
      comparable.length > 0 &&
        valueTable(
          comparison,
          '能比的数',
          '变化（本站计算）',
          comparable.map(({ change, ...pair }) => ({ ...pair, said: change })),
        ),
    ),
    unlike.length > 0 &&
      section(
        'unlike',
        `说到了、不能比的${unlike.length}个数`,
        '两边都照原文列出，为什么不能比写在后面',
        valueTable(
          comparison,
          '不能比的数',
          '为什么不能比',
          unlike.map(({ reason, ...values }) => ({ ...values, said: reason })),
        ),
      ),
    once.length > 0 &&
      section(
        'once',
        `只有一份报告说到的${once.length}个数`,
        '另一份报告未提及，不等于没有',
        valueTable(comparison, '只有一份报告说到的数', undefined, once),
      ),
    promises.length > 0 &&
      section(
        'promises',
        `${earlier.name}报告说要做的${promises.length}件事`,
        `${later.name}报告怎样说`,
        promiseList(promises, later),
      ),
  ];
  return sections.map((one) => (one === false ? '' : one.text)).join('');
}

function section(id: string, title: string, note: string, content: Markup | false): Markup {
  return markup`<section class="band" aria-labelledby="${id}"><div class="wrap"><div class="section-head"><h2 id="${id}">${title}</h2><p>${note}</p></div>${content || undefined}</div></section>`;
}
