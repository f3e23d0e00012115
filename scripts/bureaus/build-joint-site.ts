import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type JointBureau, type JointSite, jointBureauName, jointSettings } from '#src/bureaus/joint-site.ts';
import { readSearchContent } from '#src/search/build/read-search-content.ts';
import { RecordSpool } from '#src/search/build/record-spool.ts';
import { writeSearchContent } from '#src/search/build/write-search-files.ts';
import { exampleQueries } from '#src/search/records/example-queries.ts';
import { type BureauContent, mergeSearchContent } from '#src/search/records/merge-search-content.ts';
import { cacheDir } from '#src/workspace/cache-dir.ts';
import { type Environment, readEnvironment } from '#src/workspace/environment.ts';
import { readFinishedSite } from '#src/workspace/read-finished-site.ts';
import { buildPages } from '../build/build-pages.ts';
import { runCommand } from '../cli/run-command.ts';
import type { JoinAnswer, JoinOrder, SiteToJoin } from './join-sites.ts';

const root = join(import.meta.dirname, '..', '..');

// The process that makes the joint pages and the joint search from finished sites; `join-sites.ts` gives it its order.
await runCommand(async () => {
  const environment = readEnvironment(process.env, root, new Date());
  const { JOINT_SITE: jointSiteFile = '' } = process.env;
  const workFolder = dirname(jointSiteFile);
  const { file, sites }: JoinOrder = JSON.parse(readFileSync(join(workFolder, 'order.json'), 'utf8'));
  const spool = new RecordSpool(join(workFolder, 'records'));
  const { bureaus, content, unreadable } = readSites(sites, environment, spool);
  const jointSite: JointSite = {
    settings: jointSettings(file, bureaus),
    host: file.host,
    bureaus,
    searchExamples: exampleQueries(content.names, 4),
  };
  writeFileSync(jointSiteFile, JSON.stringify(jointSite));
  writeFileSync(join(workFolder, 'answer.json'), JSON.stringify({ unreadable }));
  // Before the pages, as in the build of a bureau.
  const shardStore = join(cacheDir(root, environment.contentDir, environment.basePath), 'search');
  await writeSearchContent(content, environment.outDir, shardStore);
  spool.remove();
  const pages = {
    root,
    environment,
    edition: 'public',
    hasReportPdfs: false,
    srcDir: 'src/bureaus',
  } as const;
  await buildPages(pages, environment.outDir);
  return 0;
});

/** What the finished sites say, joined. */
function readSites(sites: readonly SiteToJoin[], environment: Environment, spool: RecordSpool) {
  const bureaus: JointBureau[] = [];
  const contents: BureauContent[] = [];
  const unreadable: JoinAnswer['unreadable'] = [];
  for (const site of sites) {
    const read = readSite(site, environment, spool);
    if (!read.ok) {
      unreadable.push({ path: site.path, reason: read.reason });
      continue;
    }
    bureaus.push(read.bureau);
    contents.push(read.content);
  }
  return { bureaus, content: mergeSearchContent(contents), unreadable };
}

type ReadSite =
  | { readonly ok: true; readonly bureau: JointBureau; readonly content: BureauContent }
  | { readonly ok: false; readonly reason: string };

function readSite({ path, folder }: SiteToJoin, { basePath }: Environment, spool: RecordSpool): ReadSite {
  const site = readFinishedSite(path, folder, basePath);
  if (!site.ok) return site;
  try {
    const bureau = { name: jointBureauName(site.bureau), path: `${path}/` };
    return { ok: true, bureau: site.bureau, content: { bureau, content: readSearchContent(folder, spool) } };
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    return {
      ok: false,
      reason: `它的 search-data 没有传全，或者是不同版本的程序生成的，搜索读不了：${said}。用同一个版本重新生成这个单位。`,
    };
  }
}
