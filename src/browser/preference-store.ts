/** How a person likes the page: language, theme, screen sharing. Nothing personal, so it may outlive the tab (J2). */
export interface PreferenceStore {
  read: (name: string) => string | null;
  /**
   * `null` forgets.
   * @returns whether the next load of the page will find it so
   */
  write: (name: string, value: string | null) => boolean;
}

/**
 * @param storage reads `localStorage` or `sessionStorage`; the mere reading throws where it is blocked, and preferences
 * then last as long as the page
 */
export function createPreferenceStore(storage: () => Storage): PreferenceStore {
  const page = new Map<string, string | null>();
  const key = (name: string): string => `latchkey-${name}`;
  return {
    read(name) {
      try {
        return page.get(name) ?? storage().getItem(key(name));
      } catch {
        return page.get(name) ?? null;
      }
    },
    write(name, value) {
      page.set(name, value);
      try {
        if (value === null) storage().removeItem(key(name));
        else storage().setItem(key(name), value);
        return true;
      } catch {
        // Blocked or full: the page still has it.
        return false;
      }
    },
  };
}
