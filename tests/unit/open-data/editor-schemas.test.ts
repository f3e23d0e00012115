import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { contentSchemas } from '#src/open-data/dataset-file.ts';

const root = join(import.meta.dirname, '../../..');
const settings = JSON.parse(readFileSync(join(root, '.vscode/settings.json'), 'utf8'));

// Editors read schemas from files, and they must be there before anything is built. After a change of a schema,
// `vitest run --project unit tests/unit/open-data/editor-schemas.test.ts -u` writes them anew.
describe('the schemas that editors read', () => {
  test.each(Object.entries(contentSchemas))(
    '%s is what the content is parsed with',
    async (name, { schema }) => {
      const text = `${JSON.stringify(schema(), null, 2)}\n`;
      await expect(text).toMatchFileSnapshot(join(root, 'schemas', `${name}.schema.json`));
    },
  );

  test('there are no others, and every one but the report’s is set for its files', () => {
    const files = readdirSync(join(root, 'schemas')).sort();
    expect(files).toEqual(
      Object.keys(contentSchemas)
        .map((name) => `${name}.schema.json`)
        .sort(),
    );
    const wired = Object.entries(contentSchemas)
      .filter(([name]) => name !== 'report')
      .map(([name, { files: pattern }]) => [`./schemas/${name}.schema.json`, `content/${pattern}`]);
    expect(settings['yaml.schemas']).toEqual(Object.fromEntries(wired));
  });

  test('every field says in Chinese what to write', () => {
    const silent: string[] = [];
    const visit = (node: unknown, path: string): void => {
      if (typeof node !== 'object' || node === null) return;
      const { properties, ...rest } = node as { properties?: Record<string, { description?: string }> };
      for (const [key, field] of Object.entries(properties ?? {})) {
        if (!/\p{sc=Han}/u.test(field.description ?? '') && !('const' in field))
          silent.push(`${path}.${key}`);
        visit(field, `${path}.${key}`);
      }
      for (const [key, child] of Object.entries(rest)) visit(child, `${path}/${key}`);
    };
    for (const [name, { schema }] of Object.entries(contentSchemas)) visit(schema(), name);
    expect(silent).toEqual([]);
  });
});
