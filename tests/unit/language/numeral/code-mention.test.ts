import { expect, test } from 'vitest';
import { findCodeMentions } from '#src/language/numeral/code-mention.ts';

function codes(text: string): string[] {
  return findCodeMentions(text)
    .map(({ start, end }) => text.slice(start, end))
    .sort();
}

test.each([
  ['G6512秀从高速', ['6512', 'G6512']],
  ['调整S335扶罗', ['335', 'S335']],
  ['国道320线', ['320']],
  ['209国道', ['209']],
  ['湘交发〔2023〕15号', ['15号', '〔2023〕15号']],
  ['湘交发（２０２３）第１５号', ['（２０２３）第１５号', '１５号']],
  ['GB/T 917', ['GB/T 917']],
  ['JTG D20—2017', ['20', 'JTG D20—2017']],
  ['K12+300处', ['12', 'K12+300']],
  ['电话0745-6222222', ['0745-6222222', '0745-6222222']],
  ['手机：13812345678', ['13812345678', '13812345678']],
  ['110报警', ['110']],
  ['邮箱jt_1@163.com，', ['jt_1@163.com']],
  ['湘N12345号', ['12345', '12345号', '湘N12345']],
  ['3号桥、一号文件', ['3号', '一号']],
  ['PM2.5浓度', ['2.5']],
  ['5G网络', ['5G']],
  ['单位：m2', ['2']],
])('%s', (text, expected) => {
  expect(codes(text)).toEqual(expected);
});

test.each([
  '新建国道320公里',
  '修国道3条',
  '投资13812345678元',
  '手机120部',
  '共120个电话',
  '2号称',
  '第一条',
  '面积32平方米',
  '长L12.5km',
])('%s holds no code', (text) => {
  expect(codes(text)).toEqual([]);
});
