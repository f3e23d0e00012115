import { readFileSync } from 'node:fs';
import type { JointSite } from '#src/bureaus/joint-site.ts';

/**
 * What the pages of the joint site are made from: our own command writes it to the file that `JOINT_SITE` names, and reads it
 * nowhere else.
 */
export function readJointSite(variables: Readonly<Record<string, string | undefined>>): JointSite {
  const path = variables['JOINT_SITE'];
  if (path === undefined)
    throw new Error('JOINT_SITE names no file: the joint site is built by `npm run bureaus`');
  return JSON.parse(readFileSync(path, 'utf8'));
}
