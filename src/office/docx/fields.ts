import { formatNumber } from './number-format.ts';
import { attributeOf, childrenOf, descendantsOf, localName, removeElement } from './xml.ts';

/** What fields show that a reading of the runs alone would miss. */
export interface FieldFindings {
  /** Shown results that office software replaces by itself when the file is opened or printed: 日期, 页码. */
  readonly changing: readonly string[];
  /** Words that only a formula (EQ) in the field's code says, as far as they can't be written out. */
  readonly formulas: readonly string[];
  readonly checkBoxes: number;
}

/** A field that is being read: its code, and what it shows. */
interface OpenField {
  readonly begin: Element;
  code: string;
  isInResult: boolean;
  result: string;
}

const changingFields = /^(?:DATE|TIME|SAVEDATE|PRINTDATE|EDITTIME|FILENAME|FILESIZE|PAGE|NUMPAGES|USERNAME)$/;

/**
 * Leaves of every field what it shows (ECMA-376 part 1, 17.16): the codes go, and what is in them. 带圈字符 and 拼音指南 of older
 * files, which are formulas, and the chosen entry of a list are written out as text.
 */
export function showFields(document: Document): FieldFindings {
  const changing: string[] = [];
  const formulas: string[] = [];
  let checkBoxes = 0;
  const open: OpenField[] = [];
  for (const element of descendantsOf(document, 'fldChar', 'instrText', 'fldSimple', ...shownElements)) {
    const field = open.at(-1);
    switch (localName(element)) {
      case 'fldSimple': {
        const name = nameOf(attributeOf(element, 'instr') ?? '');
        if (changingFields.test(name)) changing.push((element.textContent ?? '').trim());
        break;
      }
      case 'instrText':
        if (field !== undefined) field.code += element.textContent ?? '';
        break;
      case 'fldChar': {
        const type = attributeOf(element, 'fldCharType');
        if (type === 'begin') open.push({ begin: element, code: '', isInResult: false, result: '' });
        else if (type === 'separate' && field !== undefined) field.isInResult = true;
        else if (type === 'end' && field !== undefined) {
          open.pop();
          close(field, element);
        }
        break;
      }
      default:
        if (open.some(({ isInResult }) => !isInResult)) removeElement(element);
        else for (const around of open) around.result += element.textContent ?? '';
    }
  }
  return { changing: changing.filter((words) => words !== ''), formulas, checkBoxes };

  function close({ begin, code, result }: OpenField, end: Element): void {
    const name = nameOf(code);
    if (open.some(({ isInResult }) => !isInResult)) return;
    if (changingFields.test(name) && result.trim() !== '') changing.push(result.trim());
    if (name === 'FORMCHECKBOX') checkBoxes += 1;
    const shown =
      name === 'FORMDROPDOWN'
        ? chosenEntry(begin)
        : name === 'EQ' && result === ''
          ? wordsOfFormula(code)
          : '';
    if (shown === undefined) formulas.push(code.trim().replace(/^EQ\s*/, ''));
    else if (shown !== '') insertText(end, shown);
  }
}

const shownElements = ['t', 'tab', 'br', 'cr', 'sym', 'noBreakHyphen', 'softHyphen'];

function nameOf(code: string): string {
  return /^\s*(\w+)/.exec(code)?.[1]?.toUpperCase() ?? '';
}

/** `EQ \o\ac(○,1)` is ①, `EQ \o\ad(\s\up 9(xīn),新)` is 新 with its sound above; undefined for any other formula. */
function wordsOfFormula(code: string): string | undefined {
  const formula = code.replace(/\\\*\s*(?:"[^"]*"|\w+)/g, '').replace(/\s*EQ\s*/, '');
  const circled = /^\\o\s*\\ac\s*\(\s*[○〇◯]\s*[,，;]\s*([0-9]{1,2})\s*\)\s*$/i.exec(formula)?.[1];
  if (circled !== undefined) return formatNumber('decimalEnclosedCircle', Number(circled));
  return /^\\o\s*(?:\\a[dclr])?\s*\(\s*\\s\s*\\up\s*[0-9]+\s*\([^()]*\)\s*[,，;]\s*([^(),\\]+)\)\s*$/i.exec(
    formula,
  )?.[1];
}

function chosenEntry(begin: Element): string {
  const [list] = descendantsOf(begin, 'ddList');
  if (list === undefined) return '';
  const value = (name: string) => attributeOf(childrenOf(list, name)[0], 'val');
  const chosen = Number(value('result') ?? value('default') ?? 0);
  return attributeOf(childrenOf(list, 'listEntry')[chosen], 'val') ?? '';
}

/** Writes text behind an element of a run. */
function insertText(element: Element, words: string): void {
  const { ownerDocument, parentNode, namespaceURI, nodeName } = element;
  const prefix = nodeName.includes(':') ? `${nodeName.split(':')[0]}:` : '';
  const text = ownerDocument.createElementNS(namespaceURI, `${prefix}t`);
  text.appendChild(ownerDocument.createTextNode(words));
  parentNode?.insertBefore(text, element.nextSibling);
}
