import { findIntentions } from './intention.ts';
import { unrealWords } from './unreal.ts';

/** What the words of an answer say of a thing that was promised. */
export interface OutcomeSaid {
  /** The words that put it off, call it off, say that it isn't done, is done in part, or is done; undefined where none do. */
  readonly delayed: string | undefined;
  readonly cancelled: string | undefined;
  readonly undone: string | undefined;
  readonly partial: string | undefined;
  readonly done: string | undefined;
  /** A word of intention (争取, 预计) where nothing says that it is done. */
  readonly intended: string | undefined;
}

const delayed =
  /推迟|暂缓|缓建|延缓|延期|延后|顺延|推后|延至|延长至|调整到明?年|改[到在为](?:明年|[0-9]{4}年)/;
const cancelled =
  /取消|终止|不再(?:单独|另行)?(?:实施|建设|推进|开展|进行|举办|安排)|撤销|中止|停止(?:实施|建设)|放弃/;
const undone =
  /(?:不能|无法|难以|暂不|并未|即将|尚待|有待|(?<![等接优招看对])待)(?=[^，。；]{0,6}(?:进场|开工|动工|启动|完[成工]|建成|竣工|通车|实现|如期|按[期时]|落实|达到|通过|批复|投入))|(?:尚|还|仍|暂)未(?!出现|发生|发现)|未(?:能|完成|开工|实现|达到|建成|启动|如期|按期|按时|落实|动工|通过|列入|获批|到位)|(?:还)?没(?:有|能)?(?:[^，。；]{0,6})(?:达到|完成|实现|开工|建成|启动|落实|动工|通过|列入|批复|到位|铺完|按期|如期)|仍在|还在/;
const partial =
  /搁置|受阻|滞后|停滞|停工|筹备|准备(?=工作|[^，。；]{0,4}$)|具备[^，。；]{0,6}条件|部分|基本(?:完成|建成|贯通)|初步|正在|还在|仍在|初稿|有序推进|过半|(?:完成|建成)[^，。；]{0,8}[0-9.]+[%％]|(?:急弯|主体|主要|首批|一期|先行)[^，。；]{0,8}(?:完成|建成|贯通)/;
const deeds = '(?:开工|动工|启动|建成|完工|完成|竣工|通车|开通|投入使用)';
const doneOnDay = new RegExp(
  `[0-9一二三四五六七八九十]月(?:份|底|初|末|[上中下]旬)?(?:[0-9]{1,2}日)?(?:之?前)?(?:正式|顺利|全[面部])?${deeds}|正式${deeds}`,
);
const doneForms =
  /(?:已经?|均已|现已|已于|已在)[^，。；]{0,12}(?:完成|开工|建成|通车|开通|投入使用|投入运营|竣工|验收|修复|覆盖|到位|通过|列入|动工|启动|完工|落实|实现|印发|批复)|(?:完成|实现|达到|建成|通过|落实)了|(?:按期|如期|顺利|全面|全部|提前|圆满)(?:完成|建成|实现|通车|开工|完工|通过|覆盖)|已经全/;

/** Said at the end of a clause that nothing makes a plan: 全线建成通车, 破土动工. */
const doneAtEnd =
  /(?:全线|全面|全部|顺利|正式)?(?:建成|竣工|完工)?(?:并|后)?(?:通车|投用|启用|投入使用|投入运营|开通运营|通车运营|破土动工)(?=$|[，。；])|全[线面部](?:建成|完工|竣工|贯通)(?=$|[，。；])/;

const mayBe = /可(?=开工|动工|完成|建成|通车|投入)|(?:[明后]年|[前底])(?:开工|动工|完成|建成|通车)(?=$)/;

/** What makes the deed at the end of a clause a condition, a wish or a part: 具备通车, 加快通车, 半幅通车. */
const notFact =
  /具备|加快|早日|尽[早快]|[为待等]|推[进动]|有望|指日|条件|目标|部分|半幅|单幅|主体|基本|初步|试|[一二三]期|首段/;

/** Reads the words of an answer; 没有按期完成 is undone and not done. */
export function outcomeSaid(words: string): OutcomeSaid {
  const find = (form: RegExp, text = words) => form.exec(text)?.[0];
  const clauses = words.split(/[，。；]/);
  const affirmed = clauses.filter(
    (clause) => !undone.test(clause) && !delayed.test(clause) && !cancelled.test(clause),
  );
  const certain = find(doneForms, affirmed.join('，'));
  const unplanned = affirmed.filter((clause) => findIntentions(clause).length === 0 && !mayBe.test(clause));
  const atEnd = () =>
    unplanned.flatMap((clause) => {
      const found = find(doneAtEnd, clause);
      return found === undefined || notFact.test(clause) || unrealWords(clause) !== undefined ? [] : [found];
    })[0];
  const done = certain ?? find(doneOnDay, unplanned.join('，')) ?? atEnd();
  return {
    delayed: find(delayed),
    cancelled: find(cancelled),
    undone: find(undone),
    partial: find(partial),
    done,
    intended: done === undefined ? (findIntentions(words).at(-1)?.words ?? find(mayBe)) : undefined,
  };
}
