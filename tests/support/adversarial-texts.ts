/** One character of each class that a reader of reports, registers or queries tells apart. */
const characters = [
  ...'9０九十百万亿零〇半几两第约近超上分元年月日号点时中',
  ...',，.．、。；;：:！!？?%％‰+-−—–~～·°′×=*_`#|\\/@&^$',
  ...'<>()（）[]【】{}｛｝《》〈〉“”‘’"\'〔〕',
  ...' \t\u00a0\u3000\u2009\u200b\u202e\ufeff\u0301\ufffd',
  ...'aAZzKGVIⅡ①½²㎡甲□湘',
  ...['😀', '𠮷', '\r'],
];

/** The tokens that the readers of `src/language`, `src/markdown` and YAML put together from characters. */
const tokens = [
  // Numbers
  ...[
    '9,',
    '9，',
    '9.',
    '9 ',
    '9、',
    '1,234',
    '1 234 ',
    '9-',
    '9—',
    '1亿',
    '3万',
    '1万2千',
    '二十',
    '一百二十',
    '百分之',
    '三分之',
  ],
  ...[
    '9个',
    '9公里',
    '9台次、',
    '9元/吨',
    '9%',
    '9个百分点',
    '约9',
    '近9台',
    '9以上',
    '9万余',
    '无一起',
    '翻一番',
    '9:',
    '9/',
    '-9',
    '±9',
  ],
  ...[
    '同比',
    '增长',
    '分别增长9%、',
    '下降9%，',
    '较',
    '其中',
    '9年9月',
    '2小时30分',
    '零下9℃',
    '1:2',
    '(9)',
    '9（9',
  ],
  // Dates, times, codes, ordinals
  ...[
    '2023年',
    '1—6月',
    '6月8日',
    '二〇二三年',
    '1月、',
    '至6月',
    '截至6月',
    '8:00—',
    '第三季度',
    '上半年',
    '今年以来',
    '去年',
    '近三年',
    '春运期间',
  ],
  ...['第一、', '第3', '一是', '（一）', '一、', '1.', '三级', 'I类', '十四五', '“十四五”', '一期', '其一，'],
  ...[
    'G319',
    'K1+',
    'GB/T 1',
    '〔2023〕',
    '9号',
    '9号、',
    '湘N1',
    '国道',
    '电话',
    'a@',
    'a.',
    'a-',
    'http://',
    'www.',
    'https://a/',
    '12345678901',
    '6222 ',
  ],
  // Words around numbers
  ...[
    '争取',
    '完成',
    '是',
    '的',
    '有',
    '共',
    '为',
    '已',
    '未',
    '项目',
    '工程',
    '危桥改造',
    '驾驶员王',
    '罚款',
    '见附件',
    'XX',
    '秘密★',
  ],
  // Markdown and MDX
  ...[
    '> ',
    '- ',
    '1. ',
    '* ',
    '**',
    '**a',
    '*a ',
    '~~',
    '__',
    '![',
    '](',
    '[a](',
    '[](',
    '[a][',
    '<a',
    '<Note>',
    '<Note',
    '</',
    '<!--',
    '{a',
    '\\{',
    '&amp;',
    '&#',
    '``',
    '| ',
    '|-',
    '# ',
    '\n',
    ' \n',
    '\n\n',
    'a\n',
    '  - a\n',
    '<br/>',
    '$$',
    '](<',
  ],
  // YAML
  ...[
    '- ',
    ': ',
    ':',
    ' #',
    '", "',
    '{ a: ',
    'a: ',
    'a: 1\n',
    '? ',
    '&a ',
    '*a ',
    '!!a ',
    '|\n',
    ', a: ',
    '，a：',
    '\\"',
    "''",
    '- {',
    '}, {',
    '---\n',
  ],
  // Names and queries
  ...['《》', '“”', '（甲）', '甲-', 'xian', 'sq', '锟斤拷', '甲 乙 ', '"甲" '],
];

/** What a text may be made of that shows how a reader's time grows. */
export const adversarialTokens: readonly string[] = [...new Set([...characters, ...tokens])];

/** A token repeated until it has so many characters. */
export function repeated(token: string, length: number): string {
  return token.repeat(Math.ceil(length / token.length)).slice(0, length);
}

/** A text without line ends. */
export function onOneLine(text: string): string {
  return text.replace(/[\r\n]/g, '');
}

/** The same in lines of a hundred characters, so that it isn't beyond the bound of a line. */
export function inLines(token: string, length: number, between = '\n\n'): string {
  const line = repeated(onOneLine(token) || '甲', 100);
  return Array.from({ length: Math.ceil(length / 100) }, () => line).join(between);
}
