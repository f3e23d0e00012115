/** One small change of a file that may change what it does. */
export interface Mutation {
  /** Relative to the project, with forward slashes. */
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
}

/** What may stand for what. Text in quotes, comments, imports and types are left alone. */
const operators: readonly (readonly [pattern: RegExp, replace: (found: string) => string])[] = [
  [/(?<= )(?:===|!==)(?= )/g, (found) => (found === '===' ? '!==' : '===')],
  [/(?<= )(?:<=|>=)(?= )/g, (found) => found.slice(0, 1)],
  [/(?<= )[<>](?= )/g, (found) => `${found}=`],
  [/(?<= )(?:&&|\|\|)(?= )/g, (found) => (found === '&&' ? '||' : '&&')],
  [/(?<= )\?\?(?= )/g, () => '&&'],
  [/(?<= )[+-](?= )/g, (found) => (found === '+' ? '-' : '+')],
  [/\b(?:true|false)\b/g, (found) => (found === 'true' ? 'false' : 'true')],
  [/(?<=\.)(?:some|every)(?=\()/g, (found) => (found === 'some' ? 'every' : 'some')],
  [
    /(?<![\w.$'"`/-])\d+(?![\w.'"`/-])/g,
    (found) => String(Number(found) + (Number(found) % 2 === 0 ? 1 : -1)),
  ],
  [/(?<=[(=&|] ?)!(?=[\w(])/g, () => ''],
];

/** Every mutation of a file, in order. */
export function mutationsOf(file: string, text: string): Mutation[] {
  // What isn't run is blanked out, so that positions stay.
  const blank = (found: string) => found.replaceAll(/[^\n]/g, '\0');
  const run = text
    .replaceAll(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*/g, blank)
    .replaceAll(/'(?:\\.|[^'\\\n])*'/g, blank)
    .replaceAll(/^import [\s\S]*?;$|^ *(?:export )?(?:interface|type) [\s\S]*?^(?:\}|.*;)$/gm, blank);
  return operators.flatMap(([pattern, replace]) =>
    Array.from(run.matchAll(pattern), ({ 0: found, index }) => ({
      file,
      start: index,
      end: index + found.length,
      replacement: replace(found),
    })),
  );
}
