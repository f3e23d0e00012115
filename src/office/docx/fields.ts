import { formatNumber } from './number-format.ts';
import { characterOf } from './symbols.ts';
import { attributeOf, childOf, descendantsOf, isOn, localName, newElement, removeElement } from './xml.ts';

/** A field that is being read: its code, what stands in that without being shown, and what the field shows. */
interface OpenField {
  readonly begin: Element;
  readonly unshown: Element[];
  code: string;
  isInResult: boolean;
  result: string;
}

/** Fields whose result office software replaces by itself when the file is opened or printed: 日期, 页码. */
const changingFields = /^(?:DATE|TIME|SAVEDATE|PRINTDATE|EDITTIME|FILENAME|FILESIZE|PAGE|NUMPAGES|USERNAME)$/;

/** Fields that show something without a result in the file: formulas, and numbers that only the program counts. */
const reckonedFields = /^(?:EQ|SYMBOL|LISTNUM|AUTONUM(?:LGL|OUT)?)$/;

/**
 * Leaves of every field what it shows (ECMA-376 part 1, 17.16): the codes go, and what is in them. What only the code says is written
 * out as text: 带圈字符 and 拼音指南 of older files, which are formulas, check boxes, the chosen entry of a list. What can't be is left
 * as an element `formula`.
 *
 * @returns the shown results that change by themselves
 */
export function showFields(document: Document): string[] {
  const changing: string[] = [];
  const open: OpenField[] = [];
  const unclosed = unclosedFields(document);
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
        if (type === 'begin') {
          if (!unclosed.has(element))
            open.push({ begin: element, unshown: [], code: '', isInResult: false, result: '' });
        } else if (type === 'separate' && field !== undefined) field.isInResult = true;
        else if (type === 'end' && field !== undefined) {
          open.pop();
          close(field, element);
        }
        break;
      }
      default: {
        const hiding = open.find(({ isInResult }) => !isInResult);
        if (hiding !== undefined) hiding.unshown.push(element);
        else for (const around of open) around.result += element.textContent ?? '';
      }
    }
  }
  return changing.filter((words) => words !== '');

  function close({ begin, unshown, code, result }: OpenField, end: Element): void {
    for (const element of unshown) removeElement(element);
    if (open.some(({ isInResult }) => !isInResult)) return;
    const name = nameOf(code);
    if (changingFields.test(name) && result.trim() !== '') changing.push(result.trim());
    const shown =
      name === 'FORMDROPDOWN' ? chosenEntry(begin) : name === 'FORMCHECKBOX' ? checkBox(begin) : '';
    const pieces = shown === '' && result === '' ? reckoned(end, name, code) : [newElement(end, 't', shown)];
    for (const piece of pieces.toReversed()) end.parentNode?.insertBefore(piece, end.nextSibling);
  }
}

const shownElements = ['t', 'tab', 'ptab', 'br', 'cr', 'sym', 'noBreakHyphen', 'softHyphen'];

/** Beginnings of fields that a damaged file, or a careless program, never ends: they hide nothing. */
function unclosedFields(document: Document): ReadonlySet<Element> {
  const open: Element[] = [];
  for (const element of descendantsOf(document, 'fldChar')) {
    const type = attributeOf(element, 'fldCharType');
    if (type === 'begin') open.push(element);
    else if (type === 'end') open.pop();
  }
  return new Set(open);
}

function nameOf(code: string): string {
  return /^\s*(\w+)/.exec(code)?.[1]?.toUpperCase() ?? '';
}

/** What a field without a result shows all the same. */
function reckoned(near: Element, name: string, code: string): Element[] {
  const text = (words: string) => newElement(near, 't', words);
  // MACROBUTTON NoMacro 请单击此处: the words behind the macro's name are what is printed.
  const button = /^\s*(?:MACROBUTTON|GOTOBUTTON)\s+\S+\s+(.*?)\s*$/is.exec(code)?.[1];
  if (button !== undefined) return [text(button)];
  const place = /^\s*SYMBOL\s+(0x[0-9a-f]+|[0-9]+)/i.exec(code)?.[1];
  const font = /\\f\s*"?([^"\\]+?)"?\s*(?:\\|$)/i.exec(code)?.[1] ?? '';
  const sign = place === undefined ? undefined : characterOf(font, Number(place));
  if (sign !== undefined) return [text(sign)];
  if (!reckonedFields.test(name)) return [];
  const formula = code.replace(/\\\*\s*(?:"[^"]*"|\w+)/g, '').replace(/^\s*EQ\s*/i, '');
  const circle = circledIn(formula);
  if (circle !== undefined) return [text(circle)];
  const [, sound, words] = soundAbove.exec(formula) ?? [];
  if (sound !== undefined && words !== undefined) {
    const above = newElement(near, 'rt', newElement(near, 'r', text(sound)));
    return [newElement(near, 'ruby', above), text(words)];
  }
  return [newElement(near, 'formula', formula.trim())];
}

/** `\o\ad(\s\up 9(xīn),新)` is 新 with its sound above. */
const soundAbove =
  /^\\o\s*(?:\\a[dclr])?\s*\(\s*\\s\s*\\up\s*[0-9]+\s*\(([^()]*)\)\s*[,，;]\s*([^(),\\]+)\)\s*$/i;

/** `\o\ac(○,1)` is ①, `\o\ac(○,正)` ㊣; undefined for any other formula, and for what has no character of its own. */
function circledIn(formula: string): string | undefined {
  const flat = formula.replace(/\\s\s*\\(?:up|do)\s*[0-9]*\s*\(([^()]*)\)/gi, '$1');
  const words = /^\\o\s*(?:\\a[dclr])?\s*\(\s*[○〇◯]\s*[,，;]\s*([^(),，;\\\s]+)\s*\)\s*$/i.exec(flat)?.[1];
  if (words === undefined) return undefined;
  if (/^[0-9]{1,2}$/.test(words)) return formatNumber('decimalEnclosedCircle', Number(words));
  return circles.find((char) => char.normalize('NFKC') === words);
}

/** Letters and characters in circles: Ⓐ to ⓩ, ㊀ to ㊰. */
const circles = Array.from({ length: 0x34 + 0x31 }, (_, index) =>
  String.fromCodePoint(index < 0x34 ? 0x24b6 + index : 0x3280 + index - 0x34),
);

function chosenEntry(begin: Element): string {
  const [list] = descendantsOf(begin, 'ddList');
  const value = (name: string) => attributeOf(childOf(list, name), 'val');
  const chosen = Number(value('result') ?? value('default') ?? 0);
  const entries = list === undefined ? [] : descendantsOf(list, 'listEntry');
  return attributeOf(entries[chosen], 'val') ?? '';
}

function checkBox(begin: Element): string {
  const [box] = descendantsOf(begin, 'checkBox');
  return isOn(childOf(box, 'checked') ?? childOf(box, 'default')) ? '☑' : '□';
}
