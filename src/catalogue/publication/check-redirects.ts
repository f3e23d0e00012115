import type { RegisterEntry } from '#src/catalogue/catalogue-input.ts';
import { didYouMean } from '#src/language/nearest-name.ts';
import type { AuthoringError } from '#src/records/authoring-error.ts';
import type { Redirect } from '#src/records/site-settings.ts';

/**
 * A redirect leads from an address without a page to one with a page, in one step: a chain costs a second round trip, and a
 * loop never ends.
 *
 * @param pages the addresses of the site's pages
 */
export function checkRedirects(
  redirects: readonly RegisterEntry<Redirect>[],
  pages: ReadonlySet<string>,
): AuthoringError[] {
  const targets = new Map(redirects.map(({ value }) => [value.from, value.to]));
  return redirects.flatMap(({ value: { from, to }, at }, index): AuthoringError[] => {
    const complain = (fault: Pick<AuthoringError, 'code' | 'message' | 'cure'>): AuthoringError[] => [
      { at, severity: 'error', current: `${from} → ${to}`, ...fault },
    ];
    if (redirects.findIndex((other) => other.value.from === from) < index) {
      return complain({
        code: '改址-01',
        message: '这个地址前面已经写过一次。',
        cure: '留下对的一行，删去另一行。',
      });
    }
    if (pages.has(from)) {
      return complain({
        code: '改址-02',
        message: '以前的地址上现在有一页，转走了就再也打不开它。',
        cure: '核对 from；这个编号又用起来了的，删去这一行。',
      });
    }
    if (pages.has(to)) return [];
    if (!targets.has(to)) {
      return complain({
        code: '改址-03',
        message: '要转到的地址上没有页面。',
        cure: didYouMean(to, [...pages]) ?? '核对 to；没有对应的页面了，写那一类的总页。',
      });
    }
    const end = endOf(from, targets);
    return complain({
      code: '改址-04',
      message: end === undefined ? '几个地址转来转去，转回了自己。' : '转到的地址自己又要转走。',
      cure: end === undefined ? '核对这几行，都写到现在真有的那一页。' : `直接写成 to: ${end}`,
    });
  });
}

/** Where following the redirects ends; undefined where it never does. */
function endOf(from: string, targets: ReadonlyMap<string, string>): string | undefined {
  const passed = new Set<string>();
  let at = from;
  for (let next = targets.get(at); next !== undefined; next = targets.get(at)) {
    if (passed.has(at)) return undefined;
    passed.add(at);
    at = next;
  }
  return at;
}
