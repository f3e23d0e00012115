import type { ReportBody } from '#src/language/text/report-body.ts';
import { excerpt } from './excerpt.ts';
import type { TextFault } from './text-fault.ts';

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
        current: excerpt(line, first.index - 8, first.index + 9),
        cure: '和原件核对：原件是全角的，改成全角；原件就是半角的，不用改。',
      });
    }
    offset += line.length + 1;
  }
  return faults;
}
