import { expect, test } from 'vitest';
import { outlineOf } from '#src/language/text/outline.ts';

const heading = (id: string, text: string) => ({ id, isHeading: true, text });
const paragraph = (id: string, text: string) => ({ id, isHeading: false, text });

test('parts hold their sections; a section is about its clauses, or else begins with its words', () => {
  const outline = outlineOf([
    paragraph('s-p1', '前言'),
    heading('s-1', '一、工作完成情况'),
    heading('s-1-1', '（一）明确目标'),
    paragraph('s-1-1-p1', '2022年\n我县'),
    heading('s-1-2', '（二）主攻建设'),
    heading('s-1-2-1', '1、项目争抢力度加大：'),
    paragraph('s-1-2-1-p1', '略'),
    heading('s-1-2-2', '2、工程建设快速推进：'),
    heading('s-2', '二、下半年工作打算'),
    heading('s-2-1', '（一）加快速度。'),
    paragraph('s-2-1-p1', '长'.repeat(80)),
  ]);
  expect(outline).toEqual([
    {
      id: 's-1',
      label: '一',
      title: '工作完成情况',
      outlook: 'done',
      sections: [
        { id: 's-1-1', label: '1.1', title: '明确目标', about: '2022年我县' },
        { id: 's-1-2', label: '1.2', title: '主攻建设', about: '项目争抢力度加大 · 工程建设快速推进' },
      ],
    },
    {
      id: 's-2',
      label: '二',
      title: '下半年工作打算',
      outlook: 'planned',
      sections: [{ id: 's-2-1', label: '2.1', title: '加快速度', about: `${'长'.repeat(56)}…` }],
    },
  ]);
});

test('a report without parts has an empty outline', () => {
  expect(outlineOf([paragraph('s-p1', '通知')])).toEqual([]);
});
