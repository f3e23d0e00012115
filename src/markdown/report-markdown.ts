import type { SatteriProcessorOptions } from '@astrojs/markdown-satteri';
import { clauseIds } from './address-blocks.ts';
import { refuseUnsafeMdx } from './check-markup.ts';
import { fileAddresses, reportPictures } from './file-addresses.ts';
import { hanLineBreaks } from './han-line-breaks.ts';
import { reportFeatures } from './parse-body.ts';
import { readingMarks } from './reading-marks.ts';
import { reportRows } from './report-rows.ts';
import { routeShields } from './route-shields.ts';

/** How a report's MDX becomes HTML; the order of the plugins matters. */
export const reportMarkdown: SatteriProcessorOptions = {
  features: reportFeatures,
  mdastPlugins: [refuseUnsafeMdx, clauseIds, readingMarks, fileAddresses],
  hastPlugins: [hanLineBreaks, routeShields, reportRows, reportPictures],
};
