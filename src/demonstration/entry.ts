import type {
  AnswerEntry,
  CheckEntry,
  CommitmentEntry,
  ErratumEntry,
  ExcuseEntry,
  FigureEntry,
  ProjectStatementEntry,
} from '#src/records/report-entries.ts';

/** A period or coverage as staff write it: `2021-h1`, `2022-12`. */
type Written = string;

/**
 * A line of a report's frontmatter without its quote, which is found afterwards. The printed value of a figure and the
 * numeral of an excuse are the words that are marked.
 */
export type Entry =
  | ({ readonly list: 'metrics'; readonly coverage?: Written; readonly kind?: FigureEntry['kind'] } & Pick<
      FigureEntry,
      'id' | 'metric'
    > &
      Partial<Pick<FigureEntry, 'subject' | 'coverageSaid' | 'parent' | 'reading'>>)
  | ({ readonly list: 'projects' } & Pick<ProjectStatementEntry, 'project' | 'stage' | 'step' | 'reading'>)
  | ({
      readonly list: 'commitments';
      readonly due?: Written | undefined;
      readonly projects?: readonly string[] | undefined;
    } & Pick<CommitmentEntry, 'id' | 'title' | 'topic' | 'dueSaid' | 'strength'>)
  | ({ readonly list: 'answers'; readonly until?: Written | undefined } & Pick<AnswerEntry, 'to' | 'outcome'>)
  | ({ readonly list: 'errata' } & Pick<ErratumEntry, 'id' | 'reading' | 'note' | 'confidence'>)
  | ({ readonly list: 'excused' } & Pick<ExcuseEntry, 'reason'>);

/** A line of the list `checks`, written as it is. */
export type CheckLine = CheckEntry;
