import { nearestName } from '#src/language/nearest-name.ts';
import type { AuthoringError } from '#src/records/authoring-error.ts';
import type { RegisterEntry, Registers, ReportInput } from './catalogue-input.ts';

/** The registers by their names in messages. */
const registerNames = { 专题: 'topics', 指标: 'metrics', 项目: 'projects' } as const;

/**
 * Tells an entry that isn't there once, however many places speak of it: at the entry that has most likely got another id, which
 * nothing speaks of, or else at the first of the places.
 */
export function gatherMissing(
  errors: readonly AuthoringError[],
  registers: Registers,
  reports: readonly ReportInput[],
): AuthoringError[] {
  const places = Map.groupBy(
    errors.filter(({ code }) => code === '登记-02'),
    ({ message }) => message,
  );
  return errors.flatMap((error): AuthoringError[] => {
    const all = error.code === '登记-02' ? (places.get(error.message) ?? []) : [];
    if (all.length < 2) return [error];
    if (all[0] !== error) return [];
    const [, id = '', name = ''] = /^没有编号为 (.+?) 的(..)。/.exec(error.message) ?? [];
    const register: readonly RegisterEntry<{ readonly id: string }>[] =
      registers[registerNames[name as keyof typeof registerNames] ?? 'topics'];
    const renamed = renamedEntry(id, register, mentioned(registers, reports));
    const message = `${error.message}有 ${all.length} 处写着它。`;
    if (renamed === undefined) return [{ ...error, message }];
    const { value, at } = renamed;
    return [
      {
        ...error,
        at,
        message: `${message}是不是这里改了编号，改成了 ${value.id}？`,
        cure: `编号定了就不要改：这里改回 ${id}；一定要改的，各处都改成 ${value.id}，再在 redirects.yaml 里加一行。`,
      },
    ];
  });
}

/** The entry that nothing speaks of, or the one of several with the likest id. */
function renamedEntry<Entry extends { readonly id: string }>(
  id: string,
  register: readonly RegisterEntry<Entry>[],
  used: ReadonlySet<string>,
): RegisterEntry<Entry> | undefined {
  const unused = register.filter(({ value }) => !used.has(value.id));
  const likest = nearestName(
    id,
    unused.map(({ value }) => value.id),
  );
  return unused.length === 1 ? unused[0] : unused.find(({ value }) => value.id === likest);
}

/** Every word that a field holds, but for the ids of the registers themselves. */
function mentioned({ metrics, projects }: Registers, reports: readonly ReportInput[]): Set<string> {
  const words = new Set<string>();
  const visit = (value: unknown): void => {
    if (typeof value === 'string') words.add(value);
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(visit);
  };
  for (const { value } of [...metrics, ...projects]) visit({ ...value, id: undefined });
  for (const { frontmatter } of reports) visit(frontmatter);
  return words;
}
