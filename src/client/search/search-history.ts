/** What is kept with an entry of the search page's history. */
interface EntryState {
  /** The entry was made by typing: typing on replaces it, so that Back leads to what was looked for before. */
  readonly isTyped?: boolean;
  /** How far the page was scrolled when it was left. */
  readonly scroll?: number;
}

/** Makes an entry for what was chosen or sent off. */
export function goTo(href: string): void {
  history.pushState({}, '', href);
}

/** Makes an entry for what is being typed, or changes the one that typing has made. */
export function typeTo(href: string): void {
  const state: EntryState = { isTyped: true };
  if (stateHere().isTyped) history.replaceState(state, '', href);
  else history.pushState(state, '', href);
}

/** What was typed stays: typing from here on makes another entry. */
export function keepEntry(): void {
  history.replaceState({}, '');
}

/** Remembers how far the page is scrolled, for those who come back. */
export function keepScroll(): void {
  const state: EntryState = { ...stateHere(), scroll: scrollY };
  history.replaceState(state, '');
}

/** How far the page was scrolled when this entry was left; undefined where it is new. */
export function keptScroll(): number | undefined {
  return stateHere().scroll;
}

function stateHere(): EntryState {
  return (history.state as EntryState | null) ?? {};
}
