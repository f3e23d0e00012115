/** Fields that hold words of the report, character for character; they stand in quotation marks. */
const quotedFields = ['value', 'quote', 'numeral'];

/** Fields that hold a date, a period, a number or an id, so that a full-width character in them is always a slip. */
const machineFields = [
  ...['period', 'issuedOn', 'publishedOn', 'publishAt', 'date', 'occurrence'],
  ...['coverage', 'for', 'due', 'until', 'done', 'status', 'kind', 'step'],
  ...['id', 'metric', 'subject', 'parent', 'project', 'topic', 'to', 'road', 'relation'],
  ...['whole', 'part', 'ratio', 'earlier', 'later', 'measure', 'direction'],
];

/** Whether a field's words belong in quotation marks. */
export function isQuotedField(name: string): boolean {
  return quotedFields.includes(name);
}

/** Whether a field holds no words of people. */
export function isMachineField(name: string): boolean {
  return machineFields.includes(name);
}
