import { encodeCBOR, type CBORType } from '@levischuck/tiny-cbor';
import { describe, expect, test } from 'vitest';
import { problemCodes } from '../../support/problem.ts';
import { checkFault } from './check-fault.ts';
import { checkMeanings } from './check-meanings.ts';
import type { CheckedKey } from './checked-key.ts';
import { judgeCheckedKey } from './judge-checked-key.ts';
import { readKeyCheck, type KeyCheckAnswer } from './read-key-check.ts';

const listed = '2fc0579f811347eab116bb5a8db9202a';
const windowsHello = '08987058cadc4b81b6e130de50dcbe96';
const hidden = '0'.repeat(32);

interface Made {
  aaguid?: string;
  flags?: number;
  format?: string;
  certified?: boolean;
  extensions?: [string, CBORType][];
}

function attestationObject({ aaguid = listed, flags = 0x45, format = 'packed', ...made }: Made): Uint8Array {
  const coseKey = encodeCBOR(
    new Map<number, CBORType>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, new Uint8Array(32).fill(1)],
      [-3, new Uint8Array(32).fill(2)],
    ]),
  );
  const { extensions } = made;
  const authData = Buffer.concat([
    Buffer.alloc(32, 9),
    Buffer.from([flags | (extensions ? 0x80 : 0), 0, 0, 0, 1]),
    Buffer.from(aaguid, 'hex'),
    Buffer.from('00020102', 'hex'),
    coseKey,
    ...(extensions ? [encodeCBOR(new Map(extensions))] : []),
  ]);
  const statement = new Map<string, CBORType>(made.certified ? [['x5c', [new Uint8Array([0x30, 0])]]] : []);
  return encodeCBOR(
    new Map<string, CBORType>([
      ['fmt', format],
      ['attStmt', statement],
      ['authData', new Uint8Array(authData)],
    ]),
  );
}

function read(made: Made, more: Partial<KeyCheckAnswer> = {}): CheckedKey {
  const facts = readKeyCheck({
    attestationObject: attestationObject(made),
    ...{ transports: ['usb'], builtIn: false, hmacSecret: null },
    ...more,
  });
  return { ...facts, acceptance: judgeCheckedKey(facts, { policy: null, acceptedKeys: null }) };
}

describe('Y1: what an answer tells of the key', () => {
  test('model, maker, proof, PIN, and what the key says to the extensions', () => {
    const extensions: [string, CBORType][] = [
      ['credProtect', 2],
      ['hmac-secret', true],
    ];
    expect(read({ certified: true, extensions }, { hmacSecret: false })).toMatchObject({
      ...{ aaguid: '2fc0579f-8113-47ea-b116-bb5a8db9202a', kind: 'security-key', maker: 'Yubico' },
      ...{ format: 'packed', certified: true, userVerified: true, synced: false, protection: 2, hmacSecret: true },
      unlocks: { answer: 'yes' },
    });
  });

  test('what the browser tells stands in where the key is silent, and nothing is made up', () => {
    expect(read({}, { hmacSecret: true })).toMatchObject({ hmacSecret: true, protection: null, certified: false });
    expect(read({ extensions: [['credProtect', 9]] })).toMatchObject({ hmacSecret: null, protection: null });
    expect(read({}, { transports: ['usb', 'smart-card', '<b>', 'x'.repeat(30)] }).transports).toEqual([
      'usb',
      'smart-card',
    ]);
  });
});

describe('Y3: a model that no list knows', () => {
  const unknown = { aaguid: 'ab'.repeat(16), certified: true };

  test.each([
    ['plugged in', ['usb']],
    ['held to a reader', ['nfc']],
    ['any of the ways of keys', ['usb', 'nfc', 'ble', 'smart-card']],
  ])('is a security key where it was %s, and Microsoft has not listed it', (_, transports) => {
    expect(read(unknown, { transports })).toMatchObject({
      ...{ kind: 'security-key', model: null, maker: null, onMicrosoftsList: false },
      unlocks: { answer: 'unknown', reason: 'not-listed' },
    });
  });

  test.each([
    ['the browser does not say how', {}, { transports: [] }],
    ['it was reached by radio alone', {}, { transports: ['ble'] }],
    ['it may be a phone', {}, { transports: ['usb', 'hybrid'] }],
    ['it may be the PC', {}, { transports: ['internal'] }],
    ['it is built in', {}, { transports: ['usb'], builtIn: true }],
  ])('stays unknown where %s', (_, made, more) => {
    expect(read({ ...unknown, ...made }, more)).toMatchObject({
      kind: 'unknown',
      unlocks: { answer: 'unknown', reason: 'unknown-model' },
    });
  });

  test('what can be copied is none, however it is connected', () => {
    expect(read({ ...unknown, flags: 0x5d }, { transports: ['usb'] })).toMatchObject({
      kind: 'unknown',
      unlocks: { answer: 'no', reason: 'synced' },
    });
  });
});

