import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chanceOf } from '#src/demonstration/chance.ts';
import { demonstrationContent } from '#src/demonstration/demonstration-content.ts';
import { readWorkspace, type Workspace } from '#src/workspace/read-workspace.ts';
import { writeContentFolder } from '../../scripts/tooling/write-content-folder.ts';

/** The county of a seed, written to disk and read back by the reader that staff's own files go through. */
export async function writtenCounty(seed: number): Promise<Workspace> {
  const scratch = mkdtempSync(join(tmpdir(), 'tongtu-demo-'));
  try {
    const contentDir = join(scratch, 'content');
    await writeContentFolder(contentDir, demonstrationContent(chanceOf(seed)));
    return readWorkspace(contentDir, { year: 2024, month: 2, day: 1 }, contentDir);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
