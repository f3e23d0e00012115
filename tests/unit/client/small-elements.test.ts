// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { putPage } from '../../support/put-page.ts';
import '#src/client/clause-links.ts';
import '#src/client/elder-switch.ts';
import '#src/client/picture-button.ts';
import '#src/client/print.ts';
import '#src/client/report-toc.ts';
import '#src/client/search-box.ts';

const saveSheet = vi.hoisted(() => vi.fn());
vi.mock('#src/client/save-sheet.ts', () => ({ saveSheet }));

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  document.body.replaceChildren();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const one = <E extends HTMLElement>(selector: string) => document.querySelector<E>(selector)!;
const click = (selector: string, init: MouseEventInit = {}) =>
  one(selector).dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ...init }));

describe('search-box', () => {
  beforeEach(() =>
    putPage(
      '<search-box id="a"><input value="桥"></search-box><search-box><input></search-box><textarea></textarea><p contenteditable="true"></p><b></b>',
    ),
  );
  const slash = (target: string, init: KeyboardEventInit = {}) => {
    const isLeft = one(target).dispatchEvent(
      new KeyboardEvent('keydown', { key: '/', bubbles: true, cancelable: true, ...init }),
    );
    return [isLeft, document.activeElement === one('input')];
  };

  test('a slash leads to the first box and selects its words', () => {
    const select = vi.spyOn(HTMLInputElement.prototype, 'select');
    expect(slash('b')).toEqual([false, true]);
    expect(select).toHaveBeenCalledOnce();
    one('#a').remove();
    expect(slash('b')).toEqual([false, true]);
  });

  test.each(['input', 'textarea', 'p'])('a slash that is written in %s stays there', (target) => {
    expect(slash(target)[0]).toBe(true);
  });

  test.each(['ctrlKey', 'metaKey', 'altKey', 'isComposing'])('a slash with %s is another key', (modifier) => {
    expect(slash('b', { [modifier]: true })).toEqual([true, false]);
    expect(slash('b', { key: 'x' })).toEqual([true, false]);
  });
});

describe('report-toc', () => {
  const tops: Record<string, number> = {};
  function open(position: string): void {
    putPage(
      `<h2 id="a"></h2><h2 id="b"></h2><report-toc style="position: ${position}"><details><a href="#a">甲</a><a href="#b">乙</a><a href="#gone">丙</a></details></report-toc>`,
    );
  }
  beforeEach(() => {
    Object.assign(tops, { a: 0, b: innerHeight });
    vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockImplementation(function (this: HTMLElement) {
      return { top: tops[this.id] ?? 0 } as DOMRect;
    });
  });
  const marked = () =>
    [...document.querySelectorAll('[aria-current="location"]')].map(({ textContent }) => textContent);

  test('marks the last section that has passed the upper third, once a frame', async () => {
    const frame = vi.spyOn(globalThis, 'requestAnimationFrame');
    open('sticky');
    expect(marked()).toEqual(['甲']);
    const scrollTo = async (a: number, b: number) => {
      Object.assign(tops, { a, b });
      frame.mockClear();
      dispatchEvent(new Event('scroll'));
      dispatchEvent(new Event('scroll'));
      await vi.advanceTimersByTimeAsync(50);
      return marked();
    };
    expect(await scrollTo(-9, innerHeight / 3)).toEqual(['乙']);
    expect(await scrollTo(-9, innerHeight / 3 + 1)).toEqual(['甲']);
    expect(await scrollTo(innerHeight, innerHeight)).toEqual([]);
  });

  test('stays open beside the text, and is folded on a narrow screen', () => {
    open('static');
    expect(one<HTMLDetailsElement>('details').open).toBe(false);
    one<HTMLDetailsElement>('details').open = true;
    dispatchEvent(new Event('resize'));
    expect(one<HTMLDetailsElement>('details').open).toBe(true);
    one('report-toc').style.position = 'sticky';
    one<HTMLDetailsElement>('details').open = false;
    dispatchEvent(new Event('resize'));
    expect(one<HTMLDetailsElement>('details').open).toBe(true);
  });
});

