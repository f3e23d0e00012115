import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { EnvironmentError } from '#src/workspace/environment.ts';
import { realPlace, whyKept } from '#src/workspace/replaceable-place.ts';

/** What may be replaced, and how it is called in a refusal. */
export interface ReplacementRule {
  /** Where the user has named it: `OUT_DIR`. */
  readonly name: string;
  /** Content folders and their lists, absolute; the checkout, the home folder and the disk are kept in any case. */
  readonly content: readonly string[];
  /** Why what lies in a folder must stay: a clause in Chinese, or undefined where it may go. */
  readonly whyNot: (folder: string) => string | undefined;
  /** What to do where it must stay; absent = take another place. */
  readonly cure?: string;
}

const checkout = join(import.meta.dirname, '..', '..');

/**
 * Lets `fill` make a new folder and puts it in the place of `target` only when it has succeeded. Whatever goes
 * wrong, or whenever the process is killed, what was there is unchanged or the new folder is complete. A link is followed.
 *
 * Several processes may replace the same folder: each fills a folder of its own, and the last to be ready stays.
 *
 * @param fill is given an empty folder on the disk of `target`
 * @throws EnvironmentError where the rule doesn't allow it; nothing has been touched then
 */
export async function replaceDirectory(
  target: string,
  rule: ReplacementRule,
  fill: (staging: string) => Promise<void>,
): Promise<void> {
  const place = placeToReplace(target, rule);
  const staging = ownFolderBeside(place, 'building');
  try {
    mkdirSync(dirname(place), { recursive: true });
    restoreDirectory(place, rule.whyNot);
    mkdirSync(staging);
  } catch (error) {
    throw refusal(
      target,
      rule,
      `在 ${dirname(place)} 里建不了文件夹（${codeOf(error)}）`,
      '核对这个位置的权限和剩余空间，或者换一个位置。',
    );
  }
  try {
    await fill(staging);
    await putInPlace(staging, target, place, rule);
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}

/**
 * Where a folder that may be replaced really is.
 *
 * @throws EnvironmentError where the rule doesn't allow it
 */
export function placeToReplace(target: string, rule: ReplacementRule): string {
  let place: string;
  try {
    place = realPlace(target);
  } catch (error) {
    throw refusal(target, rule, `这个路径走不通（${codeOf(error)}）`, '核对路径和其中的链接。');
  }
  const reason = whyKept(place, { content: rule.content, checkout }) ?? whatStands(place, rule);
  if (reason === undefined) return place;
  throw refusal(target, rule, place === target ? reason : `它通向 ${place}，${reason}`);
}

function whatStands(place: string, rule: ReplacementRule): string | undefined {
  const found = statSync(place, { throwIfNoEntry: false });
  if (found === undefined) return undefined;
  if (!found.isDirectory()) return '它是文件，不是文件夹';
  if (found.dev !== statSync(dirname(place)).dev)
    return '它是另一个磁盘的根，换不了（可以写它里面的一个文件夹）';
  try {
    return rule.whyNot(place);
  } catch (error) {
    return `它读不了（${codeOf(error)}）`;
  }
}

function refusal(
  target: string,
  { name, cure: ownCure }: ReplacementRule,
  reason: string,
  cure = ownCure ?? '换一个空文件夹，或者还没有的文件夹；里面的东西真不要了，先自己移走。',
): EnvironmentError {
  return new EnvironmentError(`${name}（${target}）不能换掉：${reason}。没有动它。\n    怎么办：${cure}`);
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? String(error);
}

/**
 * Renames `staging` to `place`. Where another process does the same at the same time, both try until they have succeeded, so
 * that one whole folder stands there at the end. Every name but `place` is this process's own, so that it may end at any moment.
 */
async function putInPlace(
  staging: string,
  target: string,
  place: string,
  rule: ReplacementRule,
): Promise<void> {
  const aside = ownFolderBeside(place, 'previous');
  const remove = () => rmSync(aside, { recursive: true, force: true });
  for (let tries = 0; tries < 100; tries += 1) {
    if (isRenamed(staging, place)) return;
    if (isRenamed(place, aside)) {
      // What lies there may be another thing than at the first look.
      const reason = statSync(aside).isDirectory() ? rule.whyNot(aside) : '它是文件，不是文件夹';
      if (reason === undefined && isRenamed(staging, place)) return remove();
      const isBack = isRenamed(aside, place);
      if (reason !== undefined) throw refusal(target, rule, isBack ? reason : `${reason}（现在在 ${aside}）`);
      // Another process has put its own there: what was moved aside is older.
      if (!isBack) remove();
    }
    await setTimeout(10 + Math.random() * 20);
  }
  throw refusal(target, rule, '它正被别的程序使用，或者没有权限', '关掉打开着它的程序，再运行一次。');
}

function isRenamed(from: string, to: string): boolean {
  try {
    renameSync(from, to);
    return true;
  } catch (error) {
    const expected = ['ENOENT', 'ENOTEMPTY', 'EEXIST', 'ENOTDIR', 'EPERM', 'EACCES', 'EBUSY', 'EXDEV'];
    if (expected.includes(codeOf(error))) return false;
    throw error;
  }
}

const thisHost = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);
let made = 0;

