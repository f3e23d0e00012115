/** How many ports are tried, the wanted one included. */
const TRIES = 50;

/**
 * Starts something on the wanted port or, where that is taken (or not allowed), on the first one after it that isn't.
 *
 * @param start listens on a port; rejects with `EADDRINUSE` or `EACCES` where it can't
 * @param onTaken told of every port that was passed over
 * @throws the last error where 50 ports in a row are taken, and any other error of `start` at once
 */
export async function onFirstFreePort<T>(
  wanted: number,
  start: (port: number) => Promise<T>,
  onTaken: (port: number) => void,
): Promise<T> {
  for (let port = wanted; ; port++) {
    try {
      return await start(port);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      const isTaken = code === 'EADDRINUSE' || code === 'EACCES';
      if (!isTaken || port + 1 >= Math.min(wanted + TRIES, 65536)) throw error;
      onTaken(port);
    }
  }
}
