import { X509Certificate } from 'node:crypto';
import { CompactSign } from 'jose';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  basicConstraints,
  es256,
  makeCertificate,
  subjectAlternativeNames,
  type CertificateName,
} from '../src/practice/certificate.ts';
import { verifyMetadataBlob } from './metadata-blob.ts';
import { withMetadata } from './metadata-keys.ts';
import { metadataRoots } from './metadata-roots.ts';

const now = new Date('2026-11-28T12:00:00Z');
const day = 24 * 60 * 60_000;
const aaguid = (digit: string): string => `${digit.repeat(8)}-0000-4000-8000-000000000001`;

interface Authority {
  name: CertificateName;
  keys: CryptoKeyPair;
  der: Uint8Array<ArrayBuffer>;
}

const named = (name: string): CertificateName => ({ country: 'ZZ', organisation: 'Tests', unit: 'Metadata', name });

async function certified(
  name: string,
  by: Authority | null,
  { authority = true, host = 'mds.fidoalliance.org', until = now.getTime() + 90 * day } = {},
): Promise<Authority> {
  const keys = await crypto.subtle.generateKey(es256, true, ['sign', 'verify']);
  const der = await makeCertificate({
    issuer: by?.name ?? named(name),
    subject: named(name),
    publicKey: keys.publicKey,
    signingKey: (by?.keys ?? keys).privateKey,
    from: now.getTime() - 90 * day,
    until,
    extensions: [basicConstraints(authority), ...(authority ? [] : [subjectAlternativeNames([host])])],
  });
  return { name: named(name), keys, der };
}

const entry = (id: string, description: string, more: object = {}, status = 'FIDO_CERTIFIED_L1'): object => ({
  aaguid: id,
  statusReports: [{ status, effectiveDate: '2025-01-02' }],
  timeOfLastStatusChange: '2025-01-02',
  metadataStatement: { description, protocolFamily: 'fido2', attachmentHint: ['external', 'wired', 'nfc'], ...more },
});
const payload = { legalHeader: '', no: 200, nextUpdate: '2026-12-01', entries: [entry(aaguid('a'), 'HID Key')] };

async function blob(signer: Authority, chain: readonly Authority[], content: object = payload): Promise<string> {
  const x5c = chain.map(({ der }) => Buffer.from(der).toString('base64'));
  return new CompactSign(new TextEncoder().encode(JSON.stringify(content)))
    .setProtectedHeader({ alg: 'ES256', typ: 'JWT', x5c })
    .sign(signer.keys.privateKey);
}

let root: Authority;
let middle: Authority;
let leaf: Authority;
const trust = (last: number | null = null): Parameters<typeof verifyMetadataBlob>[1] => ({
  roots: [new X509Certificate(root.der)],
  now,
  last,
});

beforeAll(async () => {
  root = await certified('Root', null);
  middle = await certified('Middle', root);
  leaf = await certified('Leaf', middle, { authority: false });
});

