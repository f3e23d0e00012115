import type { ComparedPromise, Comparison } from '#src/catalogue/comparison/compare-sides.ts';
import type { ComparedReport, SideAnswer, SideValue } from '#src/catalogue/comparison/comparison-sides.ts';
import type { Difference } from '#src/catalogue/series/compute-change.ts';
import { type ClauseId, clauseName, placeLabel } from '#src/language/text/clause.ts';
import { printedParts } from '#src/language/text/cut-text.ts';

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
      comparable.length === 0 ? '无可比指标' : `可比指标（${comparable.length}项）`,
      '指标相同、时长相同，变化由本站计算',
      comparable.length > 0 &&
        valueTable(
          comparison,
          '可比指标',
          '变化（本站计算）',
          comparable.map(({ change, ...pair }) => ({ ...pair, said: change })),
        ),
    ),
    unlike.length > 0 &&
      section(
        'unlike',
        `不可比指标（${unlike.length}项）`,
        '均按原文列出，附不可比的原因',
        valueTable(
          comparison,
          '不可比指标',
          '不可比的原因',
          unlike.map(({ reason, ...values }) => ({ ...values, said: reason })),
        ),
      ),
    once.length > 0 &&
      section(
        'once',
        `仅一期报告提及的指标（${once.length}项）`,
        '另一期报告未提及，不代表不存在',
        valueTable(comparison, '仅一期报告提及的指标', undefined, once),
      ),
    promises.length > 0 &&
      section(
        'promises',
        `${earlier.name}报告工作承诺（${promises.length}项）`,
        `${later.name}报告的反馈`,
        promiseList(promises, later),
      ),
  ];
  return sections.map((one) => (one === false ? '' : one.text)).join('');
}

function section(id: string, title: string, note: string, content: Markup | false): Markup {
  return markup`<section class="band" aria-labelledby="${id}"><div class="wrap"><div class="section-head"><h2 id="${id}">${title}</h2><p>${note}</p></div>${content || undefined}</div></section>`;
}

/** A row of a comparison: what either report says, and the site's remark. */
interface ValueRow {
  readonly earlier: SideValue | undefined;
  readonly later: SideValue | undefined;
  readonly said: Difference | string | undefined;
}

/**
 * Two reports as a table, a row for each number. On a narrow screen a row becomes a block, the two values beside each
 * other; the roles keep it a table to those who hear it.
 *
 * @param lastColumn the head of the site's column; without it there is none
 */
function valueTable(
  { earlier, later }: Pick<Comparison, 'earlier' | 'later'>,
  label: string,
  lastColumn: string | undefined,
  rows: readonly ValueRow[],
): Markup {
  const last = lastColumn && markup`<th role="columnheader" scope="col">${lastColumn}</th>`;
  return markup`<table class="table figure-table compare-table" role="table" aria-label="${label}"><thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">指标</th><th role="columnheader" scope="col">${earlier.name}</th><th role="columnheader" scope="col">${later.name}</th>${last}</tr></thead><tbody role="rowgroup">${rows.map((row) => valueRow(row, lastColumn !== undefined))}</tbody></table>`;
}

function valueRow({ earlier, later, said }: ValueRow, hasLast: boolean): Markup {
  const named = earlier ?? later;
  if (named === undefined) return markup``;
  const { metric, subject } = named;
  const owner = subject && markup`<a class="compare-subject" href="${subject.href}">${subject.name}</a>`;
  const unsaid = hasLast ? '无相同时段数据' : '本期报告未提及';
  return markup`<tr role="row"><th role="rowheader" scope="row"><a href="${metric.href}">${metric.name}</a>${owner}</th>${valueCell(earlier, unsaid)}${valueCell(later, unsaid)}${hasLast ? saidCell(said) : undefined}</tr>`;
}

function saidCell(said: ValueRow['said']): Markup {
  const words =
    typeof said === 'object'
      ? markup`<p>${said.words}</p>${said.formula === '' ? undefined : markup`<p class="figure-table-note">${said.formula}</p>`}`
      : markup`<p class="figure-table-note">${said}</p>`;
  return markup`<td role="cell">${words}</td>`;
}

