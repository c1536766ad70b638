import { stepVersion } from './step.ts';

type Stored = Readonly<Record<string, unknown>>;

/** What each step of a later page of version 2 held beyond one of an earlier page. */
const laterInTwo: Readonly<Record<string, Stored>> = {
  account: { warnings: [] },
  'hand-off': { disowned: [] },
  done: { disowned: [] },
};

/** What version 3 added to each step. */
const newInThree: Readonly<Record<string, Stored>> = {
  key: { asker: null },
  done: { savedAt: null },
  'lock-screen': { savedAt: null },
  finish: { later: false },
};

/**
 * A stored step in the form of this version: an upgrade under an open tab loses nothing, least of all a credential that
 * waits to be saved (J4). Nothing is checked here.
 * @param stored whatever was kept
 * @returns it as it is where it is of this version, or of none that is known
 */
export function migrateStep(stored: unknown): unknown {
  if (typeof stored !== 'object' || stored === null || Array.isArray(stored)) return stored;
  const { version, name, origin } = stored as Stored;
  if (version !== 2 || typeof name !== 'string') return stored;
  // In version 2 a spare key was what came after the lock screen; now it is an offer at the end.
  const now = name === 'spare' ? 'finish' : name;
  const within = name === 'sign-in-returned' ? { origin: migrateStep(origin) } : {};
  return { ...laterInTwo[name], ...newInThree[now], ...stored, ...within, name: now, version: stepVersion };
}
