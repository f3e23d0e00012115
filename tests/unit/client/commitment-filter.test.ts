// @vitest-environment happy-dom
import { afterEach, describe, expect, test, vi } from 'vitest';
import '#src/client/commitment-filter.ts';
import { putPage } from '../../support/put-page.ts';

const chip = (name: string, value: string) =>
  `<label class="chip"><input type="radio" name="${name}" value="${value}"><b>?</b></label>`;
const entry = (id: string, topic: string, due: string) =>
  `<article id="${id}" data-facets='${JSON.stringify({ topic, due })}'></article>`;

afterEach(() => {
  document.body.replaceChildren();
  vi.restoreAllMocks();
});

/** Three commitments: two of roads, folded away, and one of bridges. July has none. */
function open(address = '', summary = 'none'): void {
  history.replaceState('kept', '', `/commitments/${address}`);
  putPage(`<commitment-filter>
    <details class="filter-fold"><summary style="display: ${summary}">筛选</summary>
      ${chip('topic', '')}${chip('topic', 'roads')}${chip('topic', 'bridges')}${chip('due', '')}${chip('due', '2023-08')}
    </details>
    <span data-status></span><button data-clear hidden></button>
    <section id="july" data-stop='{"due":"2023-07"}'></section>
    <section id="august" data-stop="">
      <details data-fold id="roads"><summary><b data-fold-count></b></summary>
        ${entry('a', 'roads', '2023-08')}${entry('b', 'roads', '2023-09')}
      </details>
    </section>
    <section id="later" data-stop=""><details data-fold id="bridges" open>${entry('c', 'bridges', '2023-08')}</details></section>
  </commitment-filter>`);
}

const one = <E extends HTMLElement>(selector: string) => document.querySelector<E>(selector)!;
const inSight = (selector: string) =>
  [...document.querySelectorAll<HTMLElement>(selector)]
    .filter(({ hidden }) => !hidden)
    .map(({ id }) => id)
    .join(' ');
const opened = () => [...document.querySelectorAll('details[data-fold][open]')].map(({ id }) => id).join(' ');
const counts = () => [...document.querySelectorAll('.chip b')].map(({ textContent }) => Number(textContent));
const status = () => one('[data-status]').textContent;
function choose(name: string, value: string): void {
  one<HTMLInputElement>(`input[name="${name}"][value="${value}"]`).click();
  one('commitment-filter').dispatchEvent(new Event('change'));
}

test('nothing chosen: all of it, as it was folded', () => {
  open();
  expect(inSight('article')).toBe('a b c');
  expect(inSight('[data-stop]')).toBe('july august later');
  expect([status(), one('[data-clear]').hidden, opened()]).toEqual(['共3项', true, 'bridges']);
  expect(counts()).toEqual([3, 2, 1, 3, 2]);
  expect(one('.chip').classList.contains('chip-none')).toBe(false);
});

describe('a choice', () => {
  test('shows what has every chosen value, and keeps it in the address', () => {
    open('?q=x#top');
    choose('topic', 'roads');
    expect([inSight('article'), inSight('[data-stop]'), opened()]).toEqual(['a b', 'august', 'roads']);
    expect([status(), one('[data-clear]').hidden]).toEqual(['显示2项，共3项', false]);
    expect(one('[data-fold-count]').textContent).toBe('2');
    expect(counts()).toEqual([3, 2, 1, 2, 1]);
    expect(location.href).toMatch(/\?q=x&topic=roads#top$/);
    expect(history.state).toBe('kept');
    choose('due', '2023-08');
    expect([inSight('article'), counts()]).toEqual(['a', [2, 1, 1, 2, 1]]);
    choose('topic', '');
    expect([inSight('article'), opened()]).toEqual(['a c', 'roads bridges']);
    choose('due', '');
    expect([inSight('article'), opened(), status()]).toEqual(['a b c', 'bridges', '共3项']);
    expect(location.search).toBe('?q=x');
  });

  test('is read from the address; what isn’t offered is left out', () => {
    open('?topic=bridges&due=2020');
    expect(inSight('article')).toBe('c');
    expect(one<HTMLInputElement>('input[value="bridges"]').checked).toBe(true);
    for (const event of ['popstate', 'pageshow']) {
      history.replaceState(null, '', event === 'popstate' ? '?topic=roads' : '?');
      dispatchEvent(new Event(event));
      expect(inSight('article')).toBe(event === 'popstate' ? 'a b' : 'a b c');
    }
  });

  test('that nothing has is told', () => {
    putPage(`<commitment-filter>${chip('topic', 'roads')}<p data-status></p></commitment-filter>`);
    choose('topic', 'roads');
    expect(status()).toBe('无符合条件的事项，共0项');
    expect(one('.chip').classList.contains('chip-none')).toBe(true);
  });

  test('is taken back by a button, and the focus goes to the choices', () => {
    open('?topic=roads');
    one('[data-clear]').click();
    expect([inSight('article'), location.search]).toEqual(['a b c', '']);
    expect(document.activeElement).toBe(one('input'));
  });
});

describe('a link to a commitment', () => {
  test('gives it room: the choice is dropped, its fold is opened', () => {
    const scroll = vi.spyOn(HTMLElement.prototype, 'scrollIntoView').mockReturnValue();
    open('?topic=bridges#a');
    expect([inSight('article'), opened(), location.search]).toEqual(['a b c', 'roads bridges', '']);
    expect(scroll).toHaveBeenCalledTimes(1);
    location.hash = '#c';
    dispatchEvent(new Event('hashchange'));
    expect(scroll).toHaveBeenCalledTimes(1);
    location.hash = '#elsewhere';
    dispatchEvent(new Event('hashchange'));
    expect(scroll).toHaveBeenCalledTimes(1);
  });
});

test.each([
  ['none', true],
  ['block', false],
])('with a handle of display %s the choices are open: %s', (display, isOpen) => {
  open('', display);
  const fold = one<HTMLDetailsElement>('.filter-fold');
  expect(fold.open).toBe(isOpen);
  // Whoever opens or closes it is not overruled by a resize that changes nothing.
  fold.open = !isOpen;
  dispatchEvent(new Event('resize'));
  expect(fold.open).toBe(!isOpen);
});

test('put back, it knows its entries once, and listens once', () => {
  open();
  const filter = one('commitment-filter');
  filter.remove();
  history.replaceState(null, '', '?topic=roads');
  dispatchEvent(new Event('popstate'));
  expect(filter.querySelectorAll('article[hidden]')).toHaveLength(0);
  document.body.append(filter);
  expect(status()).toBe('显示2项，共3项');
});
