import type { AuthoringError } from '#src/records/authoring-error.ts';

/**
 * A problem as GitHub Actions shows it beside the line it is about: a workflow command on a line of the log, in which
 * % and line ends, and in what stands before the message : and , are written as %-escapes.
 */
export function githubAnnotation({ at, code, severity, message, current, cure }: AuthoringError): string {
  const properties = { file: at.file, line: at.line, col: at.column, title: code };
  const listed = Object.entries(properties).map(
    ([name, value]) => `${name}=${escapeProperty(String(value))}`,
  );
  const words = [message, ...(current === undefined ? [] : [`当前：${current}`]), `怎么改：${cure}`];
  return `::${severity} ${listed.join(',')}::${escapeMessage(words.join('\n'))}`;
}

function escapeMessage(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/** One entry of a Code Quality report, which GitLab shows in a merge request beside the lines that it changes. */
export interface CodeQualityEntry {
  readonly description: string;
  readonly check_name: string;
  /** Stays the same in later commits, even where lines above the problem are added or removed. */
  readonly fingerprint: string;
  readonly severity: 'critical' | 'minor';
  readonly location: { readonly path: string; readonly lines: { readonly begin: number } };
}

/**
 * Problems as a Code Quality report of GitLab.
 *
 * @param digest gives a short text that stands for a long one
 */
export function codeQualityReport(
  errors: readonly AuthoringError[],
  digest: (text: string) => string,
): CodeQualityEntry[] {
  const times = new Map<string, number>();
  return errors.map(({ at, code, severity, message, current, cure }) => {
    const what = [at.file, code, message, current].join('\n');
    const time = (times.get(what) ?? 0) + 1;
    times.set(what, time);
    return {
      description: `[${code}] ${message} 怎么改：${cure}`,
      check_name: code,
      fingerprint: digest(`${what}\n${time}`),
      severity: severity === 'error' ? 'critical' : 'minor',
      location: { path: at.file, lines: { begin: at.line } },
    };
  });
}
