import {
  linesAbout,
  linesFromTo,
  printLine,
  type WantedLine,
} from '#src/catalogue/publication/amendment-lines.ts';
import type { StandingEntry } from '#src/catalogue/publication/published-content.ts';
import type { PlacedThing } from '#src/catalogue/publication/published-things.ts';
import { didYouMean } from '#src/language/nearest-name.ts';
import type { AuthoringError, SourcePosition } from '#src/records/authoring-error.ts';
import type { PublishedEntry, PublishedThing, WrittenAmendment } from '#src/records/published-state.ts';
import { layout, unexplainedShapes } from './shape-changes.ts';
import { unexplainedText } from './text-changes.ts';

/** A report, metric, project or topic as it was published once. */
export interface PublishedVersion {
  /** `reports/2023-h1`, `metrics/fines` */
  readonly key: string;
  readonly entry: PublishedEntry;
  /** Where it was published, for the clerk: `2023年7月10日的提交 0123456`. */
  readonly said: string;
}

/** What stands now, beside what was published. */
export interface StandingContent {
  readonly entries: ReadonlyMap<string, StandingEntry>;
  /** Keys of what is there and can't be read whole: the check says so, and nothing of it counts as missing. */
  readonly unreadable: ReadonlySet<string>;
  /** Where what was published under a key lies now, for what has a redirect. */
  readonly moved: ReadonlyMap<string, string>;
  /** Where a message goes about something that isn't there any more. */
  shown(key: string): SourcePosition;
  /** The day that is written into lines to paste. */
  readonly today: string;
}

/**
 * What has changed since it was published without a 更正 or 修订 that says so. Reading more out of a report is no change;
 * what readers have seen may not silently become something else, or something that it once was.
 *
 * @param versions everything that was ever published, the newest first
 */
export function unexplainedChanges(
  versions: readonly PublishedVersion[],
  standing: StandingContent,
): AuthoringError[] {
  const told = new Map<string, AuthoringError>();
  for (const { key, entry, said } of versions) {
    const now = standing.entries.get(standing.moved.get(key) ?? key);
    if (standing.unreadable.has(key)) continue;
    const changes =
      now === undefined ? [missing(key, standing)] : changesOf({ key, entry, said }, now, standing);
    for (const change of changes) {
      const id = `${key}/${change.about}`;
      if (!told.has(id)) told.set(id, change.error);
    }
  }
  return [...told.values()];
}

interface Change {
  /** What is told once, in however many versions it was otherwise. */
  readonly about: string;
  readonly error: AuthoringError;
}

const kindNames: Readonly<Record<string, string>> = { metrics: '指标', projects: '项目', topics: '专题' };

function missing(key: string, { shown, entries }: StandingContent): Change {
  const [register = '', id = ''] = key.split('/');
  const kind = kindNames[register];
  const known = [...entries.keys()].filter((other) => other.startsWith(`${register}/`));
  const nearest = didYouMean(key, known)?.replaceAll(`${register}/`, '');
  return {
    about: '',
    error: {
      at: shown(key),
      code: '更正-05',
      severity: 'error',
      message: `${kind === undefined ? id : `${kind} ${id}`} 已经公布过，现在${kind === undefined ? '不公布' : '没有'}了，读者的链接会落空。`,
      cure:
        kind === undefined
          ? '放回来，写 status: withdrawn 和 withdrawal: { date: ……, why: "……" }，网站会留下一页说明。'
          : `放回来；换了编号的，在 redirects.yaml 里加一行 - { from: /${key}/, to: /${register}/新的编号/ }。${nearest ?? ''}`,
    },
  };
}

