/** What the words of an answer say of a thing that was promised. */
export interface OutcomeSaid {
  /** The words that put it off, call it off, say that it isn't done, is done in part, or is done; undefined where none do. */
  readonly delayed: string | undefined;
  readonly cancelled: string | undefined;
  readonly undone: string | undefined;
  readonly partial: string | undefined;
  readonly done: string | undefined;
}

const delayed = /推迟|延期|延后|顺延|推后|延至|延长至|调整到明?年|改[到在为](?:明年|[0-9]{4}年)/;
const cancelled = /取消|终止|不再(?:实施|建设|推进|开展|进行)|撤销|中止|停止(?:实施|建设)|放弃/;
const undone =
  /(?:尚|还|仍|暂)未(?!出现|发生|发现)|未(?:能|完成|开工|实现|达到|建成|启动|如期|按期|按时|落实|动工|通过|列入|获批|到位)|(?:还)?没(?:有|能)?(?:[^，。；]{0,6})(?:达到|完成|实现|开工|建成|启动|落实|动工|通过|列入|批复|到位|铺完|按期|如期)|仍在|还在/;
const partial =
  /部分|基本(?:完成|建成|贯通)|初步|正在|还在|仍在|初稿|有序推进|过半|(?:完成|建成)[^，。；]{0,8}[0-9.]+[%％]|(?:急弯|主体|主要|首批|一期|先行)[^，。；]{0,8}(?:完成|建成|贯通)/;
const doneForms =
  /(?:已经?|均已|现已|已于|已在)[^，。；]{0,12}(?:完成|开工|建成|通车|开通|投入使用|投入运营|竣工|验收|修复|覆盖|到位|通过|列入|动工|启动|完工|落实|实现|印发|批复)|(?:完成|实现|达到|建成|通过|落实)了|(?:按期|如期|顺利|全面|全部|提前|圆满)(?:完成|建成|实现|通车|开工|完工|通过|覆盖)|已经全/;

/** Reads the words of an answer; 没有按期完成 is undone and not done. */
export function outcomeSaid(words: string): OutcomeSaid {
  const find = (form: RegExp, text = words) => form.exec(text)?.[0];
  const clauses = words.split(/[，。；]/);
  const affirmed = clauses.filter(
    (clause) => !undone.test(clause) && !delayed.test(clause) && !cancelled.test(clause),
  );
  return {
    delayed: find(delayed),
    cancelled: find(cancelled),
    undone: find(undone),
    partial: find(partial),
    done: find(doneForms, affirmed.join('，')),
  };
}
