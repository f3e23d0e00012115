// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { compareSides } from '#src/catalogue/comparison/compare-sides.ts';
import { comparisonSides } from '#src/catalogue/comparison/comparison-sides.ts';
import { comparisonHtml, markup } from '#src/client/comparison-html.ts';
import '#src/client/period-comparison.ts';
import { putPage } from '../../support/put-page.ts';
import { reportOfFigures, sampleCatalogue } from '../../support/sample-catalogue.ts';
import { sampleReport } from '../../support/sample-report.ts';

const promises = sampleReport(
  '2022-h1',
  `metrics:
  - { id: fines, metric: fines, value: "100元", quote: "罚款100元" }
  - { id: cases, metric: cases, value: "5起", quote: "5起" }
  - { id: length, metric: length, subject: road, value: "12km", quote: "甲路长12km" }
commitments:
  - { id: road-done, title: 甲路完工, topic: roads, projects: [road], quote: "争取下半年完成甲路", due: "2022-h2", dueSaid: "下半年", strength: "争取", reading: "按报告期" }
  - { id: study, title: 学习, topic: roads, quote: "继续学习" }
  - { id: bridge, title: 修桥, topic: roads, quote: "修桥" }`,
  '罚款100元，5起。甲路长12km。争取下半年完成甲路。继续学习。修桥。',
);
const answers = sampleReport(
  '2023-h1',
  `metrics:
  - { id: fines, metric: fines, value: "165元", quote: "罚款165元" }
  - { id: letters, metric: letters, value: "3件", quote: "3件" }
  - { id: cases, metric: cases, value: "6起", quote: "春运期间6起", coverageSaid: "春运期间", reading: "没有写起止日" }
  - { id: length, metric: length, subject: road, value: "13km", quote: "甲路长13km" }
answers:
  - { to: 2022-h1/road-done, outcome: 已完成, quote: "甲路已完工" }`,
  '罚款165元，3件。春运期间6起。甲路长13km。甲路已完工。',
);
const between = sampleReport(
  '2022-h2',
  `metrics:
  - { id: fines, metric: fines, value: "120元", quote: "上半年罚款120元", coverage: 2022-h1 }
answers:
  - { to: 2022-h1/bridge, outcome: 推迟, until: "2023", quote: "桥推迟到明年" }`,
  '上半年罚款120元。桥推迟到明年。',
);
const sides = comparisonSides(
  sampleCatalogue([promises, between, answers, reportOfFigures('2021'), reportOfFigures('2020')]),
  {
    report: (id: string, clause = '') => `/${id}#${clause}`,
    figure: ({ reportId, id }) => `/${reportId}#f-${id}`,
    metric: ({ id }) => `/metrics/${id}`,
    project: ({ id }) => `/projects/${id}`,
    commitment: ({ id }) => `/c-${id}`,
  },
);
const htmlOf = (a: string, b: string) => comparisonHtml(compareSides(sides.get(a)!, sides.get(b)!));
/** HTML without its classes, which are the style sheet's affair, an element a line. */
const lines = (html: string) => {
  const bare = html.replaceAll(/ class="[^"]*"/g, '');
  return `${bare.replaceAll(/<(?!\/)(section|table|tr|t[hd]|h\d|li|ul|p)\b/g, '\n<$1').trim()}\n`;
};

test('two reports are set side by side: what can be compared, what can’t, what one says, what was promised', async () => {
  await expect(lines(htmlOf('2022-h1', '2023-h1'))).toMatchFileSnapshot('compared/2022-h1-2023-h1.html.txt');
});

test('reports with nothing in common say so', () => {
  expect(lines(htmlOf('2021', '2020'))).toBe(
    '<section aria-labelledby="comparable"><div><div>\n<h2 id="comparable">无可比指标</h2>\n<p>指标相同、时长相同，变化由本站计算</p></div></div></section>\n',
  );
});

