import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Proposal } from '#src/importing/extraction/proposal.ts';
import { pendingProposals } from '#src/importing/report-file/pending-proposals.ts';
import type { Environment } from '#src/workspace/environment.ts';
import { type CheckScore, type GoldChecks, type Score, scoreChecks } from './gold-checks.ts';
import {
  acceptEverything,
  imported,
  ownContentWithRegisters,
  pageOf,
  workspaceOf,
} from './imported-document.ts';
import { readRecipeLine, recipeDir } from './recipe.ts';
import { squeezed } from './report-entries.ts';
import { writtenDocx } from './written-docx.ts';

// What a careful person reads in a report, beside what the importer proposes: see tests/fixtures/importing/gold/README.md.

type Field = 'name' | 'metric' | 'subject' | 'time' | 'kind' | 'for' | 'partOf';

interface GoldFigure {
  readonly value: string;
  /** Of a number in a table whose unit is in a head. */
  readonly unit?: string;
  readonly name?: readonly string[];
  readonly not?: readonly string[];
  readonly metric?: string;
  readonly subject?: string;
  readonly time?: string;
  readonly said?: string;
  readonly kind?: 'planned' | 'target' | 'either';
  readonly for?: string;
  readonly partOf?: string;
  /** Fields for which several readings are equally right. */
  readonly free?: readonly Field[];
}

interface Gold extends GoldChecks {
  readonly id: string;
  readonly figures: readonly GoldFigure[];
  readonly projects: readonly string[];
  readonly statements: readonly {
    readonly project: string;
    readonly stage: string;
    readonly step?: string;
  }[];
  readonly promises: readonly { readonly words: string; readonly due?: string }[];
  readonly answers: readonly {
    readonly to: string;
    readonly words?: string;
    readonly outcome?: string;
    readonly none?: string;
  }[];
}

export interface GoldScore extends CheckScore {
  /** Figures that were proposed at all. */
  readonly found: Score;
  /** Figures of those found that are right in every attribute. */
  readonly attributes: Score;
  /** Figures proposed with 高: right in every attribute. */
  readonly sure: Score;
  /** Figures proposed where there is none. */
  readonly extra: readonly string[];
  readonly projects: Score;
  readonly statements: Score;
  readonly promises: Score;
  /** Promises proposed where there is none. */
  readonly extraPromises: readonly string[];
  readonly answers: Score;
  /** Answers whose outcome is suggested. A wrong suggestion is a fault of `answers`, too. */
  readonly outcomes: Score;
  /** What the import asks a person to look at because the words and the numbers disagree; in honest texts nothing. */
  readonly disagreements: readonly string[];
}

export const goldDir = join(recipeDir, 'gold');

/** The names of the gold texts, without their endings. */
export const goldNames = readdirSync(goldDir)
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => file.replace('.yaml', ''));

/** Whether a text came when all others had been looked at. */
export function isLateText(name: string): boolean {
  return Number(name) > 70;
}

/** The errors that the check tells of an imported text of the gold set when all that is proposed has been taken. */
export async function errorsOnceTaken(name: string) {
  const { environment, id } = await importedGold(name);
  await acceptEverything(environment, id);
  return workspaceOf(environment).errors.filter(({ severity }) => severity === 'error');
}

interface PlacedFigure {
  readonly start: number;
  readonly end: number;
  readonly entry: Readonly<Record<string, string | number | readonly string[]>>;
  readonly confidence: string;
}

/** Imports a text of the gold set beside our own registers and report. */
export async function importedGold(
  name: string,
): Promise<{ readonly environment: Environment; readonly id: string; readonly doubts: readonly string[] }> {
  const source = readFileSync(join(goldDir, `${name}.txt`), 'utf8');
  const { id } = readGold(name);
  const environment = ownContentWithRegisters();
  const real = join(import.meta.dirname, '../../content/reports/2023-h1');
  cpSync(real, join(environment.contentDir, 'reports/2023-h1'), { recursive: true });
  if (!name.startsWith('2023h2')) renameProjects(join(environment.contentDir, 'projects'));
  const read = await imported(environment, bytesOf(source), { id: id === '2023-h1' ? '2023-h1-gold' : id });
  if (!read.ok) throw new Error(`${name}: ${read.reason}`);
  return { environment, id: read.value.id, doubts: read.value.doubts };
}

