import type { Redirect } from '#src/records/site-settings.ts';

/** What a web server's configuration is made from. The site answers to every name it is asked by, the public one and those of an intranet. */
export interface ServerSettings {
  /** With a slash at both ends. */
  readonly basePath: string;
  /** Absolute path of the folder that `switch.sh` keeps. */
  readonly folder: string;
  readonly port: number;
  /** Absolute paths of the certificate and its key where the server itself speaks https. */
  readonly tls?: { readonly certificate: string; readonly key: string };
  readonly redirects: readonly Redirect[];
}

/** Where a release is put unless its operator says otherwise. */
export const usualFolder = '/srv/tongtu';

/** The folder of the published files: what is asked for at `/` lies in it, so the site itself lies below the base path. */
export function publishedFolder(folder: string): string {
  return `${folder}/live/site`;
}
