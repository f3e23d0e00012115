import fc from 'fast-check';
import { expect, test } from 'vitest';
import { soundName } from '#src/language/file-name.ts';
import { mendSpacedLinks, renameTargets, unbrokenSpaces, writtenTarget } from '#src/markdown/link-targets.ts';
import { namedFiles } from '#src/markdown/named-file.ts';
import { parseMdx } from '#src/markdown/parse-body.ts';
import { anyName } from '../../support/any-name.ts';

const named = (source: string) =>
  namedFiles(parseMdx(source)).map(({ file: { name, fragment } }) => `${name}${fragment && ` ${fragment}`}`);

test.each([
  ['[附件](附件100%.pdf)', '附件100%.pdf'],
  ['[附件](附件#1.pdf)', '附件#1.pdf'],
  ['[附件](附件#1.pdf#page=3)', '附件#1.pdf #page=3'],
  ['[附件](./附件1.pdf#page=2.1)', '附件1.pdf #page=2.1'],
  ['[附件](<附 件.pdf>)', '附 件.pdf'],
  ['[附件](附%20件.pdf "题")', '附 件.pdf'],
  ['[附件](a+b&c.pdf)', 'a+b&c.pdf'],
  ["![图](图'1.png)", "图'1.png"],
  ['![图](<图 (1).png>)', '图 (1).png'],
  ['![图](e\u0301.png)', 'é.png'],
  ['<Attachment file="附件50%20#1 年.pdf" title="附件" />', '附件50%20#1 年.pdf'],
  ['<Attachment file="./附件1.pdf" title="附件" />', '附件1.pdf'],
])('%s names %s', (source, name) => expect(named(source)).toEqual([name]));

test.each(['[站](https://a.cn/附件.pdf)', '[条](#s-1)', '[信](mailto:a@b.cn)', '[页](/about/)'])(
  '%s names no file',
  (source) => expect(named(source)).toEqual([]),
);

test.each([
  ['[附件](附 件.pdf)', '[附件](<附 件.pdf>)'],
  [
    '![图](图 (1).png "题")。[附件](附件 1.pdf#page=2)',
    '![图](<图 (1).png> "题")。[附件](<附件 1.pdf#page=2>)',
  ],
  ['一句话 [附件]( 附件.pdf ) 一句话', undefined],
  ['[附件](<附 件.pdf>)', undefined],
  ['[附件](附件.pdf "一 题.pdf")', undefined],
  ['［2023］(见 附件)；[2023](见 附件)', undefined],
  ['\\[附件](附 件.pdf)', undefined],
  ['[a@b.cn](mailto:a@b.cn) | ftp.cn) ', undefined],
  ['[甲](乙.pdf)、[丙](丁.pdf) 见 a.cn)', undefined],
])('the link in %s that doesn’t take because of a space is mended, and nothing else', (source, mended) => {
  expect(mendSpacedLinks(source)).toBe(mended ?? source);
  expect(unbrokenSpaces(source)).toHaveLength(source.length);
  expect(named(unbrokenSpaces(source))).toEqual(named(mended ?? source));
});

test('every name that can be used can be written into a link, a picture and an attachment, and is read again', () => {
  fc.assert(
    fc.property(fc.array(anyName, { minLength: 1, maxLength: 2 }), (parts) => {
      const name = soundName(parts.join('/')).normalize().replaceAll('\u00a0', ' ');
      const source = `[附件](${writtenTarget(name)})和![图](${writtenTarget(name)} "题")。`;
      expect(named(source)).toEqual([name, name]);
    }),
    { numRuns: 300 },
  );
});

test('other names are written for files, and nothing else is touched', () => {
  const source = `---
title: 附件?.pdf
---

附件?.pdf见[附件?.pdf](附件?.pdf#page=2 "附件?.pdf")、[![图](<图 :1.png>)](附件?.pdf)。

<Note>见<Attachment file='附件?.pdf' title="附件?.pdf" /></Note>

| [附](其他.pdf) | ![图](图%20:1.png) |
| --- | --- |
`;
  const mended = renameTargets(source, parseMdx(source), (name) =>
    new Map([
      ['附件?.pdf', '附件？.pdf'],
      ['图 :1.png', '图 1.png'],
    ]).get(name),
  );
  expect(mended).toBe(`---
title: 附件?.pdf
---

附件?.pdf见[附件?.pdf](附件？.pdf#page=2 "附件?.pdf")、[![图](<图 1.png>)](附件？.pdf)。

<Note>见<Attachment file="附件？.pdf" title="附件?.pdf" /></Note>

| [附](其他.pdf) | ![图](<图 1.png>) |
| --- | --- |
`);
});
