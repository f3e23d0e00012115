import { describe, expect, test } from 'vitest';
import { findNumerals, type Numeral } from '#src/language/numeral/numeral.ts';
import { parseQuantity } from '#src/language/quantity/parse-quantity.ts';

/** What an expression means, short enough to be typed by hand: `11980台` · `30<x<40台` · `?家` · `1:2.5`. */
function meaning({ quantity }: Pick<Numeral, 'quantity'>): string {
  if (!quantity.ok) return '—';
  const { value } = quantity;
  const unit = value.canonicalUnit;
  switch (value.kind) {
    case 'single':
      return value.qualifier === 'exact'
        ? `${value.amount.value}${unit}`
        : `${value.qualifier} ${value.amount.value}${unit}`;
    case 'range':
      return `${value.low.value}..${value.high.value}${unit}`;
    case 'pair':
      return `${value.first}:${value.second}`;
    case 'vague': {
      const { low, high } = value.bounds;
      const left = low === undefined ? '' : `${low.value}${low.isIncluded ? '≤' : '<'}`;
      const right = high === undefined ? '' : `${high.isIncluded ? '≤' : '<'}${high.value}`;
      return `${left}?${right}${unit}`;
    }
  }
}

const readings = (text: string) =>
  findNumerals(text).map((numeral) => [text.slice(numeral.whole.start, numeral.whole.end), meaning(numeral)]);

test('a rate ends where words go on to the next, and half of something else isn’t half of it', () => {
  expect(readings('运费由42元/吨降至36.5元/吨')).toEqual([
    ['42元/吨', '42元/吨'],
    ['36.5元/吨', '36.5元/吨'],
  ]);
  expect(readings('车速由40公里/小时提高到60公里/小时').map(([printed]) => printed)).toEqual([
    '40公里/小时',
    '60公里/小时',
  ]);
  expect(readings('查处12起/处罚车辆15台').map(([printed]) => printed)).toEqual(['12起', '15台']);
  expect(readings('尚有2处半幅通行')[0]).toEqual(['2处', '2处']);
});

