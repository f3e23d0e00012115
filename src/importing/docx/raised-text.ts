const plain = '0123456789+-=()n';
const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ';
const lowered = '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₙ';

/** Superscript and subscript in characters that need no markup: `2` → `²`. What has no such character stays as it is. */
export function raisedText(text: string, verticalAlign: string | undefined): string {
  const target =
    verticalAlign === 'superscript' ? raised : verticalAlign === 'subscript' ? lowered : undefined;
  if (target === undefined || !Array.from(text).every((char) => plain.includes(char))) return text;
  return Array.from(text, (char) => Array.from(target)[plain.indexOf(char)] ?? char).join('');
}
