import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeAddress, encodePath, plainName } from '#src/language/address-path.ts';
import { isDraftName, nameFault, numberedName, soundName } from '#src/language/file-name.ts';
import { anyName } from '../../support/any-name.ts';

describe('an address', () => {
  test('a path comes back from an address, whatever is in its names', () => {
    fc.assert(
      fc.property(fc.array(anyName, { minLength: 1, maxLength: 3 }), (parts) => {
        const path = parts.join('/').toWellFormed();
        const url = new URL(encodePath(path), 'https://example.gov.cn/reports/2023-h1/');
        expect(decodeAddress(url.pathname)).toBe(`/reports/2023-h1/${path}`);
        expect([url.search, url.hash, url.host]).toEqual(['', '', 'example.gov.cn']);
      }),
    );
  });

  test.each([
    ['附件100%.pdf', '%E9%99%84%E4%BB%B6100%25.pdf'],
    ['a+b&c#1?.pdf', 'a%2Bb%26c%231%3F.pdf'],
    ['表/附 表.xlsx', '%E8%A1%A8/%E9%99%84%20%E8%A1%A8.xlsx'],
    ['original.txt', 'original.txt'],
  ])('%s', (path, address) => expect(encodePath(path)).toBe(address));

  test('composed and decomposed names, and names with spaces that don’t break, are one name', () => {
    expect(plainName('e\u0301\u00a01.pdf')).toBe('é 1.pdf');
  });

  test('a wrong escape stays as it is written', () => {
    expect(decodeAddress('附件100%.pdf')).toBe('附件100%.pdf');
  });
});

describe('a name', () => {
  test.each([
    ['附件?.pdf', '里有 ?，', '附件？.pdf'],
    ['图\\1.png', '里有 \\，', '图-1.png'],
    ['附件:1*"<>|.pdf', '里有 : * " < > |，', '附件：1＊＂＜＞｜.pdf'],
    ['{9B2F}.png', '里有 { }，', '（9B2F）.png'],
    ['附件1.pdf ', '空格、点', '附件1.pdf'],
    ['附件1.', '空格、点', '附件1'],
    ['旧 /附件.pdf', '空格、点', '旧/附件.pdf'],
    ['CON.pdf', '设备', 'CON_.pdf'],
    ['lpt1', '设备', 'lpt1_'],
    ['附\n件\u0007.pdf', '控制字符', '附件.pdf'],
    [`${'长'.repeat(90)}.pdf`, '最多 80 个字', `${'长'.repeat(77)}.pdf`],
    ['Index.html', '网页本身', 'Index_.html'],
    ['...', '空格、点', '文件'],
  ])('%s is refused', (name, why, mended) => {
    expect(nameFault(name)).toContain(why);
    expect(soundName(name)).toBe(mended);
  });

  test.each([
    ...[
      '附件100%.pdf',
      '附件#1.pdf',
      'a+b&c.pdf',
      '附 件.pdf',
      "图'1.png",
      'e\u0301.pdf',
      '附件（1）(2)[3].pdf',
    ],
    ...['CONTENT.pdf', 'com10.txt', '表/index.html', '.附件', `${'长'.repeat(78)}.pdf`, '附件50%20年.pdf'],
  ])('%s stays', (name) => {
    expect(nameFault(name)).toBeUndefined();
    expect(soundName(name)).toBe(name);
  });

  test('whatever its name is, a file gets one that can be used, and keeps it', () => {
    fc.assert(
      fc.property(fc.array(anyName, { minLength: 1, maxLength: 2 }), (parts) => {
        const mended = soundName(parts.join('/'));
        expect(nameFault(mended)).toBeUndefined();
        expect(soundName(mended)).toBe(mended);
        expect(nameFault(numberedName(mended, 12))).toBeUndefined();
      }),
    );
  });

  test('a number stands before the extension', () => {
    expect(['附件1.pdf', '表.1/附件', '.附件', 'a.tar.gz'].map((name) => numberedName(name, 2))).toEqual([
      '附件1-2.pdf',
      '表.1/附件-2',
      '.附件-2',
      'a.tar-2.gz',
    ]);
  });

  test.each([
    ...[
      'index - 副本.mdx',
      '2023年上半年总结（征求意见稿）.docx',
      '签批单.pdf',
      '核数.xlsx',
      '旧稿/附件1.pdf',
    ],
    ...[
      '发文审批表.jpg',
      '总结送审.docx',
      '会签.png',
      '总结定稿2.docx',
      '第三稿.docx',
      '总结（内部）.docx',
      '总结.docx.bak',
    ],
    ...['总结_draft.docx', 'backup.zip', '修改稿.wps', '备份/附件.pdf', '底稿.xlsx', '涉密.docx', '审批.pdf'],
  ])('%s is called like a draft or a paper of the house', (name) => expect(isDraftName(name)).toBe(true));

  test.each([
    ...[
      '附件1.pdf',
      '行政审批事项清单.pdf',
      '内部审计报告.pdf',
      '项目清单.xlsx',
      'bridge.png',
      '审批服务指南.pdf',
    ],
    ...['gold.png', 'copyright.txt', '草原公路.png', '数据核对表.xlsx', '内部道路.png', '规划方案.pdf'],
  ])('%s isn’t', (name) => expect(isDraftName(name)).toBe(false));
});
