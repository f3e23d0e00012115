import type { Registers, ReportInput } from '#src/catalogue/catalogue-input.ts';
import { parseQuantity } from '#src/language/quantity/parse-quantity.ts';
import { parseCoverage } from '#src/language/time/coverage.ts';
import { parsePeriod } from '#src/language/time/period.ts';
import { projectSteps } from '#src/records/project.ts';
import type { ReportFrontmatter } from '#src/records/report.ts';
import type { FigureEntry } from '#src/records/report-entries.ts';

/** One entry with one valid field put in place of another. */
export interface Swap {
  readonly field: string;
  readonly reportId: string;
  /** What was put for what, for a person. */
  readonly told: string;
  readonly frontmatter: ReportFrontmatter;
  /** Whether the report's words contradict it, by plain rules on strings that share nothing with the check. */
  readonly isContradicted: boolean;
}

type Make = (field: string, told: string, frontmatter: ReportFrontmatter, isContradicted: boolean) => void;

/** Every swap of every entry of a report. */
export function swapsOf(input: ReportInput, inputs: readonly ReportInput[], registers: Registers): Swap[] {
  const swaps: Swap[] = [];
  const make: Make = (field, told, frontmatter, isContradicted) =>
    swaps.push({ field, reportId: input.id, told, frontmatter, isContradicted });
  swapFigures(input, registers, make);
  swapStatements(input, make);
  swapPromises(input, registers, make);
  swapAnswers(input, inputs, make);
  return swaps;
}

/** A list with the member at `position` changed. */
function changed<T>(list: readonly T[], position: number, change: Partial<T>): T[] {
  return list.map((entry, index) => (index === position ? { ...entry, ...change } : entry));
}

/** The sentence of a quote as far as its value, by plain search. */
function sentenceUpTo(
  { body: { text } }: ReportInput,
  { quote, occurrence }: { quote: string; occurrence?: number | undefined },
  value: string,
) {
  let at = -1;
  for (let time = 0; time < (occurrence ?? 1); time += 1) at = text.indexOf(quote, at + 1);
  const inQuote = quote.indexOf(value);
  const end = at + (inQuote === -1 ? quote.length : inQuote);
  const start = Math.max(...['。', '；', ';', '\n'].map((mark) => text.lastIndexOf(mark, end - 1))) + 1;
  return text.slice(start, end);
}

const timeWords = /[0-9一二三四]月|季度|半年|全年|年底|春运/;

