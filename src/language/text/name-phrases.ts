const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/**
 * A name cut where it may go on in the next line: 丙河大桥危桥 | 改建 | 工程. Joined, the phrases are the name.
 *
 * Words are those of the platform's dictionary. One of a single character never begins a line; a bracket stays with what it holds.
 */
export function namePhrases(name: string): string[] {
  const phrases: string[] = [];
  for (const { segment } of segmenter.segment(name)) {
    const last = phrases.at(-1);
    const isOpening = /^[（(“《]$/.test(segment);
    const isBound = (segment.length === 1 && !isOpening) || (last !== undefined && /[（(“《]$/.test(last));
    if (last !== undefined && isBound) phrases[phrases.length - 1] = last + segment;
    else phrases.push(segment);
  }
  return phrases;
}
