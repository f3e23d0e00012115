import type { Chance } from './chance.ts';
import type { Entry } from './entry.ts';
import { marked, type Passage } from './passage.ts';
import type { Term } from './term.ts';

/** What the writers of a report's sections go by. */
export interface Teller {
  readonly chance: Chance;
  readonly term: Term;
}

type FigureFields = Omit<Extract<Entry, { list: 'metrics' }>, 'list' | 'id' | 'metric'> & {
  readonly id?: string;
};

/** A printed number; its id is that of its project and metric where none is given. */
export function figure(metric: string, printed: string, fields: FigureFields = {}): Passage {
  const id = fields.id ?? [fields.subject, metric].filter((name) => name !== undefined).join('-');
  return marked({ list: 'metrics', ...fields, id, metric }, printed);
}

/** A slip in the made-up text. */
export function slip(printed: string, fields: Omit<Extract<Entry, { list: 'errata' }>, 'list'>): Passage {
  return marked({ list: 'errata', ...fields }, printed);
}

/** A numeral that is part of a slogan. */
export function slogan(numeral: string): Passage {
  return marked({ list: 'excused', reason: '口号' }, numeral);
}
