import type { CreateCredential } from '../../ceremony/create-credential.ts';
import type { Practice } from '../../practice/index.ts';
import type { Page } from '../../ui/state/page.svelte.ts';

/**
 * The practice tenant's software key, as a ceremony asks for it.
 * @returns null where there is no practice, or where a key of the person's own is used
 */
export function pretendKeyOf(practice: Practice | null, page: Page): () => CreateCredential | null {
  return () =>
    practice !== null && page.practice?.pretendKey === true
      ? (options, { signal }) =>
          practice.pretendKey.create(options, {
            ...{ origin: location.origin, signal },
            // A spare one is another key.
            another: page.step.round === 'spare',
          })
      : null;
}
