import { parseChineseInteger } from '#src/language/quantity/chinese-number.ts';
import { documentNumberIn, isAboveTitle } from '#src/language/text/document-frame.ts';
import { parsePeriod } from '#src/language/time/period.ts';
import type { reportKinds } from '#src/records/report.ts';
import { numberForm } from './heading-of.ts';
import type { SourceBlock } from './source-document.ts';

/** What is read from the beginning of a document. */
export interface ReportHeader {
  /** With a space where a line may break. */
  readonly title: string;
  /** As staff write it, `2023-h1`; undefined where nothing names one. */
  readonly period: string | undefined;
  /** The words of the text that the period is taken from, where the title names no year. */
  readonly periodFrom: string | undefined;
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
    .map((block) => (block.kind === 'paragraph' ? block.text.replace(/\s+/g, ' ').trim() : undefined));
  let start = 0;
  while (start < texts.length - 1 && isAboveTitle(texts[start] ?? '')) start += 1;
  const lines: string[] = [];
  for (const text of texts.slice(start)) {
    if (text === undefined || (lines.length > 0 && !goesOn(lines, text))) break;
    lines.push(text);
  }
  const whole = lines.join('');
  const inTitle = periodOf(whole);
  const completed = completedPeriod(whole, blocks.slice(start + lines.length));
  const above = texts.slice(0, start).filter((text) => text !== undefined);
  return {
    title: lines.length > 1 ? lines.join(' ') : withBreaks(whole),
    period: inTitle ?? completed?.period,
    periodFrom: inTitle === undefined ? completed?.from : undefined,
    kind: kindOf(whole),
    issuer: issuerOf(whole),
    documentNumber: above.flatMap((text) => documentNumberIn(text) ?? [])[0],
    above,
    length: start + lines.length,
  };
}

/** A title may be set on up to four lines; the text begins with a salutation, a number or a whole sentence. */
function goesOn(lines: readonly string[], text: string): boolean {
  const sofar = lines.join('');
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
      /^(.*?[县市区镇乡省州](?:交通(?:运输)?局|.{2,8}?(?:局|委员会|厅|中心|站|所)))(?=(?:关于)?[0-9二〇])/,
      '$1 ',
    )
    .replace(/(总结)(?=(?:下半年|[0-9]{4}年).*计划)/, '$1 ');
}

const year = /([0-9０-９]{4})年|([一二][〇○零Oo0一二三四五六七八九]{3})年/;

function periodOf(title: string): string | undefined {
  const match = year.exec(title);
  if (match === null) return undefined;
  const digits =
    match[1]?.normalize('NFKC') ??
    Array.from(match[2] ?? '', (char) => Math.max(0, '〇一二三四五六七八九'.indexOf(char))).join('');
  const rest = title.slice(match.index + match[0].length);
  const period = `${digits}${partOfYear(rest)}`;
  return parsePeriod(period).ok ? period : undefined;

  function partOfYear(words: string): string {
    if (/^度?上半年/.test(words)) return '-h1';
    if (/^度?下半年/.test(words)) return '-h2';
    const quarter = /^度?第?([一二三四1-4])季度/.exec(words)?.[1];
    if (quarter !== undefined) return `-q${numberOf(quarter)}`;
    if (/^度?前三季度/.test(words)) return `-01..${digits}-09`;
    const months = /^([0-9]{1,2})月?(?:[-—–~至]+([0-9]{1,2}))?月/.exec(words.normalize('NFKC'));
    if (months === null) return '';
    const first = String(months[1]).padStart(2, '0');
    return months[2] === undefined ? `-${first}` : `-${first}..${digits}-${months[2].padStart(2, '0')}`;
  }
}

/** A period that was completed from the text because the title names no year, and the words that it was taken from. */
interface CompletedPeriod {
  readonly period: string | undefined;
  readonly from: string;
}

const signing =
  /^((?:[0-9]{4}|[一二][〇○零Oo0一二三四五六七八九]{3})年)([0-9]{1,2}|[一二三四五六七八九十]{1,2})月.{1,3}日$/;

/**
 * The period of a title that names no year (上半年工作总结): the year is the one that the text begins with (2025年上半年，…), or
 * else that of the last such part of a year before it was signed.
 */
function completedPeriod(title: string, rest: readonly SourceBlock[]): CompletedPeriod | undefined {
  const part = /[上下]半年|第?[一二三四]季度|前三季度/.exec(title)?.[0];
  if (part === undefined) return undefined;
  const texts = rest.flatMap((block) => (block.kind === 'paragraph' ? block.text.replace(/\s+/g, '') : []));
  const said = new RegExp(`(?:${year.source})度?${part}`);
  for (const text of texts.slice(0, 6)) {
    const from = said.exec(text)?.[0];
    if (from !== undefined) return { period: periodOf(from), from };
  }
  for (const text of texts.slice(-6)) {
    const [from, written = '', month = ''] = signing.exec(text.normalize('NFKC')) ?? [];
    const period = from === undefined ? undefined : periodOf(`${written}${part}`);
    const parsedPeriod = period === undefined ? undefined : parsePeriod(period);
    if (from === undefined || period === undefined || !parsedPeriod?.ok) continue;
    const isOver = parsedPeriod.value.lastDay.month <= numberOf(month);
    const before = period.replace(/[0-9]{4}/g, (digits) => String(Number(digits) - 1));
    return { period: isOver ? period : before, from };
  }
  return undefined;
}

function numberOf(text: string): number {
  const number = parseChineseInteger(text);
  return number.ok ? number.value : Number(text);
}

function kindOf(title: string): ReportHeader['kind'] {
  if (/月份?(?:工作)?(?:总结|情况|报告|小结)|月报/.test(title) && !/半年/.test(title)) return '月报';
  if (/总结|小结|汇编|情况.*(?:计划|安排|打算|要点)/.test(title)) return '工作总结';
  if (/计划|要点|打算|安排/.test(title)) return '工作计划';
  return '专项报告';
}

function issuerOf(title: string): string | undefined {
  return /^(.{2,24}?(?:局|委员会|厅|中心|站|所|公司))(?=(?:关于)?[0-9０-９二〇])/.exec(title)?.[1];
}
