import type { SignedOutMark } from '../browser/signed-out-mark.ts';
import type { Identity } from '../journey/ports.ts';
import type { Page } from '../ui/state/page.svelte.ts';
import type { Person } from './person.ts';

interface Dependencies {
  page: Pick<Page, 'signedOut'>;
  /** Drops what the tab keeps of the journey. */
  session: { end(): void };
  person: Pick<Person, 'forget'>;
  identity: Pick<Identity, 'signOut'>;
  mark: SignedOutMark;
}

/** Signing out: nothing of the person's stays, and the page that Microsoft sends back can say that it is done. */
export function createSignOut({ page, session, person, identity, mark }: Dependencies): Identity['signOut'] {
  return async () => {
    session.end();
    person.forget();
    page.signedOut = 'leaving';
    mark.leave();
    try {
      await identity.signOut();
    } finally {
      // Still here: Microsoft's page did not open, and nobody is signed out there.
      mark.remove();
      page.signedOut = 'no';
    }
  };
}
