/** Puts HTML into the page. Its elements are connected once all of it is there, as in a browser that runs a deferred script. */
export function putPage(html: string): void {
  const main = document.createElement('main');
  main.innerHTML = html;
  document.body.replaceChildren(main);
}
