import { existsSync } from 'node:fs';
import type { Edition } from '#src/domain/publication/standing.ts';
import { type Environment, EnvironmentError } from '#src/workspace/environment.ts';
import { readWorkspace, type Workspace } from '#src/workspace/read-workspace.ts';

/**
 * Reads and checks the content folder of an environment, as much of it as an edition shows.
 *
 * @throws EnvironmentError where there is no such folder: a mistyped path must not pass for an empty one
 */
export function readContent({ contentDir, asOf, now }: Environment, edition: Edition): Workspace {
  if (!existsSync(contentDir)) {
    throw new EnvironmentError(
      `没有内容文件夹 ${contentDir}。核对环境变量 CONTENT_DIR，或者建一个空文件夹。`,
    );
  }
  return readWorkspace(contentDir, asOf, process.cwd(), edition, now);
}
