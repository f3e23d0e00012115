import type { Figure } from '#src/records/figure.ts';
import { siteHref } from './site-href.ts';

/** The address of a figure's own place: the number in its sentence, on its report's page. */
export function figureHref({ reportId, id }: Pick<Figure, 'reportId' | 'id'>): string {
  return siteHref(`/reports/${reportId}/#f-${id}`);
}

/** The address of a figure among all values of its metric, at its project where it has one. */
export function metricHref({ metric, subject }: Pick<Figure, 'metric' | 'subject'>): string {
  return siteHref(`/metrics/${metric.id}/${subject === undefined ? '' : `#p-${subject.id}`}`);
}