/** Printed in running text as a whole, with what it comes to. */
const whole: readonly (readonly [printed: string, meaning: string])[] = [
  // Groups of three, in every width
  ['11,980台', '11980台'],
  ['11，980台', '11980台'],
  ['1 234.5公里', '1234500m'],
  ["1'200台", '1200台'],
  ['1‘200台', '1200台'],
  ['1‘234‘500元', '1234500元'],
  ['1’200台', '1200台'],
  ['１，２４５人次', '1245人次'],
  ['1\u2009234台', '1234台'],
  ['1\u00a0234\u00a0567元', '1234567元'],
  ['12 345 678元', '12345678元'],
  ['1，234，567.8吨', '1234567.8吨'],
  ['２３ ４５６人', '23456人'],
  ['3，600万元', '36000000元'],
  // Decimal marks
  ['1·2亿元', '120000000元'],
  ['７．２万人次', '72000人次'],
  ['0·5公里', '500m'],
  // Compounds
  ['1亿零500万元', '105000000元'],
  ['1亿2千万元', '120000000元'],
  ['1亿2000万元', '120000000元'],
  ['3万8千元', '38000元'],
  ['1万2345元', '12345元'],
  ['2亿3456万7890元', '234567890元'],
  ['5千3百元', '5300元'],
  ['12亿零30万元', '1200300000元'],
  ['一亿二千万元', '120000000元'],
  ['两亿零五百万元', '205000000元'],
  ['贰佰万元', '2000000元'],
  ['叁拾伍万元', '350000元'],
  ['壹仟贰佰元', '1200元'],
  ['1.2万亿元', '1200000000000元'],
  ['3.5百万元', '3500000元'],
  ['2百30万元', '2300000元'],
  ['3千5百万元', '35000000元'],
  ['1百20公里', '120000m'],
  ['1千2百30万元', '12300000元'],
  ['1亿2千3百万元', '123000000元'],
  ['3千5百万8千元', '35008000元'],
  ['1千零5万元', '10050000元'],
  ['2百三十万元', '2300000元'],
  ['1万五千元', '15000元'],
  ['3千5百多万元', 'at-least 35000000元'],
  // Signs
  ['负3.2%', '-3.2%'],
  ['零下5℃', '-5℃'],
  ['零下12—15℃', '-15..-12℃'],
  ['零下15至12摄氏度', '-15..-12℃'],
  ['零下12℃至零下3℃', '-12..-3℃'],
  ['零下10～-5℃', '-10..-5℃'],
  ['零下5℃至3℃', '-5..3℃'],
  ['零下5至零上3℃', '-5..3℃'],
  ['零下十二到十五℃', '-15..-12℃'],
  ['负3至负1℃', '-3..-1℃'],
  // Rates
  ['80元/吨', '80元/吨'],
  ['8500辆/日', '8500辆/天'],
  ['60公里/小时', '60km/h'],
  ['120万元/公里', '1200000元/km'],
  ['1.5元/公里', '1.5元/km'],
  ['12次/月', '12次/个月'],
  ['3班/季度', '3班/个季度'],
  ['3000人次/天', '3000人次/天'],
  ['0.8吨/亩', '0.8吨/亩'],
  ['25元/平方米', '25元/m2'],
  ['4.5元/人', '4.5元/人'],
  ['40台/小时', '40台/小时'],
  // By what no register has
  ['36次/趟线', '36次/趟线'],
  ['2名/工区', '2人/工区'],
  ['5元/车次', '5元/车次'],
  ['3台/班组', '3台/班组'],
  ['1.5万元/村民小组', '15000元/村民小组'],
  ['1.15人/万车', '1.15人/万车'],
  ['0.62人/亿车公里', '0.62人/亿车公里'],
  ['2.1起/百公里', '2.1起/百公里'],
  ['5万元/户·年', '50000元/户·年'],
  ['0.5元/（吨·公里）', '0.5元/(吨·公里)'],
  ['0.5元/吨·公里', '0.5元/吨公里'],
  ['12元/GB', '12元/GB'],
  ['0.6元/千瓦时', '0.6元/kWh'],
  ['200元/学时', '200元/学时'],
  // Halves
  ['一公里半', '1500m'],
  ['3个半月', '3.5个月'],
  ['半公里', '500m'],
  ['半年', '0.5年'],
  ['两年半', '2.5年'],
  ['3个半小时', '210分钟'],
  ['半个月', '0.5个月'],
  ['5吨半', '5.5吨'],
  ['过半', 'at-least 50%'],
  ['近半', 'nearly 50%'],
  ['一半', '50%'],
  // Fractions and shares
  ['三分之一', '1:3'],
  ['五分之三', '3:5'],
  ['百分之九十五点五', '95.5%'],
  ['百分之百', '100%'],
  ['百分之四十', '40%'],
  ['百分之8.5', '8.5%'],
  ['千分之三', '0.3%'],
  ['万分之五', '0.05%'],
  ['3.5‰', '0.35%'],
  ['三成', '30%'],
  ['八折', '80%'],
  ['百分之二十三', '23%'],
  // Multiples
  ['翻一番', '2倍'],
  ['翻两番', '4倍'],
  ['1.5倍', '1.5倍'],
  // Vague
  ['近百辆次', '?<100辆次'],
  ['数十家', '?家'],
  ['数百人', '?人'],
  ['几十公里', '?m'],
  ['上千人次', '1000≤?人次'],
  ['上万人', '10000≤?人'],
  ['近亿元', '?<100000000元'],
  ['超千人', '1000<?人'],
  ['过百户', '100<?户'],
  ['百余人', '100<?<200人'],
  ['千余亩', '1000<?<2000亩'],
  ['十几台', '11≤?≤19台'],
  ['二十几台', '21≤?≤29台'],
  ['三四十人', '30≤?≤40人'],
  ['七八百万元', '7000000≤?≤8000000元'],
  ['两三万元', '20000≤?≤30000元'],
  ['五六台', '5≤?≤6台'],
  ['十五六人', '15≤?≤16人'],
  ['二十七八家', '27≤?≤28家'],
  ['一百五六十人', '150≤?≤160人'],
  // 余 多 来 几
  ['30余台', 'at-least 30台'],
  ['3万余人', 'at-least 30000人'],
  ['3千多万元', 'at-least 30000000元'],
  ['1亿2千多万元', 'at-least 120000000元'],
  ['20来台', 'about 20台'],
  ['3公里多', 'at-least 3000m'],
  ['三个多月', 'at-least 3个月'],
  ['3年多', 'at-least 3年'],
  ['十余处', 'at-least 10处'],
  // Words of approximation
  ['约63亿元', 'about 6300000000元'],
  ['63亿元左右', 'about 6300000000元'],
  ['近900人次', 'nearly 900人次'],
  ['超过100万元', 'at-least 1000000元'],
  ['不少于5人', 'at-least 5人'],
  ['30台以上', 'at-least 30台'],
  ['5%以内', 'at-most 5%'],
  ['不足30人', 'nearly 30人'],
  ['逾9成', 'at-least 90%'],
  ['不超过12个月', 'at-most 12个月'],
  // Ranges
  ['2.3－2.5亿元', '230000000..250000000元'],
  ['8—13%', '8..13%'],
  ['8%～13%', '8..13%'],
  ['3至5座', '3..5座'],
  ['三到五座', '3..5座'],
  ['800米至1.2公里', '800..1200m'],
  ['百分之三至百分之五', '3..5%'],
  ['±5%', '-5..5%'],
  ['10-15天', '10..15天'],
  ['3⁓5座', '3..5座'],
  ['3∼5%', '3..5%'],
  ['3〰5座', '3..5座'],
  ['3⁃5座', '3..5座'],
  // Without a unit, and of units in steps
  ['3.2亿', '320000000'],
  ['38℃', '38℃'],
  ['1:2.5', '1:2.5'],
  ['1∶50000', '1:50000'],
  ['2小时30分钟', '150分钟'],
  ['3年6个月', '42个月'],
  ['1公里200米', '1200m'],
  ['3千公里200米', '3000200m'],
  ['2百小时30分钟', '12030分钟'],
  ['无一起', '0起'],
  ['未发生一起', '0起'],
];

