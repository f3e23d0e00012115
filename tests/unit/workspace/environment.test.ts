import { join } from 'node:path';
import { expect, test } from 'vitest';
import { EnvironmentError, readEnvironment } from '#src/workspace/environment.ts';

const root = import.meta.dirname;
const now = new Date('2026-11-21T17:00:00Z');

test('without any setting: content, dist, the root of an unknown host, today in Shanghai', () => {
  expect(readEnvironment({}, root, now)).toEqual({
    contentDir: join(root, 'content'),
    outDir: join(root, 'dist'),
    basePath: '/',
    siteUrl: undefined,
    asOf: { year: 2026, month: 11, day: 22 },
    now: { date: { year: 2026, month: 11, day: 22 }, minute: 60 },
  });
});

test('every setting is read', () => {
  const given = {
    CONTENT_DIR: 'a/b',
    OUT_DIR: '../out',
    BASE_PATH: 'jiao/tong',
    SITE_URL: 'https://www.example.gov.cn/',
    AS_OF: '2023-07-01',
  };
  expect(readEnvironment(given, root, now)).toEqual({
    contentDir: join(root, 'a', 'b'),
    outDir: join(root, '..', 'out'),
    basePath: '/jiao/tong/',
    siteUrl: 'https://www.example.gov.cn',
    asOf: { year: 2023, month: 7, day: 1 },
    now: { date: { year: 2023, month: 7, day: 1 }, minute: 0 },
  });
});

test.each(['第1#稿', '完成100%', 'a%25b', '对吗?', '"新"'])(
  'a content folder called %s is refused',
  (name) => {
    expect(() => readEnvironment({ CONTENT_DIR: name }, root, now)).toThrow(EnvironmentError);
  },
);

test.each(["交通 局's (1) & a+b [x]", '{甲}$乙;'])('a content folder called %s is taken', (name) => {
  expect(readEnvironment({ CONTENT_DIR: name }, root, now).contentDir).toBe(join(root, name));
});

test.each(['jiaotong', '/jiaotong', '/jiaotong/', '//jiaotong//'])('BASE_PATH %s', (text) => {
  expect(readEnvironment({ BASE_PATH: text }, root, now).basePath).toBe('/jiaotong/');
});

test('everything wrong is told at once', () => {
  const wrong = { OUT_DIR: '.', BASE_PATH: '/a b/', SITE_URL: 'www.example.gov.cn/jt', AS_OF: '7月1日' };
  expect(() => readEnvironment(wrong, root, now)).toThrow(EnvironmentError);
  expect(() => readEnvironment(wrong, root, now)).toThrow(
    /OUT_DIR[\s\S]*BASE_PATH[\s\S]*SITE_URL[\s\S]*AS_OF/,
  );
});

test.each([
  ['BASE_PATH', '/../x/'],
  ['BASE_PATH', 'C:/Program Files/Git/jt/'],
  ['SITE_URL', 'ftp://a.cn'],
  ['SITE_URL', 'https://u@a.cn'],
  ['OUT_DIR', '..'],
])('%s=%s is refused', (name, value) => {
  expect(() => readEnvironment({ [name]: value }, root, now)).toThrow(name);
});
