import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { type ReplacementRule, replaceDirectory } from '#src/workspace/replace-directory.ts';
import { realPlace } from '#src/workspace/replaceable-place.ts';
import { whyNotEmpty } from '#src/workspace/site-mark.ts';
import { randomNumbers } from './random-numbers.ts';

/** The demonstration county, as its staff would have written it. */
export const countyContent = join(import.meta.dirname, '..', '..', 'examples', 'county');

const ownFolder = join(import.meta.dirname, '..', '..', '.tongtu');

/** A file of a content folder. */
export interface ContentFile {
  /** Relative, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

/** What is made of the county. */
export interface Multiplication {
  /** How many reports; absent = those of the county once. */
  readonly reports?: number;
  /** What the county is called. Without a numeral, which would have to be accounted for. */
  readonly county?: string;
  /** A whole number from 1. Seeds that differ by less than the copies made share numbers, but no text. */
  readonly seed?: number;
}

/** How many words a copy's own paragraph has. */
const ownWords = 160;

/**
 * A content folder with many reports, for demonstrations, measurements and tests of size: the reports of the county again
 * and again, in every copy with other numbers and with a paragraph of words of its own. Quotes, checks and answers stay
 * valid: in a copy each figure is the county's times one whole number, which changes no sum, order or share.
 *
 * The first copy keeps the reports' ids, the others add `-c2`, `-c3` …
 */
export function multiplyCounty({ reports, county, seed = 1 }: Multiplication = {}): ContentFile[] {
  const files = readCounty();
  const registers = files.filter(({ path }) => !path.startsWith('reports/'));
  const ids = [...new Set(files.flatMap(({ path }) => /^reports\/([^/]+)\//.exec(path)?.[1] ?? []))];
  const vocabulary = makeVocabulary();
  const made = [...registers];
  for (let index = 0; index < (reports ?? ids.length); index += 1) {
    const [copy, id = ''] = [Math.floor(index / ids.length), ids[index % ids.length]];
    const suffix = copy === 0 ? '' : `-c${copy + 1}`;
    const own = ownParagraph(randomNumbers(seed * 1_000_003 + index), vocabulary);
    const folder = files.filter(({ path }) => path.startsWith(`reports/${id}/`));
    const entries = folder.find(({ path }) => path.endsWith('.mdx'))?.text ?? '';
    const multiplied = multiplierOf(entries, seed + copy);
    for (const { path, text } of folder) {
      made.push({
        path: path.replace(`reports/${id}/`, `reports/${id}${suffix}/`),
        text: `${multiplied(text).replaceAll(/\{ to: ([^/]+)\//g, `{ to: $1${suffix}/`)}\n${own}\n`,
      });
    }
  }
  return county === undefined
    ? made
    : made.map(({ path, text }) => ({ path, text: text.replaceAll('示例县', county) }));
}

/** Three made-up counties and the list of them, `bureaus.yaml`, as a city writes it. */
export function multiplyBureaus(): ContentFile[] {
  const bureaus = [
    { path: 'shili-jia', county: '示例甲县', seed: 1 },
    { path: 'shili-yi', county: '示例乙县', seed: 2 },
    { path: 'shili-bing', county: '示例丙县', seed: 3 },
  ];
  const list = [
    '# 示例数据，由程序生成，不是任何单位的报告。',
    'name: 示例市交通运输工作报告',
    'host: 示例市交通运输局（示例数据）',
    'region: 示例省示例市',
    'bureaus:',
    ...bureaus.map(({ path }) => `  - { path: ${path}, content: ${path} }`),
  ];
  return [
    { path: 'bureaus.yaml', text: `${list.join('\n')}\n` },
    ...bureaus.flatMap(({ path: folder, ...bureau }) =>
      multiplyCounty(bureau).map(({ path, text }) => ({ path: `${folder}/${path}`, text })),
    ),
  ];
}

/** In `.tongtu` lies only what programs have made; elsewhere a content folder is somebody's work. */
export const madeUpRule: ReplacementRule = {
  name: '示例内容的文件夹',
  content: [],
  whyNot: (folder) =>
    realPlace(folder).startsWith(join(realPlace(ownFolder), '/')) ? undefined : whyNotEmpty(folder),
};

/** Writes the files into `contentDir`, in the place of what an earlier run has written there. */
export async function writeContentFolder(contentDir: string, files: readonly ContentFile[]): Promise<void> {
  await replaceDirectory(contentDir, madeUpRule, async (staging) => {
    for (const { path, text } of files) {
      const place = join(staging, path);
      mkdirSync(dirname(place), { recursive: true });
      writeFileSync(place, text);
    }
  });
}

function readCounty(): ContentFile[] {
  return readdirSync(countyContent, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => ({
      path: relative(countyContent, file).split(sep).join('/'),
      text: readFileSync(file, 'utf8'),
    }));
}

/**
 * Multiplies the values of a report's figures wherever they are printed; shares and numbers in words stay.
 *
 * @param entries the report's `index.mdx`, whose entries say what its values are
 */
function multiplierOf(entries: string, factor: number): (text: string) => string {
  const printed = Array.from(
    entries.matchAll(/\b(?:value|from|to): "([^"]*\d[^"]*)"/g),
    ([, value = '']) => value,
  );
  const values = [...new Set(printed)].filter((value) => !value.endsWith('%'));
  // The longest first: one value may end as another.
  const pattern = values.toSorted((a, b) => b.length - a.length).join('|');
  if (values.length === 0) return (text) => text;
  return (text) =>
    text.replaceAll(new RegExp(`(?<![\\d.])(?:${pattern.replaceAll('.', '\\.')})`, 'g'), (value) =>
      value.replaceAll(/\d+(?:\.(\d+))?/g, (number, decimals = '') =>
        (Number(number) * factor).toFixed(decimals.length),
      ),
    );
}

/** Some words are common and most are rare, as in any language. */
function ownParagraph(random: () => number, vocabulary: readonly string[]): string {
  const words = Array.from({ length: ownWords }, (_, index) => {
    const word = vocabulary[Math.floor(random() ** 2 * vocabulary.length)];
    if (index % 17 === 16) return `${word}。`;
    return index % 5 === 4 ? `${word}${random() < 0.5 ? '，' : '、'}` : word;
  });
  return `其他工作：${words.join('')}。`;
}

/** Three thousand made-up words of two of the 3,755 commoner characters of GB 2312, none of which stands for a number. */
function makeVocabulary(): string[] {
  const decoder = new TextDecoder('gb18030');
  const characters: string[] = [];
  for (let row = 0xb0; row <= 0xd7; row += 1) {
    for (let cell = 0xa1; cell <= 0xfe; cell += 1) characters.push(decoder.decode(Uint8Array.of(row, cell)));
  }
  const isWanted = (character: string) =>
    /^\p{Script=Han}$/u.test(character) &&
    !/[〇零一二两三四五六七八九十百千万亿半双几数廿壹贰叁肆伍陆柒捌玖拾佰仟第余多近约超无]/.test(character);
  const wanted = characters.filter(isWanted);
  const random = randomNumbers(0);
  const character = () => wanted[Math.floor(random() * wanted.length)];
  return Array.from({ length: 3000 }, () => `${character()}${character()}`);
}
