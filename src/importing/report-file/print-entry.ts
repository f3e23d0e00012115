import type { Proposal, ProposedValue } from '#src/importing/extraction/proposal.ts';

/** Fields that hold the report's words: always printed in quotation marks, even where YAML wouldn't need them. */
const printedFields = new Set([
  'value',
  'quote',
  'title',
  'stage',
  'name',
  'definition',
  'numeral',
  'dueSaid',
  'doneSaid',
  'coverageSaid',
  'strength',
  'acknowledged',
]);

/** One line of YAML: `{ id: fines, value: "786300元", kind: planned }`. */
export function printEntry(entry: Readonly<Record<string, ProposedValue>>): string {
  return `{ ${Object.entries(entry).map(printField).join(', ')} }`;
}

/** A proposal as one line of YAML. */
export function printProposal({ to, confidence, entry }: Proposal): string {
  return `{ to: ${to}, confidence: ${confidence}, entry: ${printEntry(entry)} }`;
}

function printField([name, value]: [string, ProposedValue]): string {
  if (typeof value === 'object') return `${name}: [${value.map((item) => printScalar(item)).join(', ')}]`;
  if (typeof value === 'number') return `${name}: ${value}`;
  return `${name}: ${printedFields.has(name) ? JSON.stringify(value) : printScalar(value)}`;
}

/** Prints a text without quotation marks where YAML can only read it as that text, else with them. */
export function printScalar(text: string): string {
  const isId = /^[a-z][a-z0-9-]*$/.test(text) && !/^(?:true|false|null|yes|no|on|off)$/.test(text);
  const isTime = /^[0-9]{4}(?:-[a-z0-9]+)*(?:\.\.[0-9]{4}(?:-[0-9]+)*)?$/.test(text);
  const isHan = /^\p{sc=Han}+$/u.test(text);
  return isId || isTime || isHan ? text : JSON.stringify(text);
}