/** What one report says: the printed words, the days they speak of, a later report's correction, the way to the sentence. */
function valueCell(value: SideValue | undefined, unsaid: string): Markup {
  if (value === undefined) return markup`<td role="cell" class="not-provided">${unsaid}</td>`;
  const { printed, kind, coverage, restated, href, clause } = value;
  const later =
    restated &&
    markup`<p class="figure-table-note"><a href="${restated.href}">${restated.reportName}报告改为${restated.printed}</a>，按改后数计算</p>`;
  const planned = kind === 'actual' ? undefined : markup` class="figure-table-planned"`;
  return markup`<td role="cell"><p${planned}>${printedValue(printed)}</p><p>${coverage}</p>${later}${sourceLink(href, clause, `${nameOf(value)} ${printed}`)}</td>`;
}

/** The metric with its project, as one name. */
function nameOf({ metric, subject }: SideValue): string {
  return `${subject?.name ?? ''}${metric.name}`;
}

function printedValue(printed: string): Markup {
  const parts = printedParts(printed).map(({ text, isNumber }) =>
    isNumber ? markup`<b>${text}</b>` : markup`<small>${text}</small>`,
  );
  return markup`<span class="printed-value">${parts}</span>`;
}

/** What the earlier report promises: first what the later one answers, with its words, then what it doesn't mention. */
function promiseList(promises: readonly ComparedPromise[], later: ComparedReport): Markup {
  const answered = promises.filter(({ answer }) => answer !== undefined);
  const silent = promises.filter(({ answer }) => answer === undefined);
  return markup`${list(`${later.name}报告已反馈（${answered.length}项）`, answered)}${list(`${later.name}报告未提及（${silent.length}项）`, silent)}`;
}

function list(title: string, promises: readonly ComparedPromise[]): Markup | undefined {
  if (promises.length === 0) return undefined;
  return markup`<h3 class="compare-promises-title">${title}</h3><ul class="compare-promises" role="list">${promises.map(item)}</ul>`;
}

function item({ promise, answer, elsewhere }: ComparedPromise): Markup {
  const due = markup`<span class="compare-due">${promise.due === undefined ? '未写明时限' : `“${promise.due}”`}</span>`;
  const others = elsewhere.map(
    ({ reportName, outcome }) => markup`<p class="compare-elsewhere">${reportName}报告：${outcome}</p>`,
  );
  return markup`<li><p><a href="${promise.href}">${promise.title}</a>${due}</p>${answer && answerWords(answer)}${others}</li>`;
}

function answerWords({ outcome, quote, href, clause }: SideAnswer): Markup {
  return markup`<p class="compare-answer"><b class="tag">${outcome}</b><q>${quote}</q>${sourceLink(href, clause, quote)}</p>`;
}

/** 查看原文, as everywhere on the site: the words, the clause's plate, and for those who hear links alone what is said there. */
function sourceLink(href: string, clause: ClauseId, about: string): Markup {
  const label = placeLabel(clause);
  return markup`<a class="source-link" href="${href}" aria-label="查看原文 ${label}，${clauseName(clause)}：${about}"><span>查看原文</span><span>${label}</span></a>`;
}

/** A piece of HTML in which everything that came from outside has been made harmless. */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

type Content = string | number | Markup | readonly Markup[] | undefined;

/** HTML with values filled in: words are escaped, markup goes in as it is, undefined leaves nothing. */
export function markup(pieces: TemplateStringsArray, ...contents: readonly Content[]): Markup {
  return new Markup(pieces.reduce((text, piece, index) => text + asText(contents[index - 1]) + piece));
}

function asText(content: Content): string {
  if (content === undefined) return '';
  if (content instanceof Markup) return content.text;
  if (typeof content === 'object') return content.map(({ text }) => text).join('');
  return String(content).replace(/[&<>"]/g, (character) => entities[character] ?? '');
}
