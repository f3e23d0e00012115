/**
 * The address of a place, with what was looked for in it, so that the page that opens can mark it there. The anchor stays
 * the last: `/reports/2023-h1/?q=三江桥#s-1-2-2-i3`.
 */
export function hitAddress(address: string, query: string): string {
  const [path = '', anchor] = address.split('#');
  return `${path}?${new URLSearchParams({ q: query })}${anchor === undefined ? '' : `#${anchor}`}`;
}
