/**
 * Puts the focus on the screen's heading where a change of the screen takes it from what the person had pressed: a control that
 * is turned off, or goes (J1). To be called as the screen changes; it does nothing where nothing had the focus.
 */
export function keepFocus(page: Pick<Document, 'activeElement' | 'body' | 'querySelector'>): void {
  const pressed = page.activeElement;
  if (!pressed || pressed === page.body) return;
  // The browser takes the focus away as it draws: the frame after that one tells.
  requestAnimationFrame(() => {
    requestAnimationFrame(() => {
      if (page.activeElement !== null && page.activeElement !== page.body) return;
      page.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
    });
  });
}
