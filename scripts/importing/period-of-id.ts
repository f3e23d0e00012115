import { type Parsed, parsed, refused } from '#src/language/parsed.ts';
import { type Period, parsePeriod } from '#src/language/time/period.ts';
import { isIdOfPeriod } from '#src/records/report.ts';

/** The period of a report folder by its name: `2023-h2`, and `2023-01-chunyun` for a second report of January. */
export function periodOfId(id: string): Parsed<Period> {
  const parts = id.split('-');
  for (let length = parts.length; length > 0; length -= 1) {
    const period = parsePeriod(parts.slice(0, length).join('-'));
    if (!period.ok || !isIdOfPeriod(id, period.value)) continue;
    // h3 and q7 are slips of the keyboard, no names.
    const slug = parts.slice(length).join('-');
    if (slug === '' || /^[a-z]{2}/.test(slug)) return parsed(period.value);
  }
  return refused(
    `${id} 不能作报告文件夹的名称。写报告期，如 2023-h2（2023年下半年）、2023（全年）；同一期的另一份报告，写成 2023-h2-英文短名。`,
  );
}
