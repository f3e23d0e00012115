import type { ReportInput } from '#src/catalogue/catalogue-input.ts';
import { excerptAt, firstDifference } from '#src/language/text/verbatim.ts';
import type { AuthoringError } from '#src/records/authoring-error.ts';
import type { AmendmentEntry } from '#src/records/publication.ts';
import { titleInOneLine } from '#src/records/report.ts';

/**
 * What has changed since it was published without a 更正 or 修订 that says so. Reading more out of a report is no change;
 * what readers have seen may not silently become something else.
 *
 * @param before the reports as they were published
 * @param now the reports as they would be published
 * @param withdrawn ids of reports that say they are withdrawn
 * @param shown gives the path of a report's file as it is shown to the author
 */
export function unexplainedChanges(
  before: readonly ReportInput[],
  now: readonly ReportInput[],
  withdrawn: readonly string[],
  shown: (reportId: string) => string,
): AuthoringError[] {
  return before.flatMap((published): AuthoringError[] => {
    if (withdrawn.includes(published.id)) return [];
    const input = now.find(({ id }) => id === published.id);
    if (input !== undefined) return changesOf(published, input);
    return [
      {
        at: { file: shown(published.id), line: 1, column: 1 },
        code: '更正-05',
        severity: 'error',
        message: `${published.id} 已经公布过，现在不公布了，读者的链接会落空。`,
        cure: '放回来，写 status: withdrawn 和 withdrawal: { date: ……, why: "……" }，网站会留下一页说明。',
      },
    ];
  });
}

function changesOf(published: ReportInput, input: ReportInput): AuthoringError[] {
  const { frontmatter: before } = published;
  const { frontmatter: after } = input;
  const amendments = [...after.corrections, ...after.revisions];
  const known = new Set([...before.corrections, ...before.revisions].map((entry) => JSON.stringify(entry)));
  const added = amendments.filter((entry) => !known.has(JSON.stringify(entry)));
  const says = (entries: readonly AmendmentEntry[], wanted: Partial<AmendmentEntry>) =>
    entries.some((entry) =>
      (Object.keys(wanted) as (keyof AmendmentEntry)[]).every((field) => entry[field] === wanted[field]),
    );
  const errors: AuthoringError[] = [];
  const complain = (at: AuthoringError['at'], message: string, wanted: Partial<AmendmentEntry>) => {
    errors.push({ at, code: '更正-06', severity: 'error', message, cure: cureFor(wanted) });
  };

  for (const figure of before.metrics) {
    const position = after.metrics.findIndex(({ id }) => id === figure.id);
    const newer = after.metrics[position];
    const from = figure.value.printed;
    const to = newer?.value.printed;
    const at = input.at(newer === undefined ? ['metrics'] : ['metrics', position, 'value']);
    if (from !== to) {
      const wanted = { what: '数据', of: figure.id, from, to } as const;
      const message =
        to === undefined ? `公布过的数 ${figure.id}（${from}）不见了` : `公布过的数从 ${from} 改成了 ${to}`;
      if (!says(amendments, wanted)) complain(at, `${message}，没有写更正。`, wanted);
    } else if (newer !== undefined && meaning(figure) !== meaning(newer)) {
      const wanted = { what: '数据', of: figure.id } as const;
      if (!says(added, wanted))
        complain(at, `公布过的数 ${figure.id} 换了指标、项目或者数据时段，没有写更正。`, wanted);
    }
  }
  for (const commitment of before.commitments) {
    const position = after.commitments.findIndex(({ id }) => id === commitment.id);
    const newer = after.commitments[position];
    if (newer !== undefined && promise(commitment) === promise(newer)) continue;
    const wanted = { what: '承诺', of: commitment.id } as const;
    const at = input.at(newer === undefined ? ['commitments'] : ['commitments', position, 'id']);
    if (!says(added, wanted))
      complain(
        at,
        `公布过的承诺事项 ${commitment.id} ${newer === undefined ? '不见了' : '改了'}，没有写更正。`,
        wanted,
      );
  }
  const [oldTitle, title] = [titleInOneLine(before.title), titleInOneLine(after.title)];
  if (oldTitle !== title) {
    const wanted = { what: '标题', from: oldTitle, to: title } as const;
    if (!says(amendments, wanted)) complain(input.at(['title']), '公布过的标题改了，没有写更正。', wanted);
  }
  const difference = firstDifference(published.body.text, input.body.text);
  if (difference !== undefined && !says(added, { what: '文字' })) {
    const [old, current] = [
      excerptAt(published.body.text, difference.originalOffset),
      excerptAt(input.body.text, difference.copyOffset),
    ];
    complain(
      input.bodyAt(difference.copyOffset),
      `公布过的正文从这里起改了（原来是“${old}”，现在是“${current}”），没有写更正。`,
      {
        what: '文字',
      },
    );
  }
  return errors;
}

/** What a figure is a value of, apart from the value. */
function meaning({
  metric,
  subject,
  coverage,
  coverageSaid,
  kind,
}: ReportInput['frontmatter']['metrics'][number]): string {
  return JSON.stringify([metric, subject, coverage, coverageSaid, kind]);
}

function promise({
  title,
  due,
  dueSaid,
  strength,
}: ReportInput['frontmatter']['commitments'][number]): string {
  return JSON.stringify([title, due, dueSaid, strength]);
}

/** The line that would explain a change, as far as it can be written for the clerk. */
function cureFor({ what, of, from = '……', to }: Partial<AmendmentEntry>): string {
  const fields = [
    'date: 改的那天',
    `what: ${what}`,
    ...(of === undefined ? [] : [`of: ${of}`]),
    `from: "${from}"`,
    ...(from !== '……' && to === undefined ? [] : [`to: "${to ?? '……'}"`]),
    'why: "……"',
  ];
  return `在 corrections 下面加一行 - { ${fields.join(', ')} }；是新印发的一版，写在 revisions 下面。不该改的，改回来。`;
}
