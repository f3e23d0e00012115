import { pinyin } from 'pinyin-pro';

/** An id for something that only has a Chinese name yet: 检测车辆 → `jian-ce-che-liang`; at most six syllables. */
export function slugOf(name: string): string {
  const syllables = pinyin(name, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true })
    .map((part) => part.toLowerCase().replace(/[^a-z0-9]/g, ''))
    .filter((part) => part !== '')
    .slice(0, 6);
  const slug = syllables.join('-').slice(0, 48).replace(/-$/, '');
  return /^[a-z]/.test(slug) ? slug : `x-${slug}`.replace(/-$/, '');
}

/** Hands out ids that haven't been given yet: the second `fines` is `fines-2`. */
export function idGiver(taken: Iterable<string>): (wanted: string) => string {
  const given = new Set(taken);
  const next = new Map<string, number>();
  return (wanted) => {
    let id = wanted;
    let again = next.get(wanted) ?? 2;
    for (; given.has(id); again += 1) id = `${wanted}-${again}`;
    next.set(wanted, again);
    given.add(id);
    return id;
  };
}