const honest = whole.filter(([, means]) => means !== '—');

describe('one expression', () => {
  test.each(honest)('%s is %s, in running text and as a value', (printed, means) => {
    for (const text of [`全县共完成${printed}，较好完成任务。`, `（${printed}）`, `指标为${printed}；`]) {
      expect(readings(text)).toEqual([[printed, means]]);
    }
    const value = parseQuantity(printed);
    if (means === '320000000') return;
    expect(value.ok && meaning({ quantity: value })).toBe(means);
  });

  test('is refused in part: no shorter stretch of it that holds a digit is another whole', () => {
    for (const [printed] of honest) {
      const text = `全县共完成${printed}，较好。`;
      const [numeral] = findNumerals(text);
      for (let start = 0; start < printed.length; start += 1) {
        const part = printed.slice(start);
        // 半 of 近半 is the number itself, as 百 is of 近百; only what the accounting takes for a whole counts.
        const isWhole =
          part === printed || part === '半' || text.slice(numeral?.range.start, numeral?.whole.end) === part;
        if (isWhole || !/[0-9０-９〇零一二两三四五六七八九十百千万亿半]/.test(part[0] ?? '')) continue;
        expect(numeral !== undefined && numeral.range.start < text.indexOf(printed) + start, part).toBe(true);
      }
    }
  });
});

describe('what stands below a stroke ends with its word', () => {
  test.each([
    ['按5元/车次的标准补助', ['5元/车次']],
    ['配备2名/工区的安全员', ['2名/工区']],
    ['每天36次/趟线左右', ['36次/趟线']],
    ['运价80元/吨补助到位', ['80元/吨']],
    ['流量8500辆/日以上', ['8500辆/日']],
    ['开行3班/日开展', ['3班/日']],
    ['改造12座/865.4延米', ['12座', '865.4延米']],
    ['查处12起/处罚车辆15台', ['12起', '15台']],
    ['配备2名/工区安全员并负责巡查', ['2名/工区']],
    ['每工区2名，每趟线36次', ['2名', '36次']],
  ])('%s: %j', (text, expected) => {
    expect(findNumerals(text).map(({ printed }) => printed)).toEqual(expected);
  });
});

describe('two readings are never joined', () => {
  test.each([
    ['第1，2标段', ['1', '2标段']],
    ['5月10，11日', ['5', '10', '11日']],
    ['S335，40.5km', ['335', '40.5km']],
    ['S335，405km', ['335', '405km']],
    ['G320 123公里', ['320', '123公里']],
    ['第1、2标段', ['1', '2标段']],
    ['S335、40.5km', ['335', '40.5km']],
    ['12公里、8公里', ['12公里', '8公里']],
    ['由30台增至40台', ['30台', '40台']],
    ['从30%到40%', ['30%', '40%']],
    ['标段1：2.5公里', ['1', '2.5公里']],
    ['10，20台', ['10', '20台']],
    ['2023，120台', ['2023', '120台']],
    ['0，500台', ['0', '500台']],
    ['12，34台', ['12', '34台']],
  ])('%s holds %j', (text, expected) => {
    expect(findNumerals(text).map(({ printed }) => printed)).toEqual(expected);
  });
});

describe('a sign', () => {
  test.each([
    ['（-3.2%）', '-3.2%'],
    ['增速−1.5%', '-1.5%'],
    ['增长-3.2%', '-3.2%'],
    ['同比-0.8个百分点', '-0.8个百分点'],
    ['气温-5℃', '-5℃'],
    ['为-12台', '-12台'],
    ['增速为－4％', '-4%'],
    ['气温-3—-1℃', '-3..-1℃'],
    ['同比-0.5%至-0.2%', '-0.5..-0.2%'],
    ['增速为−3%～−1%', '-3..-1%'],
    ['增速-1%至-3%', '-3..-1%'],
    ['气温-3—2℃', '-3..2℃'],
    ['增速为-0.5至0.2个百分点', '-0.5..0.2个百分点'],
  ])('%s is %s', (text, means) => {
    expect(readings(text).map(([, meant]) => meant)).toEqual([means]);
  });

  test.each([
    ['新晃-3座', '3座'],
    ['A-12台', '12台'],
    ['负责3座', '3座'],
    ['担负3项', '3项'],
  ])('%s has none: %s', (text, means) => {
    expect(readings(text).map(([, meant]) => meant)).toEqual([means]);
  });
});

