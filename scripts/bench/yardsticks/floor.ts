import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { markdownToHtml } from 'satteri';
import { parse } from 'yaml';

// The least that any generator does: read, parse, write, on one thread.
// `node floor.ts <folder of reports> <folder to write>`.
const [from = '', to = ''] = process.argv.slice(2);
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
for (const name of readdirSync(from)) {
  const [, yaml = '', body = ''] =
    /^---\n([\s\S]*?\n)---\n([\s\S]*)$/.exec(readFileSync(join(from, name), 'utf8')) ?? [];
  const { title, report } = parse(yaml) as {
    title: string;
    report: { metrics: { metric: string; value: string; quote: string }[] };
  };
  const rows = report.metrics.map((figure) => {
    const [metric, value, quote] = [figure.metric, figure.value, figure.quote].map(escaped);
    return `<tr><th>${metric}</th><td>${value}</td><td>${quote}</td></tr>`;
  });
  const head = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${escaped(title)}</title></head>`;
  const html = `${head}<body><h1>${escaped(title)}</h1>${markdownToHtml(body).html}<table>${rows.join('')}</table></body></html>`;
  const folder = join(to, name.replace(/\.md$/, ''));
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'index.html'), html);
}
