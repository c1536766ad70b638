/** For `onkeydown` of a button: Enter held down fires a click with every repeat, of which only the first is meant. */
export function unrepeated(event: KeyboardEvent): void {
  if (event.repeat && event.key === 'Enter') event.preventDefault();
}
