// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { SearchClient } from '#src/search/contract/search-client.ts';
import { answerRequest } from '#src/search/engine/answer-request.ts';
import { countFacets, countTopics } from '#src/search/engine/count-facets.ts';
import type { SearchRecord } from '#src/search/records/search-record.ts';
import { putPage } from '../../support/put-page.ts';
import { scanRecords } from '../../support/scan-records.ts';

const client = vi.hoisted(() => ({
  warm: vi.fn(),
  answer: vi.fn(),
  suggest: vi.fn(),
  facets: vi.fn(),
  topics: vi.fn(),
}));
vi.mock('#src/search/open-search.ts', () => ({ openSearch: () => client satisfies SearchClient }));
await import('#src/client/search-page.ts');

/** 25 reports that say 桥, two topics. */
const records = Array.from({ length: 25 }, (_, index): SearchRecord => {
  const period = `${2024 - index}`;
  const topics = index < 3 ? ['bridges'] : [];
  const place = {
    kind: 'report' as const,
    path: `reports/${period}/#s-p1`,
    label: '开头',
    text: `桥${period}修好。`,
    topics,
  };
  const report = { id: period, title: '总结', period, periodName: `${period}年` };
  return { id: `reports/${period}`, title: '总结', report, places: [place] };
});
const engine = scanRecords(records);
const answered = <T>(answer: T) => ({ kind: 'answered', answer }) as const;
const failure = { kind: 'failed', failure: { kind: 'part-failed', part: '/x' } } as const;
const near = { kind: 'alias', query: '桥2024', said: '桥就是桥2024' } as const;

beforeEach(() => {
  vi.useFakeTimers();
  vi.clearAllMocks();
  client.answer.mockImplementation(async (request) => {
    return answered(await answerRequest(engine, request, '/jt/', async () => []));
  });
  const periods = records.map(({ report }) => [report!.period, report!.periodName] as const);
  client.facets.mockImplementation(async (request) => answered(await countFacets(engine, request, periods)));
  client.topics.mockImplementation(async (request) => {
    return answered(
      await countTopics(engine, request, [
        ['bridges', '桥梁'],
        ['roads', '公路'],
      ]),
    );
  });
  client.suggest.mockResolvedValue(answered({ pages: [], readings: [] }));
});
afterEach(() => {
  document.body.replaceChildren();
  vi.useRealTimers();
});

const part = (name: string) => document.querySelector<HTMLElement>(`[data-part="${name}"]`)!;
const input = () => document.querySelector('input')!;
const text = (name: string) => part(name).textContent.replaceAll(/\s+/g, ' ').trim();
const wait = (milliseconds = 0) => vi.advanceTimersByTimeAsync(milliseconds);
const links = () => [...document.querySelectorAll<HTMLAnchorElement>('[data-part="hits"] a')];
const linkWith = (words: string) =>
  [...document.querySelectorAll<HTMLAnchorElement>('a')].find(({ textContent }) =>
    textContent.includes(words),
  )!;

/** Opens the search page at an address and waits for its answer. */
async function open(search: string, state: unknown = null): Promise<void> {
  history.replaceState(state, '', `/jt/search/${search}`);
  document.title = '搜索 · 通途';
  putPage(`<search-page><form><input value=""></form>
    <h1 data-part="headline" tabindex="-1"></h1><p data-part="status"></p>
    <div data-part="results" hidden>
      <div data-part="column"><div data-part="facets"></div><details data-part="topics"><summary>专题</summary></details></div>
      <ol data-part="hits" data-state="idle"></ol><div data-part="below"></div>
    </div>
    <div data-part="index"></div></search-page>`);
  await wait();
}

/** Types into the box as a reader does, and waits. */
async function type(value: string, milliseconds = 150, isComposing = false): Promise<void> {
  input().value = value;
  input().dispatchEvent(Object.assign(new Event('input', { bubbles: true }), { isComposing }));
  await wait(milliseconds);
}

const click = (target: Element, init: MouseEventInit = {}) =>
  target.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ...init }));
const press = (target: Element, key: string, init: KeyboardEventInit = {}) =>
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init }));

/** What is in sight: parts that are hidden are not. */
const inSight = () => ['results', 'index', 'column'].filter((name) => !part(name).hidden);

