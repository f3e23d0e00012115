import { compareMoments, type Moment, parseMoment, printMoment } from '#src/language/time/moment.ts';

/** A time that stands whole on the line of its name: YAML would take an indented line after it for its end. */
const oneLine =
  /publishAt["']?[ \t]*:[ \t]*["']?(\d{4}-\d{2}-\d{2}(?: \d{2}:\d{2})?)["']?[ \t]*(?:#.*)?$(?!\r?\n[ \t])/gm;

/**
 * What of a report's file depends on the moment: for each time of publication whether it has come. Two moments with the same
 * answer publish the same.
 *
 * It reads the text and not the frontmatter, so that hundreds of bureaus needn't be parsed to learn that nothing has changed.
 * Every mention of `publishAt` counts; where one can't be read, the answer is another one every minute.
 */
export function publishingState(source: string, now: Moment): string {
  const mentions = source.match(/publishAt/g) ?? [];
  const times = Array.from(source.matchAll(oneLine), ([, time = '']) => parseMoment(time));
  if (times.length !== mentions.length || times.some(({ ok }) => !ok)) return printMoment(now);
  return times.map((time) => (time.ok && compareMoments(now, time.value) < 0 ? 'waits' : 'due')).join(' ');
}
