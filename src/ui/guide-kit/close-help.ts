/** Leaves the guides for the journey's screen, which stands as it was left. main.ts tidies the address. */
export function closeHelp(): void {
  location.hash = '#/';
}