describe('what the address says is shown', () => {
  test('nothing: the index of the site', async () => {
    await open('');
    expect(client.answer).not.toHaveBeenCalled();
    expect(text('headline')).toBe('搜索');
    expect(inSight()).toEqual(['index', 'column']);
    expect(part('hits').dataset['state']).toBe('idle');
  });

  test('a query: its hits, what they can be narrowed by, and more of them', async () => {
    await open('?q=桥');
    expect(input().value).toBe('桥');
    expect(document.title).toBe('“桥” · 搜索 · 通途');
    expect(text('headline')).toBe('“桥”：25项结果');
    expect({ ...part('hits').dataset }).toMatchObject({ state: 'done', total: '25' });
    expect(part('hits').children).toHaveLength(10);
    expect(text('below')).toBe('继续显示10项 已显示10项，共25项');
    expect(linkWith('继续显示').getAttribute('href')).toBe(
      `?${new URLSearchParams({ q: '桥', limit: '20' })}`,
    );
    expect(inSight()).toEqual(['results', 'column']);
    expect(text('facets')).toMatch(/^类型全部 25报告 25.*年度全部2024年 12023年 1/);
    expect(linkWith('2023年').dataset['search']).toBe('chip');
    expect(part('hits').innerHTML).toContain('<mark>桥</mark>');
    expect(client.topics).not.toHaveBeenCalled();
  });

  test('a chip that leaves nothing leads nowhere; the chosen one is marked', async () => {
    await open('?q=桥&type=report');
    const chips = [...document.querySelectorAll('.search-chip')];
    expect(
      chips.filter((chip) => chip.getAttribute('aria-current') === 'true').map((chip) => chip.textContent),
    ).toContain('报告 25');
    expect(chips.find(({ textContent }) => textContent === '数据 0')?.localName).toBe('span');
  });

  test('nothing found: the way out of the filter, and the index again', async () => {
    await open('?q=桥&year=1990');
    expect(text('below')).toBe('取消筛选，重新搜索“桥”请更换或缩短搜索词后重试。');
    expect(inSight()).toEqual(['results', 'index', 'column']);
    await open('?q=船');
    expect(text('headline')).toBe('未找到“船”');
    expect(inSight()).toEqual(['results', 'index']);
    expect(text('below')).toBe('请更换或缩短搜索词后重试。');
  });

  test('a near answer stands under its own heading', async () => {
    const { hits } = await answerRequest(engine, { query: '桥' }, '/jt/', async () => []);
    const approximate = [{ understanding: near, terms: ['桥2024'], total: 9, hits }];
    client.answer.mockResolvedValue(answered({ terms: ['x'], total: 0, hits: [], approximate }));
    await open('?q=x');
    expect(part('below').querySelector('h2')?.textContent).toBe('无完全匹配，以下为近似结果');
    expect(linkWith('查看全部').textContent).toBe('查看全部9项');
    expect(part('below').querySelectorAll('li h3')).toHaveLength(5);
    expect(inSight()).toEqual(['results']);
    client.answer.mockResolvedValue(
      answered({
        terms: [],
        total: 0,
        hits: [],
        approximate: [{ ...approximate[0]!, total: 1, hits: hits.slice(0, 1) }],
      }),
    );
    await open('?q=y');
    expect(linkWith('改为搜索').textContent).toBe('改为搜索“桥2024”');
  });

  test('a query that was cut says so', async () => {
    client.answer.mockResolvedValue(answered({ terms: [], total: 0, hits: [], approximate: [], cutTo: 99 }));
    await open('?q=x');
    expect(text('below')).toMatch(/^搜索词过长，仅搜索前99个字。/);
  });
});

