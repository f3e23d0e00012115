/**
 * Things printed with numerals in reports that are no quantities, each with the reason told to the clerk.
 *
 * They would be refused anyway, for want of a unit; this is so that the refusal names what they are.
 */
const lookalikes: readonly (readonly [RegExp, string])[] = [
  [/^第/, '是序号，不是数值'],
  [/^[A-Za-z]{1,2}[0-9]/, '像道路编号或桩号，不是数值'],
  [/[0-9〇一二三四五六七八九十]月/, '是日期或月份，不是数值；时长请写“…个月”'],
  [/^[0-9]{4}[-/.][0-9]{1,2}[-/.][0-9]{1,2}$/, '是日期，不是数值'],
  [/^[0-9〇一二三四五六七八九十]+(?:级|类|等|期|号)/, '是等级、类别、期次或编号，不是数值'],
  [/[“”"‘’「」]/, '带引号，是提法或名称，不是数值'],
  [/[几数]/, '里的“几”“数”不是确切的数'],
];

/** Why a text (normalized, without white space) is a lookalike of a quantity, in Chinese; undefined where it isn't one. */
export function whyNotAQuantity(text: string): string | undefined {
  const reason = lookalikes.find(([form]) => form.test(text))?.[1];
  return reason === undefined ? undefined : `“${text.replace(/[“”]/g, '"')}”${reason}。`;
}