function readGold(name: string): Gold {
  return parse(readFileSync(join(goldDir, `${name}.yaml`), 'utf8'), { schema: 'failsafe' });
}

/** Imports a text of the gold set and holds what is proposed against its readings. */
export async function scoreGold(name: string): Promise<GoldScore> {
  const { environment, id, doubts } = await importedGold(name);
  const proposals = pendingProposals(pageOf(environment, id));
  return {
    ...scoreEntries(name, environment, proposals),
    disagreements: doubts.filter((doubt) => doubt.startsWith('请核对')),
  };
}

/** Holds entries of a report, proposed or accepted, against the readings of its text. */
export function scoreEntries(
  name: string,
  environment: Environment,
  proposals: readonly Proposal[],
): Omit<GoldScore, 'disagreements'> {
  const source = readFileSync(join(goldDir, `${name}.txt`), 'utf8');
  const gold = readGold(name);
  const text = flat(source);
  const of = (list: string) => proposals.filter(({ to }) => to === list);
  const registerNames = namesIn(environment.contentDir, of('指标登记'), of('项目登记'));

  const figures = of('metrics').map(({ entry, confidence }): PlacedFigure => {
    const { start, end } = placeOf(text, entry);
    return { start, end, entry, confidence };
  });
  const wanted = placesIn(text, gold.figures);
  const matches = wanted.map(({ start, end, figure }) => ({
    figure,
    start,
    found: figures.find((other) => other.start < end && start < other.end),
  }));
  const taken = new Set(matches.map(({ found }) => found));
  const byId = new Map(figures.map((figure) => [String(figure.entry['id']), figure]));
  const about = (start: number) => `…${text.slice(Math.max(0, start - 22), start + 14)}…`;
  const faults = matches.flatMap(({ figure, found, start }) => {
    if (found === undefined) return [];
    const wrong = wrongFields(figure, found.entry, gold.id, registerNames, byId);
    return [
      {
        found,
        fault:
          wrong.length === 0
            ? undefined
            : `${figure.value}〔${found.confidence}〕 ${wrong.join('；')} ${about(start)}`,
      },
    ];
  });
  const score = (all: readonly (string | undefined)[]): Score => {
    const wrong = all.filter((fault) => fault !== undefined);
    return { asked: all.length, right: all.length - wrong.length, wrong };
  };

  const statements = of('projects').map(({ entry }) => entry);
  const promises = of('commitments').map(({ entry }) => entry);
  const isAbout = (quote: unknown, words: string) =>
    squeezed(String(quote)).includes(squeezed(words)) || squeezed(words).includes(squeezed(String(quote)));
  const projectNames = [...registerNames.projects.values()].flat();
  const promiseOf = (words: string, due = 'none') => {
    const said = promises.filter(({ quote }) => isAbout(quote, words));
    if (said.length === 0) return '没有提议';
    return said.some((entry) => lastDay(String(entry['due'] ?? 'none')) === lastDay(due))
      ? undefined
      : `到期 ${said.map((entry) => entry['due'] ?? 'none').join('、')}，应是 ${due}`;
  };
  return {
    ...scoreChecks(gold, proposals),
    found: score(
      matches.map(({ figure, found, start }) =>
        found === undefined ? `${figure.value} ${about(start)}` : undefined,
      ),
    ),
    attributes: score(faults.map(({ fault }) => fault)),
    sure: score(faults.filter(({ found }) => found.confidence === '高').map(({ fault }) => fault)),
    extra: figures
      .filter((figure) => !taken.has(figure))
      .map(({ entry, start, confidence }) => `${entry['value']}〔${confidence}〕 ${about(start)}`),
    projects: score(
      (gold.projects ?? []).map((wantedName) =>
        projectNames.some((known) => isSameName(known, wantedName)) ? undefined : wantedName,
      ),
    ),
    statements: score(
      (gold.statements ?? []).map(({ project, stage, step }) => {
        const said = statements.filter((entry) =>
          (registerNames.projects.get(String(entry['project'])) ?? []).some((known) =>
            isSameName(known, project),
          ),
        );
        if (said.length === 0) return `${project}：${stage} 没有提议`;
        return said.some((entry) => step === undefined || entry['step'] === step)
          ? undefined
          : `${project}：${said.map((entry) => `${entry['step']}“${entry['stage']}”`).join('、')}，应是 ${step}“${stage}”`;
      }),
    ),
    promises: score(
      (gold.promises ?? []).map(({ words, due }) => {
        const fault = promiseOf(words, due);
        return fault === undefined ? undefined : `${words}：${fault}`;
      }),
    ),
    extraPromises: promises
      .filter(({ quote }) => !(gold.promises ?? []).some(({ words }) => isAbout(quote, words)))
      .map(({ quote, due }) => `${String(quote)} ${due ?? ''}`),
    outcomes: outcomesScore(
      gold,
      of('answers').map(({ entry }) => entry),
      score,
    ),
    answers: answersScore(
      gold,
      of('answers').map(({ entry }) => entry),
      score,
    ),
  };
}

