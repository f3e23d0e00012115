import type { Project } from '#src/records/project.ts';
import { siteHref } from './site-href.ts';

/** The address of a project's page. */
export function projectHref({ id }: Pick<Project, 'id'>): string {
  return siteHref(`/projects/${id}/`);
}
