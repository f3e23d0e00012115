import type { Chance } from './chance.ts';
import { chanceOf, pick } from './chance.ts';
import type { ContentFile } from './content-file.ts';
import { demonstrationContent } from './demonstration-content.ts';

/** How many reports one telling of the county has. */
const reportsInTelling = 10;

/** How many words the other work of a report has. */
const otherWords = 160;

/** A corpus that isn't the first. */
interface Corpus {
  /** What its county is called. */
  readonly county?: string;
  /** Corpora of one size and of different numbers have no report in common; from 0. */
  readonly number?: number;
}

/**
 * A content folder with this many reports: the county told again and again, each time with other sizes, amounts and wordings,
 * and each report with a last paragraph of words drawn from some thousand characters, so that texts differ as those of
 * many years and bureaus would. For measuring and for tests at scale.
 */
export function manyReports(count: number, { county, number = 0 }: Corpus = {}): ContentFile[] {
  const words = vocabulary();
  const files = new Map<string, ContentFile>();
  const tellings = Math.ceil(count / reportsInTelling);
  for (let telling = 1; telling <= tellings; telling += 1) {
    const suffix = telling === 1 ? '' : `-c${telling}`;
    const chance = chanceOf(number * tellings + telling);
    const folders = new Set<string>();
    for (const { path, text } of demonstrationContent(chance, county)) {
      const [, folder, name] = /^reports\/([^/]+)\/(.+)$/.exec(path) ?? [];
      if (folder === undefined) {
        files.set(path, { path, text });
        continue;
      }
      folders.add(folder);
      if ((telling - 1) * reportsInTelling + folders.size > count) continue;
      const place = `reports/${folder}${suffix}/${name}`;
      const retold = text.replaceAll(/\{ to: ([^/]+)\//g, `{ to: $1${suffix}/`);
      files.set(place, { path: place, text: `${retold}\n${otherWork(chance, folder, words)}\n` });
    }
  }
  return [...files.values()];
}

function otherWork(chance: Chance, report: string, words: readonly string[]): string {
  const drawn = Array.from({ length: otherWords }, (_, index) => {
    // Squared, so that some words are common and most are rare, as in any language.
    const rank = Math.floor(chance(`${report} word ${index}`) ** 2 * words.length);
    const mark =
      index % 17 === 16
        ? '。'
        : index % 5 === 4
          ? pick(chance, `${report} mark ${index}`, ['，', '、', ''])
          : '';
    return `${words[rank]}${mark}`;
  });
  return `其他工作：${drawn.join('')}。`;
}

/** Three thousand made-up words of two of the commoner characters, numerals left out: they would have to be accounted for. */
function vocabulary(): string[] {
  const characters = commonCharacters();
  const chance = chanceOf(0);
  const character = (name: string) => characters[Math.floor(chance(name) * characters.length)];
  return Array.from(
    { length: 3000 },
    (_, index) => `${character(`first ${index}`)}${character(`second ${index}`)}`,
  );
}

/** The first rows of GB 2312: its 3755 commoner characters, in the order of their sounds. */
function commonCharacters(): string[] {
  const decoder = new TextDecoder('gb18030');
  const rows = Array.from({ length: 0xd7 - 0xb0 + 1 }, (_, row) => 0xb0 + row);
  return rows
    .flatMap((row) =>
      Array.from({ length: 94 }, (_, cell) => decoder.decode(Uint8Array.of(row, 0xa1 + cell))),
    )
    .filter(
      (character) =>
        /^\p{Script=Han}$/u.test(character) &&
        !/[〇零一二两三四五六七八九十百千万亿半双几数廿壹贰叁肆伍陆柒捌玖拾佰仟第余多近约超无]/.test(
          character,
        ),
    );
}
