import type { Topic } from '#src/records/metric.ts';

/** The usual topics of a county transport bureau, each with the words that indicate it; the first match counts. */
const topicWords: readonly (Topic & { readonly words: RegExp })[] = [
  { id: 'party-building', name: '党的建设', words: /党建|党风|廉|党员|支部|党组|主题教育|党史|作风/ },
  {
    id: 'overload-control',
    name: '治超',
    words: /治超|超限|超载|卸载|卸货|检测(?:车辆|货车)|非现场|处罚车辆|移送交警/,
  },
  { id: 'safety', name: '安全应急', words: /安全|隐患|应急|抢险|防汛|水毁|塌方|事故|行道树|消防/ },
  {
    id: 'road-administration',
    name: '路政执法',
    words: /路政|执法|违章|违法|案件|处罚|罚款|理赔|查处|查扣|非法营运|整治/,
  },
  { id: 'investment', name: '招商引资', words: /招商|签约|协议资金|引资/ },
  {
    id: 'maintenance',
    name: '公路养护',
    words: /养护|保洁|边沟|涵洞|路肩|杂草|坑槽|病害|灌缝|裂缝|坍方|清扫|护路|微表处|挡墙|列养|优良中等/,
  },
  {
    id: 'transport',
    name: '道路运输',
    words: /客运|货运|旅客|春运|公交|出租|班线|周转量|客车|驾培|维修企业|运力|投诉|热线|码头|航道/,
  },
  { id: 'planning', name: '项目前期', words: /规划|调规|前期|可研|可行性|立项|申报|争取|储备|会商/ },
  { id: 'construction', name: '工程建设', words: /./ },
];

/** The topic that the contexts indicate: the register's own where it has one of that id or name, else a new one. */
export function topicOf(register: readonly Topic[], ...contexts: readonly string[]): Topic {
  for (const context of contexts) {
    const found = topicWords.find(({ id, words }) => id !== 'construction' && words.test(context));
    if (found !== undefined) return fromRegister(register, found);
  }
  return fromRegister(register, { id: 'construction', name: '工程建设' });
}

/** The name of a topic that {@link topicOf} has returned. */
export function nameOfTopic(id: string): string {
  return topicWords.find((topic) => topic.id === id)?.name ?? id;
}

function fromRegister(register: readonly Topic[], { id, name }: Topic): Topic {
  return register.find((topic) => topic.id === id || topic.name === name) ?? { id, name };
}
