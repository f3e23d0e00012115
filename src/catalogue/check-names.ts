import type { AuthoringError, SourcePosition } from '#src/records/authoring-error.ts';
import type { SiteSettings } from '#src/records/site-settings.ts';
import type { RegisterEntry, Registers } from './catalogue-input.ts';

/** Two metrics or two projects of one name, which nobody can tell apart; spaces and widths make no difference. */
export function checkNames({ metrics, projects }: Registers): AuthoringError[] {
  return [...doubles(metrics, '指标'), ...doubles(projects, '项目')];
}

function doubles(
  entries: readonly RegisterEntry<{ readonly id: string; readonly name: string }>[],
  what: string,
): AuthoringError[] {
  const owners = new Map<string, string>();
  return entries.flatMap(({ value: { id, name }, at }): AuthoringError[] => {
    const key = name.normalize('NFKC').replace(/\s/g, '');
    const owner = owners.get(key);
    if (owner === undefined) owners.set(key, id);
    if (owner === undefined || owner === id) return [];
    return [
      {
        at,
        code: '登记-06',
        severity: 'error',
        message: `${what} ${id} 和 ${owner} 的名称都是“${name}”，读的人分不清。`,
        current: `name: ${name}`,
        cure: `是同一个的，留一个，另一个的编号改成留下的；不是同一个的，名称要写得不一样。`,
      },
    ];
  });
}

/**
 * An issuer that isn't the bureau of the site: neither its name nor that name with or without its province, city and county in
 * front. Several issuers are fine where the bureau is among them.
 */
export function checkIssuer(
  issuer: string | undefined,
  at: SourcePosition,
  { name, region }: Pick<SiteSettings, 'name' | 'region'>,
): AuthoringError[] {
  if (issuer === undefined) return [];
  const own = plain(name);
  const isOwn = issuer
    .split(/[、，,；;]|(?<=局|委|厅|会|中心)\s+/)
    .some((one) => isOf(plain(one), own, plain(region ?? '')));
  if (isOwn) return [];
  return [
    {
      at,
      code: '报告-05',
      severity: 'warning',
      message: `发文机关是“${issuer}”，网站是“${name}”的。`,
      current: `issuer: ${issuer}`,
      cure: '核对是不是放错了单位的报告；单位改了名、和别的单位联合发文的，没有问题就不用改。',
    },
  ];
}

function plain(name: string): string {
  return name.normalize('NFKC').replace(/\s|\([^()]*\)/g, '');
}

/** Whether two names end alike, and what either has in front is part of the region: 怀化市新晃县… and 新晃县…. */
function isOf(one: string, own: string, region: string): boolean {
  if (one === own) return true;
  const [longer, shorter] = one.length > own.length ? [one, own] : [own, one];
  if (!longer.endsWith(shorter) || shorter.length < 4) return false;
  const front = longer.slice(0, longer.length - shorter.length);
  return region === '' ? /^(?:.{2,8}[省市县区州盟旗])+$/u.test(front) : region.includes(front);
}
