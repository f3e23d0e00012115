/**
 * The known name that `name` was most likely meant to be, or undefined where none is close.
 *
 * Close means: two characters differ (two letters that changed places count as two), in long names a third of them,
 * in names of up to three only one (Levenshtein distance); or a known name begins with this one. Ties go to the name
 * that stands first.
 */
export function nearestName(name: string, known: readonly string[]): string | undefined {
  let nearest: string | undefined;
  let nearestDistance = Number.POSITIVE_INFINITY;
  for (const candidate of known) {
    const distance = editDistance(name.toLowerCase(), candidate.toLowerCase());
    const longer = Math.max(name.length, candidate.length);
    const limit = longer < 4 ? 1 : Math.max(2, Math.floor(longer / 3));
    const isClose = distance <= limit || (name.length >= 3 && candidate.startsWith(name));
    if (isClose && distance < nearestDistance) {
      nearest = candidate;
      nearestDistance = distance;
    }
  }
  return nearest;
}

/** The question that a refusal of an unknown name ends with (`是不是 figures？`); undefined where no known name is close. */
export function didYouMean(name: string, known: readonly string[]): string | undefined {
  const nearest = nearestName(name, known);
  return nearest === undefined ? undefined : `是不是 ${nearest}？`;
}

/** How many characters must be inserted, deleted or replaced to turn one text into the other (Levenshtein). */
function editDistance(a: string, b: string): number {
  const from = Array.from(a);
  const to = Array.from(b);
  let previous = to.map((_, index) => index + 1);
  previous.unshift(0);
  for (const [row, char] of from.entries()) {
    const current = [row + 1];
    for (const [column, other] of to.entries()) {
      const replaced = (previous[column] ?? 0) + (char === other ? 0 : 1);
      current.push(Math.min(replaced, (previous[column + 1] ?? 0) + 1, (current[column] ?? 0) + 1));
    }
    previous = current;
  }
  return previous.at(-1) ?? 0;
}
