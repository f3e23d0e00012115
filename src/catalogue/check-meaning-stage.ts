import { findIntentions } from '#src/language/grammar/intention.ts';
import type { ProjectStatement } from '#src/records/project.ts';
import { partDone, stepsSaid } from '#src/records/step-words.ts';
import type { Contradiction } from './contradiction.ts';

/** Words of a project's way that a segmenter of general Chinese cuts up or doesn't know. */
const stageTerms = [
  ...[
    '做财评',
    '财评',
    '招投标',
    '招标',
    '预算评审',
    '施工许可',
    '施工图设计',
    '初步设计',
    '勘察设计',
    '可行性研究',
  ],
  ...[
    '可研',
    '专家评审',
    '技术评审',
    '竣工验收',
    '交工验收',
    '建成通车',
    '破土动工',
    '立项',
    '调规',
    '概念设计',
  ],
  ...[
    '设计方案',
    '用地手续',
    '招标手续',
    '招标公示',
    '中标单位',
    '线位方案',
    '地质勘察',
    '重点项目库',
    '总投资',
  ],
];

const begins = '(?:开工|动工|复工|开建|进场)';
const ends = '(?:建成|完工|竣工|通车|交工|交付|投入使用|验收)';
const before =
  '(?:尚未|还未|仍未|未能?|没有|暂缓|暂不|即将|将于?|准备|具备|等?待|力争|争取|计划|拟|预计|有望|确保|目标)[^，,；;]{0,12}';
/** What isn't begun, or isn't done: 尚未开工, 争取年底建成通车. */
const putOff = '缓建|停建|暂缓(?:建设|实施|开工)';
const notYet = new RegExp(`${before}(?:${begins}|${ends})|${putOff}`);
const notBegun = new RegExp(`${before}${begins}|${putOff}`);

/** The words of a stage that say that a step is still to come. */
function notReached(stage: string, step: ProjectStatement['step']): string | undefined {
  if (step !== '施工' && step !== '完工') return undefined;
  return (step === '施工' ? notBegun : notYet).exec(stage)?.[0];
}

/** A step that isn't the one that the stage's words indicate: 完工 for 正在做财评. */
export function stepAgainstWords({ stage, step }: ProjectStatement): Contradiction | undefined {
  const clauses = stage.split(/[，,；;]/);
  // What is going on now decides: 现已完成施工图设计，正在做招投标.
  const now = clauses.filter((clause) => /正在|当前|进入|正式/.test(clause) && stepsSaid(clause).length > 0);
  const words = now.length > 0 ? now.join('，') : stage;
  const begun = words.split(/[，,；;]/).filter((clause) => !notYet.test(clause));
  const said = stepsSaid(begun.join('，'));
  const [furthest] = said;
  const ahead = begun.includes(words) ? undefined : notReached(words, step);
  if (ahead !== undefined && !said.includes(step)) {
    return {
      field: 'step',
      code: '项目-03',
      severity: 'error',
      words: ahead,
      message: `原话说的是“${ahead}”，还没有到这一步，登记的是“${step}”。`,
      current: `stage: "${stage}"，step: ${step}`,
      cure: 'step 写现在到了哪一步',
    };
  }
  const part = step === '完工' ? partDone.exec(words)?.[0] : undefined;
  if (part !== undefined) {
    return {
      field: 'step',
      code: '项目-03',
      severity: 'warning',
      words: part,
      message: `原话说的是“${part}”，只是一部分，登记的是“完工”。`,
      current: `stage: "${stage}"，step: ${step}`,
      cure: '项目还没有全部完工的，step 写施工',
    };
  }
  if (furthest === undefined) return undefined;
  // 第一标段建成通车, 基本完工: the works go on.
  if (step === '施工' && partDone.test(words)) return undefined;
  // 完成招标，已开工 has left 招标 behind.
  const further = begun.find((clause) => /已|正式|全面/.test(clause) && stepsSaid(clause)[0] === furthest);
  const isBehind = step !== furthest && further !== undefined && !stepsSaid(further).includes(step);
  if (said.includes(step) && !isBehind) return undefined;
  return {
    field: 'step',
    code: '项目-03',
    severity: 'error',
    words: stage,
    message: `原话说的是“${words}”，是“${furthest}”，登记的是“${step}”。`,
    current: `stage: "${stage}"，step: ${step}`,
    cure: `改成 step: ${furthest}`,
  };
}

