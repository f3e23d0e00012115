import { createInterface } from 'node:readline/promises';

/** Where a person answers: one key at a time, or a line. */
export interface Terminal {
  /** The next key; undefined where there will be no more. */
  readKey(): Promise<string | undefined>;
  readLine(prompt: string): Promise<string>;
  write(text: string): void;
  /** Makes words stand out. */
  mark(text: string): string;
}

/** The terminal that this process runs in; undefined where nobody sits at it. */
export function ownTerminal(): Terminal | undefined {
  const { stdin, stdout } = process;
  if (!stdin.isTTY || !stdout.isTTY) return undefined;
  const isPlain = (process.env['NO_COLOR'] ?? '') !== '';
  return {
    readKey: () =>
      new Promise((resolve) => {
        stdin.setRawMode(true);
        stdin.resume();
        stdin.once('data', (data) => {
          stdin.setRawMode(false);
          stdin.pause();
          const key = data.toString('utf8');
          // Ctrl-C and Ctrl-D arrive as keys while the terminal is raw.
          resolve(key === '\u0003' || key === '\u0004' ? undefined : key);
        });
      }),
    async readLine(prompt) {
      const lines = createInterface({ input: stdin, output: stdout });
      try {
        return await lines.question(prompt);
      } finally {
        lines.close();
      }
    },
    write: (text) => {
      stdout.write(text);
    },
    mark: (text) => (isPlain ? `【${text}】` : `\u001b[1;7m${text}\u001b[0m`),
  };
}
