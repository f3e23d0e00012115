import { excerpt } from './excerpt.ts';
import type { TextFault } from './text-fault.ts';

const mentions = /(?:详?见|参见)(?:后附|文后)?附(?:件|表|图)[0-9一二三四五六七八九十]{0,2}/g;

/** Finds 见附件 in the text of a report that comes without one. */
export function findMissingAttachments(text: string): TextFault[] {
  return Array.from(text.matchAll(mentions), ({ 0: words, index }) => ({
    offset: index,
    code: '校对-03',
    severity: 'warning' as const,
    message: `正文说“${words}”，却没有附件。`,
    current: excerpt(text, index - 12, index + words.length + 4),
    cure: '把附件放进报告文件夹，在正文里写 <Attachment file="附件1.pdf" title="附件1" />；确实没有随报告公开的，在 errata 里登记一条，note 写“附件未提供”。',
  }));
}
