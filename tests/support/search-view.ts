import type { Page } from 'playwright-core';

// The parts of the search page, as a reader finds them.

/** The selector of the list of hits. */
export const list = 'ol[aria-label="搜索结果"]';

/** Waits until the query is answered. */
export const done = (page: Page) => page.locator(`${list}[data-state="done"]`).waitFor();
/** How many hits there are in all. */
export const total = (page: Page) => page.locator(list).getAttribute('data-total').then(Number);
export const box = (page: Page) => page.locator('main input[type="search"]');
export const headline = (page: Page) => page.locator('h1').innerText();
/** The address of a query below the site's root; `more` are further parameters: `&type=report`. */
export const search = (query: string, more = '') => `/search/?q=${encodeURIComponent(query)}${more}`;
/** The query in the address of the page. */
export const shownQuery = (page: Page) => new URL(page.url()).searchParams.get('q');
