import { explainFailure, isDamagedInstallation } from './explain-failure.ts';

/** The exit code by which launch.mjs knows that the dependencies must be installed anew. */
const damagedInstallation = 75;

/** Says in Chinese why a command could not run, and sets the exit code. Developers get the stack with `TONGTU_STACK=1`. */
export function reportFailure(error: unknown): void {
  console.error(explainFailure(error));
  if (process.env['TONGTU_STACK'] === '1') console.error(error);
  process.exitCode = isDamagedInstallation(error) ? damagedInstallation : 2;
}
