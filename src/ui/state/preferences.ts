/**
 * Where a choice about the page (language, theme, screen sharing) outlives a reload. Handed in by main.ts; a browser
 * that refuses to store answers null and keeps nothing, it never throws.
 */
export interface PreferenceStore {
  read: (name: string) => string | null;
  /**
   * `null` forgets.
   * @returns whether the next load of the page will find it so
   */
  write: (name: string, value: string | null) => boolean;
}
