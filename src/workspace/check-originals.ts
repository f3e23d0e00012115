import type { Nodes } from 'mdast';
import { hiddenMarksIn, shownAround } from '#src/language/hidden-marks.ts';
import { type Comparison, compareTexts } from '#src/language/text/differences.ts';
import { excerptAt } from '#src/language/text/verbatim.ts';
import { isSiteComponent } from '#src/markdown/address-blocks.ts';
import { likeForm } from '#src/office/character-forms.ts';
import { type BesideText, printBesideText } from '#src/office/docx/beside-text.ts';
import { printUnfinished } from '#src/office/docx/unfinished.ts';
import { maskLongNumbers } from '#src/proofreading/mask.ts';
import type { AuthoringError } from '#src/records/authoring-error.ts';
import { titleInOneLine } from '#src/records/report.ts';
import { changingFields, formatOf, type Original, runningText } from './read-originals.ts';
import type { ReportSource } from './read-report.ts';
import { originalsOf } from './report-folder.ts';

/**
 * Compares the page of a report, its title and its text, with its originals, each for itself (decision 0009).
 *
 * @param isProven whether the text agrees with another original already; then what a PDF has more is told only
 */
export function checkOriginals(
  source: ReportSource,
  originals: readonly Original[],
  isProven = false,
): AuthoringError[] {
  const errors = originals.flatMap((original) => [
    ...hindrancesOf(source, original),
    ...unfinishedOf(source, original),
    ...turnedOf(source, original),
    ...comparisonOf(source, original, isProven),
  ]);
  return withSharedPlaces(errors);
}

/** What is wrong where a report has no original that anybody can compare with. */
export function checkHasOriginal({ file, folder }: ReportSource): AuthoringError[] {
  if (originalsOf(folder).length > 0) return [];
  const names = folder.files.filter((name) => /^original\.[^/]*$/i.test(name));
  const there = names.length === 0 ? '' : `只有 ${names.join('、')}`;
  return [
    {
      at: { file, line: 1, column: 1 },
      code: '原文-01',
      severity: 'error',
      message: `报告文件夹里没有原件${there === '' ? '' : `：${there}`}。`,
      cure: '把印发的原件放进来，命名为 original.txt、original.docx 或 original.pdf。',
    },
  ];
}

function hindrancesOf({ file }: ReportSource, { name, text, hindrances }: Original): AuthoringError[] {
  if (hindrances.length === 0) return [];
  return [
    {
      at: { file, line: 1, column: 1 },
      code: '原文-02',
      severity: 'warning',
      message: `原件 ${name} ${text === undefined ? '没有逐字核对' : '没有全部核对'}：${hindrances.join('；')}。`,
      cure: '请人工核对；也可以在 WPS 里打开印发的文件，另存为 .docx 或纯文本，命名为 original.docx、original.txt 放在一起，就能自动核对。',
    },
  ];
}

function unfinishedOf({ file }: ReportSource, { name, unfinished }: Original): AuthoringError[] {
  const hidden = unfinished.hidden === 0 ? [] : [`${unfinished.hidden} 处隐藏的文字`];
  const found = [...printUnfinished(unfinished), ...hidden];
  if (found.length === 0) return [];
  return [
    {
      at: { file, line: 1, column: 1 },
      code: '原文-05',
      severity: 'error',
      message: `原件 ${name} 里有${found.join('、')}，下载的人都看得到。`,
      cure: '在 WPS 里“接受所有修订”，删去批注和隐藏的文字，另存后放回来；或者用 npm run report:import 重新导入签发的文件。',
    },
  ];
}

/** Marks that show words in another order than they stand in, or hide words: nobody knows whether the page says what was printed. */
function turnedOf({ file }: ReportSource, { name, text = '' }: Original): AuthoringError[] {
  const at = text.search(/[\u202a-\u202e\u2066-\u2069\u{e0020}-\u{e007f}]/u);
  if (at === -1) return [];
  return [
    {
      at: { file, line: 1, column: 1 },
      code: '原文-06',
      severity: 'warning',
      message: `原件 ${name} 里有看不见的字符（${hiddenMarksIn(text).join('、')}），会改变字的顺序，或者藏着字。`,
      current: maskLongNumbers(
        shownAround(text.replace(/\s+/g, ' '), text.slice(0, at).replace(/\s+/g, ' ').length),
      ),
      cure: '对照印发的纸质件，看网页上的字和顺序对不对；有疑问的，换成签发的那一份。',
    },
  ];
}

