import type { Chance } from './chance.ts';
import type { ContentFile } from './content-file.ts';
import { countyRegisters } from './county-registers.ts';
import { halfYearReport } from './half-year-report.ts';
import { printReport } from './print-report.ts';
import { springReport } from './spring-report.ts';
import { terms } from './term.ts';

/** The made-up county, as it is called wherever it is told of. */
const countyTold = '示例县';

/**
 * The content folder of 示例县: eight half-years, a quarter and a special report of a county that isn't there, in the
 * very files that staff write. The same chance gives the same bytes.
 *
 * What happens is told once (projects, floods, promises and what becomes of them); sizes, amounts and wordings are left
 * to chance. The years are the story's own and don't depend on any clock.
 *
 * @param county another name for it, where several are told of side by side
 */
export function demonstrationContent(chance: Chance, county = countyTold): ContentFile[] {
  // Its name says what it is wherever it goes.
  const bureau = `${countyTold}交通运输局（示例数据）`;
  const reports = [
    ...terms.map((term) => halfYearReport({ chance, term }, bureau)),
    springReport(chance, bureau),
  ];
  const files = [
    {
      path: 'site.yaml',
      text: `# 示例数据，由程序生成，不是任何单位的报告。\nname: ${bureau}\nregion: 示例省示例市${countyTold}\ndemonstration: true\n`,
    },
    ...countyRegisters(),
    ...reports.flatMap((report) => printReport(report, bureau)),
  ];
  // Words and the quotes of them alike.
  return files.map(({ path, text }) => ({ path, text: text.replaceAll(countyTold, county) }));
}
