import { deedsAndServices, doneWords } from './deed.ts';

/** Words that make what they govern no fact: a condition, a possibility, a duty. */
export interface UnrealWords {
  /** As printed: 一旦, 有望, 可. */
  readonly words: string;
  /** Whether they leave no doubt; 可 and 应 may tell what there is, too (可停放车辆200辆). */
  readonly isSure: boolean;
}

/** What may stand between a modal verb and the deed. */
const between =
  '(?:进一步|全[面部年]|陆续|逐[步年]|大幅|大大|极大|有效|直接|每?年均?|[日月]均|至少|最[多高少]|再|共|新|同步|继续|[如按]期|提前|基本|为[^，。；0-9]{1,8}|使[^，。；0-9]{1,8}|让[^，。；0-9]{1,8}|把[^，。；0-9]{1,12}|对[^，。；0-9]{1,8})?';
const thenDeed = `(?=${between}${deedsAndServices})`;

/** A condition where a clause begins: 如期, 如下, 若干 and 若羌 are none, nor is 若剔除该项目, which says how something is reckoned. */
const condition =
  /(?:^|[，,；;：:。\n])[^\S\n]*(?:项目)?(如果|如能|假[如若使设]|倘若|倘|一旦|要是|只要|除非|若(?![干羌尔剔扣]|不[计含]|按[^，]{0,6}口径)|如(?![期下何此实上数意愿图同东皋山])(?=[^，,；;。]{0,20}[，,][^，,；;。]*(?:[将则便就可能预]|[节减降带][约少低动])))/g;
/** What the next clause tells as still to come, where it opens the sentence's last clause but one. */
const lead =
  /(?:^|[，,；;：:。\n])[^\S\n]*((?:下一?步|接下来|下阶段)[^，,；;。]{0,6}|待[^，,；;。0-9]{2,14}后|[^，,；;。0-9]{0,12}(?:建成|[达投]产|全部实施)后)[，,](?=[^，,；;。]*$)/g;
/** Words that say by themselves that nothing has happened. */
const sure = new RegExp(
  `有望|可望|理论上|一旦(?=[^，。；]{0,10}[就即便])|(?<![超合于较比]|好于)预期(?![目效成寿工])|预[估测](?!到)|届时|将会|将可|即将(?!于)|可能(?=${between}${deedsAndServices})|本应|[原预]定(?=${deedsAndServices})|(?<![改决])原拟|[才就]能(?=${deedsAndServices})|(?:预计|估计|有望|将|后|据?测算|经[^，。]{0,4}测算)[，,]?(?:项目)?[可能](?=${between}${deedsAndServices})|(?:投[用产运]|建成|通车|实施|达产)(?:使用|投用|投产|运营)?后[，,]?[^，。；0-9]{0,6}(?:[将可能](?=${between}${deedsAndServices})|预计)`,
  'g',
);
const modal = new RegExp(
  `(?<![把即现并已])将${thenDeed}|(?<![认许不尽宁无适模])可${thenDeed}|(?<![功性新节产职效动智技赋储不机热只才])能够?${thenDeed}|(?<![主重只不必简摘纪概扼首紧需])要${thenDeed}|(?<![适响反对相供])应(?![急用对收缴检])该?${thenDeed}|(?:建议|申请|报请|提请|预备|准备|谋划)${thenDeed}|下一?步(?:将|要)?(?=${deedsAndServices})|接下来(?=${deedsAndServices})|待[^，。；0-9]{2,14}后(?=${deedsAndServices})|(?<![优化成善])设计(?=${deedsAndServices})|(?:建成|[达投]产|全部实施)后(?=[^，。；0-9]{0,12}$)|能力(?=[^，。；0-9]{0,4}$)|(?:确保|保证)(?![了金])(?=\\p{sc=Han}{2,8}[率例比度]$)`,
  'gu',
);
/** Behind these, what was done is said after all: 一旦发现立即整改，已整改12处. */
const fact = /已|实际|累计|了(?![解])|截至|目前|现有|上半年|今年以来|共(?!同)|[0-9]月/;

/**
 * The words that say that a number isn't of something that has happened: in its clause, or as the condition of its sentence.
 *
 * @param clause from its beginning up to the number
 * @param sentence the same from the beginning of the sentence
 */
export function unrealWords(clause: string, sentence: string = clause): UnrealWords | undefined {
  const own = last(sure, clause);
  if (own !== undefined) return { words: own, isSure: true };
  const condition = conditionOf(sentence);
  const may = last(modal, clause) ?? last(lead, sentence);
  if (condition !== undefined)
    return { words: condition.words, isSure: condition.isNear || may !== undefined };
  return may === undefined ? undefined : { words: may, isSure: false };
}

function last(form: RegExp, text: string): string | undefined {
  const found = Array.from(text.matchAll(form)).at(-1);
  if (found === undefined) return undefined;
  const behind = text.slice(found.index + found[0].length);
  return doneWords(behind) === undefined && !fact.test(behind) ? (found[1] ?? found[0]) : undefined;
}

/** The condition that governs the end of a sentence; near where it stands in the last clause but one, or in the last. */
function conditionOf(sentence: string): { words: string; isNear: boolean } | undefined {
  const found = Array.from(sentence.matchAll(condition)).at(-1);
  if (found === undefined) return undefined;
  const [whole, words = ''] = found;
  const behind = sentence.slice(found.index + whole.length);
  if (doneWords(behind) !== undefined || fact.test(behind)) return undefined;
  return { words, isNear: (behind.match(/[，,；;]/g) ?? []).length < 2 };
}
