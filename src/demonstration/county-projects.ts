import { between, type Chance } from './chance.ts';
import type { ProjectStory } from './project-story.ts';

const wan = (chance: Chance, name: string, low: number, high: number) =>
  `${Math.round(between(chance, name, low, high) / 10) * 10}万元`;
const yi = (chance: Chance, name: string, low: number, high: number, decimals = 2) =>
  `${between(chance, name, low, high, decimals).toFixed(decimals)}亿元`;

/** The works of 示例县 and their fates, written once; only their sizes are left to chance. */
export const countyProjects: readonly ProjectStory[] = [
  {
    id: 'x901-road',
    name: 'X901甲镇至乙镇公路改造工程',
    shortName: '甲镇至乙镇公路',
    topic: 'construction',
    kind: '县道改造，三级公路',
    road: 'X901',
    place: '甲镇至乙镇',
    size: (chance) => ({
      kilometres: between(chance, 'x901 length', 16, 24, 1),
      investment: yi(chance, 'x901 investment', 1.1, 1.6),
    }),
    scenes: {
      '2020-h1': {
        step: '财评招标',
        stage: '正在办理招投标手续',
        promises: [
          {
            id: 'x901-start',
            title: 'X901甲镇至乙镇公路开工',
            words: '计划8月份开工建设',
            due: '2020-08',
            dueSaid: '8月份',
            strength: '计划',
          },
        ],
      },
      '2020-h2': {
        step: '施工',
        done: 0.16,
        answers: [{ to: '2020-h1/x901-start', outcome: '已完成', words: '工程已按计划于8月份开工' }],
      },
      '2021-h1': { step: '施工', done: 0.37 },
      '2021-h2': {
        step: '施工',
        done: 0.58,
        promises: [
          {
            id: 'x901-through',
            title: 'X901甲镇至乙镇公路全线贯通',
            words: '力争明年年底前全线贯通',
            due: '2022-12',
            dueSaid: '明年年底前',
            strength: '力争',
          },
        ],
      },
      '2022-h1': { step: '施工', done: 0.66 },
      '2022-h2': {
        step: '施工',
        done: 0.91,
        answers: [
          { to: '2021-h2/x901-through', outcome: '部分完成', words: '路基已经全线贯通，路面还没有全部铺完' },
        ],
        promises: [
          {
            id: 'x901-open',
            title: 'X901甲镇至乙镇公路建成通车',
            words: '计划明年6月底前建成通车',
            due: '2023-06',
            dueSaid: '明年6月底前',
            strength: '计划',
          },
        ],
      },
      '2023-q1': { step: '施工', done: 0.96 },
      '2023-h1': {
        step: '完工',
        stage: '已建成通车并通过交工验收',
        done: 1,
        answers: [{ to: '2022-h2/x901-open', outcome: '已完成', words: '全线已于6月建成通车' }],
      },
    },
  },
  {
    id: 'bing-bridge',
    name: '丙河大桥危桥改建工程',
    shortName: '丙河大桥',
    topic: 'construction',
    kind: '危桥改造，拆除重建',
    place: '丙乡',
    size: (chance) => ({
      metres: between(chance, 'bridge length', 96, 168, 1),
      investment: wan(chance, 'bridge investment', 2400, 2900),
      revised: wan(chance, 'bridge revised', 3050, 3400),
    }),
    scenes: {
      '2020-h1': {
        step: '前期设计',
        stage: '正在进行施工图设计',
        promises: [
          {
            id: 'bridge-design',
            title: '完成丙河大桥施工图设计',
            words: '争取年底前完成施工图设计',
            due: '2020-12',
            dueSaid: '年底前',
            strength: '争取',
          },
        ],
      },
      '2020-h2': {
        step: '财评招标',
        stage: '正在做财评',
        answers: [{ to: '2020-h1/bridge-design', outcome: '已完成', words: '施工图设计已经完成' }],
        promises: [
          {
            id: 'bridge-open',
            title: '丙河大桥建成通车',
            words: '计划明年年底前建成通车',
            due: '2021-12',
            dueSaid: '明年年底前',
            strength: '计划',
          },
        ],
      },
      '2021-h1': { step: '施工', done: 0.22 },
      '2021-h2': {
        step: '施工',
        done: 0.41,
        answers: [
          {
            to: '2020-h2/bridge-open',
            outcome: '推迟',
            until: '2022-09',
            words: '因水下地质情况复杂，建成通车的时间推迟到2022年9月',
          },
        ],
      },
      '2022-h1': {
        step: '施工',
        done: 0.55,
        isRevised: true,
        answers: [
          {
            to: '2020-h2/bridge-open',
            outcome: '推迟',
            until: '2023-06',
            words: '受水毁影响，建成通车的时间再次推迟到2023年6月',
          },
        ],
      },
      '2022-h2': { step: '施工', done: 0.83, isRevised: true },
      '2023-q1': { step: '施工', done: 0.93, isRevised: true },
      '2023-h1': {
        step: '完工',
        stage: '已完成交工验收',
        done: 1,
        isRevised: true,
        answers: [{ to: '2020-h2/bridge-open', outcome: '已完成', words: '大桥已于6月建成通车' }],
      },
    },
  },
  {
    id: 'south-station',
    name: '城南客运枢纽站',
    shortName: '城南客运枢纽站',
    topic: 'construction',
    kind: '客运站场',
    place: '城南',
    size: (chance) => ({
      land: `${between(chance, 'station land', 32, 48)}亩`,
      investment: wan(chance, 'station investment', 3300, 4200),
    }),
    scenes: {
      '2020-h1': { step: '前期设计', stage: '正在编制初步设计' },
      '2020-h2': {
        step: '财评招标',
        stage: '已进入招投标程序',
        promises: [
          {
            id: 'station-start',
            title: '城南客运枢纽站开工',
            words: '明年3月份开工',
            due: '2021-03',
            dueSaid: '明年3月份',
          },
          {
            id: 'station-frame',
            title: '城南客运枢纽站主体完工',
            words: '明年年底前完成主体工程',
            due: '2021-12',
            dueSaid: '明年年底前',
          },
        ],
      },
      '2021-h1': {
        step: '施工',
        done: 0.15,
        answers: [{ to: '2020-h2/station-start', outcome: '已完成', words: '枢纽站已于3月份开工' }],
      },
      '2021-h2': {
        step: '施工',
        done: 0.35,
        answers: [{ to: '2020-h2/station-frame', outcome: '未完成', words: '主体工程没有按期完成' }],
        promises: [
          {
            id: 'station-use',
            title: '城南客运枢纽站投入使用',
            words: '力争明年年底前投入使用',
            due: '2022-12',
            dueSaid: '明年年底前',
            strength: '力争',
          },
        ],
      },
      '2022-h1': { step: '施工', done: 0.62 },
      '2022-h2': {
        step: '完工',
        stage: '已通过竣工验收',
        done: 1,
        answers: [{ to: '2021-h2/station-use', outcome: '已完成', words: '枢纽站已于12月投入使用' }],
      },
    },
  },
  {
    id: 'goods-park',
    name: '丁乡货运物流园',
    shortName: '丁乡货运物流园',
    topic: 'planning',
    kind: '物流园',
    place: '丁乡',
    size: (chance) => ({
      land: `约${between(chance, 'park land', 15, 24) * 10}亩`,
      investment: `约${yi(chance, 'park investment', 1.6, 2.6, 1)}`,
    }),
    scenes: {
      '2020-h1': {
        step: '规划申报',
        stage: '已列入全县重点项目库',
        promises: [
          {
            id: 'park-study',
            title: '完成丁乡货运物流园可行性研究',
            words: '争取年底前完成可行性研究报告',
            due: '2020-12',
            dueSaid: '年底前',
            strength: '争取',
          },
        ],
      },
      '2020-h2': {
        step: '前期设计',
        stage: '正在组织专家评审',
        answers: [{ to: '2020-h1/park-study', outcome: '部分完成', words: '可行性研究报告已形成初稿' }],
        promises: [
          {
            id: 'park-start',
            title: '丁乡货运物流园破土动工',
            words: '争取明年10月份破土动工',
            due: '2021-10',
            dueSaid: '明年10月份',
            strength: '争取',
          },
        ],
      },
      '2021-h1': { step: '前期设计', stage: '正在办理用地手续' },
      '2021-h2': {
        step: '前期设计',
        stage: '项目终止实施',
        reading: '项目终止以后没有再往前走，本站仍归在终止以前的一步。',
        answers: [
          { to: '2020-h2/park-start', outcome: '取消', words: '因用地条件不具备，原定的开工安排取消' },
        ],
      },
    },
  },
  {
    id: 'hamlet-roads',
    name: '自然村通硬化路工程',
    shortName: '自然村通硬化路',
    topic: 'construction',
    kind: '农村公路',
    size: (chance) => ({
      kilometres: between(chance, 'hamlet length', 52, 78, 1),
      investment: wan(chance, 'hamlet investment', 2800, 3900),
    }),
    scenes: {
      '2020-h1': {
        step: '施工',
        done: 0.29,
        promises: [
          {
            id: 'hamlet-towns',
            title: '完成甲镇、乙镇的自然村通硬化路',
            words: '年底前完成甲镇、乙镇的建设任务',
            due: '2020-12',
            dueSaid: '年底前',
          },
        ],
      },
      '2020-h2': {
        step: '施工',
        done: 0.61,
        answers: [{ to: '2020-h1/hamlet-towns', outcome: '已完成', words: '甲镇、乙镇的建设任务已经完成' }],
      },
      '2021-h1': {
        step: '施工',
        done: 0.84,
        promises: [
          {
            id: 'hamlet-finish',
            title: '自然村通硬化路全面完工',
            words: '年底前全面完工',
            due: '2021-12',
            dueSaid: '年底前',
          },
        ],
      },
      '2021-h2': {
        step: '完工',
        stage: '已通过市级验收',
        done: 1,
        answers: [{ to: '2021-h1/hamlet-finish', outcome: '已完成', words: '建设任务已全面完工' }],
      },
    },
  },
  {
    id: 'guard-rails',
    name: '农村公路安防工程',
    shortName: '安防工程',
    topic: 'construction',
    kind: '农村公路安防',
    size: (chance) => ({
      kilometres: between(chance, 'rails length', 132, 176),
      investment: wan(chance, 'rails investment', 2600, 3300),
    }),
    scenes: {
      '2021-h1': { step: '施工', done: 0.14 },
      '2021-h2': { step: '施工', done: 0.31 },
      '2022-h1': {
        step: '施工',
        done: 0.44,
        promises: [
          {
            id: 'rails-finish',
            title: '安防工程全部完成',
            words: '年底前全部完成',
            due: '2022-12',
            dueSaid: '年底前',
          },
        ],
      },
      '2022-h2': {
        step: '施工',
        done: 0.76,
        answers: [
          { to: '2022-h1/rails-finish', outcome: '部分完成', words: '安防工程的急弯陡坡路段已经完成' },
        ],
      },
      '2023-q1': { step: '施工', done: 0.82 },
      '2023-h1': {
        step: '施工',
        done: 0.93,
        promises: [
          {
            id: 'rails-last',
            title: '安防工程扫尾',
            words: '10月底前完成扫尾',
            due: '2023-10',
            dueSaid: '10月底前',
          },
        ],
      },
      '2023-h2': {
        step: '完工',
        stage: '已全部交工',
        done: 1,
        answers: [{ to: '2023-h1/rails-last', outcome: '已完成', words: '扫尾工作已在10月底前完成' }],
      },
    },
  },
  {
    id: 'county-expressway',
    name: '示例高速公路（示例县段）',
    shortName: '示例高速公路',
    topic: 'planning',
    kind: '高速公路',
    size: (chance) => ({
      kilometres: between(chance, 'expressway length', 27, 39, 1),
      investment: `约${between(chance, 'expressway investment', 46, 64)}亿元`,
    }),
    scenes: {
      '2020-h2': {
        step: '规划申报',
        stage: '已上报列入规划的请示',
        promises: [
          {
            id: 'expressway-plan',
            title: '示例高速公路列入上级规划',
            words: '争取明年列入上级规划',
            due: '2021',
            dueSaid: '明年',
            strength: '争取',
          },
        ],
      },
      '2021-h1': { step: '规划申报', stage: '正在对接线位方案' },
      '2022-h1': { step: '前期设计', stage: '线位方案基本稳定' },
      '2022-h2': {
        step: '前期设计',
        stage: '已启动工程可行性研究',
        promises: [
          {
            id: 'expressway-study',
            title: '完成示例高速公路工程可行性研究',
            words: '力争明年完成工程可行性研究',
            due: '2023',
            dueSaid: '明年',
            strength: '力争',
          },
        ],
      },
      '2023-h1': { step: '前期设计', stage: '正在编制工程可行性研究报告' },
      '2023-h2': {
        step: '前期设计',
        stage: '正在补充专题报告',
        answers: [{ to: '2022-h2/expressway-study', outcome: '未完成', words: '工程可行性研究没有按期完成' }],
        promises: [
          {
            id: 'expressway-review',
            title: '示例高速公路工程可行性研究报告上报评审',
            words: '争取明年6月底前将工程可行性研究报告上报评审',
            due: '2024-06',
            dueSaid: '明年6月底前',
            strength: '争取',
          },
        ],
      },
    },
  },
  {
    id: 'flood-repair',
    name: '水毁修复工程',
    shortName: '水毁修复工程',
    topic: 'maintenance',
    kind: '公路水毁修复',
    size: (chance) => ({ investment: wan(chance, 'repair investment', 860, 1240) }),
    scenes: {
      '2022-h1': {
        step: '财评招标',
        stage: '正在做财评',
        promises: [
          {
            id: 'repair-main',
            title: '完成主要路段水毁修复',
            words: '10月底前完成主要路段修复',
            due: '2022-10',
            dueSaid: '10月底前',
          },
        ],
      },
      '2022-h2': {
        step: '施工',
        done: 0.64,
        answers: [
          { to: '2022-h1/repair-main', outcome: '部分完成', words: '县道路段已经修复，部分乡道路段还在施工' },
        ],
      },
      '2023-q1': { step: '施工', done: 0.87 },
      '2023-h1': { step: '完工', stage: '已全部修复并恢复通行', done: 1 },
    },
  },
  {
    id: 'x905-resurfacing',
    name: 'X905乙镇至丁乡公路路面中修',
    shortName: '乙镇至丁乡路面中修',
    topic: 'maintenance',
    kind: '县道养护，路面中修',
    road: 'X905',
    place: '乙镇至丁乡',
    size: (chance) => ({
      kilometres: between(chance, 'x905 length', 21, 29, 1),
      investment: wan(chance, 'x905 investment', 1320, 1760),
    }),
    scenes: {
      '2022-h2': {
        step: '财评招标',
        stage: '正在办理招标手续',
        promises: [
          {
            id: 'x905-start',
            title: 'X905路面中修开工',
            words: '明年4月份开工',
            due: '2023-04',
            dueSaid: '明年4月份',
          },
        ],
      },
      '2023-q1': { step: '财评招标', stage: '已确定中标单位' },
      '2023-h1': {
        step: '施工',
        done: 0.34,
        answers: [{ to: '2022-h2/x905-start', outcome: '已完成', words: '中修工程已于4月份开工' }],
        promises: [
          {
            id: 'x905-finish',
            title: 'X905路面中修全面完工',
            words: '计划年底前全面完工',
            due: '2023-12',
            dueSaid: '年底前',
            strength: '计划',
          },
        ],
      },
      '2023-h2': {
        step: '施工',
        done: 0.71,
        answers: [
          {
            to: '2023-h1/x905-finish',
            outcome: '推迟',
            until: '2024-05',
            words: '因低温不能摊铺，全面完工的时间推迟到2024年5月',
          },
        ],
        promises: [
          {
            id: 'x905-quality',
            title: 'X905路面中修完成质量检测',
            words: '明年4月底前完成质量检测',
            due: '2024-04',
            dueSaid: '明年4月底前',
          },
        ],
      },
    },
  },
  {
    id: 'x908-road',
    name: 'X908丁乡至戊村公路改造工程',
    shortName: '丁乡至戊村公路',
    topic: 'planning',
    kind: '县道改造，四级公路',
    road: 'X908',
    place: '丁乡至戊村',
    size: (chance) => ({
      kilometres: between(chance, 'x908 length', 11, 15, 1),
      investment: wan(chance, 'x908 investment', 4300, 5600),
    }),
    scenes: {
      '2023-h1': { step: '规划申报', stage: '已申报年度计划' },
      '2023-h2': {
        step: '前期设计',
        stage: '正在进行勘察设计',
        promises: [
          {
            id: 'x908-design',
            title: '完成X908丁乡至戊村公路施工图设计',
            words: '争取明年5月底前完成施工图设计',
            due: '2024-05',
            dueSaid: '明年5月底前',
            strength: '争取',
          },
        ],
      },
    },
  },
  {
    id: 'wu-bridge',
    name: '戊村便民桥',
    shortName: '戊村便民桥',
    topic: 'construction',
    kind: '农村公路桥梁',
    place: '戊村',
    size: (chance) => ({
      metres: between(chance, 'wu length', 32, 58, 1),
      investment: wan(chance, 'wu investment', 420, 680),
    }),
    scenes: {
      '2022-h2': {
        step: '前期设计',
        stage: '已完成地质勘察',
        promises: [
          {
            id: 'wu-start',
            title: '戊村便民桥开工',
            words: '力争明年5月份开工',
            due: '2023-05',
            dueSaid: '明年5月份',
            strength: '力争',
          },
        ],
      },
      '2023-h1': {
        step: '财评招标',
        stage: '正在做财评',
        answers: [
          {
            to: '2022-h2/wu-start',
            outcome: '推迟',
            until: '2023-09',
            words: '因设计变更，开工时间推迟到2023年9月',
          },
        ],
      },
      '2023-h2': {
        step: '施工',
        done: 0.27,
        answers: [{ to: '2022-h2/wu-start', outcome: '已完成', words: '便民桥已于9月开工' }],
        promises: [
          {
            id: 'wu-open',
            title: '戊村便民桥建成通车',
            words: '计划明年6月底前建成通车',
            due: '2024-06',
            dueSaid: '明年6月底前',
            strength: '计划',
          },
        ],
      },
    },
  },
  {
    id: 'jia-station',
    name: '甲镇综合运输服务站',
    shortName: '甲镇综合运输服务站',
    topic: 'construction',
    kind: '客运站场',
    place: '甲镇',
    size: (chance) => ({
      land: `${between(chance, 'jia land', 6, 12)}亩`,
      investment: wan(chance, 'jia investment', 560, 820),
    }),
    scenes: {
      '2023-q1': { step: '规划申报', stage: '已上报建设计划' },
      '2023-h1': {
        step: '前期设计',
        stage: '正在编制设计方案',
        promises: [
          {
            id: 'jia-design',
            title: '完成甲镇综合运输服务站设计',
            words: '9月底前完成设计',
            due: '2023-09',
            dueSaid: '9月底前',
          },
        ],
      },
      '2023-h2': {
        step: '财评招标',
        stage: '已进入招标公示',
        answers: [{ to: '2023-h1/jia-design', outcome: '已完成', words: '设计已在9月底前完成' }],
        promises: [
          {
            id: 'jia-start',
            title: '甲镇综合运输服务站开工',
            words: '明年3月份开工建设',
            due: '2024-03',
            dueSaid: '明年3月份',
          },
        ],
      },
    },
  },
  {
    id: 'town-buses',
    name: '城乡公交一体化',
    shortName: '城乡公交一体化',
    topic: 'transport',
    kind: '城乡公交线网',
    size: (chance) => ({ investment: wan(chance, 'buses investment', 980, 1420) }),
    scenes: {
      '2021-h1': {
        step: '前期设计',
        stage: '正在编制线网方案',
        promises: [
          {
            id: 'buses-first',
            title: '开通城乡公交首批线路',
            words: '9月份开通首批线路',
            due: '2021-09',
            dueSaid: '9月份',
          },
        ],
      },
      '2021-h2': {
        step: '施工',
        stage: '甲镇、乙镇线路已经运行',
        reading: '线路分批开通，本站归在施工一步。',
        answers: [{ to: '2021-h1/buses-first', outcome: '已完成', words: '首批线路已于9月份开通' }],
      },
      '2022-h1': { step: '施工', stage: '线路正在向丙乡延伸' },
      '2022-h2': {
        step: '施工',
        stage: '丙乡线路已经开通',
        promises: [
          {
            id: 'buses-all',
            title: '实现乡镇公交全覆盖',
            words: '明年6月底前实现乡镇公交全覆盖',
            due: '2023-06',
            dueSaid: '明年6月底前',
          },
        ],
      },
      '2023-h1': {
        step: '完工',
        stage: '线网建设任务完成',
        answers: [{ to: '2022-h2/buses-all', outcome: '已完成', words: '乡镇公交已经全覆盖' }],
      },
    },
  },
];
