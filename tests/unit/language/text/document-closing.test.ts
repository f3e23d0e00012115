import { expect, test } from 'vitest';
import { documentClosing } from '#src/language/text/document-closing.ts';

const title = '青石县交通运输局 2024年上半年工作总结';
const body = ['二、下半年打算', '12月底前建成新客运站。', '继续推进城乡客运一体化'];

/** The lines of the closing that a document ends with, and how many follow it. */
function closingOf(lines: readonly string[], of = title): [string[], number] {
  const all = [...body, ...lines];
  const { start, end } = documentClosing(of, all) ?? { start: all.length, end: all.length };
  return [all.slice(start, end), all.length - end];
}

const signature = ['青石县交通运输局', '2024年7月3日'];

test.each([
  ['a signature', signature],
  ['on one line', ['青石县交通运输局　　2024年7月3日']],
  ['set apart', ['青 石 县 交 通 运 输 局', '二〇二四年七月三日']],
  ['of a party group', ['中共青石县交通运输局党组', '2024.07.03']],
  ['of a place with a time in its name', ['后前旗内河航务中心', '2024年7月3日']],
  ['with a seal', ['青石县交通运输局（盖章）', '2024年7月3日（印章）']],
  ['of two bodies', ['青石县交通运输局', '青石县公路建设养护中心', '二○二四年七月三日']],
  ['of a station of the place', ['青石县道路运输服务站', '2024年7月3日']],
  ['with remarks below it', [...signature, '（此件公开发布）', '（联系人：张三，联系电话：0745-6223344）']],
  ['with its 版记', [...signature, '抄送：县委办，县政协办。', '青石县交通运输局办公室　2024年7月4日印发']],
  ['a bureau without a date', ['青石县交通运输局']],
  ['remarks alone', ['（此件公开发布）']],
  [
    'a list of attachments',
    ['附件：1.2024年重点项目进展表', '2.下半年计划表', '3．任务分解表', ...signature],
  ],
  ['remarks above it', ['联系人：王某某，电话：0745-6223344。', '附件：清单一份', ...signature]],
  ['one attachment', ['附件：重点项目进展表', ...signature]],
  ['a list below its heading', ['附件', '1.重点项目进展表（略）', '2.下半年计划表', ...signature]],
  ['attachments with numbers of their own', ['附件1：重点项目进展表', '附件2：下半年计划表']],
  ['an entry on two lines', ['附件：1.2024年上半年全县农村公路建设', '项目进展表', ...signature]],
  ['a date alone', ['2024年7月3日']],
])('%s closes a document', (_, lines) => {
  expect(closingOf(lines)).toEqual([lines, 0]);
});

test.each([
  ['a sentence that ends in a place', ['年底前建成城东公交停保场和新客运站']],
  ['one that names a body', ['6月底前启用县物流中心', '启用王家坪超限检测站']],
  ['one on a bureau', ['下一步工作及时报送县交通运输局']],
  ['a date in a chronicle', ['2024年1月3日', '西河大桥开工。', '2024年5月8日', '西河大桥合龙。']],
  ['a sentence on attachments', ['附件材料随文报送。']],
])('%s does not', (_, lines) => {
  expect(closingOf(lines)).toEqual([[], 0]);
  expect(closingOf([...lines, ...signature])).toEqual([signature, 0]);
});

test('a table or a text may follow a body and its date', () => {
  expect(closingOf([...signature, '重点项目进展表', '甲路完成12公里。'])).toEqual([signature, 2]);
});

test('attachments may follow it', () => {
  const attached = ['附件1', '2024年重点项目进展表', '甲路完成12公里。'];
  const list = ['附件：1.重点项目进展表', ...signature];
  expect(closingOf([...list, ...attached])).toEqual([list, 3]);
});

test('a body is known by the place it names where the title names none', () => {
  const lines = ['青石县公路建设养护中心', '2024年7月3日'];
  expect(closingOf(lines, '2024年上半年工作总结')).toEqual([lines, 0]);
});
