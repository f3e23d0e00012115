import { spawnSync } from 'node:child_process';

/** Whether the machine can draw Chinese. Windows and macOS always can. */
export function hasChineseFont(): boolean {
  if (process.platform !== 'linux') return true;
  const { stdout } = spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' });
  return (stdout ?? '').trim() !== '';
}
