import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { catalogueSource, describeAuthenticator } from './catalogue.ts';
import data from './catalogue-data.json' with { type: 'json' };
import { tidyKeyName } from './key-name.ts';
import { canUnlockWindows } from './lock-screen.ts';

const ids = Object.values<Record<string, Record<string, string>>>(data.authenticators)
  .flatMap((makers) => Object.values(makers))
  .flatMap((models) => Object.values(models))
  .flatMap((groups) => groups.split(';').flatMap((group) => group.split(' ').slice(1)));

describe('the catalogue', () => {
  it('knows a listed key by its AAGUID in any spelling', () => {
    const yubiKey = {
      kind: 'security-key',
      name: 'YubiKey 5 Series with NFC',
      maker: 'Yubico',
      transports: ['usb', 'nfc'],
      biometric: false,
      onMicrosoftsList: true,
    };
    expect(describeAuthenticator('2fc0579f-8113-47ea-b116-bb5a8db9202a')).toEqual(yubiKey);
    expect(describeAuthenticator(' 2FC0579F-8113-47EA-B116-BB5A8DB9202A ')).toEqual(yubiKey);
  });

  it.each([
    ['one with a fingerprint reader', '7409272d-1ff9-4e10-9fc9-ac0019c124fd', { biometric: true, transports: ['usb'] }],
    ['a card', 'c89674e3-a765-4b07-888a-7c086fbdf04b', { transports: ['nfc'] }],
    ['all three transports', 'f8d5c4e9-e539-4c06-8662-ec2a4155a555', { transports: ['usb', 'nfc', 'ble'] }],
    ['no transport ticked, which means not known', '8876631b-d4a0-427f-5773-0ec71c9e0279', { transports: null }],
    ['two of one name with other features', '30b5035e-d297-4ff7-b00b-addc96ba6a98', { name: 'OneSpan DIGIPASS FX7' }],
    ['a name with a comma', '6999180d-630c-442d-b8f7-424b90a43fae', { name: 'Hyper FIDO Pro (CTAP2.1, CTAP2.0, U2F)' }],
  ])('%s', (_, aaguid, expected) => {
    expect(describeAuthenticator(aaguid)).toMatchObject({ kind: 'security-key', onMicrosoftsList: true, ...expected });
  });

  it.each([
    ['Windows Hello, hardware', '08987058-cadc-4b81-b6e1-30de50dcbe96', 'platform'],
    ['Windows Hello, VBS', '9ddd1817-af5a-4672-a2b9-3e3dd95000a9', 'platform'],
    ['Windows Hello, software', '6028b017-b1d4-4c02-b4b3-afcdafc96bb2', 'platform'],
    ['Microsoft Authenticator on Android', 'de1e552d-db1d-4423-a619-566b625cdc84', 'phone'],
    ['Microsoft Authenticator on iOS', '90a3ccdf-635c-4729-a248-9b709135078f', 'phone'],
    ['an app on the list', '8681a073-5f50-4d52-bce4-e21658d207b3', 'phone'],
    ['Google Password Manager', 'ea9b8d66-4d01-1d21-3ce4-b6b48cb575d4', 'password-manager'],
    ['Bitwarden', 'd548826e-79b4-db40-a3d8-11116f7e8349', 'password-manager'],
    ['the virtual authenticator of Chromium', '01020304-0506-0708-0102-030405060708', 'virtual'],
  ])('Y3: %s is no security key', (_, aaguid, kind) => {
    expect(describeAuthenticator(aaguid).kind).toBe(kind);
  });

  it.each([
    ['TrustKey T110', 'da776f39-f6c8-4a89-b252-1d86137a46ba', 'TrustKey'],
    ['TrustKey T120', 'e3512a8a-62ae-11ea-bc55-0242ac130003', 'TrustKey'],
    ['Feitian MultiPass FIDO', '310b2830-bd4a-4da5-832e-9a0dfc90abf2', 'Feitian'],
    ['Trezor Model T', 'd6d0bdc3-62ee-c4db-de8d-7a656e4a4487', 'SatoshiLabs'],
  ])('Y1: %s is a security key that Microsoft has not listed', (name, aaguid, maker) => {
    const known = { kind: 'security-key', name, maker, onMicrosoftsList: false };
    expect(describeAuthenticator(aaguid)).toMatchObject(known);
    expect(canUnlockWindows(aaguid)).toEqual({ answer: 'unknown', reason: 'not-listed' });
  });

  it('Y1: all zero is hidden, and what it does not have is unknown: neither is refused', () => {
    expect(describeAuthenticator('00000000-0000-0000-0000-000000000000')).toMatchObject({ kind: 'hidden', name: null });
    for (const other of ['deadbeef-0000-4000-8000-000000000000', '', '__proto__', 'constructor']) {
      expect(describeAuthenticator(other)).toMatchObject({ kind: 'unknown', name: null, transports: null });
      expect(describeAuthenticator(other).onMicrosoftsList).toBe(false);
    }
  });

  it('Y1: a maker whose name begins with that of another is not taken for it', () => {
    expect(describeAuthenticator('3e078ffd-4c54-4586-8baa-a77da113aec5')).toMatchObject({
      name: 'Hideez Key 3 FIDO2',
      maker: 'Hideez',
    });
  });

  it('has every authenticator once, with a name that can name a key', () => {
    expect(ids.length).toBeGreaterThan(350);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) {
      expect(id).toMatch(/^[0-9a-f]{32}$/);
      const { name, kind } = describeAuthenticator(id);
      expect(tidyKeyName(name ?? '')).not.toBe('');
      expect(kind).not.toBe('unknown');
    }
    expect(ids.filter((id) => describeAuthenticator(id).onMicrosoftsList).length).toBeGreaterThanOrEqual(265);
  });

  it('says how old it is and where it comes from', () => {
    expect(catalogueSource.date).toMatch(/^20\d\d-\d\d-\d\d$/);
    expect(catalogueSource.sources.length).toBeGreaterThan(0);
  });

  it('has at most 12 kB with the code that reads it', () => {
    const code = readFileSync(new URL('./catalogue.ts', import.meta.url));
    expect(brotliCompressSync(Buffer.concat([Buffer.from(JSON.stringify(data)), code])).length).toBeLessThan(12_000);
  });
});