function comparisonOf(source: ReportSource, original: Original, isProven: boolean): AuthoringError[] {
  const { file, report, frontmatter, text, body } = source;
  const { name, text: received, beside, unfinished } = original;
  if (received === undefined || report === undefined || frontmatter === undefined || text === undefined)
    return [];
  // What was deleted stands beside what was inserted: nobody knows what it says.
  if (unfinished.revisions > 0) return [];
  const title = titleInOneLine(report.title);
  const whole = `${title}\n${text.text}`;
  const ofSite = {
    ...(body === undefined ? { words: '', pictures: 0 } : besideOnPage(body)),
    frame: squeezed(`${title}\n${report.issuer ?? ''}`),
  };
  const ofOriginal = beside.filter(({ kind }) => kind !== changingFields);
  const loose = [
    ...ofOriginal.flatMap(({ pieces }) => pieces.map(({ words }) => squeezed(words))),
    ...original.marks,
  ];
  const compared = compareTexts(received, whole, original.reading, { optional: original.optional, loose });
  if (original.isTorn) return linesNotOnPage(source, original, whole);
  const [maskedOriginal, maskedCopy] = [maskLongNumbers(received), maskLongNumbers(whole)];
  const isAll = original.hindrances.length === 0;
  const differences = compared.differences.flatMap(
    ({ originalOffset, copyOffset, next }): AuthoringError[] => {
      const more =
        next?.copyOffset === copyOffset ? compulsory(original, originalOffset, next.originalOffset) : '';
      if (more !== '' && ofSite.words.includes(more) && formatOf(name) === 'pdf') return [];
      const isInTitle = copyOffset < title.length;
      // Near the end nothing is left to run on with.
      const isLost = next === undefined && whole.length - copyOffset > 200;
      return [
        {
          at: isInTitle
            ? frontmatter.positionOf(['title'])
            : { file, ...text.positionAt(copyOffset - title.length - 1) },
          code: '原文-03',
          severity: isAll && !(isProven && more !== '') ? 'error' : 'warning',
          message: `${isInTitle ? '标题' : '正文'}这里和原件（${name}）不一样。`,
          current: `原件是“${excerptAt(maskedOriginal, originalOffset)}”，这里是“${excerptAt(maskedCopy, copyOffset)}”`,
          cure: cureOf(name, received.slice(originalOffset), whole.slice(copyOffset), isLost),
        },
      ];
    },
  );
  return [...differences, ...missingOf(source, name, stillMissing(beside, loose, compared, ofSite))];
}

/** What an original says between two places, without what the page may leave out, and without white space. */
function compulsory({ text = '', optional }: Original, start: number, end: number): string {
  const kept = Array.from({ length: end - start }, (_, index) => start + index).filter(
    (at) => !optional.some((range) => range.start <= at && at < range.end),
  );
  return squeezed(kept.map((at) => text[at]).join(''));
}

/** The first line of an original of which pages can't be read that the page doesn't have; those in between may be anywhere. */
function linesNotOnPage(
  source: ReportSource,
  { name, text = '', optional }: Original,
  whole: string,
): AuthoringError[] {
  const form = (words: string) => Array.from(squeezed(words), likeForm).join('');
  const page = form(whole);
  const foreign = Array.from(text.matchAll(/[^\n]+/g)).find(
    ({ 0: line, index }) =>
      !optional.some(({ start, end }) => start <= index && index < end) && !page.includes(form(line)),
  );
  if (foreign === undefined) return [];
  return [
    {
      at: { file: source.file, line: 1, column: 1 },
      code: '原文-03',
      severity: 'error',
      message: `原件（${name}）里有一行，正文里没有。`,
      current: maskLongNumbers(foreign[0]).slice(0, 40),
      cure: `照原件改正文；${name} 放错了的，换成印发的那一份。`,
    },
  ];
}

