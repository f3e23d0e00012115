import { chanceOf } from './chance.ts';
import type { ContentFile } from './content-file.ts';
import { demonstrationContent } from './demonstration-content.ts';

/** Three counties that aren't there: the same story, with other sizes, amounts and wordings. */
const counties = [
  { path: 'shili-jia', county: '示例甲县', seed: 1 },
  { path: 'shili-yi', county: '示例乙县', seed: 2 },
  { path: 'shili-bing', county: '示例丙县', seed: 3 },
];

/** A folder of three made-up counties and the list of them, `bureaus.yaml`, as a city writes it. */
export function demonstrationBureaus(): ContentFile[] {
  const list = [
    '# 示例数据，由程序生成，不是任何单位的报告。',
    'name: 示例市交通运输工作报告',
    'host: 示例市交通运输局（示例数据）',
    'region: 示例省示例市',
    'bureaus:',
    ...counties.map(({ path }) => `  - { path: ${path}, content: ${path} }`),
  ];
  return [
    { path: 'bureaus.yaml', text: `${list.join('\n')}\n` },
    ...counties.flatMap(({ path, county, seed }) =>
      demonstrationContent(chanceOf(seed), county).map((file) => ({ ...file, path: `${path}/${file.path}` })),
    ),
  ];
}
