import type { Nodes } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'satteri';
import { decodeAddress } from '#src/language/address-path.ts';
import { didYouMean } from '#src/language/nearest-name.ts';
import type { MarkupFault } from './markup-hazards.ts';
import { componentExamples, reportComponents } from './report-components.ts';

/**
 * What is wrong with a node itself, its children left aside; undefined where it is allowed as it is.
 *
 * @param written gives the lines of the file that the node stands on
 */
export function markupFaultOf(node: Nodes, written: () => string): MarkupFault | undefined {
  switch (node.type) {
    case 'root':
    case 'yaml':
    case 'paragraph':
    case 'strong':
    case 'emphasis':
    case 'break':
    case 'list':
    case 'listItem':
    case 'table':
    case 'tableRow':
    case 'tableCell':
      return undefined;
    case 'heading':
      return node.depth === 1
        ? {
            code: '正文-07',
            message: '正文里不写一级标题。',
            cure: '报告的标题写在文件开头的 title 里；“一、”用 ##，“（一）”用 ###，“1、”用 ####。',
          }
        : undefined;
    case 'text':
      return textFault(node.value, written);
    case 'link':
      return linkFault(
        node.url,
        node.children.map((child) => ('value' in child ? child.value : '')).join(''),
      );
    case 'image':
      return imageFault(node.url, node.alt ?? '');
    case 'delete':
      return {
        code: '正文-08',
        message: '两个 ~ 之间的文字会被划掉。',
        cure: '表示“到”的 ~ 前面各加一个反斜线，写成 \\~。',
      };
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return componentFault(node as MdxJsxFlowElement | MdxJsxTextElement);
    default:
      return {
        code: '正文-09',
        message: `正文里用了不支持的格式（${formatNames[node.type] ?? node.type}）。`,
        cure: '只用标题、段落、列表、表格、链接、图片，其他格式去掉标记，文字照原件保留。',
      };
  }
}

const formatNames: Readonly<Record<string, string>> = {
  blockquote: '引用，以 > 开头',
  code: '代码块',
  inlineCode: '代码，用 ` 括起来',
  html: 'HTML',
  thematicBreak: '分隔线',
  definition: '链接定义',
  linkReference: '引用式链接',
  imageReference: '引用式图片',
};

