import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { z } from 'zod';
import { npmCommand } from './install-dependencies.mjs';

/** What is known of weaknesses in the installed packages. `unavailable`: nobody answered, so nothing is known. */
export interface AuditAnswer {
  readonly kind: 'clean' | 'vulnerable' | 'unavailable';
  /** For the person who asked, in Chinese. */
  readonly words: string;
}

const report = z.object({
  vulnerabilities: z.record(z.string(), z.object({ severity: z.string() })),
  metadata: z.object({
    vulnerabilities: z.object({ high: z.number(), critical: z.number(), total: z.number() }),
  }),
});

/** Asks the registry that npm is set to. Many don't answer this question, and then there is no answer. */
export async function auditDependencies(): Promise<AuditAnswer> {
  const { command, args, shell } = npmCommand(process.env);
  const child = spawn(command, [...args, 'audit', '--json', '--fetch-retries=1'], {
    cwd: join(import.meta.dirname, '..', '..'),
    shell,
    stdio: ['ignore', 'pipe', 'ignore'],
    timeout: 120_000,
  });
  let output = '';
  child.stdout.on('data', (chunk) => {
    output += chunk;
  });
  await new Promise((resolve) => child.on('error', resolve).on('close', resolve));
  return readAudit(output);
}

/** Reads what `npm audit --json` has printed. Serious is what npm calls high or critical. */
export function readAudit(output: string): AuditAnswer {
  const answer = report.safeParse(parsedJson(output));
  if (!answer.success) {
    return {
      kind: 'unavailable',
      words: '没有查到（not available）：这里的软件源不回答 npm audit。这不等于没有问题。',
    };
  }
  const { high, critical, total } = answer.data.metadata.vulnerabilities;
  if (high + critical === 0) {
    return { kind: 'clean', words: `没有严重的已知漏洞；不严重的 ${total} 个。` };
  }
  const serious = Object.entries(answer.data.vulnerabilities)
    .filter(([, { severity }]) => severity === 'high' || severity === 'critical')
    .map(([name, { severity }]) => `${name}（${severity}）`);
  return { kind: 'vulnerable', words: `有严重的已知漏洞：${serious.join('、')}。运行 npm audit 看怎么办。` };
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