test('Y3: a listed key that says it has no secret for signing in offline is not called made for Windows', () => {
  expect(read({}, { hmacSecret: false }).unlocks).toEqual({ answer: 'unknown', reason: 'no-offline-secret' });
  expect(read({}, { hmacSecret: true }).unlocks.answer).toBe('yes');
  expect(read({}).unlocks.answer).toBe('yes');
});

describe('Y3: what stands in the way', () => {
  test.each([
    ['a listed key', {}, {}, null],
    ['an unknown model', { aaguid: 'ab'.repeat(16) }, {}, null],
    ['make and model not shared', { aaguid: hidden, format: 'none' }, {}, null],
    ['Windows Hello by its AAGUID', { aaguid: windowsHello }, {}, 'LK-518'],
    ['what is built in', {}, { builtIn: true }, 'LK-518'],
    ['a phone', {}, { transports: ['hybrid', 'internal'] }, 'LK-518'],
    ['a known key, whatever else the browser says of it', {}, { transports: ['internal', 'usb'] }, null],
    ['what can be copied', { aaguid: 'ab'.repeat(16), flags: 0x5d }, {}, 'LK-518'],
    ['no PIN', { flags: 0x41 }, {}, 'LK-519'],
    ['U2F only', { aaguid: hidden, format: 'fido-u2f', certified: true }, {}, 'LK-519'],
  ] as const)('%s', (_, made, more, fault) => {
    expect(checkFault(read(made, more))).toBe(fault);
  });

  test('Y2: what the organisation refuses', () => {
    const key = read({ aaguid: hidden, format: 'none' });
    const required = { attestation: 'required', allow: [], block: [] } as const;
    const judged = (checked: CheckedKey) => judgeCheckedKey(checked, { policy: null, acceptedKeys: required });
    expect(judged(key), 'withheld, not missing').toMatchObject({ verdict: 'unknown', reason: 'attestation-not-known' });
    const stripped = read({ format: 'none' });
    expect(judged(stripped), 'Y1: a listed model has one, which the browser kept back').toMatchObject({
      ...{ verdict: 'unknown', reason: 'attestation-not-known' },
    });
    expect(judged(read({ format: 'compound' }))).toMatchObject({ verdict: 'unknown' });
    const silent = read({ aaguid: 'ab'.repeat(16), format: 'none' });
    expect(judged(silent)).toMatchObject({ verdict: 'refused', reason: 'attestation-missing' });
    expect(checkFault({ ...silent, acceptance: judged(silent) })).toBe('LK-411');
    expect(judged(read({})), 'vouches for itself').toMatchObject({ verdict: 'refused' });
    expect(judged(read({ certified: true }))).toMatchObject({ verdict: 'accepted' });
  });
});

test('S4: a failed check has its meanings once each, and what is known goes before what is guessed', () => {
  const plain = { cannotSetPin: false, remote: false };
  for (const code of problemCodes) {
    const meanings = checkMeanings(code, { cannotSetPin: true, remote: true });
    expect(new Set(meanings).size).toBe(meanings.length);
  }
  expect(checkMeanings('LK-501', plain)[0]).toBe('cancelled');
  expect(checkMeanings('LK-501', { cannotSetPin: true, remote: true }).slice(0, 2)).toEqual(['remote', 'first-pin']);
  expect(checkMeanings('LK-519', { cannotSetPin: true, remote: true }), 'T11: a key did answer').toEqual([
    ...['first-pin', 'no-pin', 'u2f'],
  ]);
});
