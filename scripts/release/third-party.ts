/** A package of others, some of whose code is in what a site sends to its readers. */
export interface ThirdParty {
  readonly name: string;
  readonly version: string;
  /** As its package.json says it, an SPDX expression. */
  readonly licence: string;
  /** The texts that it asks to be passed on. */
  readonly texts: readonly string[];
}

/** Licences that ask for no more than that their text goes along, which the notices do. */
const allowed = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'CC0-1.0', 'ISC', 'MIT', 'Zlib'];

/** Whether we may send code under this licence to readers. Of alternatives one is enough; of what holds together, all. */
export function isLicenceAllowed(expression: string): boolean {
  const bare = expression.trim().replace(/^\((.*)\)$/, '$1');
  if (/[()]/.test(bare)) return false;
  return bare
    .split(/ OR /i)
    .some((choice) => choice.split(/ AND /i).every((one) => allowed.includes(one.trim())));
}

/** The notices as they are published: who made what under which licence, sorted by name, and every licence's text. */
export function thirdPartyNotices(packages: readonly ThirdParty[]): string {
  const sorted = packages.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const rule = '='.repeat(80);
  return [
    '本站的网页里有下列第三方程序，各按自己的许可使用。',
    'This site contains code of the following projects, each under its own licence.',
    '',
    ...sorted.map(({ name, version, licence }) => `- ${name} ${version} (${licence})`),
    ...sorted.flatMap(({ name, version, licence, texts }) => [
      '',
      rule,
      `${name} ${version} (${licence})`,
      rule,
      '',
      texts.map((text) => text.replaceAll('\r\n', '\n').trim()).join(`\n\n${'-'.repeat(80)}\n\n`),
    ]),
    '',
  ].join('\n');
}
