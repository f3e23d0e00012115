import { parseArgs } from 'node:util';

/** Where the site is to be served. */
export interface ServeOptions {
  readonly port: number;
  /** `127.0.0.1`: this computer only; `0.0.0.0`: everybody who reaches it. */
  readonly host: '127.0.0.1' | '0.0.0.0';
}

/** Arguments that can't be understood; the message says in Chinese which and what is possible. */
export class ServeOptionsError extends Error {
  override name = 'ServeOptionsError';
}

const DEFAULT_PORT = 4321;

/**
 * Reads `--port` (else `PORT`, else 4321) and `--host`.
 *
 * @throws ServeOptionsError
 */
export function readServeOptions(
  commandArguments: readonly string[],
  variables: Readonly<Record<string, string | undefined>>,
): ServeOptions {
  const { port, host } = parse(commandArguments);
  const wanted = port ?? (variables['PORT']?.trim() || undefined);
  if (wanted !== undefined && !isPort(wanted)) {
    throw new ServeOptionsError(
      `端口“${wanted}”不对：应当是 1 到 65535 之间的整数，例如 npm start -- --port 8080`,
    );
  }
  return { port: wanted === undefined ? DEFAULT_PORT : Number(wanted), host: host ? '0.0.0.0' : '127.0.0.1' };
}

function parse(commandArguments: readonly string[]): {
  port?: string | undefined;
  host?: boolean | undefined;
} {
  try {
    const options = { port: { type: 'string' }, host: { type: 'boolean' } } as const;
    return parseArgs({ args: [...commandArguments], options }).values;
  } catch {
    throw new ServeOptionsError(
      `看不懂参数“${commandArguments.join(' ')}”。可用的有：\n` +
        '    npm start -- --port 8080    换一个端口\n' +
        '    npm start -- --host         让同一网络里的其他电脑也能打开',
    );
  }
}

function isPort(text: string): boolean {
  return /^[1-9]\d{0,4}$/.test(text) && Number(text) <= 65535;
}