/** What of an original the page doesn't have, neither in its text nor in what the site adds to it. */
function stillMissing(
  beside: readonly BesideText[],
  loose: readonly string[],
  { used }: Comparison,
  ofSite: BesideOnPage,
): BesideText[] {
  const shown = new Set(Array.from(used, (index) => loose[index]));
  return beside.flatMap((part): BesideText[] => {
    if (part.kind === '图片') return part.pieces.length <= ofSite.pictures ? [] : [part];
    const onPage = part.kind === runningText ? ofSite.frame : ofSite.words;
    const pieces = part.pieces.filter(({ words }) => {
      const said = squeezed(words);
      return said === '' || !(shown.has(said) || onPage.includes(said));
    });
    return pieces.length === 0 ? [] : [{ ...part, pieces }];
  });
}

function missingOf({ file }: ReportSource, name: string, missing: readonly BesideText[]): AuthoringError[] {
  if (missing.length === 0) return [];
  return [
    {
      at: { file, line: 1, column: 1 },
      code: '原文-04',
      severity: 'warning',
      message: `原件 ${name} 里有网页上没有的内容：${missing.map((part) => maskLongNumbers(printBesideText(part))).join('、')}。`,
      cure: '请看一眼。要让读者看到的，在那一处写上“<Note>脚注：原话</Note>”，图放进正文；会自动更新的域，在 WPS 里按 Ctrl+Shift+F9 改成文字；不要紧的不用改。',
    },
  ];
}

/** What a page has besides the text of its report. */
interface BesideOnPage {
  /** The words of notes and the like, white space left out. */
  readonly words: string;
  readonly pictures: number;
  /** Title and issuer, which headers repeat. */
  readonly frame: string;
}

function besideOnPage(body: Nodes): Omit<BesideOnPage, 'frame'> {
  let words = '';
  let pictures = 0;
  const visit = (node: Nodes, isOfSite: boolean): void => {
    if (node.type === 'image') pictures += 1;
    if (isOfSite && 'value' in node) words += node.value;
    if ('children' in node)
      for (const child of node.children) visit(child, isOfSite || isSiteComponent(node));
  };
  visit(body, false);
  return { words: squeezed(words), pictures };
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, '');
}

/** What to do where a copy differs from its original; both from there on. */
function cureOf(name: string, original: string, copy: string, isLost: boolean): string {
  const number = /^\s*[0-9]{1,3}[.)]\s*/.exec(original)?.[0] ?? '';
  const words = original.slice(number.length).slice(0, 6);
  // Markdown takes 1. for the mark of a list, and a list is shown without it.
  if (number !== '' && words !== '' && copy.trimStart().startsWith(words))
    return `行首的“${number.trim()}”当作了列表的标记，网页上没有。是小标题的，写成“#### ${number.trim()}${words.split(/[。：:，]/)[0]}……”，后面的话另起一段；不是的，在点前面加反斜线：“${number.trim().replace(/[.)]$/, '\\$&')}”，每项前后各空一行。`;
  const mend = '照原件改回来；原件里的错字也照样保留，只有空格、换行和标记可以不同。';
  return isLost ? `${mend}从这里起对不上了：看看 ${name} 是不是放错了，换成印发的那一份。` : mend;
}

/** One difference from several originals at the same place, told once. */
function withSharedPlaces(errors: readonly AuthoringError[]): AuthoringError[] {
  const told = new Map<string, AuthoringError>();
  for (const error of errors) {
    const key = JSON.stringify([error.at, error.code, error.severity, error.current ?? error.message]);
    const same = told.get(key);
    const others = /（([^（）]+)）不一样。$/.exec(error.message)?.[1];
    told.set(
      key,
      same === undefined || others === undefined
        ? error
        : { ...same, message: same.message.replace('）不一样', `、${others}）不一样`) },
    );
  }
  return [...told.values()];
}
