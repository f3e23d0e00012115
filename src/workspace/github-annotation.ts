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
