/** A number in a sentence, put together from parts, with what it comes to by arithmetic of its own. */
export interface GeneratedNumber {
  readonly printed: string;
  readonly before: string;
  readonly after: string;
  /** What it comes to in canonical units; both ends of a range. */
  readonly low: Ratio;
  readonly high: Ratio;
  readonly unit: string;
  /** `range` for a range. */
  readonly qualifier: string;
  /** Which way the words before it say that it goes. */
  readonly direction: 'rise' | 'fall' | undefined;
}
/** A fraction. */
export type Ratio = readonly [over: bigint, under: bigint];

type Random = () => number;
const pick = <T>(random: Random, list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
const times = ([a, b]: Ratio, [c, d]: Ratio): Ratio => [a * c, b * d];
const whole = (n: bigint): Ratio => [n, 1n];

/** Printed unit, canonical unit, size. */
const units: readonly (readonly [string, string, Ratio])[] = (
  '元 元 1;角 元 1/10;公里 m 1000;千米 m 1000;km m 1000;米 m 1;延米 m 1;厘米 m 1/100;海里 m 1852;平方米 m2 1;㎡ m2 1;公顷 m2 10000;平方公里 m2 1000000;亩 亩 1;立方米 m3 1;方 m3 1;吨 吨 1;公斤 吨 1/1000;kg 吨 1/1000;' +
  '人次 人次 1;辆 辆 1;台 台 1;起 起 1;件 件 1;座 座 1;处 处 1;家 家 1;家次 家次 1;户 户 1;项 项 1;条 条 1;个 个 1;艘 艘 1;班次 班次 1;架次 架次 1;宗 宗 1;块 块 1;盏 盏 1;株 株 1;辆次 辆次 1;台次 台次 1;套 套 1;份 份 1;场次 场次 1;标段 标段 1;泊位 泊位 1;工日 工日 1;' +
  '棵 棵 1;道 道 1;次 次 1;场 场 1;篇 篇 1;支 支 1;队 队 1;组 组 1;批 批 1;张 张 1;册 册 1;本 本 1;幅 幅 1;口 口 1;孔 孔 1;趟 趟 1;笔 笔 1;根 根 1;只 只 1;枚 枚 1;间 间 1;栋 栋 1;车次 车次 1;艘次 艘次 1;户次 户次 1;课时 课时 1;学时 学时 1;人天 人天 1;车位 车位 1;人 人 1;艘次 艘次 1;吨公里 吨公里 1;人公里 人公里 1;车公里 车公里 1;元/人 元/人 1;元/辆 元/辆 1;元/株 元/株 1;台/小时 台/小时 1;人/台 人/台 1;千瓦时 kWh 1;' +
  '元/吨 元/吨 1;元/公里 元/km 1;辆/日 辆/天 1;公里/小时 km/h 1;元/平方米 元/m2 1;人次/天 人次/天 1;吨/亩 吨/亩 1;班/日 班/天 1'
)
  .split(';')
  .map((line) => {
    const [printed = '', canonical = '', size = '1'] = line.split(' ');
    const [over = '1', under = '1'] = size.split('/');
    return [printed, canonical, [BigInt(over), BigInt(under)]] as const;
  });
const powers: readonly (readonly [string, bigint])[] = [
  ['', 1n],
  ['', 1n],
  ['万', 10n ** 4n],
  ['百万', 10n ** 6n],
  ['千万', 10n ** 7n],
  ['亿', 10n ** 8n],
];
const qualifiers: readonly (readonly [string, string, string])[] = [
  ['', '', 'exact'],
  ['', '', 'exact'],
  ['', '', 'exact'],
  ['约', '', 'about'],
  ['大约', '', 'about'],
  ['近', '', 'nearly'],
  ['将近', '', 'nearly'],
  ['不足', '', 'nearly'],
  ['不到', '', 'nearly'],
  ['超过', '', 'at-least'],
  ['超', '', 'at-least'],
  ['逾', '', 'at-least'],
  ['不少于', '', 'at-least'],
  ['不低于', '', 'at-least'],
  ['至少', '', 'at-least'],
  ['不超过', '', 'at-most'],
  ['不高于', '', 'at-most'],
  ['至多', '', 'at-most'],
  ['', '左右', 'about'],
  ['', '上下', 'about'],
  ['', '以上', 'at-least'],
  ['', '以内', 'at-most'],
  ['', '以下', 'at-most'],
];
const frames: readonly (readonly [string, string])[] = [
  ['上半年全县共完成', '，超额完成任务。'],
  ['累计投入', '；'],
  ['S335扶罗至凉伞项目总计', '（含征地）。'],
  ['截至6月10日，已检查', '，处罚若干。'],
  ['其中：', '，占比较大'],
  ['按照“四好农村路”要求，安排', '用于养护'],
  ['（', '）'],
  ['\n', '\n'],
  ['合计：', '。'],
  ['| ', ' |'],
  ['二是抓好落实，', '到位。'],
  ['G320线K12+300段完成', ','],
  ['2023年', '。'],
  ['（三）', '；'],
  ['第2标段', '，'],
  ['3月15日，', '。'],
  ['对12家企业开展检查，', '；'],
  ['“', '”'],
  ['达', '!'],
  ['为', '，同比增长3%'],
  ['完成率98%，', '。'],
  ['2023—2024年，', '。'],
];
const wide = (text: string) =>
  text.replace(/[0-9.,]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
const marks = [',', '，', "'", '\u2009', ' ', '\u00a0'];
const han = '零一二三四五六七八九';

function digits(random: Random): { text: string; value: Ratio } {
  const size = Math.floor(random() * 9) + 1;
  let integer = String(Math.floor(random() * 10 ** size));
  if (random() < 0.1) integer = pick(random, ['0', '1', '10', '100', '1000', '10000', '999', '1001']);
  const decimals =
    random() < 0.35
      ? Array.from({ length: Math.floor(random() * 3) + 1 }, () => Math.floor(random() * 10)).join('')
      : '';
  const grouped = random() < 0.3 ? integer.replace(/\B(?=(?:[0-9]{3})+$)/g, pick(random, marks)) : integer;
  let text = grouped + (decimals === '' ? '' : `.${decimals}`);
  if (random() < 0.2) text = wide(text);
  return { text, value: [BigInt(integer + decimals), 10n ** BigInt(decimals.length)] };
}
/** A whole number below 100,000 in Chinese numerals. */
function inHan(n: number): string {
  if (n < 10) return han[n] ?? '';
  for (const [size, word] of [
    [10000, '万'],
    [1000, '千'],
    [100, '百'],
    [10, '十'],
  ] as const) {
    if (n < size) continue;
    const head = Math.floor(n / size),
      rest = n % size;
    const gap = rest > 0 && rest < size / 10 ? '零' : '';
    const lead = size === 10 && head === 1 && n < 20 ? '' : inHan(head);
    return lead + word + gap + (rest === 0 ? '' : inHanRest(rest));
  }
  return '';
}
const inHanRest = (n: number): string => (n >= 10 && n < 20 ? `一${inHan(n)}` : inHan(n));

/** A number with its sentence; every call another. */
export function generateNumber(random: () => number): GeneratedNumber {
  const [before, after] = pick(random, frames);
  const [unitText, unit, size] = pick(random, units);
  const [power, powerValue] =
    /[a-z㎡/]/.test(unitText) && random() < 0.5 ? (['', 1n] as const) : pick(random, powers);
  const [lead, tail, qualifier] = pick(random, qualifiers);
  const kind = Math.floor(random() * 14);
  const make = (
    core: string,
    low: Ratio,
    high: Ratio = low,
    over: Partial<GeneratedNumber> = {},
  ): GeneratedNumber => ({
    printed: `${lead}${core}${tail}`,
    before,
    after,
    low,
    high,
    unit,
    qualifier,
    direction: undefined,
    ...over,
  });
  const scale = (value: Ratio) => times(times(value, whole(powerValue)), size);
  const number = digits(random);
  switch (kind) {
    case 0: {
      // compound
      const a = Math.floor(random() * 99) + 1,
        b = Math.floor(random() * 9000) + 1000;
      return make(
        `${a}亿${b}万${unitText}`,
        times([BigInt(a) * 10n ** 8n + BigInt(b) * 10n ** 4n, 1n], size),
      );
    }
    case 1: {
      const a = Math.floor(random() * 99) + 1,
        b = Math.floor(random() * 9) + 1;
      return make(
        `${a}万${b}千${unitText === '千米' ? '公里' : unitText}`,
        times([BigInt(a) * 10n ** 4n + BigInt(b) * 1000n, 1n], size),
      );
    }
    case 2: {
      // Han
      // 一批 is “some”, and 一方 one of two.
      const n = Math.floor(random() * 10 ** (Math.floor(random() * 4) + 1)) + 2;
      const text = inHan(n);
      return make(`${text}${unitText === '方' ? '立方米' : unitText}`, times(whole(BigInt(n)), size));
    }
    case 3: {
      // range
      const a = Math.floor(random() * 900) + 1,
        b = a + Math.floor(random() * 90) + 1;
      const mark = pick(random, ['—', '－', '-', '~', '～', '至', '到', '–']);
      return {
        ...make(`${a}${mark}${b}${power}${unitText}`, scale(whole(BigInt(a))), scale(whole(BigInt(b)))),
        printed: `${a}${mark}${b}${power}${unitText}`,
        qualifier: 'range',
      };
    }
    case 4: {
      // percent with direction
      const compare = pick(random, ['同比', '环比', '较上年同期', '比上年', '与去年同期相比，']);
      const [word, direction] = pick(random, [
        ['增长', 'rise'],
        ['上升', 'rise'],
        ['提高', 'rise'],
        ['增加', 'rise'],
        ['下降', 'fall'],
        ['减少', 'fall'],
        ['回落', 'fall'],
        ['降低', 'fall'],
      ] as const);
      const about = pick(random, ['', '', '约', '了', '近']);
      const q = about === '约' ? 'about' : about === '近' ? 'nearly' : 'exact';
      const printed = `${about === '了' ? '' : about}${number.text}%`;
      return {
        printed,
        before: `${before}${compare}${word}${about === '了' ? '了' : ''}`,
        after,
        low: number.value,
        high: number.value,
        unit: '%',
        qualifier: q,
        direction,
      };
    }
    case 5: {
      // sign
      const printed = `${pick(random, ['-', '−', '－'])}${number.text}%`;
      return {
        ...make('', times(number.value, whole(-1n))),
        printed,
        before: pick(random, ['增速', '增速为', '同比', '指标为', '（']),
        after: pick(random, ['，', '）', '。', '；']),
        unit: '%',
        qualifier: 'exact',
      };
    }
    case 6: {
      // 百分之
      const n = Math.floor(random() * 99) + 1;
      return make(`百分之${inHan(n)}`, whole(BigInt(n)), whole(BigInt(n)), { unit: '%' });
    }
    case 7: {
      // 余 多
      const n = (Math.floor(random() * 90) + 10) * 10;
      const word = pick(random, ['余', '多']);
      return {
        ...make('', [0n, 1n]),
        printed: `${n}${word}${unitText}`,
        low: times(whole(BigInt(n)), size),
        high: times(whole(BigInt(n)), size),
        qualifier: 'at-least',
      };
    }
    case 8: {
      // 万余
      const n = Math.floor(random() * 900) + 10;
      return {
        ...make('', [0n, 1n]),
        printed: `${n}万${pick(random, ['余', '多'])}${unitText}`,
        low: times(whole(BigInt(n) * 10n ** 4n), size),
        high: times(whole(BigInt(n) * 10n ** 4n), size),
        qualifier: 'at-least',
      };
    }
    case 9: {
      const sign = pick(random, ['%', '％', '个百分点']);
      return make(`${number.text}${sign}`, number.value, number.value, { unit: sign === '％' ? '%' : sign });
    }
    default:
      return make(`${number.text}${power}${unitText}`, scale(number.value));
  }
}
