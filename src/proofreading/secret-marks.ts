import type { TextFault } from './text-fault.ts';

/** 密级 and 保密期限 (GB/T 9704—2012, 7.2.2), and what bureaus print on papers that stay in the house. */
const marks =
  /(?:绝密|机密|秘密)[ 　]*★|★[ 　]*(?:[0-9一二三四五六七八九十]+[ 　]*(?:年|个月)|长期)|内部(?:资料|文件|材料|刊物)[ 　，,；;、·]*(?:注意保存|妥善保管|(?:请勿|不得|严禁|禁止)(?:外传|外泄|翻印|扩散))|[【[（(]内部(?:资料|文件|材料|使用)[】\])）]|(?<=^|\n)[ 　]*内部(?:资料|文件|材料)[ 　]*(?=\n|$)/g;

/** Finds the marks of papers that must not be published. */
export function findSecretMarks(text: string): TextFault[] {
  return Array.from(text.matchAll(marks), ({ 0: mark, index }) => ({
    offset: index + mark.search(/\S/),
    code: '保密-01',
    severity: 'error' as const,
    message: '这里有密级或者内部资料的标志。',
    current: mark.trim(),
    cure: '先停下来，请保密审查的人看：有密级的、只供内部的，不能公布。',
  }));
}
