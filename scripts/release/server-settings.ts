import type { Redirect } from '#src/records/site-settings.ts';

/** What a web server's configuration is generated from. The site answers to every host name, public or of an intranet. */
export interface ServerSettings {
  /** With a slash at both ends. */
  readonly basePath: string;
  /** Absolute path of the folder that `switch.sh` manages. */
  readonly folder: string;
  readonly port: number;
  /** Absolute paths of the certificate and its key, where the server itself terminates https. */
  readonly tls?: { readonly certificate: string; readonly key: string };
  readonly redirects: readonly Redirect[];
}

/** Where a release is installed unless the operator says otherwise. */
export const usualFolder = '/srv/tongtu';

/** The document root. The site lies in it below its base path. */
export function publishedFolder(folder: string): string {
  return `${folder}/live/site`;
}

/**
 * Where the operator puts what a host has to show besides the site, as `.well-known/…` below it: proofs for whoever issues
 * certificates. Outside of what is switched over, and of what `switch.sh verify` compares.
 */
export function ownFilesFolder(folder: string): string {
  return `${folder}/webroot`;
}

/** The path of a redirect's end below the base path. */
export function belowBasePath(basePath: string, path: string): string {
  return `${basePath}${path.slice(1)}`;
}