describe('clause-links', () => {
  const writeText = vi.fn(async () => undefined);
  beforeEach(() => {
    vi.stubGlobal('navigator', { clipboard: { writeText } });
    writeText.mockClear();
    putPage(
      '<clause-links><a class="plate" href="/r/#s-1" aria-label="第1条"><b>1</b></a><a class="post" href="#s-2">2</a><a href="#x">x</a></clause-links>',
    );
  });
  const announced = () => one('.clause-links-announcer').textContent;

  test('a click on a plate copies its whole address and says so for a while', async () => {
    expect(click('.plate b')).toBe(true);
    await vi.advanceTimersByTimeAsync(2999);
    expect(writeText).toHaveBeenCalledExactlyOnceWith('http://localhost:3000/r/#s-1');
    expect(announced()).toBe('已复制第1条');
    await vi.advanceTimersByTimeAsync(1);
    expect(announced()).toBe('');
    click('.post');
    await vi.advanceTimersByTimeAsync(0);
    expect(announced()).toBe('已复制链接');
  });

  test.each(['ctrlKey', 'metaKey', 'shiftKey', 'altKey'])(
    'a click with %s copies nothing',
    async (modifier) => {
      click('.plate', { [modifier]: true });
      click('[href="#x"]');
      await vi.advanceTimersByTimeAsync(0);
      expect(writeText).not.toHaveBeenCalled();
    },
  );

  test('a browser that refuses says nothing', async () => {
    writeText.mockRejectedValueOnce(new Error('refused'));
    click('.plate');
    await vi.advanceTimersByTimeAsync(0);
    expect(announced()).toBe('');
    vi.stubGlobal('navigator', {});
    click('.plate');
    await vi.advanceTimersByTimeAsync(0);
    expect(announced()).toBe('');
  });
});

test('elder-switch: the root, the button, the storage and other pages say the same', () => {
  putPage('<elder-switch><button role="switch"></button></elder-switch>');
  const state = () => [
    one('button').getAttribute('aria-checked'),
    'elder' in document.documentElement.dataset,
    localStorage.getItem('tongtu-elder'),
  ];
  expect(state()).toEqual(['false', false, null]);
  click('button');
  expect(state()).toEqual(['true', true, 'on']);
  click('button');
  expect(state()).toEqual(['false', false, 'off']);
  const tell = (key: string, newValue: string) =>
    window.dispatchEvent(new StorageEvent('storage', { key, newValue }));
  tell('other', 'on');
  expect(state()[0]).toBe('false');
  tell('tongtu-elder', 'on');
  expect(state().slice(0, 2)).toEqual(['true', true]);
  tell('tongtu-elder', 'off');
  expect(state().slice(0, 2)).toEqual(['false', false]);
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new Error('blocked');
  });
  click('button');
  expect(state()[1]).toBe(true);
});

test('print-button shows itself and prints; print-day says the day', () => {
  const print = vi.fn();
  vi.stubGlobal('print', print);
  putPage('<print-button hidden></print-button><print-day>＿年＿月＿日</print-day>');
  expect(one('print-button').hidden).toBe(false);
  click('print-button');
  expect(print).toHaveBeenCalledOnce();
  vi.setSystemTime(new Date(2023, 6, 10));
  dispatchEvent(new Event('beforeprint'));
  expect(one('print-day').textContent).toBe('打印日期：2023年7月10日');
});

test.each([
  ['data-name="罚款"', ['罚款', false]],
  ['data-name="罚款" data-demonstration', ['罚款', true]],
  ['', ['', false]],
])('picture-button %s saves what it stands on', async (attributes, [name, isDemonstration]) => {
  vi.useRealTimers();
  saveSheet.mockClear();
  putPage(
    `<figure><picture-button ${attributes}><button hidden></button></picture-button></figure><picture-button><button hidden id="lost"></button></picture-button>`,
  );
  expect([one('figure button').hidden, one('#lost').hidden]).toEqual([false, true]);
  click('figure button');
  await vi.waitFor(() => expect(saveSheet).toHaveBeenCalledWith(one('figure'), name, isDemonstration));
});
