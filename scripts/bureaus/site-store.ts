import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { BuiltRecord } from '#src/bureaus/plan-builds.ts';
import { parseMoment, printMoment } from '#src/language/time/moment.ts';
import { restoreDirectory, writeWhole } from '#src/workspace/write-files.ts';

const recordSchema = z.object({ digest: z.string(), asOf: z.string() });

/**
 * The last good site of every bureau of one joint site, kept from run to run outside of what is published, with what it was
 * built from.
 */
export class SiteStore {
  /** Absolute path. Names that begin with a dot are no bureau's. */
  readonly folder: string;

  /**
   * @param root the checkout
   * @param outDir of the joint site, absolute: each has a store of its own
   */
  constructor(root: string, outDir: string) {
    const digest = createHash('sha256').update(outDir).digest('hex').slice(0, 16);
    this.folder = join(root, '.tongtu', 'bureaus', digest);
    mkdirSync(this.folder, { recursive: true });
  }

  /** Where the site of a bureau lies, or will lie. */
  siteOf(path: string): string {
    return join(this.folder, path, 'site');
  }

  /** Whether a bureau has a good site; what a killed build has moved aside is put back first. */
  hasSite(path: string): boolean {
    const site = this.siteOf(path);
    if (existsSync(join(this.folder, path))) restoreDirectory(site);
    return existsSync(site);
  }

  /** What the bureau's site was built from; undefined where there is no site, or nobody knows. */
  builtOf(path: string): BuiltRecord | undefined {
    if (!this.hasSite(path)) return undefined;
    try {
      const { digest, asOf } = recordSchema.parse(JSON.parse(readFileSync(this.#record(path), 'utf8')));
      const moment = parseMoment(asOf);
      return moment.ok ? { digest, asOf: moment.value } : undefined;
    } catch {
      return undefined;
    }
  }

  /** To be called before a build: whatever comes of it, what was known of the site before doesn't hold any more. */
  forget(path: string): void {
    mkdirSync(join(this.folder, path), { recursive: true });
    rmSync(this.#record(path), { force: true });
  }

  /** To be called when a build has succeeded. */
  remember(path: string, { digest, asOf }: BuiltRecord): void {
    writeWhole(this.#record(path), `${JSON.stringify({ digest, asOf: printMoment(asOf) })}\n`);
  }

  /** Removes the sites of bureaus that aren't in the list any more. */
  prune(paths: readonly string[]): void {
    for (const name of readdirSync(this.folder)) {
      if (name.startsWith('.') || paths.includes(name)) continue;
      rmSync(join(this.folder, name), { recursive: true, force: true });
    }
  }

  #record(path: string): string {
    return join(this.folder, path, 'built.json');
  }
}