describe('typing', () => {
  test('is answered once it pauses, in one entry of the history', async () => {
    await open('?q=桥');
    const before = history.length;
    await type('桥2', 149);
    expect(location.search).toBe(`?q=${encodeURIComponent('桥')}`);
    await wait(1);
    expect(location.search).toBe(`?q=${encodeURIComponent('桥2')}`);
    await type('桥20');
    expect(history.length).toBe(before + 1);
    expect(text('headline')).toContain('“桥20”');
    const asked = client.answer.mock.calls.length;
    await type('桥20');
    expect(client.answer).toHaveBeenCalledTimes(asked);
    await type('');
    expect(inSight()).toContain('index');
  });

  test('starts the list anew and keeps the filter', async () => {
    await open('?q=桥&year=2023&limit=20');
    await type('桥2023');
    expect(location.search).toBe(`?${new URLSearchParams({ q: '桥2023', year: '2023' })}`);
  });

  test('with an input method is answered when it is over', async () => {
    await open('?q=桥');
    await type('桥liang', 1000, true);
    expect(location.search).toBe(`?q=${encodeURIComponent('桥')}`);
    input().dispatchEvent(new Event('compositionend'));
    await wait(150);
    expect(location.search).toBe('?q=%E6%A1%A5liang');
  });

  test('sent off makes an entry that stays', async () => {
    await open('');
    input().value = '桥';
    const sent = new Event('submit', { bubbles: true, cancelable: true });
    document.querySelector('form')!.dispatchEvent(sent);
    await wait();
    expect(sent.defaultPrevented).toBe(true);
    expect(text('headline')).toBe('“桥”：25项结果');
    const before = history.length;
    await type('桥2');
    expect(history.length).toBe(before + 1);
  });

  test('an answer to an earlier query comes too late', async () => {
    let finish = (_: unknown) => {};
    client.answer.mockImplementationOnce(() => new Promise((resolve) => (finish = resolve)));
    await open('?q=桥');
    expect(text('headline')).toBe('正在搜索“桥”……');
    expect(part('hits').dataset['state']).toBe('loading');
    await type('桥2024');
    finish(answered({ terms: ['桥'], total: 7, hits: [], approximate: [] }));
    await wait();
    expect(text('headline')).toBe('“桥2024”：1项结果');
  });
});

describe('a screen reader', () => {
  test('is told an answer once it stays', async () => {
    await open('?q=桥');
    await wait(699);
    expect(text('status')).toBe('');
    await wait(1);
    expect(text('status')).toContain('25项');
  });

  test('is told of suggestions', async () => {
    client.suggest.mockResolvedValue(answered({ pages: [], readings: [near] }));
    await open('?q=桥');
    await wait(2000);
    expect(text('status')).toContain('1项建议');
  });
});

describe('suggestions', () => {
  beforeEach(() => {
    const page = { kind: 'metric', name: '桥梁数', address: '/jt/metrics/bridges/' } as const;
    client.suggest.mockResolvedValue(answered({ pages: [page], readings: [near] }));
  });

  test('come after the hits, to those who have stopped typing', async () => {
    await open('?q=桥');
    await wait(399);
    expect(client.suggest).not.toHaveBeenCalled();
    await wait(1);
    expect(text('below')).toMatch(
      /^继续显示10项.*相关建议（非完全匹配）也可以搜索 桥2024桥就是桥2024。指标 桥梁数$/,
    );
    expect(linkWith('桥梁数').hasAttribute('data-search')).toBe(false);
    expect(linkWith('桥2024').dataset['search']).toBe('');
  });

  test('come first, at once, where nothing is found', async () => {
    await open('?q=船');
    expect(text('below')).toMatch(/^相关建议（非完全匹配）.*请更换/);
  });

  test('that don’t come leave the answer as it is', async () => {
    client.suggest.mockResolvedValue(failure);
    await open('?q=桥');
    await wait(400);
    expect(text('below')).not.toContain('也许有用');
  });
});

describe('a link to other results', () => {
  test('is followed in the page; the focus goes to the first new hit, the chip, or the headline', async () => {
    await open('?q=桥');
    click(linkWith('继续显示'));
    await wait();
    expect(part('hits').children).toHaveLength(20);
    expect(document.activeElement).toBe(part('hits').children[10]!.querySelector('a'));
    click(linkWith('2023年'));
    await wait();
    expect(location.search).toContain('year=2023');
    expect(document.activeElement).toBe(linkWith('2023年'));
    await open('?q=桥&year=1990');
    click(linkWith('取消筛选'));
    await wait();
    expect(document.activeElement).toBe(part('headline'));
  });

  test.each(['ctrlKey', 'metaKey', 'shiftKey', 'altKey'])('with %s is the browser’s', async (modifier) => {
    await open('?q=桥');
    expect(click(linkWith('继续显示'), { [modifier]: true })).toBe(true);
    await wait();
    expect(part('hits').children).toHaveLength(10);
  });

  test('that leads to a hit is the browser’s', async () => {
    await open('?q=桥');
    expect(click(links()[0]!)).toBe(true);
  });
});

