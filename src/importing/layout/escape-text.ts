/** Addresses that Markdown turns into links, including the Chinese text after them. */
const address =
  /(?:https?:\/\/|www\.)(?:[\w.~:/?#@!$&'*+,;=%-]*[\w/])?|[A-Za-z0-9._+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+/gi;

/**
 * A text as MDX that reads back to exactly that text, on one line: nothing in it is markup or code, and an address links to
 * what it names. Measured on Sätteri 0.10, which compiles the reports.
 */
export function escapeText(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  let written = '';
  let end = 0;
  for (const { 0: found, index } of line.matchAll(address)) {
    written += `${escapeSigns(line.slice(end, index))}[${escapeSigns(found)}](${targetOf(found)})`;
    end = index + found.length;
  }
  return written + escapeSigns(line.slice(end));
}

function escapeSigns(text: string): string {
  return text.replace(/[\\`*_{}[\]<>~|!&#]/g, '\\$&');
}

function targetOf(found: string): string {
  const target = found.replaceAll('*', '%2A');
  if (/^https?:/i.test(found)) return target;
  return /^www\./i.test(found) ? `http://${target}` : `mailto:${target}`;
}

/** The same, for a text that a line begins with: import, -, 1. are escaped as well. */
export function escapeLine(text: string): string {
  const line = escapeText(text);
  const word = /^(?:import|export)(?![A-Za-z0-9_])/.exec(line)?.[0];
  if (word !== undefined) return `&#${word.charCodeAt(0)};${line.slice(1)}`;
  return line.replace(/^[-+=:]/, '\\$&').replace(/^([0-9]{1,9})([.)])(?= |$)/, '$1\\$2');
}
