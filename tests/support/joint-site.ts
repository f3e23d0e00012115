import { join } from 'node:path';

const tongtu = join(import.meta.dirname, '..', '..', '.tongtu');

/** The list of the bureaus of the test site `joint`. */
export const jointList = join(tongtu, 'test-content', 'bureaus', 'bureaus.yaml');

/** Where that site was built before it was copied; a test may run the command there again. */
export const jointLiveDir = join(tongtu, 'test-sites', 'joint-live');
