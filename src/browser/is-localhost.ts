/** Whether the page is served from this very machine, where nobody else can open it (M4: by name, never by an address). */
export function isLocalhost({ hostname }: Pick<Location, 'hostname'>): boolean {
  return hostname === 'localhost';
}
