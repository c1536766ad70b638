/**
 * Whether this browser keeps what a sign-in needs until the person comes back from Microsoft's page.
 * @param storage reads `sessionStorage`; the mere reading throws where it is blocked
 */
export function probeStorage(storage: () => Storage, navigator: { cookieEnabled: boolean }): { usable: boolean } {
  const key = 'latchkey-probe';
  try {
    const area = storage();
    area.setItem(key, key);
    const kept = area.getItem(key) === key;
    area.removeItem(key);
    return { usable: kept && navigator.cookieEnabled };
  } catch {
    return { usable: false };
  }
}
