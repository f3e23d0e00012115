import { expect, test } from 'vitest';
import { markup } from '#src/client/comparison-html.ts';

test('words are made harmless, in text and in attributes; markup is left as it is', () => {
  const inner = markup`<b>${'<3天 & "约"'}</b>`;
  expect(inner.text).toBe('<b>&lt;3天 &amp; &quot;约&quot;</b>');
  expect(markup`<p title="${'a" onclick="b'}">${[inner, inner]}${undefined}${0}</p>`.text).toBe(
    `<p title="a&quot; onclick=&quot;b">${inner.text}${inner.text}0</p>`,
  );
});
