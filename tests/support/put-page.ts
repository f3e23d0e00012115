/**
 * Puts HTML into the page. A custom element has its content when it is connected, as under a deferred script; but unlike a
 * browser happy-dom connects it before what comes after it.
 */
export function putPage(html: string): void {
  const main = document.createElement('main');
  main.innerHTML = html;
  document.body.replaceChildren(main);
}
