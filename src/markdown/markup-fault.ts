import type { AuthoringError } from '#src/records/authoring-error.ts';

/** Something wrong with the markup of a report, apart from where it stands. Every fault of markup stops publication. */
export type MarkupFault = Omit<AuthoringError, 'at' | 'severity'>;