describe('A16: metadata of FIDO', () => {
  test('is taken where signature, chain, number and date are right', async () => {
    const good = await blob(leaf, [leaf, middle]);
    expect(await verifyMetadataBlob(`${good}\n`, trust(200))).toMatchObject({
      no: 200,
      entries: [{ aaguid: aaguid('a') }],
    });
    expect(await verifyMetadataBlob(await blob(leaf, [leaf, middle, root]), trust())).toMatchObject({ no: 200 });
  });

  test('is refused where somebody else signed it', async () => {
    const other = await certified('Leaf', middle, { authority: false });
    await expect(verifyMetadataBlob(await blob(other, [leaf, middle]), trust())).rejects.toThrow(
      /signature .* is wrong/,
    );
  });

  test('is refused where one byte of it was changed', async () => {
    const [head = '', body = '', signature = ''] = (await blob(leaf, [leaf, middle])).split('.');
    const changed = Buffer.from(body, 'base64url').toString().replace('HID', 'HIE');
    const token = [head, Buffer.from(changed).toString('base64url'), signature].join('.');
    await expect(verifyMetadataBlob(token, trust())).rejects.toThrow(/signature .* is wrong/);
  });

  test.each<[string, () => Promise<string>, RegExp]>([
    [
      'another root',
      async () => {
        const [otherRoot] = [await certified('Root', null)];
        const otherLeaf = await certified('Leaf', otherRoot, { authority: false });
        return blob(otherLeaf, [otherLeaf, otherRoot]);
      },
      /do not lead to a root/,
    ],
    [
      'the name of the root, and another key',
      async () => {
        const false1 = await certified('Leaf', await certified('Root', null), { authority: false });
        return blob(false1, [false1]);
      },
      /do not lead to a root/,
    ],
    [
      'a certificate that may sign none',
      async () => {
        const no = await certified('Middle', root, { authority: false });
        const under = await certified('Leaf', no, { authority: false });
        return blob(under, [under, no]);
      },
      /do not lead to a root/,
    ],
    [
      'the certificate of another site, under the same root',
      async () => {
        const site = await certified('Leaf', middle, { authority: false, host: 'www.contoso.com' });
        return blob(site, [site, middle]);
      },
      /not signed by mds\.fidoalliance\.org/,
    ],
    [
      'a certificate that is over',
      async () => {
        const late = await certified('Leaf', middle, { authority: false, until: now.getTime() - day });
        return blob(late, [late, middle]);
      },
      /out of its time/,
    ],
    ['no certificate', () => blob(leaf, []), /names no certificate/],
    [
      'a date that is over',
      () => blob(leaf, [leaf, middle], { ...payload, nextUpdate: '2026-11-01' }),
      /2026-11-01: download it again/,
    ],
    ['an older number', () => blob(leaf, [leaf, middle], { ...payload, no: 198 }), /number 198; number 199 was taken/],
    ['no JWT', () => Promise.resolve('<!doctype html>'), /no metadata of FIDO/],
  ])('is refused with %s', async (_what, made, why) => {
    await expect(verifyMetadataBlob(await made(), trust(199))).rejects.toThrow(why);
  });

  test('is held to the roots that are written down, whatever a package brings', () => {
    expect(metadataRoots().map(({ subject }) => /CN=(.*)/.exec(subject)?.[1])).toEqual([
      'GlobalSign',
      'GlobalSign Root R46',
    ]);
  });
});

describe('A16, Y1: what metadata adds to the catalogue', () => {
  const listed = { aaguid: aaguid('a'), kind: 'listed-key', maker: 'HID', model: 'HID Key', features: 'u' };
  const byName = { aaguid: aaguid('b'), kind: 'security-key', maker: '', model: 'Some Key', features: '' };
  const merged = (...entries: object[]): ReturnType<typeof withMetadata> =>
    withMetadata([listed, byName], { entries: entries as Parameters<typeof withMetadata>[1]['entries'] });

  test('Microsoft’s list wins; a key known by name learns how it connects; a new one is added with its maker', () => {
    const finger = { userVerificationDetails: [[{ userVerificationMethod: 'fingerprint_internal' }]] };
    const { entries, reported } = merged(
      entry(aaguid('a'), 'Other name', finger),
      entry(aaguid('b'), 'Some Key', finger),
      entry(aaguid('c').toUpperCase(), 'HID Ring', { attachmentHint: ['external', 'bluetooth'] }),
    );
    expect(entries).toEqual([
      listed,
      { ...byName, features: 'bun' },
      { aaguid: aaguid('c'), kind: 'security-key', maker: 'HID', model: 'HID Ring', features: 'l' },
    ]);
    expect(reported).toEqual([]);
  });

  test.each([
    ['what is built in', { attachmentHint: ['internal'] }],
    ['what knows U2F only', { protocolFamily: 'u2f' }],
    ['what connects in no way that a key does', { attachmentHint: ['external', 'network'] }],
  ])('%s is no security key', (_what, more) => {
    expect(merged(entry(aaguid('d'), 'Thing', more)).entries).toEqual([listed, byName]);
  });

  test('what FIDO reports as revoked or compromised is told, on Microsoft’s list too', () => {
    expect(merged(entry(aaguid('a'), 'HID Key', {}, 'REVOKED')).reported).toEqual([
      `! ${aaguid('a')} HID Key REVOKED 2025-01-02`,
    ]);
    expect(merged(entry(aaguid('d'), 'Old Key', {}, 'USER_KEY_REMOTE_COMPROMISE')).reported).toHaveLength(1);
  });
});
