import type { ProjectStep } from './project.ts';

/** Words that indicate a step, the last step first: the furthest step that a sentence names counts. */
const stepWords: readonly (readonly [ProjectStep, RegExp])[] = [
  [
    '完工',
    /(?:已经?|全面|全部|顺利)(?:完工|竣工|通车|交工|建成(?![0-9约近]))|建成通车|全部修复|(?:完成|通过)[^，]{0,6}验收|(?:交工|竣工)验收|投入使用|任务(?:已?全部)?完成/,
  ],
  [
    '施工',
    /完成(?:了?总?投资|路基|桩基|桥梁|主体|[0-9])|正在(?:施工|铺筑|建设|摊铺|架设|浇筑)|(?<![未待])开工|动工|复工|(?:累计|已)(?:建成|完成)[^，]*(?:[0-9]|公里|km)|完成[^，]*(?:公里|km)/,
  ],
  ['财评招标', /财评|招投标|招标|中标|预算评审|施工许可/],
  ['前期设计', /设计|可研|可行性|评审|用地|环评|勘察|选址|线位|方案编制|编制[^，]*方案|专题报告/],
  ['规划申报', /规划|调规|申报|纳入|列入|储备|立项|上报|对接/],
];

/** The steps that a stage's words may mean, the furthest first; none where they name none. */
export function stepsSaid(stage: string): ProjectStep[] {
  return stepWords.flatMap(([step, form]) => (form.test(stage) ? [step] : []));
}
