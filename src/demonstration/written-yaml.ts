declare const writtenYaml: unique symbol;

/** A value as it stands in a YAML file. */
export type WrittenValue = string & { readonly [writtenYaml]: true };

/** A word that YAML takes as it is: an id, a period, a list of ids. */
export function plain(text: string): WrittenValue {
  return text as WrittenValue;
}

/** Words in double quotation marks, as staff are told to write them. */
export function quoted(text: string): WrittenValue {
  return JSON.stringify(text) as WrittenValue;
}

/** One line: `{ id: fines, value: "786300元" }`. */
export function flowLine(fields: readonly (readonly [string, WrittenValue])[]): string {
  return `{ ${fields.map(([name, value]) => `${name}: ${value}`).join(', ')} }`;
}
