import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const places = [
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
  'C:\\Program Files (x86)\\LibreOffice\\program\\soffice.exe',
];

/** The LibreOffice of this machine; undefined where there is none. */
export function findLibreOffice(variables: Readonly<Record<string, string | undefined>>): string | undefined {
  const onPath = (variables['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => ['soffice', 'libreoffice', 'soffice.exe'].map((name) => join(folder, name)));
  return [...onPath, ...places].find((path) => existsSync(path));
}

/**
 * Turns an old .doc or .wps into a .docx. It works in a folder and with settings of its own, so that an open LibreOffice
 * neither disturbs nor is disturbed; macros don't run without a window.
 *
 * @throws Error where LibreOffice can't read the file within two minutes
 */
export async function convertWithLibreOffice(program: string, bytes: Uint8Array): Promise<Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'tongtu-convert-'));
  try {
    const input = join(folder, 'input.doc');
    writeFileSync(input, bytes);
    const profile = pathToFileURL(join(folder, 'profile')).href;
    await promisify(execFile)(
      program,
      [
        `-env:UserInstallation=${profile}`,
        '--headless',
        '--norestore',
        '--convert-to',
        'docx',
        '--outdir',
        folder,
        input,
      ],
      { timeout: 120_000 },
    );
    return readFileSync(join(folder, 'input.docx'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
