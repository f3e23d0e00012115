/** The length of the longest run of characters that two texts have in common; digits and punctuation count for nothing. */
export function longestShared(a: string, b: string): number {
  let longest = 0;
  for (let start = 0; start < a.length; start += 1) {
    for (let end = start + longest + 1; end <= a.length; end += 1) {
      const run = a.slice(start, end);
      if (!/^[\p{sc=Han}A-Za-z]+$/u.test(run) || !b.includes(run)) break;
      longest = end - start;
    }
  }
  return longest;
}
