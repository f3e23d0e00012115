import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

/**
 * Does a work that no other process on the machine may do at the same time: those that come meanwhile wait for their turn. Whose turn it is,
 * listens at an address, which the system frees however its process ends: nobody waits for one that was killed.
 *
 * @param name what may be done once at a time, such as the folder that the work writes into
 * @param onWait called once, where there is something to wait for
 * @returns what the work gives
 * @throws Error where the work does, or where nothing can listen at the address
 */
export async function oneAtATime<T>(name: string, onWait: () => void, work: () => Promise<T>): Promise<T> {
  const address = addressOf(name);
  const waiting = new Set<Socket>();
  let hasWaited = false;
  for (;;) {
    const server = await listen(address, waiting);
    if (server !== undefined) {
      try {
        return await work();
      } finally {
        server.close();
        for (const socket of waiting) socket.destroy();
      }
    }
    if (!hasWaited) onWait();
    hasWaited = true;
    await turnOf(address);
  }
}

/** A named pipe on Windows; elsewhere a socket, whose path may have some hundred characters only. */
function addressOf(name: string): string {
  const digest = createHash('sha256').update(`${userInfo().username}\n${name}`).digest('hex').slice(0, 24);
  return process.platform === 'win32'
    ? `\\\\.\\pipe\\tongtu-${digest}`
    : join(tmpdir(), `tongtu-${digest}.sock`);
}

/** @returns undefined where somebody listens already */
function listen(address: string, waiting: Set<Socket>): Promise<Server | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => {
      waiting.add(socket);
      socket.on('error', () => socket.destroy());
      socket.on('close', () => waiting.delete(socket));
    });
    server.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(undefined);
      else reject(error);
    });
    server.listen(address, () => resolve(server));
  });
}

/** Waits until whoever listens there has ended. */
async function turnOf(address: string): Promise<void> {
  if (await staysTillItEnds(address)) return;
  // Nobody may be there: one that was killed leaves the socket's path behind. Or several wait, and another has just begun to listen.
  await setTimeout(50 + Math.random() * 200);
  if (await staysTillItEnds(address)) return;
  if (process.platform !== 'win32') rmSync(address, { force: true });
}

/** @returns false where there was nobody to stay with */
function staysTillItEnds(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    let isConnected = false;
    const socket = connect(address, () => {
      isConnected = true;
    });
    // Nothing is sent; what arrives is the end.
    socket.resume();
    socket.on('error', () => socket.destroy());
    socket.on('close', () => resolve(isConnected));
  });
}
