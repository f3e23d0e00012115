import {
  extensionOf,
  type FileFormat,
  isPublishedKind,
  publishedKinds,
} from '#src/language/published-kinds.ts';
import {
  actingInCompound,
  actingInPdf,
  hasFormula,
  type OpenedPackage,
  openPackage,
} from '#src/office/acting-parts.ts';
import { beginsAsPage, formatOfBytes, holdsMarkup, isWholeGif } from '#src/office/file-format.ts';
import type { AuthoringError } from '#src/records/authoring-error.ts';
import { decodeOriginal } from './decode-text.ts';

/** What is wrong with a file that is to be published, without its place. */
export type AttachmentFault = Pick<AuthoringError, 'code' | 'message' | 'cure'>;

/** What to do with a file of a kind that isn't published. */
const otherKinds: readonly (readonly [form: RegExp, cure: string])[] = [
  [/^svg$/, '在浏览器里打开，截图存成 .png。'],
  [/^(?:zip|rar|7z|gz|tar|tgz)$/, '解压以后一个一个放，在正文里一个一个写。'],
  [
    /^(?:doc|dot|xls|xlt|ppt|pot)[mx]$|^(?:dot|xlt|pot|wpt|ett|dpt)$/,
    '在 WPS 里另存为不带宏的 .docx、.xlsx、.pptx。',
  ],
  [/^(?:x?html?|shtml|mht|mhtml|xml|md|rtf)$/, '在浏览器或者 WPS 里打开，另存为 .pdf。'],
];

/** Why files of a name's kind aren't published; undefined where they are. */
export function kindFault(name: string): AttachmentFault | undefined {
  if (isPublishedKind(name)) return undefined;
  const extension = extensionOf(name);
  const cure = otherKinds.find(([form]) => form.test(extension))?.[1] ?? '换成可以公布的格式。';
  return {
    code: '文件-14',
    message: `${name} ${extension === '' ? '没有扩展名' : '这种文件'}，不公布：会在读者的浏览器、电脑上运行，或者看不到里面是什么的，都不能放。`,
    cure: `${cure}可以公布的有：${[...publishedKinds.keys()].join('、')}。`,
  };
}

/** What is wrong with the bytes of a file of a kind that is published: they aren't what its name says, or they act. */
export function bytesFault(name: string, bytes: Uint8Array): AttachmentFault | undefined {
  const kind = extensionOf(name);
  const format = publishedKinds.get(kind);
  if (format === undefined || bytes.length === 0) return undefined;
  const isText = format === 'text';
  const text = isText ? decodeOriginal(bytes) : '';
  const opened = formatOfBytes(bytes) === 'zip' ? openPackage(bytes) : undefined;
  if (isText ? !isPlainText(text) : !isOfFormat(kind, format, bytes, opened))
    return notWhatItSays(name, bytes);
  const acting = [
    ...(opened?.acting ?? []),
    ...(format === 'pdf' ? actingInPdf(bytes) : []),
    ...(formatOfBytes(bytes) === 'ole' ? actingInCompound(bytes) : []),
    ...(kind === 'csv' && hasFormula(text) ? ['公式（= + - @ 开头的格子）'] : []),
  ];
  if (acting.length === 0) return undefined;
  return {
    code: '文件-16',
    message: `${name} 里有${acting.join('、')}，下载的人一打开就可能运行。`,
    cure: cures[format],
  };
}

const cures: Readonly<Record<FileFormat, string>> = {
  text: '公式换成算好的数；是文字的，前面加一个单引号。',
  pdf: '在 WPS 或者浏览器里打开，用“打印”存成新的 PDF，换下这一份。',
  zip: '在 WPS 里打开，去掉宏、控件和外部模板，另存为新的文件；也可以“输出为 PDF”。',
  ole: '在 WPS 里打开，另存为不带宏的 .docx、.xlsx、.pptx，再改正文里的文件名。',
  office: '在 WPS 里打开，另存为不带宏的 .docx、.xlsx、.pptx，再改正文里的文件名。',
  picture: '在画图里打开，另存为 .png。',
};

/** Whether a text is one, and nothing that a browser would open as a page. */
function isPlainText(text: string): boolean {
  return !beginsAsPage(text) && !/[^\P{Cc}\s]/u.test(text);
}

function isOfFormat(
  kind: string,
  format: FileFormat,
  bytes: Uint8Array,
  opened: OpenedPackage | undefined,
): boolean {
  const actual = formatOfBytes(bytes);
  switch (format) {
    case 'pdf':
      return actual === 'pdf' && !holdsMarkup(bytes);
    case 'picture':
      return (
        actual === (kind === 'jpeg' ? 'jpg' : kind) &&
        !holdsMarkup(bytes) &&
        (actual !== 'gif' || isWholeGif(bytes))
      );
    case 'zip':
      // With a password it is a compound file. What can't be opened at all is told elsewhere.
      return actual === 'ole' || (actual === 'zip' && (opened === undefined || opened.kind === kind));
    case 'ole':
      return actual === 'ole';
    default:
      return actual === 'ole' || (actual === 'zip' && opened?.kind !== undefined);
  }
}

function notWhatItSays(name: string, bytes: Uint8Array): AttachmentFault {
  const actual = formatOfBytes(bytes);
  const isKnown = actual !== undefined && publishedKinds.has(actual) && actual !== extensionOf(name);
  return {
    code: '文件-15',
    message: `${name} 的内容不是 .${extensionOf(name)}${isKnown ? `，是 .${actual}` : '，或者夹着网页、程序'}，不能公布。`,
    cure: isKnown
      ? `改名为 .${actual}，正文里也改；或者用 WPS、画图另存为真正的 .${extensionOf(name)}。`
      : `用做它的软件打开，另存为真正的 .${extensionOf(name)}；打不开的，换一份来源可靠的。`,
  };
}
