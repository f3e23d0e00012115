/** Runs only the last of the actions that it is given in quick succession, once nothing has followed for `pause` milliseconds. */
export function debounce(pause: number): (action: () => void) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (action) => {
    clearTimeout(timer);
    timer = setTimeout(action, pause);
  };
}
