import fc from 'fast-check';
import { expect, test } from 'vitest';
import { breadcrumbData, printStructuredData } from '#src/open-data/discovery/structured-data.ts';

test('no text ends the element that holds it, and it is read back as it was', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const hostile = `</script><script>${text}<!--`;
      const printed = printStructuredData({ name: hostile });
      expect(printed).not.toContain('<');
      expect(JSON.parse(printed)).toEqual({ name: hostile });
    }),
  );
});

test('places are counted from 1, and the page itself needs no address', () => {
  expect(breadcrumbData([{ label: '首页', address: 'https://a.cn/' }], '指标')['itemListElement']).toEqual([
    { '@type': 'ListItem', position: 1, name: '首页', item: 'https://a.cn/' },
    { '@type': 'ListItem', position: 2, name: '指标' },
  ]);
});
