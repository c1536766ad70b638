/** One JSON value that a reload of this tab keeps (J2). */
export interface SessionStore {
  /** @returns what was written last, or undefined; whoever reads parses it */
  read(): unknown;
  /** @returns whether a reload will find it */
  write(value: unknown): boolean;
  clear(): void;
}

/**
 * Where storage is blocked or full, the value lives as long as the page.
 * @param storage reads `sessionStorage`; the mere reading throws where it is blocked
 */
export function createSessionStore(storage: () => Storage, key = 'latchkey'): SessionStore {
  let fallback: string | null = null;
  const attempt = <Value>(use: (area: Storage) => Value): Value | undefined => {
    try {
      return use(storage());
    } catch {
      return undefined;
    }
  };
  return {
    read() {
      const json = fallback ?? attempt((area) => area.getItem(key));
      try {
        return json == null ? undefined : (JSON.parse(json) as unknown);
      } catch {
        return undefined;
      }
    },
    write(value) {
      const json = JSON.stringify(value);
      const stored = attempt((area) => {
        area.setItem(key, json);
        return true;
      });
      if (stored) fallback = null;
      else {
        // An older value that a reload would find is worse than none.
        attempt((area) => area.removeItem(key));
        fallback = json;
      }
      return stored === true;
    },
    clear() {
      fallback = null;
      attempt((area) => area.removeItem(key));
    },
  };
}