function changesOf(version: PublishedVersion, now: StandingEntry, standing: StandingContent): Change[] {
  const { entry, said } = version;
  // A withdrawn report shows nothing but that it was withdrawn.
  const isWithdrawn = now.text === undefined && entry.text !== undefined;
  if (isWithdrawn) return [];
  const kept = new Set(now.amendments.map(idOf));
  const before = new Set(entry.amendments.map(idOf));
  const added = now.amendments.filter((line) => !before.has(idOf(line)));
  const lost = entry.amendments.filter((line) => !kept.has(idOf(line)));
  const changes: Change[] = lost.map((line) => ({
    about: `line ${idOf(line)}`,
    error: {
      at: now.at([line.kind === '更正' ? 'corrections' : 'revisions']),
      code: '更正-09',
      severity: 'error',
      message: `公布过的一行${line.kind}不见了，或者改了（${said}）。`,
      current: printLine(line, line.date).replace('why: "……"', `why: "${line.why}"`),
      cure: `照原样放回来。写得不对的，留着它，再加一行${line.kind}。`,
    },
  }));
  const inList = version.key.startsWith('reports/')
    ? 'corrections 下面加一行 - '
    : '这一项里加 corrections: ';
  const complain = (at: SourcePosition, about: string, message: string, wanted: WantedLine) => {
    const line = printLine(wanted, standing.today);
    const paste = inList.startsWith('corr') ? `${inList}${line}` : `${inList}[${line}]`;
    const cure = `在${/^[a-z]/.test(paste) ? ' ' : ''}${paste}，写明为什么；是新印发的一版，写在 revisions 里。不该改的，改回来。`;
    changes.push({
      about,
      error: { at, code: '更正-06', severity: 'error', message, current: `公布过的见${said}`, cure },
    });
  };

  const places = new Map(numbered(now.things));
  for (const [id, thing] of numbered(entry.things)) {
    const newer = places.get(id);
    const about = linesAbout(added, thing, newer);
    const at =
      newer?.start === undefined ? now.at(newer?.path ?? listOf[thing.what] ?? []) : now.textAt(newer.start);
    const { what, of, says } = thing;
    const chain = newer?.says === says ? [] : linesFromTo(about, says, newer?.says);
    if (chain === undefined) {
      complain(at, id, `${sentence(thing, newer)}，没有写更正。`, {
        what,
        of,
        from: says,
        ...(newer && { to: newer.says }),
      });
      continue;
    }
    const field = newer === undefined ? undefined : changedField(thing, newer, standing.moved);
    const isExplained = about.some((line) => !chain.includes(line));
    if (newer === undefined || field === undefined || isExplained) continue;
    const [from, to] = [thing, newer].map(({ more }) => `${field}：${nameIn(standing, field, more[field])}`);
    complain(
      at,
      id,
      `公布过的${nameOf(thing)}${of === undefined ? '' : ` ${of} `}换了${field}（${from} → ${to}），没有写更正。`,
      {
        what,
        of,
        from,
        to,
      },
    );
  }
  // A withdrawn report had no text.
  const seenText = entry.text ?? now.text ?? '';
  for (const { from, to, at } of unexplainedText(seenText, now.text ?? '', added)) {
    const sentence = `公布过的正文这里改了（原来是“${short(from)}”，现在是“${short(to)}”），没有写更正。`;
    complain(now.textAt(at), `text ${from} ${to}`, sentence, {
      what: '文字',
      ...(from === '' ? {} : { from }),
      ...(to === '' ? {} : { to }),
    });
  }
  for (const { words, times, from, to, at } of unexplainedShapes(entry, now, added)) {
    const several = times === 1 ? '' : `等 ${times} 处`;
    const sentence = `公布过的“${short(words)}”${several}原来是${from}，现在是${to}，没有写更正。`;
    const of = times === 1 && words.length <= 60 ? words : layout;
    complain(now.textAt(at), `shape ${from} ${to}`, sentence, { what: '其他', of, from, to });
  }
  return changes;
}

/** So much of a changed text as a message has room for; a line to paste has all of it. */
function short(words: string): string {
  return words.length <= 60 ? words : `${words.slice(0, 30)}……${words.slice(-20)}`;
}

/** Where a thing that isn't there any more would be written. */
const listOf: Readonly<Record<string, readonly PropertyKey[]>> = {
  数据: ['metrics'],
  承诺: ['commitments'],
  反馈: ['answers'],
  项目: ['projects'],
  核对: ['checks'],
  勘误: ['errata'],
};

function idOf(line: WrittenAmendment): string {
  return JSON.stringify([line.kind, line.date, line.what, line.of, line.from, line.to, line.why]);
}

/** Things by what they are; of several that a line calls the same, each has its number. */
function numbered<Thing extends PublishedThing>(things: readonly Thing[]): [string, Thing][] {
  const counts = new Map<string, number>();
  return things.map((thing) => {
    const name = `${thing.what} ${thing.of ?? ''}`;
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return [`${name} ${count}`, thing];
  });
}

/** The first field that says something else; one that is new says more, and nothing else. */
function changedField(
  before: PublishedThing,
  now: PublishedThing,
  moved: ReadonlyMap<string, string>,
): string | undefined {
  const current = (field: string, words: string) => {
    const register = { 指标: 'metrics', 项目: 'projects' }[field];
    if (register === undefined) return words;
    return words
      .split('、')
      .map((id) => moved.get(`${register}/${id}`)?.slice(register.length + 1) ?? id)
      .join('、');
  };
  return Object.keys(before.more).find(
    (field) => current(field, before.more[field] ?? '') !== now.more[field],
  );
}

/** What a field says, metrics and projects by their names. */
function nameIn({ entries }: StandingContent, field: string, words: string | undefined): string {
  const register = { 指标: 'metrics', 项目: 'projects' }[field];
  if (register === undefined || words === undefined) return words ?? '无';
  const name = (id: string) =>
    entries.get(`${register}/${id}`)?.things.find(({ what }) => what === '名称')?.says ?? id;
  return words.split('、').map(name).join('、');
}

function nameOf({ what, of }: PublishedThing): string {
  if (what === '其他') return of ?? '内容';
  return { 数据: '数', 承诺: '承诺事项', 项目: '项目进展' }[what] ?? what;
}

function sentence(thing: PublishedThing, now: PlacedThing | undefined): string {
  const { of, says, what } = thing;
  const name = `公布过的${nameOf(thing)}`;
  if (now !== undefined) return `${name}从 ${says} 改成了 ${now.says}`;
  const which = of === undefined || what === '其他' ? says : of === says ? of : `${of}（${says}）`;
  return `${name} ${which}${what === '其他' || of === says || of === undefined ? ' ' : ''}不见了`;
}
