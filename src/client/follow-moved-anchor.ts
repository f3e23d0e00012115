import { nextPageOfYear } from '#src/catalogue/year-pages.ts';

// An address that was given away when a list was shorter names an entry that by now stands on a page of its year: the
// reader is led there, and from page to page of a year that has several.
function follow(): void {
  const anchor = decodeURIComponent(location.hash.slice(1));
  if (anchor === '' || document.getElementById(anchor) !== null) return;
  const links = Array.from(document.querySelectorAll<HTMLAnchorElement>('.year-pages [data-year]'));
  const next = nextPageOfYear(
    anchor,
    links.map(({ dataset, ariaCurrent }) => ({
      year: dataset['year'] ?? '',
      isShown: ariaCurrent === 'page',
    })),
  );
  const link = links[next ?? -1];
  if (link !== undefined) location.replace(`${link.href}#${anchor}`);
}

follow();
addEventListener('hashchange', follow);
