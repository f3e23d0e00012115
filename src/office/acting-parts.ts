import { type Unzipped, Unzlib, unzipSync } from 'fflate';
import { latin1 } from './latin1.ts';

/** Most that the object streams of a PDF, or the links of a package, are unpacked to. */
const mostUnpacked = 40_000_000;

/** Keys of a PDF that make a program run a script, start another program, send data away or play what runs by itself. */
const actingKeys: readonly (readonly [key: string, words: string])[] = [
  ['JavaScript', '脚本（JavaScript）'],
  ['Launch', '会启动程序的动作'],
  ['SubmitForm', '会把填写的内容发出去的表单'],
  ['ImportData', '会读入别的文件的动作'],
  ['RichMedia', '会自己播放的媒体'],
];

/** A key as a PDF may write it: each of its letters as itself or as #4a. */
const actingForms = actingKeys.map(([key, words]) => {
  const letters = Array.from(key, (char) => `(?:${char}|#${char.charCodeAt(0).toString(16)})`);
  return [new RegExp(`/${letters.join('')}(?![A-Za-z])`, 'i'), words] as const;
});

/**
 * What of a PDF acts when it is opened, in Chinese. It is looked for in the file and in the streams that pack its objects; where a
 * password hides those, nothing is found in them.
 */
export function actingInPdf(bytes: Uint8Array): string[] {
  const text = latin1(bytes);
  const searched = [text];
  let left = mostUnpacked;
  for (const { index, 0: word } of text.matchAll(/stream\r?\n/g)) {
    const before = text.slice(Math.max(0, index - 1000), index);
    if (!/ObjStm|#/.test(before.slice(before.lastIndexOf(' obj') + 1))) continue;
    const start = index + word.length;
    const end = text.indexOf('endstream', start);
    const unpacked = inflated(bytes.subarray(start, end === -1 ? undefined : end), left);
    left -= unpacked.length;
    searched.push(unpacked);
  }
  return actingForms.flatMap(([form, words]) => (searched.some((part) => form.test(part)) ? [words] : []));
}

/** What a stream unpacks to, up to a length; what of it is damaged is left out. */
function inflated(packed: Uint8Array, most: number): string {
  let text = '';
  const stream = new Unzlib((chunk) => {
    text += latin1(chunk);
  });
  try {
    // In small pieces: a bomb is seen before it is unpacked whole.
    for (let at = 0; at < packed.length && text.length < most; at += 4096)
      stream.push(packed.subarray(at, at + 4096), at + 4096 >= packed.length);
  } catch {
    // What came before the damage has been read.
  }
  return text;
}

/** Parts of a package by which programs know what it is. */
const mainParts: Readonly<Record<string, RegExp>> = {
  docx: /^word\//,
  xlsx: /^xl\//,
  pptx: /^ppt\//,
  ofd: /^(?:OFD\.xml|Doc_)/i,
};

/** What a zip is and what of it acts; undefined where it can't be opened, so that no program opens it either. */
export interface OpenedPackage {
  /** `docx`, `xlsx`, `pptx` or `ofd`; undefined where it is another zip. */
  readonly kind: string | undefined;
  /** In Chinese. */
  readonly acting: readonly string[];
}

/** Links that a program follows by itself when it opens the document. */
const followed =
  /<(?:\w+:)?Relationship\b(?=[^>]*\bTargetMode\s*=\s*["']External)(?=[^>]*\bType\s*=\s*["'][^"']*\/(?:attachedTemplate|oleObject|frame|subDocument)["'])/i;

/** Looks into a document of office programs of today, which is a zip. */
export function openPackage(bytes: Uint8Array): OpenedPackage | undefined {
  const names: string[] = [];
  let left = mostUnpacked;
  let links: Unzipped;
  try {
    links = unzipSync(bytes, {
      filter({ name, originalSize }) {
        names.push(name);
        if (!/\.rels$|^\[Content_Types\]\.xml$/i.test(name)) return false;
        left -= originalSize;
        return left >= 0;
      },
    });
  } catch {
    return undefined;
  }
  const has = (form: RegExp) => names.some((name) => form.test(name));
  const says = (form: RegExp) => Object.values(links).some((part) => form.test(latin1(part)));
  const acting = [
    ...(has(/vbaProject|vbaData|\/macrosheets\//i) || says(/macroEnabled|vbaProject/i) ? ['宏'] : []),
    ...(has(/\/activeX\//i) ? ['控件（ActiveX）'] : []),
    ...(says(followed) ? ['一打开就从别处读的模板或者对象'] : []),
  ];
  return { kind: Object.entries(mainParts).find(([, form]) => has(form))?.[0], acting };
}

/** What of an office document of old (.doc, .xls) acts. */
export function actingInCompound(bytes: Uint8Array): string[] {
  return latin1(bytes).includes(Array.from('_VBA_PROJECT').join('\0')) ? ['宏'] : [];
}

/** Whether a table as text holds what a spreadsheet reckons instead of showing it. */
export function hasFormula(csv: string): boolean {
  return /(?:^|[,;\t\n])[ \u3000]*"?[ \u3000]*(?:[=＝@＠]|[+＋－-](?=[\p{L}(]))/u.test(csv);
}
