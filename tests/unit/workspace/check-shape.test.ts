import { expect, test } from 'vitest';
import { reportFrontmatterSchema } from '#src/records/report.ts';
import { siteSettingsSchema } from '#src/records/site-settings.ts';
import { checkShape } from '#src/workspace/check-shape.ts';
import { parseYamlSource } from '#src/workspace/yaml-source.ts';

const frontmatter = (text: string) =>
  checkShape(parseYamlSource('index.mdx', text, 2), reportFrontmatterSchema);

test('a good frontmatter is parsed', () => {
  const { value, errors } = frontmatter('title: 甲\nperiod: 2023-h1\nkind: 工作总结\nissuedOn: 2023-07-05\n');
  expect(errors).toEqual([]);
  expect(value?.issuedOn).toEqual({ year: 2023, month: 7, day: 5 });
});

test('a wrong value: the reason in Chinese, what stands there, what could', () => {
  const { errors } = frontmatter('title: 甲\nperiod: 2023-h3\nkind: 工作总接\n');
  expect(errors).toMatchObject([
    { at: { line: 3, column: 9 }, code: '字段-03', current: 'period: 2023-h3' },
    { at: { line: 4, column: 7 }, code: '字段-03', current: 'kind: 工作总接' },
  ]);
  expect(errors[0]?.message).toContain('h2');
  expect(errors[1]?.message).toContain('是不是 工作总结？');
  expect(errors[1]?.cure).toContain('专项报告');
});

test('nothing at all is missing everything', () => {
  expect(frontmatter('').errors.map(({ code }) => code)).toEqual(['字段-02', '字段-02', '字段-02']);
});

test('fields inside fields are found, too', () => {
  const yaml = parseYamlSource('site.yaml', 'name: 甲\ncontact:\n  phone: 0745\n  mail: a@b.cn\n');
  const errors = checkShape(yaml, siteSettingsSchema).errors;
  expect(errors).toMatchObject([
    { at: { line: 3 }, code: '字段-03' },
    { at: { line: 4, column: 3 }, code: '字段-01' },
  ]);
  expect(errors[1]?.message).toContain('是不是 email？');
});
