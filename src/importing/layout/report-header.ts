import { documentNumberIn, isAboveTitle } from '#src/language/text/document-frame.ts';
import type { reportKinds } from '#src/records/report.ts';
import { numberForm } from './heading-of.ts';
import type { SourceBlock } from './source-document.ts';
import { titlePeriod } from './title-period.ts';

/** What is read from the beginning of a document. */
export interface ReportHeader {
  /** With a space where a line may break. */
  readonly title: string;
  /** As staff write it, `2023-h1`; undefined where nothing names one. */
  readonly period: string | undefined;
  /** The words of the text that the period is taken from, where the title says too little. */
  readonly periodFrom: string | undefined;
  /** What the folder of a report on a season is called besides its period: `chunyun`. */
  readonly slug: string | undefined;
  readonly kind: (typeof reportKinds)[number];
  readonly issuer: string | undefined;
  readonly documentNumber: string | undefined;
  /** What stands above the title: 文号, 签发人. */
  readonly above: readonly string[];
  /** How many blocks the header takes. */
  readonly length: number;
}

const kindWords = /总结|计划|要点|报告|汇报|情况|月报|季报|通报|安排|小结|汇编/;

/** Reads title, period, kind and issuer from the first paragraphs of a document. */
export function reportHeader(blocks: readonly SourceBlock[]): ReportHeader {
  const texts = blocks
    .slice(0, 8)
    .map((block) => (block.kind === 'paragraph' ? inSolidType(block.text) : undefined));
  let start = 0;
  while (start < texts.length - 1 && isAboveTitle(texts[start] ?? '')) start += 1;
  const lines: string[] = [];
  for (const text of texts.slice(start)) {
    if (text === undefined || (lines.length > 0 && !goesOn(lines, text))) break;
    lines.push(text);
  }
  const whole = squeezed(lines.join(''));
  const below = blocks.slice(start + lines.length);
  const { period, from, slug } = titlePeriod(
    whole,
    below.flatMap((block) => (block.kind === 'paragraph' ? squeezed(block.text) : [])),
  );
  const above = texts.slice(0, start).filter((text) => text !== undefined);
  return {
    title: lines.length > 1 ? lines.join(' ') : withBreaks(lines[0] ?? ''),
    period,
    periodFrom: from,
    slug,
    // On a season, it is no 工作总结 of its months.
    kind: slug === undefined ? kindOf(whole) : '专项报告',
    issuer: issuerOf(whole),
    documentNumber: above.flatMap((text) => documentNumberIn(text) ?? [])[0],
    above,
    length: start + lines.length,
  };
}

/** A line without the spaces that letters are set apart by: 工 作 总 结. A single space between words stays. */
function inSolidType(text: string): string {
  const words = text.trim().split(/\s+/);
  const isApart = words.filter((word) => /^\p{sc=Han}$/u.test(word)).length > 1;
  const isOne = (word = '') => Array.from(word).length === 1;
  return words
    .map((word, index) =>
      index > 0 && !(isApart && (isOne(word) || isOne(words[index - 1]))) ? ` ${word}` : word,
    )
    .join('');
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, '');
}

/** A title may be set on up to four lines; the text begins with a salutation, a number or a whole sentence. */
function goesOn(lines: readonly string[], text: string): boolean {
  const sofar = squeezed(lines.join(''));
  if (lines.length >= 4 || text.length > 40 || numberForm(text) !== undefined) return false;
  if (/[。：:；;！]$/.test(text)) return false;
  if (/^[（(].*[）)]$/.test(text)) return true;
  return (
    !kindWords.test(sofar) ||
    /^(?:暨|及|和|与|下半年|[0-9〇一二三四五六七八九]{4}年).*(?:计划|打算|安排|要点|总结)/.test(text)
  );
}

function withBreaks(title: string): string {
  return title
    .replace(
      /^(.*?[县市区镇乡省州](?:交通(?:运输)?局|.{2,8}?(?:局|委员会|厅|中心|站|所)))(?=(?:关于)?[0-9０-９二〇])/,
      '$1 ',
    )
    .replace(/(总结)(?=(?:下半年|[0-9]{4}年).*计划)/, '$1 ');
}

function kindOf(title: string): ReportHeader['kind'] {
  if (/季报|季度报/.test(title)) return '季报';
  if (isMonthly(title)) return '月报';
  if (/总结|小结|汇编|情况.*(?:计划|安排|打算|要点)/.test(title)) return '工作总结';
  if (/计划|要点|打算|安排/.test(title)) return '工作计划';
  return '专项报告';
}

/** 6月份工作总结 is of a month, and 1—8月工作情况 is written each month anew; 1至6月工作总结 is of a half-year. */
function isMonthly(title: string): boolean {
  if (/月报/.test(title)) return true;
  const [, first, last] =
    /(?:([0-9]{1,2})月?[-—–~至到]+)?([0-9]{1,2})月份?(?:工作)?(?:总结|情况|报告|小结)/.exec(
      title.normalize('NFKC'),
    ) ?? [];
  if (last === undefined || /半年|日/.test(title)) return false;
  return first === undefined || !(/总结|小结/.test(title) || Number(last) % 3 === 0);
}

function issuerOf(title: string): string | undefined {
  return /^(.{2,24}?(?:局|委员会|厅|中心|站|所|公司))(?=(?:关于)?[0-9０-９二〇])/.exec(title)?.[1];
}