const fetched = vi.fn(async (url: string) => {
  const side = sides.get(url.replace(/^\/compare\/|\.json$/g, ''));
  return side === undefined ? new Response('', { status: 404 }) : Response.json(side);
});
const status = () => document.querySelector('[role="status"]')!.textContent;
const result = () => document.querySelector('[data-result]')!.innerHTML;
const selects = () => [...document.querySelectorAll('select')];
const settle = () => new Promise((resolve) => setTimeout(resolve, 5));

beforeEach(() => {
  vi.stubGlobal('fetch', fetched);
  fetched.mockClear();
});
afterEach(() => document.body.replaceChildren());

async function open(search: string): Promise<void> {
  history.replaceState(null, '', `/compare/${search}`);
  const options = ['', '2022-h1', '2023-h1', 'gone']
    .map((id) => `<option value="${id}">${id}</option>`)
    .join('');
  putPage(`<period-comparison data-files="/compare/"><form><select name="a">${options}</select>
    <select name="b">${options}</select></form><p role="status"></p><div data-result></div></period-comparison>`);
  await settle();
}

test('the address says which reports are shown; each is fetched once', async () => {
  await open('?a=2023-h1&b=2022-h1');
  expect(status()).toBe('2023年上半年与2022年上半年：可比指标1项，已在下方列出。');
  expect(result()).toContain('可比指标（1项）');
  expect(document.querySelector('[data-chosen]')).not.toBeNull();
  history.replaceState(null, '', '?a=2022-h1&b=2023-h1');
  dispatchEvent(new Event('popstate'));
  await settle();
  expect(fetched).toHaveBeenCalledTimes(2);
  history.replaceState(null, '', '?a=nonsense&b=2023-h1');
  dispatchEvent(new Event('pageshow'));
  expect([status(), result(), document.querySelector('[data-chosen]')]).toEqual([
    '请选择另一份报告。',
    '',
    null,
  ]);
});

test('a choice goes into the address', async () => {
  await open('');
  expect([status(), fetched.mock.calls]).toEqual(['', []]);
  const choose = async (...values: string[]) => {
    for (const [index, value] of values.entries()) selects()[index]!.value = value;
    selects()[0]!.dispatchEvent(new Event('change', { bubbles: true }));
    await settle();
    return status();
  };
  expect(await choose('2022-h1', '')).toBe('请选择另一份报告。');
  expect(await choose('', '2022-h1')).toBe('请选择另一份报告。');
  expect(await choose('2022-h1', '2022-h1')).toBe('两项为同一份报告，请另选一份。');
  expect(await choose('2022-h1', '2023-h1')).toContain('可比指标1项');
  expect(location.search).toBe('?a=2022-h1&b=2023-h1');
});

test('what doesn’t come is told, and fetched again when it is chosen again', async () => {
  await open('?a=2022-h1&b=gone');
  expect(status()).toBe('未能读取所选报告的数据。请检查网络后重新选择。');
  dispatchEvent(new Event('popstate'));
  await settle();
  expect(fetched.mock.calls.map(([url]) => url)).toEqual([
    '/compare/2022-h1.json',
    '/compare/gone.json',
    '/compare/gone.json',
  ]);
});

test('a choice that was changed meanwhile is not shown', async () => {
  let finish = () => {};
  fetched.mockImplementationOnce(async () => {
    await new Promise<void>((resolve) => (finish = resolve));
    return Response.json(sides.get('2022-h1'));
  });
  await open('?a=2022-h1&b=2023-h1');
  expect(status()).toBe('正在读取……');
  history.replaceState(null, '', '?a=2023-h1');
  dispatchEvent(new Event('popstate'));
  finish();
  await settle();
  expect([status(), result()]).toEqual(['请选择另一份报告。', '']);
});

test('words are made harmless, in text and in attributes; markup is left as it is', () => {
  const inner = markup`<b>${'<3天 & "约"'}</b>`;
  expect(inner.text).toBe('<b>&lt;3天 &amp; &quot;约&quot;</b>');
  expect(markup`<p title="${'a" onclick="b'}">${[inner, inner]}${undefined}${0}</p>`.text).toBe(
    `<p title="a&quot; onclick=&quot;b">${inner.text}${inner.text}0</p>`,
  );
});
