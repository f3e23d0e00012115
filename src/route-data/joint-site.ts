import type { JointSite } from '#src/bureaus/joint-site.ts';
import { readJointSite } from '#src/workspace/read-joint-site.ts';

let read: JointSite | undefined;

/** The joint site that these pages belong to, and its bureaus. */
export function jointSite(): JointSite {
  read ??= readJointSite(process.env);
  return read;
}
