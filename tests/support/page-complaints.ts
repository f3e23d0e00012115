import type { Page } from 'playwright-core';

/**
 * Collects what goes wrong on a page from now on: script errors, console errors (the browser reports violations of
 * the content security policy there) and requests that failed or were answered with an error.
 *
 * @returns the list, growing while the page lives; empty where all is well
 */
export function listenForComplaints(page: Page): readonly string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(`script: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()}`);
  });
  page.on('requestfailed', (request) =>
    complaints.push(`request: ${request.url()} ${request.failure()?.errorText}`),
  );
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`answer: ${response.status()} ${response.url()}`);
  });
  return complaints;
}
