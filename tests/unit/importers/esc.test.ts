import fc from 'fast-check';
import { expect, test } from 'vitest';
import { escapeText } from '#src/importers/mdx/escape-text.ts';
import { printBody } from '#src/importers/mdx/print-body.ts';
import { textsOfBlock } from '#src/importers/layout/draft-block.ts';
import { bodyText } from '#src/markdown/body-text.ts';
import { checkMarkup } from '#src/markdown/check-markup.ts';
const piece = fc.constantFrom('一', '中文', '#', '##', ' ', '1', '12', '.', ')', '-', '+', '*', '**', '_', '__', '~', '~~', '`', '```', '{', '}', '<', '>', '<b>', '</b>', '[', ']', '(', ')', '!', '|', '\\', '&', 'amp;', '&lt;', '&#65;', 'http://', 'https://a.cn', 'www.', 'www.a.cn', 'a@b.cn', 'import ', 'export ', 'import', ':', ':::', '=', '---', '$', '^', '"', "'", '，', '。', '、', 'm²', '①', '　', 'a', 'Z', '/', '\u00a0', '%', '?', '\u200b', '\u00ad', 'mailto:','xmpp:', '..', '…','--','(c)','ftp://a.b');
const text = fc.array(piece, { minLength: 1, maxLength: 8 }).map((p) => p.join('')).filter((t) => t.trim() !== '');
const norm = (t: string) => t.replace(/\s+/g, ' ').trim();
test('roundtrip', () => {
  fc.assert(fc.property(fc.array(fc.oneof(
    text.map((t) => ({ kind: 'paragraph' as const, text: t })),
    text.map((t) => ({ kind: 'heading' as const, depth: 3, text: t })),
    fc.array(text, {minLength:1,maxLength:3}).map((items) => ({ kind: 'bullets' as const, items })),
    fc.array(text, {minLength:1,maxLength:3}).map((items) => ({ kind: 'ordinals' as const, items })),
    fc.array(fc.tuple(text,text), {minLength:2,maxLength:3}).map((rows) => ({ kind: 'table' as const, rows })),
  ), {minLength:1,maxLength:3}), (blocks) => {
    const mdx = printBody(blocks);
    const { root, errors } = checkMarkup('x', `---\nt: 1\n---\n\n${mdx}`);
    const t = root === undefined ? '' : bodyText(root).text;
    const want = blocks.flatMap(textsOfBlock).map(norm).join('\n');
    if (t.trim().split('\n').map(norm).join('\n') !== want || errors.length) throw new Error(JSON.stringify({mdx, t, want, errors}));
  }), { numRuns: 6000 });
});
