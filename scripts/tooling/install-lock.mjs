import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

/** How long a lock without an owner's name counts: its owner is between making it and signing it. */
const SIGNING_TIME = 5;

/**
 * Waits until no other launch installs into this checkout, and keeps others waiting until released. A lock whose
 * owner no longer runs is taken over.
 *
 * @param {string} root the checkout
 * @param {() => void} onWait called once where there is somebody to wait for
 * @returns {Promise<() => void>} releases the lock
 */
export async function holdInstallLock(root, onWait) {
  const lock = join(root, '.tongtu', 'installing');
  const owner = join(lock, 'owner');
  mkdirSync(join(root, '.tongtu'), { recursive: true });
  let unsigned = 0;
  for (let round = 0; ; round++) {
    try {
      mkdirSync(lock);
      writeFileSync(owner, String(process.pid));
      return () => rmSync(lock, { recursive: true, force: true });
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    const processId = readOwner(owner);
    unsigned = processId === undefined ? unsigned + 1 : 0;
    if (processId === undefined ? unsigned > SIGNING_TIME : !isRunning(processId)) {
      rmSync(lock, { recursive: true, force: true });
      continue;
    }
    if (round === 0) onWait();
    await setTimeout(1000);
  }
}

function readOwner(path) {
  try {
    return Number(readFileSync(path, 'utf8')) || undefined;
  } catch {
    return undefined;
  }
}

function isRunning(processId) {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
