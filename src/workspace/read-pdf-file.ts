import { inflateSync } from 'node:zlib';
import type { FileContents } from './read-office-file.ts';

const mostUnpacked = 20_000_000;

/**
 * What can be read of a PDF without drawing it: its authors, and the text whose characters are written as themselves. Text in
 * subset fonts, as most Chinese text is, stays unread; nothing here claims that there is none.
 */
export function readPdfFile(bytes: Uint8Array): FileContents {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const parts = [file.replace(/stream\r?\n[\s\S]*?endstream/g, ''), ...streamsOf(file)];
  const authors = parts.flatMap((part) => [
    ...Array.from(part.matchAll(/\/Author\s*(?=[(<](?!<))/g), ({ 0: { length }, index }) =>
      decodeString(stringAt(part, index + length)),
    ),
    ...Array.from(part.matchAll(/<dc:creator>([\s\S]*?)<\/dc:creator>/g)).flatMap(([, list = '']) =>
      Array.from(list.matchAll(/<rdf:li[^>]*>([^<]*)</g), ([, name = '']) =>
        Buffer.from(name, 'latin1').toString('utf8'),
      ),
    ),
  ]);
  return { text: parts.map(shownText).join('\n'), authors: [...new Set(authors)], images: [] };
}

/** The streams that may hold text or properties, unpacked. */
function streamsOf(file: string): string[] {
  const streams: string[] = [];
  let left = mostUnpacked;
  for (const { 0: whole, 1: dictionary = '', 2: body = '' } of file.matchAll(
    /<<((?:(?!endobj)[\s\S]){0,2000}?)>>\s*stream\r?\n([\s\S]*?)\r?\n?endstream/g,
  )) {
    if (/\/(?:Image|FontFile[23]?|Length[123])\b/.test(dictionary)) continue;
    if (!/\/FlateDecode/.test(dictionary)) {
      streams.push(/\/Filter/.test(dictionary) ? '' : body);
      continue;
    }
    try {
      const packed = Buffer.from(whole.slice(whole.indexOf('stream') + 6).replace(/^\r?\n/, ''), 'latin1');
      const unpacked = inflateSync(packed, { maxOutputLength: left, finishFlush: 2 });
      left -= unpacked.length;
      streams.push(unpacked.toString('latin1'));
    } catch {
      // Damaged, encrypted or too large.
    }
  }
  return streams;
}

/** The strings that a content stream shows, a line feed wherever it moves on. */
function shownText(part: string): string {
  return Array.from(part.matchAll(/\bBT\b([\s\S]*?)\bET\b/g), ([, shown = '']) =>
    Array.from(shown.matchAll(/(?=[(<](?!<))|\b(?:Td|TD|Tm)\b|T\*/g), ({ 0: move, index }) =>
      move === '' ? decodeString(stringAt(shown, index)) : '\n',
    ).join(''),
  ).join('\n');
}

/** The bytes of the string, literal or hexadecimal, that begins at an offset. */
function stringAt(part: string, start: number): string {
  if (part[start] === '<') {
    const digits = (/^<([0-9A-Fa-f\s]*)>/.exec(part.slice(start, start + 4000))?.[1] ?? '').replace(
      /\s/g,
      '',
    );
    return Buffer.from(digits, 'hex').toString('latin1');
  }
  let text = '';
  let depth = 0;
  for (let at = start; at < part.length; at += 1) {
    const char = part[at] ?? '';
    if (char === '\\') {
      const octal = /^[0-7]{1,3}/.exec(part.slice(at + 1, at + 4))?.[0];
      text += octal === undefined ? (part[at + 1] ?? '') : String.fromCharCode(Number.parseInt(octal, 8));
      at += octal?.length ?? 1;
      continue;
    }
    if (char === '(') depth += 1;
    if (char === ')') depth -= 1;
    if (depth === 0) return text;
    if (at > start) text += char;
  }
  return text;
}

/** A string as UTF-16 where it says so, else as UTF-8 or, as Chinese programs of old wrote, GB18030. */
function decodeString(bytes: string): string {
  const buffer = Buffer.from(bytes, 'latin1');
  if (bytes.startsWith('\xfe\xff')) return new TextDecoder('utf-16be').decode(buffer);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(buffer);
  } catch {
    return new TextDecoder('gb18030').decode(buffer);
  }
}
