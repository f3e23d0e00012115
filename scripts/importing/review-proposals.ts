import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Catalogue } from '#src/catalogue/catalogue.ts';
import type { Proposal, ProposedValue } from '#src/importing/extraction/proposal.ts';
import {
  acceptProposals,
  type Decided,
  registerFile,
  skipProposal,
} from '#src/importing/report-file/decide.ts';
import { describeProposal } from '#src/importing/report-file/describe-proposal.ts';
import {
  listOf,
  type PendingProposal,
  pendingProposals,
  waitingProposals,
} from '#src/importing/report-file/pending-proposals.ts';
import { excuseReasons } from '#src/language/numeral/excuse-reason.ts';
import { bodyText } from '#src/markdown/body-text.ts';
import { parseMdx } from '#src/markdown/parse-body.ts';
import { answerEntrySchema } from '#src/records/report-entries.ts';
import { writeWhole } from '#src/workspace/write-files.ts';
import type { Terminal } from './terminal.ts';

/** How a review ended. */
export interface ReviewTally {
  accepted: number;
  skipped: number;
  /** Proposals that still wait. */
  left: number;
}

const keys = 'a 采用　c 修改　s 跳过　h 把握高的全部采用　q 先停下（已经确认的都保存了）';
// Of a promise of an earlier report: with a place that may tell what became of it, with the outcome too, and without a place.
const answerKeys = 'a 是，写上结果　c 修改　s 不是　q 先停下（已经确认的都保存了）';
const knownKeys = 'a 是，结果就是这样　c 修改　s 不是　q 先停下（已经确认的都保存了）';
const questionKeys = 'c 写上结果和原话　s 这份报告没有提到　q 先停下（已经确认的都保存了）';
// Of a number that nothing tells of whether it is data.
const numeralKeys =
  'a 不是数据，写上原因　s 是数据，照检查的提示登记　c 修改　q 先停下（已经确认的都保存了）';
const outcomes = answerEntrySchema.shape.outcome.options;

/**
 * Goes through the proposals of a report with a person. Every decision is written before the next question, so it can be
 * left at any moment and taken up again.
 *
 * @param path of `index.mdx`
 */
export async function reviewProposals(
  path: string,
  contentDir: string,
  catalogue: Catalogue,
  terminal: Terminal,
): Promise<ReviewTally> {
  const tally: ReviewTally = { accepted: 0, skipped: 0, left: 0 };
  let source = readFileSync(path, 'utf8');
  const body = bodyText(parseMdx(source));
  const total = waitingProposals(source).length;
  const names = new Map([
    ...[...catalogue.metrics, ...catalogue.projects, ...catalogue.topics].map(
      ({ id, name }) => [id, name] as const,
    ),
    ...catalogue.reportRecords
      .flatMap(({ commitments }) => commitments)
      .map(
        ({ reportId, id, title, quote, due }) =>
          [
            `${reportId}/${id}`,
            `${quote.includes(title) ? '' : `${title}，`}“${quote}”${due === undefined ? '' : `（${due.said}）`}`,
          ] as const,
      ),
  ]);
  const write = (decided: Decided) => {
    // Registers first: an entry that nobody uses yet is harmless, a report that names an unknown one is not.
    for (const added of decided.registerEntries) {
      writeRegister(contentDir, added);
      names.set(String(added.entry['id']), String(added.entry['name']));
    }
    writeWhole(path, decided.source);
    source = decided.source;
  };
  for (;;) {
    const queue = waitingProposals(source);
    tally.left = queue.length;
    const [proposal] = queue;
    if (proposal === undefined) return tally;
    terminal.write(question(proposal, total - queue.length + 1, total));
    const key = await terminal.readKey();
    terminal.write('\n');
    switch (key) {
      case 'a': {
        const whole = await completed(proposal, terminal);
        if (whole === undefined) break;
        write(acceptProposals(source, [whole]));
        tally.accepted += 1;
        break;
      }
      case 'h': {
        const sure = queue.filter(({ confidence }) => confidence === '高');
        write(acceptProposals(source, sure));
        tally.accepted += sure.length;
        break;
      }
      case 's':
        write(skipProposal(source, proposal));
        tally.skipped += 1;
        break;
      case 'c':
        write(acceptProposals(source, [{ ...proposal, entry: await changed(proposal, terminal) }]));
        tally.accepted += 1;
        break;
      case 'q':
      case undefined:
        return tally;
      default:
        terminal.write(`${keysOf(proposal)}\n`);
    }
  }

  /** A figure or promise that a check is of. */
  function entryInReport(id: string): Proposal['entry'] | undefined {
    const entries = [
      ...['metrics', 'commitments'].flatMap((list) => listOf(source, list)),
      ...pendingProposals(source).map(({ entry }) => entry),
    ] as (Proposal['entry'] | undefined)[];
    return entries.find((entry) => entry?.['id'] === id && entry['quote'] !== undefined);
  }

  function question(proposal: PendingProposal, number: number, all: number): string {
    const pending = pendingProposals(source);
    const { what, before, marked, after, facts } = describeProposal(
      proposal,
      body,
      (id) => names.get(id),
      (id) => pending.find(({ entry }) => entry['id'] === id)?.entry['name']?.toString(),
      entryInReport,
    );
    const sentence = `“${before}${terminal.mark(marked)}${after}”`.replaceAll('\n', ' ');
    const place = `[${number}/${all}]`;
    if (proposal.to === 'answers') {
      const promise = names.get(String(proposal.entry['to'])) ?? '';
      const asked = marked === '' ? '没有找到说它的话。' : `说的是它吗？${sentence}`;
      const said = facts.filter((fact) => !fact.startsWith('回答 ')).join('　');
      return `\n${place} 以前承诺过：${promise}\n  这份报告里${asked}\n  ${said === '' ? '' : `${said}\n  `}${keysOf(proposal)} `;
    }
    return `\n${place} ${what}　把握${proposal.confidence}\n  ${sentence}\n  ${facts.join('　')}\n  ${keysOf(proposal)} `;
  }
}

