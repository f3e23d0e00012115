import type { ReportBody } from '#src/language/text/report-body.ts';
import type { TextFault } from './text-fault.ts';
import { excerpts } from './text-fault.ts';

/** A half-width mark beside a Chinese character or a full-width mark: 评审,项目 · 项目:一期 · (新晃段). */
const beside = /(?<=[\p{sc=Han}”》）])[,;:?!()"']|[,;:?!()"'](?=[\p{sc=Han}“《（])/gu;

/** Finds half-width punctuation in Chinese text; one fault for each paragraph, at the first place. */
export function findHalfWidthMarks(body: ReportBody): TextFault[] {
  const faults: TextFault[] = [];
  let offset = 0;
  for (const line of body.text.split('\n')) {
    const marks = [...line.matchAll(beside)];
    const [first] = marks;
    if (first !== undefined) {
      faults.push({
        offset: offset + first.index,
        code: '校对-02',
        severity: 'warning',
        message: `中文里用了半角标点，这一段有 ${marks.length} 处：${[...new Set(marks.map(([mark]) => mark))].join(' ')}`,
        current: excerpts(line)(first.index - 8, first.index + 9),
        cure: '和原件核对：原件是全角的，改成全角；原件就是半角的，不用改。',
      });
    }
    offset += line.length + 1;
  }
  return faults;
}

/** Opening mark → closing mark. Reports mix half- and full-width brackets, and (…） is still a pair. */
const closings: Readonly<Record<string, string>> = {
  '“': '”',
  '‘': '’',
  '《': '》',
  '〈': '〉',
  '（': '）',
  '【': '】',
  '〔': '〕',
};
const anyMark = /[“”‘’《》〈〉（）()【】〔〕]/g;
const wide: Readonly<Record<string, string>> = { '(': '（', ')': '）' };

/** Finds quotation marks, book title marks and brackets without their partner in the same paragraph. */
export function findUnpairedMarks(body: ReportBody): TextFault[] {
  const faults: TextFault[] = [];
  let offset = 0;
  for (const line of body.text.split('\n')) {
    const current = excerpts(line);
    for (const at of unpairedIn(line))
      faults.push(unpaired(line[at] ?? '', offset + at, current(at - 8, at + 12)));
    offset += line.length + 1;
  }
  return faults;
}

/** Offsets of the marks of one paragraph that have no partner. A number's closing bracket, 1） or a), has none to seek. */
function unpairedIn(line: string): number[] {
  const open: { readonly closing: string; readonly at: number }[] = [];
  /** How many of each closing mark have a partner among those that are open. */
  const awaited = new Map<string, number>();
  const count = (mark: string, more: 1 | -1) => awaited.set(mark, (awaited.get(mark) ?? 0) + more);
  const unpairedAt: number[] = [];
  for (const { 0: sign, index: at } of line.matchAll(anyMark)) {
    const mark = wide[sign] ?? sign;
    const closing = closings[mark];
    if (closing !== undefined) {
      open.push({ closing, at });
      count(closing, 1);
    } else if ((awaited.get(mark) ?? 0) > 0) {
      // What was opened after the partner and not closed before this mark has lost its own.
      for (let lost = open.pop(); lost !== undefined; lost = open.pop()) {
        count(lost.closing, -1);
        if (lost.closing === mark) break;
        unpairedAt.push(lost.at);
      }
    } else if (!(mark === '）' && isListNumber(line, at))) unpairedAt.push(at);
  }
  return [...unpairedAt, ...open.map(({ at }) => at)].sort((a, b) => a - b);
}

/** 1） and a) at the beginning of a sentence or of a part of one. */
function isListNumber(line: string, at: number): boolean {
  const before = line.slice(Math.max(0, at - 3), at);
  return /(?<![^。；：，\s])[0-9０-９A-Za-z一二三四五六七八九十]{1,2}$/.test(before);
}

function unpaired(mark: string, offset: number, current: string): TextFault {
  return {
    offset,
    code: '校对-01',
    severity: 'warning',
    message: `“${mark}”没有另一半。`.replace('““”', '左引号').replace('“””', '右引号'),
    current,
    cure: '和原件核对：抄漏的补上；原件就缺的，正文不改，在 errata 里登记一条勘误。',
  };
}