describe('arrow keys', () => {
  test('go through the box and the results', async () => {
    await open('?q=桥');
    press(input(), 'ArrowDown');
    expect(document.activeElement).toBe(links()[0]);
    press(links()[0]!, 'ArrowDown');
    expect(document.activeElement).toBe(links()[1]);
    press(links()[1]!, 'ArrowUp');
    press(links()[0]!, 'ArrowUp');
    expect(document.activeElement).toBe(input());
    expect(press(input(), 'ArrowUp')).toBe(true);
    expect(press(part('headline'), 'ArrowDown')).toBe(true);
  });

  test.each(['ctrlKey', 'metaKey', 'altKey', 'isComposing'])('with %s are left alone', async (modifier) => {
    await open('?q=桥');
    expect(press(input(), 'ArrowDown', { [modifier]: true })).toBe(true);
    expect(press(input(), 'x')).toBe(true);
  });
});

describe('a failure', () => {
  test('is told, with a way to try again', async () => {
    client.answer.mockResolvedValueOnce(failure);
    await open('?q=桥');
    expect({ ...part('hits').dataset }).toMatchObject({ state: 'failed' });
    expect(inSight()).toEqual(['results']);
    const retry = document.querySelector('button')!;
    expect(retry.textContent).toBe('重试');
    retry.click();
    expect(document.activeElement).toBe(part('headline'));
    await wait();
    expect(text('headline')).toBe('“桥”：25项结果');
  });

  test('is tried again when the same words are sent off', async () => {
    client.facets.mockResolvedValueOnce(failure);
    await open('?q=桥');
    expect(part('hits').dataset['state']).toBe('failed');
    document.querySelector('form')!.dispatchEvent(new Event('submit', { cancelable: true, bubbles: true }));
    await wait();
    expect(part('hits').dataset['state']).toBe('done');
    const asked = client.answer.mock.calls.length;
    document.querySelector('form')!.dispatchEvent(new Event('submit', { cancelable: true, bubbles: true }));
    await wait();
    expect(client.answer).toHaveBeenCalledTimes(asked);
  });
});

describe('topics', () => {
  test('are counted once they are opened', async () => {
    await open('?q=桥');
    const details = part('topics') as HTMLDetailsElement;
    details.open = true;
    details.dispatchEvent(new Event('toggle'));
    await wait();
    expect(text('topics')).toMatch(/^专题.*桥梁 3$/);
    expect(text('topics')).not.toContain('公路');
  });

  test('that don’t come, or come to an earlier query, change nothing', async () => {
    const late = Promise.withResolvers<unknown>();
    await open('?q=桥');
    const before = text('topics');
    client.topics.mockImplementation(() => late.promise);
    const details = part('topics') as HTMLDetailsElement;
    details.open = true;
    details.dispatchEvent(new Event('toggle'));
    await wait();
    const asked = client.topics.mock.calls.length;
    client.topics.mockResolvedValue(failure);
    await type('桥2024');
    expect(client.topics.mock.calls.length).toBeGreaterThan(asked);
    late.resolve(answered([{ topic: 'roads', name: '公路', count: 9 }]));
    await wait();
    expect(text('topics')).toBe(before);
  });

  test('are open where one is chosen', async () => {
    await open('?q=桥&topic=bridges');
    expect((part('topics') as HTMLDetailsElement).open).toBe(true);
    expect(text('headline')).toBe('“桥”：3项结果');
  });
});

describe('going back', () => {
  test('shows what was asked before; an anchor changes nothing', async () => {
    await open('?q=桥');
    client.answer.mockClear();
    dispatchEvent(new PopStateEvent('popstate'));
    await wait();
    expect(client.answer).not.toHaveBeenCalled();
    history.replaceState({}, '', '?q=2024');
    dispatchEvent(new PopStateEvent('popstate'));
    await wait();
    expect(text('headline')).toBe('“2024”：1项结果');
    expect(input().value).toBe('2024');
  });

  test('scrolls to where the page was left', async () => {
    const scroll = vi.spyOn(window, 'scrollTo');
    await open('?q=桥');
    expect(scroll).not.toHaveBeenCalled();
    vi.spyOn(window, 'scrollY', 'get').mockReturnValue(120);
    dispatchEvent(new Event('pagehide'));
    expect(history.state).toEqual({ scroll: 120 });
    await open('?q=桥', history.state);
    expect(scroll).toHaveBeenCalledWith({ top: 120, behavior: 'instant' });
  });
});

test('an element that is gone asks nothing and listens no more', async () => {
  await open('?q=桥');
  await type('桥2', 0);
  document.body.replaceChildren();
  client.answer.mockClear();
  history.replaceState({}, '', '?q=2024');
  dispatchEvent(new PopStateEvent('popstate'));
  await wait(1000);
  expect(client.answer).not.toHaveBeenCalled();
  expect(client.suggest).not.toHaveBeenCalled();
});
