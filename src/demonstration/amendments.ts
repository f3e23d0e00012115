import type { DraftAmendment } from './report-draft.ts';

/** What was amended of the made-up reports, by report: one slip of the site's own, and one new printing of the county's. */
export const amendmentsOfReport: Readonly<Record<string, readonly DraftAmendment[]>> = {
  '2022-h2': [
    {
      list: 'corrections',
      date: '2023-02-06',
      of: 'vehicles-inspected',
      before: swapped,
      why: '录入时两个数字写颠倒了。（示例数据）',
    },
  ],
  '2023-h1': [
    {
      list: 'revisions',
      date: '2023-09-01',
      of: 'passengers',
      before: swapped,
      why: '县局核对票务系统以后重新印发了报告。（示例数据）',
    },
  ],
};

/** The number with its last two unlike neighbouring digits changed about, as a tired hand writes it. */
function swapped(printed: string): string {
  const digits = [...printed];
  const at = digits.findLastIndex(
    (digit, index) =>
      /[1-9]/.test(digit) && /[1-9]/.test(digits[index + 1] ?? '') && digit !== digits[index + 1],
  );
  if (at === -1) throw new Error(`no two digits to change about in ${printed}`);
  return [...digits.slice(0, at), digits[at + 1], digits[at], ...digits.slice(at + 2)].join('');
}