/** Another bureau has projects of its own; the metrics keep the sentences that they were said in. */
function renameProjects(folder: string): void {
  for (const file of readdirSync(folder)) {
    const { topic, kind } = parse(readFileSync(join(folder, file), 'utf8')) as {
      topic: string;
      kind: string;
    };
    writeFileSync(join(folder, file), `name: 示例项目${file}\ntopic: ${topic}\nkind: ${kind}\n`);
  }
}

function bytesOf(source: string): Uint8Array {
  const lines = source.split('\n').filter((line) => line.trim() !== '');
  if (!lines.some((line) => line.startsWith('│'))) return new TextEncoder().encode(source);
  return writtenDocx(lines.map(readRecipeLine), { levels: [], isNumberedByStyle: false });
}

interface Names {
  readonly metrics: ReadonlyMap<string, string>;
  readonly known: ReadonlySet<string>;
  readonly projects: ReadonlyMap<string, readonly string[]>;
}

function namesIn(
  contentDir: string,
  metrics: readonly { entry: Readonly<Record<string, unknown>> }[],
  projects: readonly { entry: Readonly<Record<string, unknown>> }[],
): Names {
  const yamlIn = (folder: string) =>
    readdirSync(join(contentDir, folder)).map((file) => {
      const value: unknown = parse(readFileSync(join(contentDir, folder, file), 'utf8'));
      return Array.isArray(value) ? value : { id: file.replace('.yaml', ''), ...(value as object) };
    });
  const registered = yamlIn('metrics').flat() as { id: string; name: string }[];
  const works = yamlIn('projects') as { id: string; name: string; shortName?: string; aliases?: string[] }[];
  return {
    metrics: new Map([
      ...registered.map(({ id, name }) => [id, name] as const),
      ...metrics.map(({ entry }) => [String(entry['id']), String(entry['name'] ?? '')] as const),
    ]),
    known: new Set(registered.map(({ id }) => id)),
    projects: new Map([
      ...works.map(({ id, name, shortName = name, aliases = [] }): [string, string[]] => [
        id,
        [name, shortName, ...aliases],
      ]),
      ...projects.map(({ entry }): [string, string[]] => [String(entry['id']), [String(entry['name'])]]),
    ]),
  };
}