function textFault(text: string, written: () => string): MarkupFault | undefined {
  const unread = unreadAddress(text);
  if (unread !== undefined) return unread;
  const heading = /(?:^|\n)\s*(#{1,6}\s*\S.{0,20})/.exec(text)?.[1];
  if (heading !== undefined && !written().includes('\\#')) {
    return {
      code: '正文-22',
      message: '这个标题没有认出来，# 会照样显示。',
      current: heading,
      cure: `# 写在行首，后面空一格，这一行的上面空一行：${heading.replace(/^(#+)\s*/, '$1 ')}。`,
    };
  }
  // \*\* are the report's own: 王**.
  const stars = /\*\*[^*]*\*\*|\*\*/.exec(text)?.[0];
  if (stars === undefined || !written().includes('**')) return undefined;
  return {
    code: '正文-10',
    message: '这里的 ** 没有变成粗体，会照样显示出来。',
    current: stars,
    cure: '去掉 **，或者让粗体的开头和结尾都不挨着标点；原件里就有的，写成 \\*\\*。',
  };
}

/** `![图]（图1.png）`, `![图](图(1.png)`: what was meant as a picture or a link, and is shown as it is typed. */
const meantAsLink =
  /([!！]?)[[【]([^[\]【】\n]*)[\]】][(（]([^\n]*?\.(?:png|jpe?g|gif|webp|avif|svg|bmp|tiff?|pdf|docx?|xlsx?|wps|et|zip|csv|txt))[)）]/i;

function unreadAddress(text: string): MarkupFault | undefined {
  const [found, mark = '', label = '', name = ''] = meantAsLink.exec(text) ?? [];
  // With half-width marks around a whole name it is a link, unless somebody has escaped it.
  const isFullWidth = /[！【】（）]/.test(found?.replace(name, '') ?? '');
  if (found === undefined || (!isFullWidth && isReadAsAddress(name))) return undefined;
  const kind = mark === '' ? '链接' : '图片';
  return {
    code: '正文-23',
    message: `这个${kind}没有认出来，会照样显示成文字：${isFullWidth ? '括号、感叹号要用半角' : '文件名里的括号不成对'}。`,
    current: found,
    cure: `写成 ${mark === '' ? '' : '!'}[${label}](${escapedName(name)})。`,
  };
}

/** Whether a name in brackets is read as an address: no white space, and its own brackets in pairs. */
function isReadAsAddress(name: string): boolean {
  return !/\s/.test(name) && /^[^()]*(?:\([^()]*\)[^()]*)*$/.test(name);
}

/** A file's name as an address, so that white space and brackets don't end it. */
function escapedName(name: string): string {
  return name
    .trim()
    .replace(/[\s()]/g, (char) => (char === '(' ? '%28' : char === ')' ? '%29' : encodeURIComponent(char)));
}

function linkFault(url: string, label: string): MarkupFault | undefined {
  const isAutolink = label === url || label === url.replace(/^(?:https?|mailto):(?:\/\/)?/, '');
  if (isAutolink && /\p{sc=Han}|[，。；：、（）]/u.test(decodeAddress(url))) {
    return {
      code: '正文-11',
      message: '网址把后面的中文也当成了地址。',
      current: label,
      cure: '把网址写成 [显示的文字](网址)。',
    };
  }
  if (/^(?:https?:\/\/|mailto:)/i.test(url) || !/^[a-z][a-z0-9+.-]*:/i.test(url)) return undefined;
  return {
    code: '正文-12',
    message: '这个链接的地址不能用。',
    current: url,
    cure: '地址以 https:// 或 http:// 开头，或者是报告文件夹里的文件名、本页的 # 地址。',
  };
}

function imageFault(url: string, alt: string): MarkupFault | undefined {
  if (/^(?:[a-z]+:|\/)/i.test(url)) {
    return {
      code: '正文-14',
      message: '图片要放在报告的文件夹里，不能引用别处的。',
      current: url,
      cure: '把图片存到报告文件夹，写成 ![说明](./文件名)。',
    };
  }
  const isMissing = alt.trim() === '';
  const name = decodeAddress(url).replace(/^.*\//, '');
  const isFileName = alt === name || alt === name.replace(/\.[a-z]+$/i, '');
  if (!isMissing && !isFileName && !/^(?:图片?|照片|截图|image|img|photo)[-_ ]?[0-9]*$/i.test(alt))
    return undefined;
  return {
    code: '正文-13',
    message: `图片${isMissing ? '没有文字说明' : '的文字说明没有说图里是什么'}，看不见图的人不知道它是什么。`,
    current: `![${alt}](${url})`,
    cure: '写成 ![图里是什么](文件名)。',
  };
}

function componentFault(node: MdxJsxFlowElement | MdxJsxTextElement): MarkupFault | undefined {
  const component = reportComponents.find((candidate) => candidate.name === node.name);
  // Tags that are not listed were found and masked before parsing; a fragment <></> has no name.
  if (component === undefined) return { code: '正文-04', message: '不认识的组件。', cure: componentExamples };
  const given = node.attributes.map((attribute) => ('name' in attribute ? attribute.name : '{…}'));
  const unknown = given.find((name) => !(name in component.attributes));
  if (unknown !== undefined) {
    return {
      code: '正文-15',
      message: `<${component.name}> 没有 ${unknown} 这一项。${didYouMean(unknown, Object.keys(component.attributes)) ?? ''}`,
      cure: `写成 ${component.example}。`,
    };
  }
  const isPlain = node.attributes.every(
    (attribute) => typeof attribute.value === 'string' && attribute.value !== '',
  );
  const missing = Object.entries(component.attributes).find(
    ([name, need]) => need === 'required' && !given.includes(name),
  );
  if (isPlain && missing === undefined) return undefined;
  return {
    code: '正文-16',
    message:
      missing === undefined
        ? `<${component.name}> 的每一项都要用引号写出内容。`
        : `<${component.name}> 缺少 ${missing[0]}。`,
    cure: `写成 ${component.example}。`,
  };
}

/** A ~ that means 到: between a number or a unit of time and a number, and in no web address. */
const between = /(?<=[0-9０-９年月日时点%％])(?<!:\/\/[!-~]*)~(?=[0-9０-９])/g;

/**
 * Puts a backslash before each ~ between numbers where a paragraph has two of them, which Markdown would strike the
 * words between through for. What is read stays the same.
 */
export function mendTildes(body: string): string {
  return body
    .split(/((?:\r?\n){2,})/)
    .map((block) => ((block.match(/(?<!\\)~/g)?.length ?? 0) < 2 ? block : block.replace(between, '\\~')))
    .join('');
}
