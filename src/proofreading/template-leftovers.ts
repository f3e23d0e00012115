import { excerpt } from './excerpt.ts';
import type { TextFault } from './text-fault.ts';

/** What a template leaves open: XX公里, 20xx年, ___, （此处填写……）. A single × is a multiplication. */
const leftovers =
  /(?<![0-9A-Za-z])[12][0-9]{0,2}[XxＸｘ×○〇]{1,3}(?=年)|(?<![0-9A-Za-zＸｘ×])[XxＸｘ×]{2,}(?![0-9A-Za-z])|_{2,}|＿{2,}|[（(【[](?:此处|这里|请|待)(?:填写|填报|填|补充|补|插入|确认|定)[^）)】\]\n]*[）)】\]]|[（(]\s*[）)](?=[公里万元亿个项条])/g;

/** Finds what nobody has filled in. */
export function findTemplateLeftovers(text: string): TextFault[] {
  return Array.from(text.matchAll(leftovers), ({ 0: found, index }) => ({
    offset: index,
    code: '校对-04',
    severity: 'error' as const,
    message: '模板里的空没有填。',
    current: excerpt(text, index - 6, index + found.length + 6),
    cure: '照签发的原件填上。原件也没有填的，退回去补齐再公布。',
  }));
}
