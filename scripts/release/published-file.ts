import { readFileSync } from 'node:fs';
import { type PublishedContent, publishedState } from '#src/catalogue/publication/published-content.ts';
import { demonstrationName } from '#src/open-data/column.ts';
import { type PublishedState, publishedStateSchema } from '#src/records/published-state.ts';
import type { ReportFrontmatter } from '#src/records/report.ts';
import { unnamedSite } from '#src/records/site-settings.ts';
import { EnvironmentError } from '#src/workspace/environment.ts';
import { type ReportSource, reportInput } from '#src/workspace/read-report.ts';
import type { Workspace } from '#src/workspace/read-workspace.ts';
import { withdrawnReport } from '#src/workspace/site-content.ts';
import { fileDigests } from './file-digests.ts';

/** Where a site has it, below its base path. */
export const publishedStatePath = 'data/published.json';

/** What a site with this content publishes. */
export function publishedContent(
  { site, reports, registers, ...workspace }: Workspace,
  isPublished: (data: ReportFrontmatter) => boolean,
): PublishedContent {
  return {
    site: (site ?? unnamedSite).name,
    reports: reports
      .filter((source) => isReadable(source) && source.data !== undefined && isPublished(source.data))
      .flatMap((source) => reportInput(source).map((input) => ({ input, files: fileDigests(source) }))),
    withdrawn: workspace.withdrawn.flatMap(withdrawnReport),
    registers,
  };
}

/** Whether nothing of a report had to be left out. */
export function isReadable(report: ReportSource): boolean {
  return report.isWhole && reportInput(report).length > 0;
}

/** `data/published.json` of a site with this content: the same text for the same content. */
export function printPublishedState(workspace: Workspace): string {
  const state = publishedState(publishedContent(workspace, () => true));
  const comment = workspace.site?.demonstration === true ? { $comment: demonstrationName } : {};
  return `${JSON.stringify({ ...comment, ...state })}\n`;
}

/**
 * Reads what a site has published from a file or from its address.
 *
 * @throws EnvironmentError where there is none, or something else
 */
export async function readPublished(place: string): Promise<PublishedState> {
  const isAddress = /^https?:\/\//i.test(place);
  const where =
    isAddress && !place.endsWith('.json') ? `${place.replace(/\/?$/, '/')}${publishedStatePath}` : place;
  let text: string;
  try {
    text = isAddress ? await fetchText(where) : readFileSync(where, 'utf8');
  } catch (error) {
    throw new EnvironmentError(`没有取到 ${where}：${(error as Error).message}`);
  }
  try {
    return publishedStateSchema.parse(JSON.parse(text));
  } catch {
    throw new EnvironmentError(`${where} 不是网站的 ${publishedStatePath}。`);
  }
}

async function fetchText(address: string): Promise<string> {
  const response = await fetch(address, { signal: AbortSignal.timeout(60_000) });
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  return await response.text();
}