/** A name beside `place` that no other process uses: it says which one made it. */
function ownFolderBeside(place: string, kind: 'building' | 'previous'): string {
  made += 1;
  return join(dirname(place), `.${basename(place)}.${kind}-${thisHost}-${process.pid}-${made}`);
}

/**
 * Puts back what a killed {@link replaceDirectory} has moved aside, and clears away what it has left half made; what a running
 * one needs stays.
 *
 * @param whyNot a folder that was moved aside is removed only where this is undefined
 */
export function restoreDirectory(place: string, whyNot: ReplacementRule['whyNot'] = () => undefined): void {
  const parent = dirname(place);
  for (const { path, name, kind, owner } of existsSync(parent) ? leftIn(parent) : []) {
    if (name !== basename(place)) continue;
    const [host, process] = owner?.split('-') ?? [];
    const isOurs = host === undefined || host === thisHost;
    const { ctimeMs: moved = 0, mtimeMs: filled = 0 } = statSync(path, { throwIfNoEntry: false }) ?? {};
    // Who is still running puts its own back, and would miss it here.
    if (host === thisHost && isRecent(moved) && isRunning(Number(process))) continue;
    if (kind === 'previous' && !existsSync(place)) isRenamed(path, place);
    else if ((isOurs || !isRecent(filled)) && (kind === 'building' || whyNot(path) === undefined))
      rmSync(path, { recursive: true, force: true });
  }
}

/** Calls {@link restoreDirectory} for every folder in `parent` that a killed command has moved aside. */
export function restoreDirectories(parent: string): void {
  const left = existsSync(parent) ? leftIn(parent) : [];
  for (const name of new Set(left.map((each) => each.name))) restoreDirectory(join(parent, name));
}

interface LeftFolder {
  readonly path: string;
  /** Of the folder that it is beside. */
  readonly name: string;
  readonly kind: string;
  /** `host-pid`; absent where a program of before made it, which ended long ago. */
  readonly owner: string | undefined;
}

function leftIn(parent: string): LeftFolder[] {
  return readdirSync(parent).flatMap((entry) => {
    const [, name, kind, owner] =
      /^\.(.+)\.(building|previous)(?:-([0-9a-f]{8}-\d+)-\d+)?$/.exec(entry) ?? [];
    if (name === undefined || kind === undefined) return [];
    return [{ path: join(parent, entry), name, kind, owner }];
  });
}

/** No build takes a day: what is older was left by one that was killed. */
function isRecent(time: number): boolean {
  return Date.now() - time < 24 * 60 * 60 * 1000;
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // Somebody else's process can't be signalled, and runs.
    return codeOf(error) === 'EPERM';
  }
}
