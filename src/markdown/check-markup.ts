import type { Nodes, Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'satteri';
import type { AuthoringError, Severity } from '#src/domain/authoring/authoring-error.ts';
import { nearestName } from '#src/domain/authoring/nearest-name.ts';
import { reportComponents } from '#src/domain/report/report-components.ts';
import { parseMdx } from './parse-body.ts';

/** What reading the markup of a report gives: its tree, where it could be parsed, and everything wrong with it. */
export interface CheckedMarkup {
  readonly root: Root | undefined;
  readonly errors: readonly AuthoringError[];
}

interface Fault {
  readonly code: string;
  readonly severity?: Severity;
  readonly message: string;
  readonly current?: string;
  readonly cure: string;
}

/**
 * Checks that a report uses only headings, text, lists, tables, links, images and the listed components,
 * and so can't run code when it is built. All faults are reported together, each where it stands.
 *
 * @param source the whole MDX file, frontmatter included
 */
export function checkMarkup(file: string, source: string): CheckedMarkup {
  const errors: AuthoringError[] = [];
  const report = (line: number, column: number, fault: Fault) => {
    errors.push({ at: { file, line, column }, severity: 'error', ...fault });
  };

  // The MDX parser stops at the first thing it can't read. So what it would stumble over is found and
  // masked first, character for character, and the rest is still read and reported at its own line.
  let readable = source;
  for (const { offset, found, fault } of findHazards(source)) {
    const { line, column } = positionOf(source, offset);
    report(line, column, fault);
    readable =
      readable.slice(0, offset) + found.replace(/[^\r\n]/g, '□') + readable.slice(offset + found.length);
  }

  let root: Root | undefined;
  try {
    root = parseMdx(readable);
  } catch (error) {
    const { line, column } = parserPosition(error);
    const isConsequence = errors.some((known) => known.at.line === line);
    if (!isConsequence) report(line, column, unreadable(error));
  }
  if (root !== undefined) {
    visit(root, (node) => {
      const fault = faultOf(node);
      const { line = 1, column = 1 } = node.position?.start ?? {};
      if (fault !== undefined) report(line, column, fault);
    });
  }
  return { root, errors };
}

interface Hazard {
  readonly offset: number;
  readonly found: string;
  readonly fault: Fault;
}

const listed = reportComponents.map((component) => component.name).join('|');
const componentNames = reportComponents.map((component) => component.name);
const writeComponents = `可以用的组件只有 ${reportComponents.map((component) => component.example).join('、')}。`;

/** What looks like code to MDX: each pattern with what to say of it; at one place the first one counts. */
const hazards: readonly { readonly pattern: RegExp; readonly fault: (found: string) => Fault }[] = [
  {
    pattern: /^(?:import|export)(?=[\s{*"'])[^\n]*/gm,
    fault: (found) => ({
      code: '正文-01',
      message: `正文里不能写程序：这一行以 ${found.startsWith('import') ? 'import' : 'export'} 开头。`,
      current: found,
      cure: '删去这一行。如果这是报告里的话，不要让它出现在行首。',
    }),
  },
  {
    pattern: /<!--[\s\S]*?(?:-->|$)/g,
    fault: (found) => ({
      code: '正文-02',
      message: '正文里不能写 HTML 注释。',
      current: found.split('\n')[0] ?? '',
      cure: '删去 <!-- 和 --> 以及它们中间的内容。',
    }),
  },
  {
    pattern: /(?<!\\)\{[^{}\n]*\}?|(?<!\\)\}/g,
    fault: (found) => ({
      code: '正文-03',
      message: '正文里的大括号会被当成程序。',
      current: found,
      cure: `如果原件就有大括号，在它前面加一个反斜线，写成 ${found.replace(/[{}]/g, '\\$&')}；如果是没填完的模板，填好它。`,
    }),
  },
  {
    pattern: new RegExp(`(?<!\\\\)</?(?!/?(?:${listed})(?=[\\s/>]))[A-Za-z][A-Za-z0-9.:-]*[^<>\\n]*>?`, 'g'),
    fault: (found) => {
      const name = /[A-Za-z][A-Za-z0-9.:-]*/.exec(found)?.[0] ?? '';
      const nearest = nearestName(name, componentNames);
      return {
        code: '正文-04',
        message: `不认识的组件 <${name}>。${nearest === undefined ? '' : `是不是 <${nearest}>？`}`,
        current: found,
        cure: `${writeComponents}别的标签删去，格式用 Markdown 写。`,
      };
    },
  },
  {
    pattern: new RegExp(`(?<!\\\\)<(?!/?(?:${listed})(?=[\\s/>]))`, 'g'),
    fault: () => ({
      code: '正文-05',
      message: '单独的小于号会被当成标签的开头。',
      current: '<',
      cure: '在它前面加一个反斜线，写成 \\<，网站上仍显示为 <。',
    }),
  },
];

function findHazards(source: string): Hazard[] {
  const bodyStart = /^---\r?\n[\s\S]*?\n---[ \t]*(?:\r?\n|$)/.exec(source)?.[0].length ?? 0;
  const taken: Hazard[] = [];
  for (const { pattern, fault } of hazards) {
    for (const { 0: found, index: offset } of source.matchAll(pattern)) {
      const end = offset + found.length;
      const isTaken = taken.some((other) => offset < other.offset + other.found.length && other.offset < end);
      if (offset >= bodyStart && !isTaken) taken.push({ offset, found, fault: fault(found) });
    }
  }
  return taken;
}

function positionOf(source: string, offset: number): { line: number; column: number } {
  const lines = source.slice(0, offset).split('\n');
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}

function parserPosition(error: unknown): { line: number; column: number } {
  const position = /^(\d+):(\d+)/.exec(error instanceof Error ? error.message : '');
  return { line: Number(position?.[1] ?? 1), column: Number(position?.[2] ?? 1) };
}

function unreadable(error: unknown): Fault {
  const reason = error instanceof Error ? error.message.replace(/^[\d:-]+\s*/, '') : String(error);
  const component = /closing tag for `<(\w+)>`/.exec(reason)?.[1];
  return component === undefined
    ? { code: '正文-06', message: '这里的标记读不懂。', current: reason, cure: writeComponents }
    : {
        code: '正文-06',
        message: `组件 <${component}> 没有结束。`,
        cure: `在它的内容后面写上 </${component}>；没有内容的写成 <${component} … />。`,
      };
}

function visit(node: Nodes, seen: (node: Nodes) => void): void {
  seen(node);
  if ('children' in node) for (const child of node.children) visit(child as Nodes, seen);
}

/** What is wrong with a node itself, its children left aside; undefined where it is allowed as it is. */
function faultOf(node: Nodes): Fault | undefined {
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
      return textFault(node.value);
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

function textFault(text: string): Fault | undefined {
  const stars = /\*\*[^*]*\*\*|\*\*/.exec(text)?.[0];
  if (stars === undefined) return undefined;
  return {
    code: '正文-10',
    message: '这里的 ** 没有变成粗体，会照样显示出来。',
    current: stars,
    cure: '去掉 **，或者让粗体的开头和结尾都不挨着标点。',
  };
}

function linkFault(url: string, label: string): Fault | undefined {
  const isAutolink = label === url || label === url.replace(/^(?:https?|mailto):(?:\/\/)?/, '');
  if (isAutolink && /\p{sc=Han}|[，。；：、（）]/u.test(decodeURIComponentSafely(url))) {
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

function decodeURIComponentSafely(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}

function imageFault(url: string, alt: string): Fault | undefined {
  if (alt.trim() === '') {
    return {
      code: '正文-13',
      message: '图片没有文字说明，看不见图的人不知道它是什么。',
      current: url,
      cure: '写成 ![图里是什么](文件名)。',
    };
  }
  if (/^(?:[a-z]+:|\/)/i.test(url)) {
    return {
      code: '正文-14',
      message: '图片要放在报告的文件夹里，不能引用别处的。',
      current: url,
      cure: '把图片存到报告文件夹，写成 ![说明](./文件名)。',
    };
  }
  return undefined;
}

function componentFault(node: MdxJsxFlowElement | MdxJsxTextElement): Fault | undefined {
  const component = reportComponents.find((candidate) => candidate.name === node.name);
  // Tags that are not listed were found and masked before parsing; a fragment <></> has no name.
  if (component === undefined) return { code: '正文-04', message: '不认识的组件。', cure: writeComponents };
  const given = node.attributes.map((attribute) => ('name' in attribute ? attribute.name : '{…}'));
  const unknown = given.find((name) => !(name in component.attributes));
  if (unknown !== undefined) {
    const nearest = nearestName(unknown, Object.keys(component.attributes));
    return {
      code: '正文-15',
      message: `<${component.name}> 没有 ${unknown} 这一项。${nearest === undefined ? '' : `是不是 ${nearest}？`}`,
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
