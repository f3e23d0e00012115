import type { AuthoringError } from '#src/records/authoring-error.ts';

/** One entry of a Code Quality report, which GitLab shows in a merge request beside the lines that it changes. */
export interface CodeQualityEntry {
  readonly description: string;
  readonly check_name: string;
  /** The same for the same problem in another commit, though lines above it have come or gone. */
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
