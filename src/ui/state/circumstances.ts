import type { Circumstances } from '../../journey/event.ts';
import type { Acts, Page } from './page.svelte.ts';

/** What decides the way to a registration, for the presses that begin one. */
export function circumstances(
  page: Pick<Page, 'account' | 'configuration'>,
  act: Pick<Acts, 'authAge'>,
): Circumstances {
  return {
    signedIn: page.account !== null,
    checkFirst: page.configuration?.acceptedKeys != null,
    authAge: act.authAge(),
  };
}
