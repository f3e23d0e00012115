import { expect, test } from 'vitest';
import { readyPdfPath } from '#src/workspace/report-folder.ts';

const folder = { id: '2023-h1', path: '/content/reports/2023-h1', hidden: [], hasIndex: true };

test('the PDF lies beside the page; a file that the bureau put there under that name is never written over', () => {
  expect(readyPdfPath({ ...folder, files: ['original.pdf'] })).toBe('reports/2023-h1/2023-h1.pdf');
  expect(readyPdfPath({ ...folder, files: ['2023-h1.pdf', 'original.txt'] })).toBeUndefined();
});
