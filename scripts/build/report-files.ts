import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';
import { decodeAddress, plainName } from '#src/language/address-path.ts';
import type { Environment } from '#src/workspace/environment.ts';
import { publishedFiles } from '#src/workspace/published-files.ts';
import { type ReportSource, readReport } from '#src/workspace/read-report.ts';
import { listReportFolders } from '#src/workspace/report-folder.ts';
import { contentType } from '../release/content-type.ts';
import { attachmentHeaders } from '../release/response-headers.ts';

// Not an endpoint of Astro: its routes don't take names with % (Astro 7.0).

/** Publishes the originals and the named files of reports beside their pages, byte for byte. */
export function copyReportFiles(reports: readonly ReportSource[], siteDir: string): void {
  for (const { folder, body } of reports) {
    for (const file of publishedFiles(folder, body)) {
      const target = join(siteDir, 'reports', folder.id, plainName(file));
      mkdirSync(dirname(target), { recursive: true });
      // Not a copy: it would keep its mode, and a web server must read it.
      writeFileSync(target, readFileSync(join(folder.path, file)));
    }
  }
}

/** Serves the same files while `npm run dev` runs, as they are at the moment. */
export function reportFilesInDev({ contentDir, basePath }: Environment): Plugin {
  const find = (path: string): string | undefined => {
    const [id = '', ...parts] = path.split('/');
    const folder = listReportFolders(contentDir).find((candidate) => candidate.id === id);
    if (folder === undefined) return undefined;
    const { body, data } = readReport(folder, id);
    if (data?.status === 'withdrawn') return undefined;
    const file = publishedFiles(folder, body).find((name) => plainName(name) === parts.join('/'));
    return file === undefined ? undefined : join(folder.path, ...file.split('/'));
  };
  return {
    name: 'tongtu:report-files-in-dev',
    apply: 'serve',
    configureServer({ middlewares }) {
      middlewares.use((request, response, next) => {
        // Astro may have removed the base path from `url`; `originalUrl` still has it.
        const address = (request.originalUrl ?? '/').split(/[?#]/)[0] ?? '';
        const reports = `${basePath}reports/`;
        if (!address.startsWith(reports)) return next();
        const path = decodeAddress(address.slice(reports.length));
        const file = find(path);
        if (file === undefined) return next();
        response.setHeader('Content-Type', contentType(`reports/${path}`));
        for (const [name, value] of Object.entries(attachmentHeaders(`/reports/${path}`)))
          response.setHeader(name, value);
        response.end(readFileSync(file));
      });
    },
  };
}