describe('direction', () => {
  const directions = (text: string) =>
    findNumerals(text).map(
      ({ direction }) => direction && `${direction.direction}${direction.isComparison ? '' : '?'}`,
    );

  test.each([
    ['同比下降2.3%', ['fall']],
    ['同比增长9.2%', ['rise']],
    ['较上年同期减少12起', ['fall']],
    ['比上年增加3台', ['rise']],
    ['与去年同期相比，下降5.1%', ['fall']],
    ['同比下降了约2.3%', ['fall']],
    ['净增3条', ['rise']],
    ['净减少2家', ['fall']],
    ['环比回落1.2个百分点', ['fall']],
    ['下降3.2个百分点', ['fall']],
    ['增长1倍', ['rise']],
    ['分别下降5%、3%', ['fall', 'fall']],
    ['同比分别增加3.2公里、8公里、21.4公里', ['rise', 'rise', 'rise']],
    ['比去年降3%', ['fall']],
    ['同比增5%', ['rise']],
    ['负增长3.1%', ['fall']],
    ['货运量呈负增长，为1.5%', ['fall']],
    ['负增长态势，增速1.5%', ['fall']],
    ['呈负增长（1.5%）', ['fall']],
    ['出现负增长,同比为1.5%', ['fall']],
    ['负增长，达1.5个百分点', ['fall']],
  ])('%s: %j', (text, expected) => {
    expect(directions(text)).toEqual(expected);
  });

  test.each([
    ['呈负增长，增速为-1.5%', undefined],
    ['呈负增长，为1.5亿元', undefined],
    ['扭转负增长局面。完成率1.5%', undefined],
    ['新增里程80km', undefined],
    ['新增3条', undefined],
    ['减少排放50吨', undefined],
    ['降低物流成本120万元', undefined],
    ['降至12起', undefined],
    ['增至40台', undefined],
    ['提高到95%', undefined],
    ['达到98.5%', undefined],
    ['增幅收窄2个百分点', undefined],
    ['增速回落1.2个百分点', undefined],
    ['降幅扩大0.3个百分点', undefined],
    ['核减12家', undefined],
    ['减少50吨', 'fall?'],
    ['增加80km', 'rise?'],
  ])('%s is no change: %s', (text, expected) => {
    expect(directions(text)).toEqual([expected]);
  });

  test.each([
    ['下降2.3%', '-2.3%', 'fall'],
    ['同比下降2.3%', '-2.3%', 'fall'],
    ['下降了约2.3%', 'about -2.3%', 'fall'],
    ['增长9.2%', '9.2%', 'rise'],
    ['增长1倍', '100%', 'rise'],
    ['净减少2家', '-2家', 'fall'],
    ['减少12起', '-12起', 'fall'],
    ['回落1.2个百分点', '-1.2个百分点', 'fall'],
    ['增长8%—13%', '8..13%', 'rise'],
    ['下降8%—13%', '-13..-8%', 'fall'],
    ['负增长，为1.5%', '-1.5%', 'fall'],
    ['负增长态势，增速1.5%', '-1.5%', 'fall'],
    ['持平', '0', 'same'],
  ])('as a value %s is %s', (printed, means, change) => {
    const quantity = parseQuantity(printed);
    expect(meaning({ quantity })).toBe(means);
    expect(quantity).toMatchObject({ value: { change, printed } });
  });

  test('a fall of more than 3% lies below -3%', () => {
    expect(parseQuantity('下降超过3%')).toMatchObject({
      value: { qualifier: 'at-least', bounds: { high: { value: '-3', isIncluded: false } } },
    });
  });
});

describe('what can’t be read is one expression, and says so', () => {
  test.each([
    '3千5元',
    '2百3万元',
    '3千5万元',
    '2百三四十人',
    '6百7台',
    '1千2千元',
    '3…5座',
    '3……5座',
    '8…10公里',
    '3...5座',
  ])('%s', (printed) => {
    expect(readings(`全县共完成${printed}，较好。`)).toEqual([[printed, '—']]);
    expect(parseQuantity(printed).ok).toBe(false);
  });

  test.each([
    ['2百人、30台', ['200人', '30台']],
    ['3千元5百元', ['3000元', '500元']],
    ['补助30万一台', ['300000']],
    ['开展‘120天攻坚’', ['120天']],
    ['等3处……5处', ['3处', '5处']],
    ['第3‘100工程’', ['—', '—']],
  ])('%s holds others: %j', (text, expected) => {
    expect(readings(text).map(([, means]) => means)).toEqual(expected);
  });
});
