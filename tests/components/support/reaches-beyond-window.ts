/** Whether something reaches beyond the window at its side, so that a person would have to scroll there. */
export function reachesBeyondWindow(): boolean {
  return document.documentElement.scrollWidth > document.documentElement.clientWidth;
}
