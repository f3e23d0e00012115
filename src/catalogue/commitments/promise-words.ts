import { type Commitment, commitmentStateNames } from '#src/records/commitment.ts';
import {
  hasFallenDue,
  type PromiseStanding,
  type PromiseTally,
  type StandingCount,
} from './promise-outcomes.ts';

/** How a standing is spoken of; neutral words. */
export const standingNames: Readonly<Record<PromiseStanding, string>> = {
  已完成: '已完成',
  部分完成: '部分完成',
  推迟: '推迟',
  未完成: '未完成',
  取消: '取消',
  未提及: '后续报告未提及',
  没到期: '没到期',
  没写时间: '没写时间',
};

/** What the last later report says of a promise, or why there is none. */
export function latestAnswerWords({ state, answers }: Commitment): string {
  return answers.at(-1)?.outcome ?? commitmentStateNames[state];
}

/** A tally as a sentence: `说要做6件，到期3件：已完成1件、推迟2件；没到期1件；没写时间2件。` */
export function tallyWords({ units, due, counts }: PromiseTally): string {
  const [fell, rest] = [counts.filter(hasFallenDue), counts.filter((count) => !hasFallenDue(count))];
  const dueWords = due === 0 ? '还没有到期的' : `到期${due}件：${fell.map(countWords).join('、')}`;
  return `说要做${units.length}件，${[dueWords, ...rest.map(countWords)].join('；')}。`;
}

function countWords({ standing, count, putOff, answered }: StandingCount): string {
  const words = `${standingNames[standing]}${count}件`;
  if (hasFallenDue({ standing })) {
    if (putOff === 0) return words;
    return `${words}（其中${putOff}件${standing === '推迟' ? '不止推迟一次' : '推迟过'}）`;
  }
  return answered === 0 ? words : `${words}（其中${answered}件后续报告已经答复）`;
}
