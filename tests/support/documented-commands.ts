import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

/** A command that a document tells people to run. */
export interface DocumentedCommand {
  /** Path of the document in the repository. */
  readonly document: string;
  /** The heading that it stands under. */
  readonly section: string;
  /** As it is printed, without a comment at its end. */
  readonly command: string;
}

/** What a command begins with; `AS_OF` and the like are set before it. */
const commandPattern =
  /^(?:[A-Z_]+=(?:"[^"]*"|\S*) )?(?:apt-get|caddy|certbot|cp|dnf|firewall-cmd|git|mkdir|nginx|npm|restorecon|rm|semanage|sh|systemctl) \S/;

/** Every command of a document, of its blocks of `sh` and between back quotes, in its order. */
export function documentedCommands(document: string): DocumentedCommand[] {
  const commands: DocumentedCommand[] = [];
  let section = '';
  let isShell = false;
  for (const line of readFileSync(join(root, document), 'utf8').split('\n')) {
    const heading = /^#+ (.*)$/.exec(line)?.[1];
    if (heading !== undefined && !isShell) section = heading;
    const fence = /^\s*```(\w*)/.exec(line);
    if (fence !== null) isShell = fence[1] === 'sh';
    const found = isShell ? [line.trim()] : Array.from(line.matchAll(/`([^`]+)`/g), ([, code = '']) => code);
    for (const command of found.map((text) => text.replace(/\s+#.*$/, '')))
      if (commandPattern.test(command)) commands.push({ document, section, command });
  }
  return commands;
}
