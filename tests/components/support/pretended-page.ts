import { vi } from 'vitest';
import type { RegisteredKey } from '../../../src/registration/registered-key.ts';
import { createPage, type Acts, type Page } from '../../../src/ui/state/page.svelte.ts';

/** A page on which nothing has happened yet, in a practice installation. */
export function pretendedPage(): Page {
  const page = createPage();
  page.phase = 'journey';
  page.practice = { scenario: 'default', keys: 0, pretendKey: false, training: null };
  return page;
}

/** What components may ask for; each notes that it was asked, and answers as a journey that has just begun. */
export function pretendedActs() {
  return {
    send: vi.fn<Acts['send']>(),
    now: vi.fn<Acts['now']>(() => 0),
    authAge: vi.fn<Acts['authAge']>(() => null),
    usePretendKey: vi.fn<Acts['usePretendKey']>(),
    resetPractice: vi.fn<Acts['resetPractice']>(),
    summary: vi.fn<Acts['summary']>(() => Promise.resolve({ text: 'LK-000 summary', json: null })),
    yourKeys: vi.fn<Acts['yourKeys']>(() => Promise.resolve(null)),
    securityInfo: vi.fn<Acts['securityInfo']>(() => 'https://mysignins.microsoft.com/security-info'),
    sayRemote: vi.fn<Acts['sayRemote']>(),
  };
}

/** A key as Graph lists it: a YubiKey 5 with NFC. */
export function registeredKey(differences: Partial<RegisteredKey> = {}): RegisteredKey {
  return {
    id: 'blue',
    name: 'Blue key',
    aaguid: '2fc0579f-8113-47ea-b116-bb5a8db9202a',
    model: 'YubiKey 5 NFC',
    attestation: 'attested',
    passkeyType: 'device-bound',
    created: Date.UTC(2026, 2, 4, 9, 41),
    ...differences,
  };
}
