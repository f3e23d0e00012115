import type { AuthoringError } from '#src/domain/authoring/authoring-error.ts';

/** Something wrong with the markup of a report, apart from where it stands. Every fault of markup stops publication. */
export type MarkupFault = Omit<AuthoringError, 'at' | 'severity'>;
