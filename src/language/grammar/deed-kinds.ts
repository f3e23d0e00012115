/** Kinds of what is counted as done, none of which is another: who was checked wasn't therefore punished. */
const kinds: readonly (readonly [kind: string, verbs: RegExp])[] = [
  ['find', /排查|检查|巡查|检测|抽[查检]|摸排|检验|督查|暗访|普查|核查|监测/g],
  ['mend', /整改|整治|消除|治理|修[复补缮]|销号|闭环|处[治置]|改造|加固|维[修护]|养护|保养|[大中小]修/g],
  ['punish', /处罚|罚[款没]|查[处扣获]|立案|吊销|曝光|约谈|责令/g],
  ['confiscate', /没收/g],
  ['hand-over', /移[送交]/g],
  ['close', /办结|结案|审结|答复率?/g],
  ['raise', /争取|筹[集措]|申请/g],
  ['pay', /到位|拨付|支付|偿还/g],
  ['build', /新[建增改扩装]|建成|改扩?建|扩建|硬化|铺[设筑]|安装|[增设]设|设置|开[通行]/g],
  ['remove', /拆除|报废|撤[并销除]|淘汰|取缔|关[停闭]|停[运业用]|裁[减撤]|注销|退出|清[理除]|砍伐/g],
  ['acquire', /购置|更[新换]|新购|采购|投[放入]|引进/g],
  ['harm', /死亡|受伤|伤亡|失[踪联]|遇难|事故/g],
  ['give', /补[贴助]|发放|奖[励补]|赔[付偿]|退还|减免/g],
  ['waste', /超支|浪费|亏损|流失/g],
  ['late', /推[迟后]|延[误期迟]|滞后|超期/g],
  ['fail', /不合格|不达标|违[法规章]|非法|超[限载员]|隐患|投诉(?!办结)/g],
];

/** The kind of the last deed that some words name; undefined where they name none. */
export function deedKind(words: string): { readonly kind: string; readonly verb: string } | undefined {
  let last: { kind: string; verb: string; at: number } | undefined;
  for (const [kind, verbs] of kinds) {
    for (const { 0: verb, index: at } of words.matchAll(verbs))
      if (last === undefined || at > last.at) last = { kind, verb, at };
  }
  return last;
}

/** Every kind of deed that some words name. */
export function deedKinds(words: string): string[] {
  return kinds.flatMap(([kind, verbs]) => (words.search(verbs) === -1 ? [] : [kind]));
}
