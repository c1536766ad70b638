import type { PublicKeyCredentialCreationOptionsJSON, RegistrationResponseJSON } from '@simplewebauthn/browser';
import { describe, expect, test } from 'vitest';
import type { CreationOptions } from '../registration/credential.ts';
import { toAccount, toCreate, toHandOff } from '../journey/moves.ts';
import { firstStep } from '../journey/step.ts';
import { chooseRoute, currentRoute, forecastRoute, routeFrom } from './choose-route.ts';
import type { CreateCredential } from './create-credential.ts';
import { openCeremony } from './open-ceremony.ts';
import { createdCredential } from './created-credential.ts';

const signal = new AbortController().signal;
const options: CreationOptions = {
  publicKey: { rp: { id: 'localhost', name: 'Practice' }, challenge: 'AQID', timeout: 60_000 },
  deadline: 0,
};

/** `{ fmt: "none", attStmt: {}, authData }` for AAGUID 0102...08 and credential id 01 02. */
function attestationObject(): string {
  const coseKey = Buffer.concat([
    Buffer.from('a5010203262001215820', 'hex'),
    Buffer.alloc(32, 1),
    Buffer.from('225820', 'hex'),
    Buffer.alloc(32, 2),
  ]);
  const authData = Buffer.concat([
    Buffer.alloc(32, 9),
    Buffer.from('4500000001', 'hex'),
    Buffer.from('01020304050607080102030405060708', 'hex'),
    Buffer.from('00020102', 'hex'),
    coseKey,
  ]);
  return Buffer.concat([
    Buffer.from('a363666d74646e6f6e656761747453746d74a0686175746844617461', 'hex'),
    Buffer.from([0x58, authData.length]),
    authData,
  ]).toString('base64url');
}

const response: RegistrationResponseJSON = {
  id: 'AQI',
  rawId: 'AQI',
  type: 'public-key',
  response: { clientDataJSON: 'e30', attestationObject: attestationObject(), transports: ['usb'], publicKey: 'x' },
  clientExtensionResults: {},
  authenticatorAttachment: 'cross-platform',
};

function ceremony(inPage: CreateCredential, pretendKey: CreateCredential | null = null) {
  let time = 0;
  return openCeremony({
    modelOf: (aaguid) => (aaguid.startsWith('01020304') ? 'Virtual' : null),
    inPage,
    companion: null,
    pretendKey: () => pretendKey,
    monotonic: () => (time += 700),
  });
}

describe('K1: the route', () => {
  test.each([
    ['localhost', 'localhost', true, 'in-page'],
    ['keys.contoso.com', 'keys.contoso.com', false, 'in-page'],
    ['contoso.com', 'keys.contoso.com', false, 'in-page'],
    ['com', 'contoso.com', true, 'hand-off'],
    ['toso.com', 'keys.contoso.com', false, 'hand-off'],
    ['login.microsoft.com', 'keys.contoso.com', true, 'companion'],
    ['login.microsoft.com', 'keys.contoso.com', false, 'hand-off'],
    ['evil.example', 'keys.contoso.com', true, 'hand-off'],
    ['127.0.0.1', '127.0.0.1', false, 'hand-off'],
    ['[::1]', '[::1]', false, 'hand-off'],
    ['', '', false, 'hand-off'],
  ] as const)('RP ID %j on %j, companion %j: %s', (rpId, host, companion, route) => {
    expect(chooseRoute({ rpId, host, companion })).toBe(route);
  });

  test('the forecast', () => {
    expect(forecastRoute({ practice: true, companion: true })).toBe('in-page');
    expect(forecastRoute({ practice: false, companion: true })).toBe('companion');
    expect(forecastRoute({ practice: false, companion: false })).toBe('hand-off');
  });

  test.each([
    ['in-page', 'member', true, 'in-page'],
    ['companion', 'member', true, 'companion'],
    ['companion', 'member', false, 'hand-off'],
    ['companion', 'guest', true, 'hand-off'],
    ['in-page', 'guest', true, 'hand-off'],
  ] as const)('from the account, forecast %s, a %s, permitted %j: %s', (forecast, kind, permitted, route) => {
    expect(routeFrom(forecast, { kind, permitted })).toBe(route);
  });

  test('the forecast follows what a look at the account found, and not one that failed', () => {
    const { step } = toAccount(firstStep);
    if (step.name !== 'account') throw new Error('not at account');
    expect(currentRoute(step, 'companion')).toBe('companion');
    expect(currentRoute({ ...step, state: 'shown', route: 'hand-off' }, 'companion')).toBe('companion');
    expect(currentRoute({ ...step, state: 'shown', route: 'hand-off', passable: true }, 'companion')).toBe('hand-off');
    expect(currentRoute(toCreate(step, null), 'companion')).toBe('companion');
    expect(currentRoute(toHandOff(step, 'chosen', null, false).step, 'companion')).toBe('hand-off');
  });
});

describe('K3: what is kept of a new credential', () => {
  test("what Graph is sent, with the model's name, and no more", async () => {
    const made = await ceremony(() => Promise.resolve(response)).create('in-page', options, signal);
    expect(made).toEqual({
      ok: true,
      value: {
        id: 'AQI',
        clientDataJSON: 'e30',
        attestationObject: response.response.attestationObject,
        clientExtensionResults: {},
        aaguid: '01020304-0506-0708-0102-030405060708',
        model: 'Virtual',
      },
    });
  });

  test('extension results lose what JSON cannot carry', () => {
    const results = {
      credProps: { rk: true },
      hmacCreateSecret: true,
      prf: { enabled: true, results: { first: new ArrayBuffer(32) } },
      blob: new Uint8Array(4),
    };
    const kept = createdCredential({ ...response, clientExtensionResults: results }, () => null);
    expect(kept.clientExtensionResults).toEqual({
      credProps: { rk: true },
      hmacCreateSecret: true,
      prf: { enabled: true, results: {} },
    });
  });
});

describe('S4: how a ceremony fails', () => {
  test("with the DOMException's own name and message, and how long it took", async () => {
    const cause = new DOMException('No.', 'NotAllowedError');
    const refuse: CreateCredential = () => Promise.reject(cause);
    expect(await ceremony(refuse).create('in-page', options, signal)).toEqual({
      ok: false,
      failure: { name: 'NotAllowedError', message: 'No.', elapsed: 700, timeout: 60_000, cause },
    });
  });

  test('by a companion that went away', async () => {
    const never: CreateCredential = () => Promise.reject(new Error('not asked'));
    expect(await ceremony(never).create('companion', options, signal)).toMatchObject({
      ok: false,
      failure: { name: 'CompanionGone' },
    });
  });

  test('J4: an attestation object that we cannot read does not lose the credential', async () => {
    const broken = { ...response, response: { ...response.response, attestationObject: 'oA' } };
    expect(await ceremony(() => Promise.resolve(broken)).create('in-page', options, signal)).toMatchObject({
      ok: true,
      value: { id: response.id, attestationObject: 'oA', model: null },
    });
  });
});

test('the pretend key takes the place of the browser where it is played with', async () => {
  const asked: PublicKeyCredentialCreationOptionsJSON[] = [];
  const pretend: CreateCredential = (optionsJSON) => {
    asked.push(optionsJSON);
    return Promise.resolve(response);
  };
  const never: CreateCredential = () => Promise.reject(new Error('not asked'));
  expect(await ceremony(never, pretend).create('in-page', options, signal)).toMatchObject({ ok: true });
  expect(asked).toEqual([options.publicKey]);
});
