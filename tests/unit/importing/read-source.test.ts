import { describe, expect, test } from 'vitest';
import { readSource } from '#src/importing/read-source.ts';
import { toGb18030 } from '../../support/gb18030.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const compound = (name: string) =>
  Buffer.concat([
    Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1),
    Buffer.from(name, 'utf16le'),
  ]);
const html =
  '<html xmlns:o="urn:schemas-microsoft-com:office:office"><body><p>完成投资3亿元。</p></body></html>';
const mhtml =
  'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="----=_Next"\r\n\r\n------=_Next\r\n';

describe('a file that isn’t what its name says is refused with what to do', () => {
  test.each([
    ['a page called .doc', utf8(html), '网页文件'],
    ['in GBK', toGb18030(html), '网页文件'],
    ['in UTF-16', Buffer.from(`\ufeff${html}`, 'utf16le'), '网页文件'],
    ['with a declaration', utf8('\ufeff\r\n<!DOCTYPE html>\n<title>总结</title>'), '网页文件'],
    ['a table of an office system', utf8('<table border=1><tr><td>总结</td></tr></table>'), '网页文件'],
    ['a page in one file', utf8(mhtml), '网页文件'],
    ['saved by a browser', utf8(`From: "Saved by WPS"\r\nSubject: 1\r\n${mhtml}`), '网页文件'],
    ['RTF', utf8('{\\rtf1\\ansi 总结}'), 'RTF'],
    ['RTF behind a line end', utf8('\r\n{\\rtf1\\ansi 总结}'), 'RTF'],
    [
      'Word 2003 in XML',
      utf8('<?xml version="1.0"?>\n<?mso-application progid="Word.Document"?>'),
      'XML 格式',
    ],
    ['Word in one XML file', utf8('<?xml version="1.0"?><pkg:package xmlns:pkg="p"/>'), 'XML 格式'],
    ['a .docx with a password', compound('EncryptedPackage'), '加了密码'],
    ['a PDF', utf8('%PDF-1.7'), '这是 PDF'],
  ])('%s', async (_, bytes, says) => {
    const read = await readSource(bytes, async () => undefined);
    expect(read).toEqual({ ok: false, reason: expect.stringContaining(says) });
    expect(read).toEqual({ ok: false, reason: expect.stringMatching(/请.*导入/) });
  });

  test('a text in UTF-16 without a byte order mark is kept with one', async () => {
    const text = Buffer.from('总结\n正文。\n', 'utf16le');
    const read = await readSource(text, async () => undefined);
    expect(read).toMatchObject({ ok: true, value: { blocks: [{ text: '总结' }, { text: '正文。' }] } });
    expect(read.ok && Buffer.from(read.value.originals[0]?.bytes ?? '').toString('utf16le')).toBe(
      '\ufeff总结\n正文。\n',
    );
  });

  test.each(['<附件>另发', 'A<B 时 <3天 的。', '日期：2024年7月\n正文', 'MIME-Version 的说明'])(
    'a text may begin with %j',
    async (text) => {
      const read = await readSource(utf8(text), async () => undefined);
      expect(read).toMatchObject({ ok: true });
    },
  );
});
