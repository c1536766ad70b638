/**
 * Puts the focus on the screen's heading where a change of the screen takes it from what the person had pressed: a control that
 * is turned off, or goes (J1). To be called as the screen changes; it does nothing where nothing had the focus.
 */
export function keepFocus(page: Pick<Document, 'activeElement' | 'body' | 'querySelector'>): void {
  const pressed = page.activeElement;
  if (!pressed || pressed === page.body) return;
  // The change is drawn by then. When a browser takes the focus from what can no longer have it, it does not say.
  requestAnimationFrame(() => {
    const now = page.activeElement;
    if (now !== null && now !== page.body && now !== pressed) return;
    if (pressed.isConnected && !pressed.matches(':disabled') && pressed.checkVisibility()) return;
    page.querySelector<HTMLElement>('main h1:not([inert] *)')?.focus({ preventScroll: true });
  });
}