/** An answer needs an outcome and an excuse a reason, which a person gives where the words don't; undefined where none is given. */
async function completed(
  proposal: PendingProposal,
  terminal: Terminal,
): Promise<PendingProposal | undefined> {
  const { to, entry } = proposal;
  if (to === 'answers' && entry['outcome'] === undefined) {
    if (entry['quote'] === undefined) return undefined;
    const outcome = await chosen('结果', outcomes, terminal);
    const { to: promise = '', ...rest } = entry;
    return outcome === undefined ? undefined : { ...proposal, entry: { to: promise, outcome, ...rest } };
  }
  if (to === 'excused' && entry['reason'] === undefined) {
    const reason = await chosen('为什么不是数据', excuseReasons, terminal);
    return reason === undefined ? undefined : { ...proposal, entry: { ...entry, reason } };
  }
  return proposal;
}

async function chosen(what: string, options: readonly string[], terminal: Terminal) {
  const written = (await terminal.readLine(`  ${what}（${options.join('、')}）：`)).trim();
  return options.find((option) => option === written);
}

function keysOf({ to, entry }: PendingProposal): string {
  if (to === 'excused' && entry['reason'] === undefined) return numeralKeys;
  if (to !== 'answers') return keys;
  if (entry['outcome'] !== undefined) return knownKeys;
  return entry['quote'] === undefined ? questionKeys : answerKeys;
}

function writeRegister(contentDir: string, entry: Proposal): void {
  const read = (name: string) => {
    const file = join(contentDir, name);
    return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  };
  const { path, text } = registerFile(entry, read);
  if (!(read(path) ?? '').includes(`id: ${entry.entry['id']},`)) writeWhole(join(contentDir, path), text);
}

/** Asks for fields one by one until an empty line. */
async function changed(
  { entry }: PendingProposal,
  terminal: Terminal,
): Promise<Readonly<Record<string, ProposedValue>>> {
  let now = entry;
  for (;;) {
    terminal.write(
      `  ${Object.entries(now)
        .map(([name, value]) => `${name}=${value}`)
        .join('  ')}\n`,
    );
    const line = (
      await terminal.readLine('  改哪一项（如 metric=fines；写 kind= 就是删去这一项；直接回车，采用）：')
    ).trim();
    const [, name, value = ''] = /^([a-zA-Z]+)\s*[=＝:：]\s*(.*)$/.exec(line) ?? [];
    if (line === '') return now;
    if (name === undefined) {
      terminal.write('  没有看懂，请写成 名称=内容。\n');
      continue;
    }
    const { [name]: _, ...others } = now;
    const written = name === 'projects' ? value.split(/[,，、\s]+/).filter((id) => id !== '') : value;
    now = value === '' ? others : { ...now, [name]: written };
  }
}