function swapFigures(input: ReportInput, registers: Registers, make: Make): void {
  const { frontmatter } = input;
  const entries = frontmatter.metrics;
  const metrics = registers.metrics.map(({ value }) => value);
  const projects = registers.projects.map(({ value }) => value);
  for (const [position, entry] of entries.entries()) {
    const before = sentenceUpTo(input, entry, entry.value.printed);
    const clause = before.split(/[，,：:（(]/).at(-1) ?? '';
    const paragraph = input.body.text.slice(0, input.body.text.indexOf(entry.quote)).split('\n').at(-1) ?? '';
    const swap = (field: string, told: string, change: Partial<FigureEntry>, isContradicted: boolean) =>
      make(
        field,
        `${entry.id}: ${told}`,
        { ...frontmatter, metrics: changed(entries, position, change) },
        isContradicted,
      );
    const metric = metrics.find(({ id }) => id === entry.metric);
    if (metric === undefined) continue;

    for (const other of metrics.filter(({ id, unit }) => id !== metric.id && unit === metric.unit)) {
      const isPrinted = clause
        .replaceAll(/\s/g, '')
        .slice(-metric.name.length - 3)
        .includes(metric.name);
      swap(
        'metric',
        `${metric.name} → ${other.name}`,
        { metric: other.id },
        isPrinted && !before.includes(other.name),
      );
    }

    const own = projects.find(({ id }) => id === entry.subject);
    const names = own === undefined ? [] : [own.name, own.shortName ?? own.name, ...own.aliases];
    const isNamed = names.some((name) => before.includes(name));
    if (own !== undefined) {
      const place = projects.indexOf(own);
      for (const step of [1, 5]) {
        const other = projects[(place + step) % projects.length];
        if (other !== undefined && other !== own)
          swap('subject', `${own.name} → ${other.name}`, { subject: other.id }, isNamed);
      }
      swap('subject removed', own.name, { subject: undefined }, isNamed);
    }

    if (entry.kind === 'actual') {
      const isDone = /已完成|已建成|累计|截至|目前|完成了|现已/.test(clause);
      swap('kind: actual → planned', clause, { kind: 'planned' }, isDone);
      swap('kind: actual → target', clause, { kind: 'target' }, isDone);
    } else {
      swap(
        'kind: planned, target → actual',
        clause,
        { kind: 'actual' },
        /争取|力争|计划|拟|预计|规划占|将/.test(clause.replace(/年计划|按计划/g, '')),
      );
      const other = entry.kind === 'planned' ? 'target' : 'planned';
      swap(
        'kind: planned ↔ target',
        clause,
        { kind: other },
        entry.kind === 'target' && /争取|力争/.test(clause),
      );
    }

    const saysTime = timeWords.test(before);
    const { year } = frontmatter.period.lastDay;
    if (entry.kind === 'actual') {
      for (const printed of [`${year}-02`, `${year}-01..${year}-05`, `${year - 1}`]) {
        const coverage = parseCoverage(printed);
        if (coverage.ok)
          swap(
            'coverage',
            printed,
            { coverage: coverage.value, coverageSaid: undefined },
            saysTime || entry.coverageSaid !== undefined,
          );
      }
      if (entry.coverage !== undefined) {
        const { firstDay, lastDay } = entry.coverage;
        const { period } = frontmatter;
        const isPeriod =
          firstDay.month === period.firstDay.month &&
          lastDay.month === period.lastDay.month &&
          lastDay.day === period.lastDay.day;
        const isOfEnd = metric.measure === 'stock';
        if (!isPeriod && !isOfEnd) swap('coverage removed', before, { coverage: undefined }, saysTime);
      }
      if (entry.coverageSaid !== undefined)
        swap(
          'coverageSaid removed',
          entry.coverageSaid,
          { coverageSaid: undefined },
          entry.coverageSaid.includes('春运'),
        );
      if (input.body.text.includes('春运期间') && entry.coverageSaid === undefined)
        swap(
          'coverageSaid',
          '春运期间',
          { coverageSaid: '春运期间', coverage: undefined },
          saysTime && !before.includes('春运'),
        );
    }

    const bare = entry.value.printed.replaceAll(/约|余|近|以上|多(?=[人台处万])/g, '');
    const quantity = parseQuantity(bare);
    if (bare !== entry.value.printed && quantity.ok)
      swap('value without 约, 余', bare, { value: quantity.value }, true);

    if (entry.parent !== undefined) {
      const other = entries.find(
        ({ id, value }) =>
          id !== entry.parent && id !== entry.id && value.dimension === entry.value.dimension,
      );
      swap(
        'parent removed',
        entry.parent,
        { parent: undefined },
        clause.includes('其中') || /其中：?$/.test(before.slice(0, -clause.length)),
      );
      if (other !== undefined)
        swap('parent', `${entry.parent} → ${other.id}`, { parent: other.id }, /其中/.test(paragraph));
    } else {
      const other = entries[position - 1];
      if (other?.value.dimension === entry.value.dimension)
        swap('parent added', other.id, { parent: other.id }, !/其中|包括|含|：|（|\(/.test(paragraph));
    }

    const excuse = {
      numeral: entry.value.printed,
      quote: entry.quote,
      occurrence: entry.occurrence,
      reason: '口号',
    } as const;
    const { highlights, checks } = frontmatter;
    const isUsed =
      entries.some(({ parent }) => parent === entry.id) || JSON.stringify(checks).includes(`"${entry.id}"`);
    if (!isUsed) {
      make(
        'excuse for a figure',
        `${entry.id}: ${entry.quote}`,
        {
          ...frontmatter,
          metrics: entries.filter((one) => one !== entry),
          highlights: highlights.filter((id) => id !== entry.id),
          excused: [...frontmatter.excused, excuse],
        },
        !entry.quote.includes(`“${entry.value.printed}`),
      );
    }
  }
}

/** What in a stage speaks for a step; only the plainest words. */
const stepSigns = {
  规划申报: /申报|列入/,
  前期设计: /设计|可行性|勘察/,
  财评招标: /财评|招标|招投标|中标/,
  施工: /累计|已完成(?:投资|[0-9])/,
  完工: /竣工|交工|通车/,
};

function swapStatements({ frontmatter }: ReportInput, make: Make): void {
  const entries = frontmatter.projects;
  for (const [position, entry] of entries.entries()) {
    const swap = (field: string, told: string, change: Partial<typeof entry>, isContradicted: boolean) =>
      make(
        field,
        `${entry.project}: ${told}`,
        { ...frontmatter, projects: changed(entries, position, change) },
        isContradicted,
      );
    for (const step of projectSteps.filter((other) => other !== entry.step)) {
      const isSaid = stepSigns[entry.step].test(entry.stage) && !stepSigns[step].test(entry.stage);
      swap('step', `${entry.stage}: ${step}`, { step }, isSaid);
    }
    const cut = entry.stage.slice(0, -1);
    swap('stage cut', cut, { stage: cut }, true);
    const other = entries[(position + 1) % entries.length]?.project;
    if (other !== undefined && other !== entry.project) {
      const projects = entries.map((one) =>
        one.project === entry.project
          ? { ...one, project: other }
          : one.project === other
            ? { ...one, project: entry.project }
            : one,
      );
      make('project of a stage', `${entry.project} ↔ ${other}`, { ...frontmatter, projects }, true);
    }
  }
}

function swapPromises({ frontmatter }: ReportInput, registers: Registers, make: Make): void {
  const entries = frontmatter.commitments;
  const projects = registers.projects.map(({ value }) => value);
  for (const [position, entry] of entries.entries()) {
    const swap = (field: string, told: string, change: Partial<typeof entry>, isContradicted: boolean) =>
      make(
        field,
        `${entry.id}: ${told}`,
        { ...frontmatter, commitments: changed(entries, position, change) },
        isContradicted,
      );
    if (entry.strength !== undefined) swap('strength removed', entry.quote, { strength: undefined }, true);
    else swap('strength made up', entry.quote.slice(-2), { strength: entry.quote.slice(-2) }, true);
    if (entry.due !== undefined) {
      const { year, month } = entry.due.lastDay;
      for (const printed of [
        `${year + 1}-${String(month).padStart(2, '0')}`,
        `${year}-${month === 11 ? '12' : '11'}`,
      ]) {
        const due = parsePeriod(printed);
        if (due.ok) swap('due', `${entry.dueSaid}: ${printed}`, { due: due.value }, true);
      }
      swap('due removed', entry.dueSaid ?? '', { due: undefined, dueSaid: undefined }, true);
    }
    const [id] = entry.projects;
    const own = projects.find((project) => project.id === id);
    const other = projects[(projects.findIndex((project) => project.id === id) + 3) % projects.length];
    if (own === undefined || other === undefined) continue;
    const isNamed = [own.name, own.shortName ?? own.name, ...own.aliases].some((name) =>
      entry.quote.includes(name),
    );
    swap('projects of a promise', `${own.name} → ${other.name}`, { projects: [other.id] }, isNamed);
  }
}

function swapAnswers({ frontmatter }: ReportInput, inputs: readonly ReportInput[], make: Make): void {
  const entries = frontmatter.answers;
  const promises = inputs.flatMap(({ id, frontmatter: { commitments } }) =>
    commitments.map((one) => ({ ...one, key: `${id}/${one.id}` })),
  );
  for (const [position, entry] of entries.entries()) {
    const swap = (field: string, told: string, change: Partial<typeof entry>, isContradicted: boolean) =>
      make(
        field,
        `${entry.to}: ${told}`,
        { ...frontmatter, answers: changed(entries, position, change) },
        isContradicted,
      );
    for (const outcome of ['已完成', '部分完成', '未完成', '推迟', '取消'] as const) {
      if (outcome === entry.outcome) continue;
      const until = outcome === '推迟' ? parsePeriod(`${frontmatter.period.lastDay.year + 1}-09`) : undefined;
      const isNegative = /没有|未|推迟|取消|还在|终止/.test(entry.quote);
      const isContradicted =
        entry.outcome === '部分完成'
          ? outcome !== '未完成' && !/已经完成$/.test(entry.quote) && outcome === '已完成'
          : outcome === '部分完成'
            ? entry.outcome !== '已完成'
            : isNegative || entry.outcome === '已完成';
      // `done` belongs to what is done only.
      const rest = { done: undefined, doneSaid: undefined };
      swap(
        'outcome',
        `${entry.quote}: ${outcome}`,
        { ...rest, outcome, until: until?.ok ? until.value : undefined },
        isContradicted,
      );
    }
    const place = promises.findIndex(({ key }) => key === entry.to);
    const own = promises[place];
    const other = promises.find(
      ({ key, projects }, index) =>
        index > place - 6 &&
        key < `${frontmatter.period.firstDay.year}` &&
        key !== entry.to &&
        projects[0] !== own?.projects[0],
    );
    if (other !== undefined && own !== undefined) {
      const shares = Array.from(entry.quote).some(
        (_, at) =>
          entry.quote.length >= at + 2 &&
          `${other.title}${other.quote}`.includes(entry.quote.slice(at, at + 2)),
      );
      swap('to', `${entry.quote} → ${other.title}`, { to: other.key }, !shares);
    }
  }
}
