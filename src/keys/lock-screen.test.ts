import { describe, expect, it } from 'vitest';
import { canUnlockWindows } from './lock-screen.ts';

const yubiKey = '2fc0579f-8113-47ea-b116-bb5a8db9202a';

describe('Y3: what can unlock Windows', () => {
  it.each([
    ['a key on the list', yubiKey, 'yes', 'security-key'],
    ['a key on the list whose transports are not known', '8876631b-d4a0-427f-5773-0ec71c9e0279', 'yes', 'security-key'],
    ['a key that Microsoft has not listed', '341e4da9-3c2e-8103-5a9f-aad887135200', 'unknown', 'not-listed'],
    ['a key with Bluetooth only', '99ed6c29-4573-4847-816d-78ad8f1c75ef', 'unknown', 'bluetooth-only'],
    ['Windows Hello', '08987058-cadc-4b81-b6e1-30de50dcbe96', 'no', 'platform'],
    ['Microsoft Authenticator', '90a3ccdf-635c-4729-a248-9b709135078f', 'no', 'phone'],
    ['a listed app without transport', '59f85fe7-faa5-4c92-9f52-697b9d4d5473', 'no', 'phone'],
    ['a listed app that acts as a key', '8d4378b0-725d-4432-b3c2-01fcdaf46286', 'unknown', 'phone-as-key'],
    ['a password manager', 'bada5566-a7aa-401f-bd96-45619a55120d', 'no', 'password-manager'],
    ['a virtual authenticator: a warning only', '01020304-0506-0708-0102-030405060708', 'unknown', 'virtual'],
    ['make and model not shared', '00000000-0000-0000-0000-000000000000', 'unknown', 'hidden'],
    ['no AAGUID in the answer', null, 'unknown', 'hidden'],
    ['an unknown model', 'deadbeef-0000-4000-8000-000000000000', 'unknown', 'unknown-model'],
  ])('%s', (_, aaguid, answer, reason) => {
    expect(canUnlockWindows(aaguid)).toEqual({ answer, reason });
    expect(canUnlockWindows(aaguid, 'device-bound')).toEqual({ answer, reason });
  });

  it('nothing that is synced can, whatever it calls itself', () => {
    expect(canUnlockWindows(yubiKey, 'synced')).toEqual({ answer: 'no', reason: 'synced' });
    expect(canUnlockWindows(null, 'synced').answer).toBe('no');
  });
});
