// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import '#src/client/report-margins.ts';
import { putPage } from '../../support/put-page.ts';

const note = (id: string, name: string, value: string) =>
  `<li class="figure-note" id="n-${id}"><p class="figure-note-name">${name}</p><p class="printed-value">${value}</p>
   <div class="figure-note-body"><p id="x-${id}">时段 <a href="#s-p1">第1段</a></p></div></li>`;

beforeEach(() => {
  putPage(`<report-margins><div class="row">
    <p id="text"><span class="sentence">查处<a class="figure-mark" id="f-cases" href="#n-cases">3起</a><b data-site>站</b>，
      罚款<a class="figure-mark" id="f-fines" href="#n-fines">5元</a>。</span><a class="figure-mark" id="f-none" href="#n-none">9</a></p>
    <aside class="margin"><details class="margin-fold"></details><details class="margin-more"></details>
      <section class="margin-run"><h3 class="project-name">甲路</h3><p class="margin-coverage">上半年</p>
        ${note('cases', '案件', '3起')}${note('fines', '罚款', '5元')}</section></aside>
  </div></report-margins>`);
});
afterEach(() => document.body.replaceChildren());

const one = <E extends HTMLElement>(selector: string) => document.querySelector<E>(selector)!;
const sheet = () => document.querySelector<HTMLDialogElement>('dialog');
const click = (selector: string, init: MouseEventInit = {}) =>
  one(selector).dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ...init }));

/** Puts the margins beside the text, or under it, as the style sheet does. */
function layMargins(isBeside: boolean): void {
  one('.margin').style.gridColumnStart = isBeside ? '3' : '1';
  dispatchEvent(new Event('resize'));
}

describe('a number’s note as a sheet', () => {
  test('says the name, the value, the time, the sentence and the rest, without an id or a link twice', () => {
    expect(click('#f-cases')).toBe(false);
    expect(sheet()?.open).toBe(true);
    const parts = Array.from(sheet()!.children, ({ textContent }) =>
      textContent.replaceAll(/\s+/g, ' ').trim(),
    );
    expect(parts).toEqual(['甲路 案件', '3起', '上半年', '查处3起， 罚款5元。', '时段 第1段', '关闭']);
    expect(sheet()!.getAttribute('aria-label')).toBe('3起的出处');
    expect(sheet()!.querySelectorAll('[id], blockquote a, [data-site]')).toHaveLength(0);
    expect(sheet()!.querySelector('blockquote b.figure-mark')?.textContent).toBe('3起');
    expect(sheet()!.querySelectorAll('blockquote .figure-mark')).toHaveLength(1);
    expect(document.activeElement).toBe(sheet());
    expect(sheet()!.tabIndex).toBe(-1);
  });

  test('another number’s takes its place; the same number closes it', () => {
    click('#f-cases');
    click('#f-fines');
    expect(document.querySelectorAll('dialog')).toHaveLength(1);
    expect(sheet()!.querySelector('.figure-sheet-value')?.textContent.trim()).toBe('5元');
    click('#f-fines');
    expect(sheet()?.open).toBe(false);
    click('#f-fines');
    expect(sheet()?.open).toBe(true);
  });

  test('is modal under the text; beside it stands level with its number, within the screen', () => {
    const modal = vi.spyOn(HTMLDialogElement.prototype, 'showModal');
    click('#f-cases');
    expect(modal).toHaveBeenCalledOnce();
    layMargins(true);
    const place = (top: number, height: number) => () => ({ top, height }) as DOMRect;
    one('.row').getBoundingClientRect = place(100, 0);
    sheet()!.getBoundingClientRect = place(0, 200);
    const topWith = (top: number) => {
      sheet()!.close();
      one('#f-cases').getBoundingClientRect = place(top, 10);
      click('#f-cases');
      return sheet()!.style.getPropertyValue('inset-block-start');
    };
    expect([topWith(300), topWith(2), topWith(innerHeight)]).toEqual([
      '200px',
      '-92px',
      `${innerHeight - 208 - 100}px`,
    ]);
    expect(modal).toHaveBeenCalledOnce();
    layMargins(false);
    sheet()!.close();
    click('#f-cases');
    expect(sheet()!.style.getPropertyValue('inset-block-start')).toBe('');
  });

  test.each([
    ['its button', () => click('dialog button')],
    ['Escape', () => dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }))],
    ['the backdrop', () => click('dialog')],
    ['a link into the page', () => click('dialog a')],
    ['a press elsewhere', () => one('#text').dispatchEvent(new Event('pointerdown', { bubbles: true }))],
  ])('is closed by %s; the number has the focus again', (_, close) => {
    click('#f-cases');
    close();
    expect(sheet()?.open).toBe(false);
    expect(document.activeElement).toBe(one('#f-cases'));
  });

  test.each([
    ['another key', () => dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter' }))],
    ['its words', () => click('dialog p')],
    ['a press in it', () => one('dialog p').dispatchEvent(new Event('pointerdown', { bubbles: true }))],
    [
      'a press on its number',
      () => one('#f-cases').dispatchEvent(new Event('pointerdown', { bubbles: true })),
    ],
  ])('is not closed by %s', (_, act) => {
    click('#f-cases');
    act();
    expect(sheet()?.open).toBe(true);
  });

  test('does not take the focus from where the reader has gone', () => {
    click('#f-cases');
    one('#f-fines').focus();
    one('#text').dispatchEvent(new Event('pointerdown', { bubbles: true }));
    expect(document.activeElement).toBe(one('#f-fines'));
  });

  test.each(['ctrlKey', 'metaKey', 'shiftKey', 'altKey'])('a click with %s is the browser’s', (modifier) => {
    expect(click('#f-cases', { [modifier]: true })).toBe(true);
    expect(sheet()).toBeNull();
  });

  test('a number without a note stays a link', () => {
    expect(click('#f-none')).toBe(true);
    expect(click('#text')).toBe(true);
  });
});

test('a number and its note point at each other', () => {
  const linked = () => [...document.querySelectorAll('[data-linked]')].map(({ id }) => id);
  const tell = (selector: string, type: string) =>
    one(selector).dispatchEvent(new Event(type, { bubbles: true }));
  tell('#f-cases', 'pointerover');
  expect(linked()).toEqual(['n-cases']);
  tell('#f-cases', 'pointerout');
  tell('#n-fines p', 'focusin');
  expect(linked()).toEqual(['f-fines']);
  tell('#n-fines p', 'focusout');
  tell('#text', 'focusin');
  tell('#f-none', 'focusin');
  expect(linked()).toEqual([]);
});

test('under the text the margins are folded, beside it all but the rest are open', () => {
  const open = () => [...document.querySelectorAll('aside details[open]')].map(({ className }) => className);
  expect(open()).toEqual(['margin-more']);
  layMargins(true);
  expect(open()).toEqual(['margin-fold']);
  one<HTMLDetailsElement>('.margin-fold').open = false;
  layMargins(true);
  expect(open()).toEqual([]);
  layMargins(false);
  expect(open()).toEqual(['margin-more']);
});
