// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { markArrival, placeText } from '#src/client/search/mark-arrival.ts';
import { putPage } from '../../support/put-page.ts';

beforeEach(() => {
  putPage(`<search-box><input value=""></search-box>
    <header><h1>上半年总结</h1><p>三江桥通车</p></header>
    <p id="s-p1">修<span class="sentence" style="display: inline"><b style="display: inline">三江</b><a id="f-1" href="#n-1" style="display: contents">桥3座</a><i data-site>站</i>。</span><svg><text>三江桥</text></svg></p>
    <p>又修三江桥。</p>`);
});
afterEach(() => vi.unstubAllGlobals());

/** Marks a query on the page at an anchor; what is marked, and where. */
function marked(query: string, hash: string): string[] {
  history.replaceState(null, '', `/${hash}`);
  markArrival(query);
  return [...document.querySelectorAll('mark')].map((mark) => {
    return `${mark.parentElement!.closest('header, [id], p')!.localName} ${mark.className} ${mark.textContent}`;
  });
}

test('the words are marked at the place that the address names, across the elements in them', () => {
  expect(marked('三江桥', '#s-p1')).toEqual(['p search-arrival 三江', 'a search-arrival 桥']);
  expect(document.querySelector('input')!.value).toBe('三江桥');
});

test('of a figure its sentence is the place', () => {
  expect(marked('三江', '#f-1')).toEqual(['p search-arrival 三江']);
});

test('without an anchor the head of the page is the place, or the page where the head doesn’t say it', () => {
  expect(marked('三江桥', '')).toEqual(['p search-arrival 三江桥']);
  expect(document.querySelector('header mark')).not.toBeNull();
  putPage('<h1>总结</h1><p>修桥。</p>');
  expect(marked('桥', '')).toEqual(['p search-arrival 桥']);
  putPage('<p>修桥。</p>');
  expect(marked('桥', '')).toEqual(['p search-arrival 桥']);
});

test('what the reader has typed stays in the box', () => {
  document.querySelector('input')!.value = '路';
  marked('三江桥', '#s-p1');
  expect(document.querySelector('input')!.value).toBe('路');
});

test('a browser with highlights gets ranges, and no element', () => {
  const set = vi.fn();
  vi.stubGlobal('CSS', { highlights: { set } });
  vi.stubGlobal(
    'Highlight',
    class {
      readonly ranges: readonly Range[];
      constructor(...ranges: Range[]) {
        this.ranges = ranges;
      }
    },
  );
  expect(marked('三江桥', '#s-p1')).toEqual([]);
  const [[name, { ranges }]] = set.mock.calls as unknown as [[string, { ranges: Range[] }]];
  expect([name, ...ranges.map(String)]).toEqual(['search-arrival', '三江', '桥']);
});

test('the text of a place is what is searched: blocks apart, line feeds as spaces, nothing of the site’s', () => {
  putPage(
    '<section>甲\n乙<p>丙</p><span style="display: inline-flex">丁</span><i data-site>站</i></section>',
  );
  const { text, nodes } = placeText(document.querySelector('section')!);
  expect(text).toBe('甲 乙\n丙\n丁');
  expect(nodes.map(({ start }) => start)).toEqual([0, 4, 6]);
});