/** A stage that is cut off inside a word, or that leaves out what turns it round: 做财 of 做财评, 开工 of 尚未开工. */
export function stageCutShort({ stage, quote }: ProjectStatement): Contradiction | undefined {
  const start = quote.indexOf(stage);
  if (start === -1) return undefined;
  const end = start + stage.length;
  const before = /[^，,。；;：:]*$/.exec(quote.slice(0, start))?.[0] ?? '';
  const fault = (words: string, message: string): Contradiction => ({
    field: 'stage',
    code: '项目-04',
    severity: 'error',
    words,
    message,
    current: `stage: "${stage}"`,
    cure: 'stage 照抄一个完整的说法。',
  });
  const negation = /(?:尚未|还未|没有|还没|未能?|不再?|暂未|仍未|即将|具备|准备|等?待)$/.exec(before)?.[0];
  if (negation !== undefined)
    return fault(negation, `原话是“${negation}${stage}”，stage 少了“${negation}”，意思相反。`);
  const intention = findIntentions(before).at(-1)?.words;
  if (intention !== undefined && !stage.includes(intention))
    return fault(
      intention,
      `原话是“${before.slice(before.lastIndexOf(intention))}${stage}”，stage 少了“${intention}”。`,
    );
  const hope = /(?:有望|可望|预期|届时|将会?)[^，；]{0,4}$/.exec(before)?.[0];
  if (hope !== undefined) return fault(hope, `原话是“${hope}${stage}”，stage 少了“${hope}”，意思相反。`);
  const part = /(?:基本|部分|[单半]幅|主体|初步|[一二三]期|局部|首段|主桥|路基)$/.exec(before)?.[0];
  if (part !== undefined && /^(?:完[工成]|竣工|建成|通车|贯通|交工|验收)/.test(stage))
    return fault(part, `原话是“${part}${stage}”，stage 少了“${part}”。`);
  const cut = [start, end].map((at) => wordAcross(quote, at)).find((word) => word !== undefined);
  if (cut !== undefined) return fault(cut, `stage 把“${cut}”截断了。`);
  const amount = /^[约近]?[0-9][^，；]{0,10}/.exec(quote.slice(end))?.[0];
  if (amount !== undefined && /(?:完成|投资|达到?|累计|建成|比例|进度)$/.test(stage))
    return fault(amount, `原话是“${stage}${amount}…”，stage 没有写完。`);
  const isObjectless = /(?:正在|正做|正在做|正在进行|正在办理|正在编制|完成|做|办理|进行|列入|纳入)$/.test(
    stage,
  );
  const object = /^[\p{sc=Han}“]{2,6}/u.exec(quote.slice(end))?.[0];
  return isObjectless && object !== undefined
    ? fault(object, `原话是“${stage}${object}…”，stage 只写到“${stage}”，没有写完。`)
    : undefined;
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** The word that a place in a text lies inside of, if it does. */
function wordAcross(text: string, at: number): string | undefined {
  const term = stageTerms.find((word) => {
    const from = Math.max(0, at - word.length + 1);
    const place = text.slice(from, at + word.length - 1).indexOf(word);
    return place !== -1 && from + place < at && at < from + place + word.length;
  });
  if (term !== undefined) return isWholeTermBehind(text, at) ? undefined : term;
  const across = segmenter.segment(text).containing(Math.min(at, text.length - 1));
  const isInside = across !== undefined && across.index < at && at < across.index + across.segment.length;
  return isInside && /^[\p{sc=Han}A-Za-z0-9.]{2,}$/u.test(across.segment)
    ? across.segment
    : numberAcross(text, at);
}

/** 财评 of 做财评 and 设计 of 施工图设计 are words by themselves: what is left out stands before a whole term. */
function isWholeTermBehind(text: string, at: number): boolean {
  return stageTerms.some((word) => text.startsWith(word, at));
}

/** The number with its unit that a place lies inside of: 40% cut after 40. */
function numberAcross(text: string, at: number): string | undefined {
  const head = /[0-9][0-9.]*$/.exec(text.slice(0, at))?.[0];
  const rest = /^(?:[0-9.]*(?:[%％]|[A-Za-z]+|\p{sc=Han})|[0-9.]+)/u.exec(text.slice(at))?.[0];
  return head === undefined || rest === undefined ? undefined : `${head}${rest}`;
}
