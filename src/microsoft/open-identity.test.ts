import { afterEach, beforeEach, expect, test } from 'vitest';
import { plainSignIn } from '../registration/sign-in-request.ts';
import type { MicrosoftIdentity } from './microsoft-identity.ts';
import { openIdentity } from './open-identity.ts';
import { closePretendTab, openPretendTab } from './testing/pretend-window.ts';

const base = 'https://keys.contoso.example/';
const open = (): Promise<MicrosoftIdentity> =>
  openIdentity({
    configuration: {
      tenantId: '0c5d2a57-8f0e-4a1c-9a60-6a8a5f3d9b11',
      clientId: '4b8f9e2c-1d3a-4f6b-8c7e-2a9d5e1f0b34',
    },
    redirectUri: base,
  });

beforeEach(() => void openPretendTab(base));
afterEach(closePretendTab);

test('J3: an answer that no page of this tab asked for is refused: LK-307', async () => {
  const identity = await open();
  expect(await identity.handleAnswer('#code=abc&state=def')).toMatchObject({
    kind: 'failed',
    problem: { code: 'LK-307' },
  });
});

test('LK-206: blocked storage is told, not thrown', async () => {
  Object.defineProperty(globalThis, 'sessionStorage', {
    configurable: true,
    get: () => {
      throw new DOMException('Access is denied', 'SecurityError');
    },
  });
  const identity = await open();
  expect(identity.account()).toBeNull();
  expect(await identity.signIn(plainSignIn)).toEqual({ ok: false, failure: { errorCode: 'storage_not_supported' } });
});
