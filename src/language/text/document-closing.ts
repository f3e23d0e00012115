/** The lines that close a document, from the first to behind the last. */
export interface DocumentClosing {
  readonly start: number;
  readonly end: number;
}

const date =
  '(?:(?:20[0-9]{2}|[二2][〇○零Oo0一二三四五六七八九]{3})年[0-9一二三四五六七八九十]{1,3}月[0-9一二三四五六七八九十]{1,3}日' +
  '|20[0-9]{2}[./-][0-9]{1,2}[./-][0-9]{1,2})';
const seal = '(?:[（(](?:盖?章|印章?|公章|代章)[)）])?';
const isDated = new RegExp(`^(.{0,40}?)${seal}${date}${seal}$`);
const organ = new RegExp(
  `^[^，。；：、]{2,30}(局|委员会|委|厅|政府|办公室|办|中心|站|处|所|公司|支队|大队|党组|党委|指挥部|领导小组)${seal}$`,
);
/** What no name of a body begins with, or has in it. */
const verbs =
  /^(?:启用|建成|完成|新建|改建|建设|推进|实施|开工|投用|建立|设立|成立|加强|做好|力争|争取|确保|继续|组织|积极|下一步)|[年月日周][底末内前]|[底末内]前|将于|报送|上报|落实/;
/** What stands below the signature (GB/T 9704—2012, 附注 and 版记). */
const isBelow =
  /^[（(].*[)）]$|^(?:此件|联系人|联系电话|联系方式|电话|经办人?|地址|邮编|公开(?:方式|属性)|信息公开|抄送|抄报|主送|分送|主题词|共印)|印发$/;
/** Such lines where no signature stands right above them. */
const isNote =
  /^[（(]?(?:此件|联系人|联系电话|联系方式|公开方式|公开属性|信息公开选项|抄送|抄报|经办人?[:：])/;
/** 附件：1.…, 附件2：…, 附件, as a list of attachments begins and as each attachment is headed. */
export const isAttachment = /^附件[0-9一二三四五六七八九十]{0,2}(?:[:：.．、]|$)/;

/**
 * The closing of a document (GB/T 9704—2012): the list of its attachments (附件：1.…), who issued it and when, and what is remarked below
 * that (此件公开发布, 联系人). Lines that look like it and stand elsewhere are text: a line that ends in 站 or 中心 is a signature only
 * right above a date and when it names a body of this place. What follows may only be the attachments themselves.
 *
 * @param title of the document, which names its place
 * @param lines its paragraphs below the title; undefined for a table
 */
export function documentClosing(
  title: string,
  lines: readonly (string | undefined)[],
): DocumentClosing | undefined {
  const texts = lines.map((line) => line?.replace(/\s+/g, ''));
  for (let at = texts.length - 1; at >= 0; at -= 1) {
    const dated = isDated.exec(texts[at] ?? '');
    if (dated === null || !(dated[1] === '' || isOrgan(dated[1] ?? ''))) continue;
    const isSigned = dated[1] !== '' || isOrgan(texts[at - 1] ?? '');
    const end = endBelow(at + 1);
    // Without a body above it, a date may be one of a chronicle.
    if (end !== texts.length && !isSigned && !isAttachment.test(texts[end] ?? '')) continue;
    let start = at;
    while (start > 0 && isOrgan(texts[start - 1] ?? '')) start -= 1;
    return { start: startOfNotes(startOfList(start)), end };
  }
  let start = texts.length;
  while (start > 0 && (isNote.test(texts[start - 1] ?? '') || isBureau(texts[start - 1] ?? ''))) start -= 1;
  start = startOfNotes(startOfList(start));
  return start === texts.length ? undefined : { start, end: texts.length };

  function startOfNotes(end: number): number {
    let start = end;
    while (start > 0 && isNote.test(texts[start - 1] ?? '')) start -= 1;
    return start;
  }

  function endBelow(from: number): number {
    let end = from;
    while (end < texts.length && isBelow.test(texts[end] ?? '')) end += 1;
    return end;
  }

  /** Whether a line above a date names who issues it: a bureau, or a body of a place that is named first. */
  function isOrgan(text: string): boolean {
    if (verbs.test(text)) return false;
    const isOfPlace = title.includes(text.slice(0, 3)) || /^\p{sc=Han}{1,6}[省市县区旗州镇乡]/u.test(text);
    return isBureau(text) || (organ.test(text) && isOfPlace);
  }

  function isBureau(text: string): boolean {
    return /^(?:局|委员会|厅|政府)$/.test(organ.exec(text)?.[1] ?? '') && !verbs.test(text);
  }

  /** Where the list of attachments begins that ends at a line; that line where there is none. An entry may be on two lines. */
  function startOfList(end: number): number {
    let start = end;
    for (let at = end - 1; at >= Math.max(0, end - longestList); at -= 1) {
      const text = texts[at];
      if (text === undefined || text.length > 60 || /[。；！？]/.test(text)) break;
      if (isAttachment.test(text)) start = at;
    }
    return start;
  }
}

const longestList = 20;
