// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type ChartPanel, type ChartSlot, panelJson } from '#src/charts/chart-spec.ts';
import { drawSvg } from '#src/charts/draw-svg.ts';
import { putPage } from '../../support/put-page.ts';
import '#src/client/metric-chart.ts';

const mark = (value: number): ChartSlot => ({
  kind: 'mark',
  name: `第${value}项`,
  ticks: [`${value}`],
  value,
  label: `${value}元`,
  printed: `${value}元`,
  qualifier: 'exact',
  about: '罚款',
  source: { reportId: '2023-h1', id: `f${value}` },
});
const panel: ChartPanel = {
  form: 'columns',
  axis: { unit: '元', factor: 1, min: 0, max: 8, step: 2 },
  slots: [mark(3), { kind: 'gap', name: '2022年' }, mark(5), mark(8)],
  joins: [],
};

const one = <E extends Element>(selector: string) => document.querySelector<E>(selector)!;
const readout = () => one('.figure-chart-readout').textContent;
const slider = () => one('[role="slider"]');
const ring = () => one('[data-slot]:has(.chart-focus)')?.getAttribute('data-slot');
const wake = async (target: Element, type = 'focusin') => {
  target.dispatchEvent(new Event(type, { bubbles: true }));
  await vi.waitFor(() => expect(one('.chart-stage-live')).not.toBeNull());
};
const press = (key: string) =>
  slider().dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));

beforeEach(() => {
  putPage(`<figure><metric-chart>
    <div class="chart-stage" data-count="4" data-label="罚款" data-reports="/reports/">${drawSvg(panel, 'wide', '/reports/')}
      <script type="application/json">${panelJson(panel)}</script></div></metric-chart>
    <p class="figure-chart-readout">指一个值</p></figure>`);
  one<SVGElement>('svg').getClientRects = () => [{}] as unknown as DOMRectList;
  one('metric-chart').append(one('.figure-chart-readout'));
});
afterEach(() => document.body.replaceChildren());

test('before any interest a picture is one control that says what it is', () => {
  expect(slider().outerHTML).toBe(
    '<div class="chart-handle" tabindex="0" role="slider" aria-label="图：罚款" aria-valuemin="1" aria-valuemax="4" aria-valuenow="1" aria-valuetext="共4项，使用左右方向键逐项查看"></div>',
  );
  expect(one('svg').innerHTML).not.toContain('chart-target');
});

describe('by keyboard', () => {
  test('arrows, Home and End go from value to value, and no further than the ends', async () => {
    await wake(slider());
    const went = (key: string) => {
      expect(press(key)).toBe(false);
      return [readout(), slider().getAttribute('aria-valuenow'), ring()];
    };
    expect(went('ArrowRight')).toEqual(['3元，罚款查看原文', '1', '0']);
    expect(went('ArrowDown')).toEqual(['2022年：本期报告未提及', '2', undefined]);
    expect(went('ArrowRight')).toEqual(['5元，罚款查看原文', '3', '2']);
    expect(went('End')).toEqual(['8元，罚款查看原文', '4', '3']);
    expect(went('ArrowRight')[1]).toBe('4');
    expect(went('ArrowLeft')[1]).toBe('3');
    expect(went('ArrowUp')[1]).toBe('2');
    expect(went('Home')[1]).toBe('1');
    expect(went('ArrowLeft')[1]).toBe('1');
    expect(slider().getAttribute('aria-valuetext')).toBe('3元，罚款');
    expect(one('.figure-chart-readout a').outerHTML).toContain('href="/reports/2023-h1/#f-f3" ');
    expect(one('.figure-chart-readout a').getAttribute('aria-label')).toBe('查看原文：3元，罚款');
  });

  test('backwards begins at the last; Escape puts the invitation back; other keys are left alone', async () => {
    await wake(slider());
    press('ArrowLeft');
    expect(readout()).toContain('8元');
    press('Escape');
    expect([readout(), ring()]).toEqual(['指一个值', undefined]);
    expect(press('x')).toBe(true);
    expect(press('Enter')).toBe(true);
  });

  test('Enter follows the value’s link', async () => {
    const assign = vi.spyOn(location, 'assign').mockReturnValue();
    await wake(slider());
    press('Home');
    expect(press('Enter')).toBe(false);
    expect(assign).toHaveBeenCalledWith('/reports/2023-h1/#f-f3');
  });
});

describe('by pointer', () => {
  test('the value that the interest began at is told at once; leaving takes the ring away', async () => {
    await wake(one('[data-slot="2"] *'), 'pointerover');
    expect([readout(), ring()]).toEqual(['5元，罚款查看原文', '2']);
    one('[data-slot="3"] *').dispatchEvent(new Event('pointermove', { bubbles: true }));
    expect([readout(), ring()]).toEqual(['8元，罚款查看原文', '3']);
    one('.chart-stage').dispatchEvent(new Event('pointerleave'));
    expect([readout(), ring()]).toEqual(['8元，罚款查看原文', undefined]);
    one('[data-slot="0"] *').dispatchEvent(new Event('pointerdown', { bubbles: true }));
    one('.chart-stage').dispatchEvent(new Event('focusout'));
    expect([readout(), ring()]).toEqual(['3元，罚款查看原文', undefined]);
  });

  test.each([
    ['mouse', true],
    ['touch', false],
  ])('a %s’s click follows the link: %s', (pointerType, isFollowed) => {
    const click = () => new PointerEvent('click', { pointerType, bubbles: true, cancelable: true });
    expect(one('[data-slot="0"]').dispatchEvent(click())).toBe(isFollowed);
    expect(one('.figure-chart-readout').dispatchEvent(click())).toBe(true);
  });
});
