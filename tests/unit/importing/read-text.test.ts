import { describe, expect, test } from 'vitest';
import { decodeSourceText, textParagraphs } from '#src/importing/read-text.ts';
import { withByteOrderMark } from '#src/office/decode-text.ts';
import { toGb18030 } from '../../support/gb18030.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);

describe('the text of a file without a format', () => {
  test.each([
    ['UTF-8', utf8('三江桥')],
    ['UTF-8 behind a byte order mark', utf8('\ufeff三江桥')],
    // 三 C8FD, 江 BDAD, 桥 C7C5
    ['GBK', Uint8Array.of(0xc8, 0xfd, 0xbd, 0xad, 0xc7, 0xc5)],
  ])('is read: %s', (_, bytes) => {
    expect(decodeSourceText(bytes)).toEqual({ ok: true, value: '三江桥' });
  });

  const codings: readonly (readonly [string, (text: string) => Uint8Array])[] = [
    ['UTF-8', utf8],
    ['GB18030', toGb18030],
    ['UTF-16 LE', (text) => Buffer.from(text, 'utf16le')],
    ['UTF-16 BE', (text) => Buffer.from(text, 'utf16le').swap16()],
  ];
  const texts = [
    '青石县交通运输局2024年上半年工作总结\r\n一、工作完成情况\r\n　　完成投资3.2亿元。\r\n',
    // The first byte or the last of each of these characters is zero.
    '一一一一，\n一\n',
    'G319 K1+200\r\n',
    '㑇街“畅通”工程……（一）\n',
  ];
  test.each(
    codings.flatMap(([name, coded]) =>
      texts.flatMap((text) => [
        [name, text, coded(text)] as const,
        ...(name === 'GB18030' ? [] : [[`${name} behind a mark`, text, coded(`\ufeff${text}`)] as const]),
      ]),
    ),
  )('is read in %s: %j', (_, text, bytes) => {
    expect(decodeSourceText(withByteOrderMark(bytes))).toEqual({ ok: true, value: text });
  });

  test.each([
    ['第一行\n第锟斤拷行', '第 2 行有乱码（锟斤拷）'],
    ['第\ufffd行', '第 1 行有乱码（\ufffd）'],
    ['一\n\n三\u0001', '这个文件不是文本'],
  ])('is refused where characters are lost: %j', (text, sentence) => {
    const decoded = decodeSourceText(utf8(text));
    expect(decoded.ok ? '' : decoded.reason).toContain(sentence);
  });

  test('is refused where it is no text of either coding', () => {
    const decoded = decodeSourceText(Uint8Array.of(0xff, 0xff, 0x81));
    expect(decoded.ok ? '' : decoded.reason).toContain('也不是 UTF-8、UTF-16 或 GBK');
  });

  test('may have tabs and form feeds', () => {
    expect(decodeSourceText(utf8('甲\t乙\f丙')).ok).toBe(true);
  });
});

describe('paragraphs of a text with indented ones', () => {
  const unfinished = '　　今年以来，全县交通运输工作稳步推进，共完成';
  test.each([
    ['a line without an indent goes on', [unfinished, '投资3.2亿元。'], ['共完成投资3.2亿元。']],
    ['not behind a full stop', [`${unfinished}投资。`, '落款单位'], ['落款单位']],
    ['not behind an empty line', [unfinished, '', '落款单位'], ['落款单位']],
    ['not a numbered one', [unfinished, '一、基本情况'], ['一、基本情况']],
    ['not a salutation', [unfinished, '县人民政府：'], ['县人民政府：']],
    ['not behind a short line', ['　　县交通运输局', '二〇二三年'], ['二〇二三年']],
  ])('%s', (_, lines, last) => {
    const paragraphs = textParagraphs(
      ['　　标题', '　　第二段。', ...lines, '　　下一段。', '　　末段。'].join('\n'),
    );
    expect(paragraphs.slice(0, 2)).toEqual(['标题', '第二段。']);
    expect(paragraphs.at(-3)?.endsWith(last[0] ?? '')).toBe(true);
    const areJoined = paragraphs.length === 5;
    expect(areJoined).toBe(last[0]?.startsWith('共完成'));
  });

  test('each line is one where most lines have no indent', () => {
    expect(textParagraphs('甲，\r\n乙\n\n　　丙')).toEqual(['甲，', '乙', '丙']);
  });
});