/** Whether two names are of one project: the same, or one with the county's name or the kind of works added. */
function isSameName(a: string, b: string): boolean {
  const [one, other] = [a, b].map((name) => squeezed(name).replace(/[“”"（）()]/g, ''));
  if (one === undefined || other === undefined) return false;
  return (
    one === other || (Math.min(one.length, other.length) >= 4 && (one.includes(other) || other.includes(one)))
  );
}

/** The words as they stand in the text, but for white space: cells of a row are set apart by │. */
function flat(source: string): string {
  return squeezed(source.replace(/│(?=\n|$)|^│/gm, ''));
}

function escaped(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** The first place of some words at or after an offset, where they are no part of a longer number. */
function placeIn(text: string, words: string, from: number): number {
  const form = new RegExp(`(?<![0-9.])${escaped(words)}${/[0-9]$/.test(words) ? '(?![0-9.])' : ''}`, 'g');
  form.lastIndex = from;
  return form.exec(text)?.index ?? -1;
}

function placeOf(text: string, entry: Readonly<Record<string, unknown>>): { start: number; end: number } {
  const quote = squeezed(String(entry['quote']).replace(/\n| \| /g, '│'));
  let at = -1;
  for (let time = 0; time < Number(entry['occurrence'] ?? 1); time += 1) at = text.indexOf(quote, at + 1);
  if (at === -1) throw new Error(`${quote} isn't in the text`);
  const value = squeezed(String(entry['value']));
  const number = value.replace(/[^0-9.,%]+$/, '');
  for (const words of [value, number, number.replace('%', '')]) {
    const inside = placeIn(quote, words, 0);
    // The number of a cell is its row's last.
    const last = words !== value ? Math.max(inside, quote.lastIndexOf(words)) : inside;
    if (inside !== -1) return { start: at + last, end: at + last + words.length };
  }
  throw new Error(`${value} isn't in ${quote}`);
}

function placesIn(text: string, figures: readonly GoldFigure[]) {
  let at = 0;
  return figures.map((figure) => {
    const whole = squeezed(figure.value);
    const bare =
      figure.unit === undefined ? whole : whole.replace(new RegExp(`${escaped(figure.unit)}$`), '');
    const [found] = [whole, bare]
      .map((words) => ({ start: placeIn(text, words, at), length: words.length }))
      .filter(({ start }) => start !== -1)
      .sort((a, b) => a.start - b.start || b.length - a.length);
    if (found === undefined) throw new Error(`${figure.value} isn't in the text after offset ${at}`);
    at = found.start + found.length;
    return { start: found.start, end: at, figure };
  });
}

function wrongFields(
  gold: GoldFigure,
  entry: Readonly<Record<string, unknown>>,
  period: string,
  names: Names,
  byId: ReadonlyMap<string, PlacedFigure>,
): string[] {
  const isFree = (field: Field) => gold.free?.includes(field) === true;
  const wrong: string[] = [];
  const unit = gold.unit ?? '';
  const value = squeezed(gold.value).endsWith(unit) ? squeezed(gold.value) : squeezed(gold.value) + unit;
  if (squeezed(String(entry['value'])) !== value) wrong.push(`写作 ${String(entry['value'])}`);
  const metric = String(entry['metric']);
  const name = names.metrics.get(metric) ?? '';
  const misses = (gold.name ?? []).filter((words) => !name.includes(words));
  const holds = (gold.not ?? []).filter((words) => name.includes(words));
  if (
    gold.metric !== undefined
      ? metric !== gold.metric
      : (names.known.has(metric) && !isFree('metric')) ||
        (!isFree('name') && (misses.length > 0 || holds.length > 0))
  )
    wrong.push(
      `指标 ${name}${names.known.has(metric) ? '（登记过的）' : ''}${gold.metric === undefined ? `，应有 ${(gold.name ?? []).join('+')}` : `，应是 ${gold.metric}`}`,
    );
  const project = entry['subject'] === undefined ? undefined : names.projects.get(String(entry['subject']));
  const subject = gold.subject;
  if (
    !isFree('subject') &&
    (project === undefined
      ? subject !== undefined
      : subject === undefined || !project.some((known) => isSameName(known, subject)))
  )
    wrong.push(`项目 ${project?.[0] ?? '无'}，应是 ${subject ?? '无'}`);
  const kind = entry['kind'] ?? 'actual';
  if (!isFree('kind') && gold.kind !== 'either' && kind !== (gold.kind ?? 'actual'))
    wrong.push(`性质 ${String(kind)}，应是 ${gold.kind ?? 'actual'}`);
  if (!isFree('time') && kind === 'actual') {
    const [coverage, said] = [entry['coverage'], entry['coverageSaid']].map((words) =>
      words === undefined ? undefined : String(words),
    );
    const isWhole = (words: string | undefined) => words === undefined || days(words) === days(period);
    const isRight =
      gold.said === undefined
        ? (said === undefined || /目前|现已|当前|截至/.test(said)) &&
          (isWhole(gold.time)
            ? isWhole(coverage)
            : coverage !== undefined && days(coverage) === days(gold.time ?? ''))
        : said !== undefined && (said.includes(gold.said) || gold.said.includes(said));
    if (!isRight) wrong.push(`时段 ${coverage ?? said ?? '整期'}，应是 ${gold.time ?? gold.said ?? '整期'}`);
  }
  if (!isFree('for') && kind !== 'actual') {
    const [isFor, wanted] = [entry['for'], gold.for].map((words) =>
      words === undefined ? undefined : days(String(words)),
    );
    if (isFor !== wanted) wrong.push(`目标期 ${String(entry['for'] ?? '无')}，应是 ${gold.for ?? '无'}`);
  }
  const whole = entry['parent'] === undefined ? undefined : byId.get(String(entry['parent']))?.entry['value'];
  if (
    !isFree('partOf') &&
    (whole === undefined
      ? gold.partOf !== undefined
      : squeezed(String(whole)) !== squeezed(gold.partOf ?? ''))
  )
    wrong.push(`其中 ${String(whole ?? '无')}，应是 ${gold.partOf ?? '无'}`);
  return wrong;
}

/** A period or range of days as its first and last day: `20240101-20240630`. */
function days(words: string): string {
  const [from = '', to = from] = words.split('..');
  return `${day(from, 'first')}-${day(to, 'last')}`;
}

/** The last day of a due time; of a day, of its month, for a promise is due by the month. */
function lastDay(due: string): string {
  const words = due.replace(/^([0-9]{4}-[0-9]{2})-[0-9]{2}$/, '$1');
  return words === 'none' ? words : (days(words).split('-')[1] ?? '');
}

function day(words: string, end: 'first' | 'last'): string {
  const [, year = '', part = ''] = /^([0-9]{4})-?(.*)$/.exec(words) ?? [];
  const month = (first: number, last: number) =>
    end === 'first'
      ? `${pad(first)}01`
      : `${pad(last)}${new Date(Date.UTC(Number(year), last, 0)).getUTCDate()}`;
  const [, half] = /^h([12])$/.exec(part) ?? [];
  const [, quarter] = /^q([1-4])$/.exec(part) ?? [];
  if (part === '') return `${year}${month(1, 12)}`;
  if (half !== undefined) return `${year}${month(Number(half) * 6 - 5, Number(half) * 6)}`;
  if (quarter !== undefined) return `${year}${month(Number(quarter) * 3 - 2, Number(quarter) * 3)}`;
  const [, of = '', on] = /^([0-9]{2})(?:-([0-9]{2}))?/.exec(part) ?? [];
  return on === undefined ? `${year}${month(Number(of), Number(of))}` : `${year}${of}${on}`;
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}

/**
 * For every earlier promise: whether the sentence that answers it is among the first three offered, with the right outcome or none; where
 * nothing answers it, whether nothing is offered as an outcome.
 */
function answersScore(
  gold: Gold,
  answers: readonly Readonly<Record<string, unknown>>[],
  score: (all: readonly (string | undefined)[]) => Score,
): Score {
  return score(
    (gold.answers ?? []).map(({ to, words, outcome }) => {
      const offered = answers
        .filter((entry) => entry['to'] === `2023-h1/${to}` && entry['quote'] !== undefined)
        .slice(0, 3);
      const quotes = offered
        .map(({ quote, outcome: said }) => `${String(quote)}〔${String(said)}〕`)
        .join('、');
      if (words === undefined)
        return offered.every((entry) => entry['outcome'] === undefined)
          ? undefined
          : `${to}：${quotes}，应没有`;
      const right = offered.find(({ quote }) =>
        [
          [String(quote), words],
          [words, String(quote)],
        ].some(([one = '', other = '']) => squeezed(one).includes(squeezed(other))),
      );
      if (right === undefined) return `${to}：没有“${words}”（${quotes}）`;
      return right['outcome'] === undefined || right['outcome'] === outcome
        ? undefined
        : `${to}：${String(right['outcome'])}，应是 ${outcome}`;
    }),
  );
}

/** For every earlier promise that is answered: whether its outcome is suggested, and no other. */
function outcomesScore(
  gold: Gold,
  answers: readonly Readonly<Record<string, unknown>>[],
  score: (all: readonly (string | undefined)[]) => Score,
): Score {
  const answered = (gold.answers ?? []).filter(({ words }) => words !== undefined);
  return score(
    answered.map(({ to, outcome }) => {
      const said = answers
        .filter((entry) => entry['to'] === `2023-h1/${to}` && entry['outcome'] !== undefined)
        .map((entry) => String(entry['outcome']));
      const isRight = said.length > 0 && said.every((one) => one === outcome);
      return isRight ? undefined : `${to}：${said.join('、') || '没有'}，应是 ${outcome}`;
    }),
  );
}
