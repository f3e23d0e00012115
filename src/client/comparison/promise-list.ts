import type { ComparedPromise } from '#src/catalogue/comparison/compare-sides.ts';
import type { ComparedReport, SideAnswer } from '#src/catalogue/comparison/comparison-sides.ts';
import { type Markup, markup } from './markup.ts';
import { sourceLink } from './source-link.ts';

/** What the earlier report promises: first what the later one answers, with its words, then what it doesn't mention. */
export function promiseList(promises: readonly ComparedPromise[], later: ComparedReport): Markup {
  const answered = promises.filter(({ answer }) => answer !== undefined);
  const silent = promises.filter(({ answer }) => answer === undefined);
  return markup`${list(`${later.name}报告答复了的${answered.length}件`, answered)}${list(`${later.name}报告未提及的${silent.length}件`, silent)}`;
}

function list(title: string, promises: readonly ComparedPromise[]): Markup | undefined {
  if (promises.length === 0) return undefined;
  return markup`<h3 class="compare-promises-title">${title}</h3><ul class="compare-promises" role="list">${promises.map(item)}</ul>`;
}

function item({ promise, answer, elsewhere }: ComparedPromise): Markup {
  const due = markup`<span class="compare-due">${promise.due === undefined ? '时间未写明' : `说的是“${promise.due}”`}</span>`;
  const others = elsewhere.map(
    ({ reportName, outcome }) => markup`<p class="compare-elsewhere">${reportName}报告说：${outcome}</p>`,
  );
  return markup`<li><p><a href="${promise.href}">${promise.title}</a>${due}</p>${answer && answerWords(answer)}${others}</li>`;
}

function answerWords({ outcome, quote, href, clause }: SideAnswer): Markup {
  return markup`<p class="compare-answer"><b class="tag">${outcome}</b><q>${quote}</q>${sourceLink(href, clause, quote)}</p>`;
}
