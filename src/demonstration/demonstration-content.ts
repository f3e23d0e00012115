import type { Chance } from './chance.ts';
import type { ContentFile } from './content-file.ts';
import { countyRegisters } from './county-registers.ts';
import { halfYearReport } from './half-year-report.ts';
import { printReport } from './print-report.ts';
import { springReport } from './spring-report.ts';
import { terms } from './term.ts';

/** The made-up bureau; its name says what it is wherever it goes. */
const bureau = '示例县交通运输局（示例数据）';

/**
 * The content folder of 示例县: eight half-years, a quarter and a special report of a county that isn't there, in the
 * very files that staff write. The same chance gives the same bytes.
 *
 * What happens is told once (projects, floods, promises and what becomes of them); sizes, amounts and wordings are left
 * to chance. The years are the story's own and don't depend on any clock.
 */
export function demonstrationContent(chance: Chance): ContentFile[] {
  const reports = [
    ...terms.map((term) => halfYearReport({ chance, term }, bureau)),
    springReport(chance, bureau),
  ];
  return [
    {
      path: 'site.yaml',
      text: `# 示例数据，由程序生成，不是任何单位的报告。\nname: ${bureau}\nregion: 示例省示例市示例县\ndemonstration: true\n`,
    },
    ...countyRegisters(),
    ...reports.flatMap((report) => printReport(report, bureau)),
  ];
}
