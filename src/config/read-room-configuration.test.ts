import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readConfiguration } from './read-configuration.ts';
import { practiceRoomClientId, readRoomConfiguration } from './read-room-configuration.ts';

const helpdesk = {
  clientId: '99999999-8888-4777-8666-AAAAAAAAAAAA',
  origin: 'https://Keys-Helpdesk.contoso.example/',
  verification: [{ id: 'call-back', alone: true }, { id: 'ticket' }],
};
const live = {
  tenantId: '11111111-2222-4333-8444-555555555555',
  clientId: '66666666-7777-4888-8999-AAAAAAAAAAAA',
  organisation: { name: 'Contoso' },
  helpdesk,
};

const read = (file: unknown) => readRoomConfiguration(JSON.stringify(file));
const withRoom = (changes: object) => ({ ...live, helpdesk: { ...helpdesk, ...changes } });

function wrong(file: unknown): Record<string, string> {
  const reading = read(file);
  if (reading.ok) return {};
  expect(reading.code).toBe('LK-104');
  return Object.fromEntries(reading.fields.map(({ path, problem }) => [path, problem]));
}

describe("M3: the employees' page and the room read one file", () => {
  test('what the room needs is taken over, normalised, the rest gets its default', () => {
    expect(read(live)).toMatchObject({
      ok: true,
      configuration: { clientId: '66666666-7777-4888-8999-aaaaaaaaaaaa' },
      room: {
        clientId: '99999999-8888-4777-8666-aaaaaaaaaaaa',
        origin: 'https://keys-helpdesk.contoso.example',
        verification: [
          { id: 'call-back', alone: true },
          { id: 'ticket', alone: false },
        ],
        directory: 'basic',
        pass: { minutes: null, once: null },
      },
    });
  });

  test("the employees' page takes the file and reads nothing of the room, right or wrong", () => {
    for (const file of [live, withRoom({ origin: 'http://x', clientId: 7 })]) {
      const reading = readConfiguration(JSON.stringify(file));
      expect(reading.ok).toBe(true);
      expect(JSON.stringify(reading)).not.toMatch(/call-back|99999999/);
    }
    expect(readConfiguration(JSON.stringify({ ...live, helpdesk: 'yes' }))).toMatchObject({
      fields: [{ path: 'helpdesk', problem: 'not-an-object' }],
    });
  });

  test('without it, the room is not set up', () => {
    expect(read({ ...live, helpdesk: undefined })).toMatchObject({ ok: true, room: null });
    expect(read({ ...live, helpdesk: null })).toMatchObject({ ok: true, room: null });
    expect(read({ practice: true })).toMatchObject({ ok: true, room: null });
  });

  test('every wrong field of both parts is told at once', () => {
    expect(
      wrong({
        ...live,
        tenantId: 'contoso',
        helpdesk: {
          clientId: 'no',
          origin: 'https://contoso.example/keys',
          verification: [{ id: 'mother-in-law' }, { id: 'manager', alone: 'yes', why: 1 }],
          directory: 'all',
          pass: { minutes: 9, once: 1, max: 2 },
          phone: '112',
        },
      }),
    ).toEqual({
      tenantId: 'not-a-guid',
      'helpdesk.clientId': 'not-a-guid',
      'helpdesk.origin': 'not-an-origin',
      'helpdesk.verification.0.id': 'not-a-verification',
      'helpdesk.verification.1.alone': 'not-true-or-false',
      'helpdesk.verification.1.why': 'unknown-field',
      'helpdesk.directory': 'not-a-directory',
      'helpdesk.pass.minutes': 'not-minutes',
      'helpdesk.pass.once': 'not-true-or-false',
      'helpdesk.pass.max': 'unknown-field',
      'helpdesk.phone': 'unknown-field',
    });
    expect(wrong({ ...live, helpdesk: {} })).toEqual({
      'helpdesk.clientId': 'missing',
      'helpdesk.origin': 'missing',
      'helpdesk.verification': 'missing',
    });
    expect(wrong({ ...live, helpdesk: [helpdesk] })).toEqual({ helpdesk: 'not-an-object' });
  });

  test.each(['', '<html>', '[', '"x"'])('%j is refused as the employees’ page refuses it', (text) => {
    expect(readRoomConfiguration(text)).toEqual(readConfiguration(text));
    expect(readRoomConfiguration(text).ok).toBe(false);
  });

  test('whatever stands there, it is read or refused with fields below helpdesk', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const reading = read({ ...live, helpdesk: value });
        if (!reading.ok) for (const { path } of reading.fields) expect(path).toMatch(/^helpdesk(\.|$)/);
        expect(reading.ok ? reading.room : reading.fields.length).not.toBe(0);
      }),
    );
  });
});

describe('M3: what the room cannot do without', () => {
  test("the employees' app is refused, however it is written: its tokens must not carry what an agent may do", () => {
    expect(wrong(withRoom({ clientId: ` ${live.clientId.toLowerCase()} ` }))).toEqual({
      'helpdesk.clientId': 'employees-client',
    });
  });

  test.each([
    'http://keys.contoso.example',
    'https://keys.contoso.example/room',
    'https://keys.contoso.example?x',
    'https://a@keys.contoso.example',
    'https://schlüssel.example',
    'https://keys.contoso.example:0',
    'https://*.contoso.example',
    'keys.contoso.example',
  ])('%j is no origin', (origin) => {
    expect(wrong(withRoom({ origin }))).toEqual({ 'helpdesk.origin': 'not-an-origin' });
  });

  test.each([
    ['https://keys.contoso.example:443/', 'https://keys.contoso.example'],
    ['https://keys.contoso.example:8443', 'https://keys.contoso.example:8443'],
    ['https://XN--SCHLSSEL-B6A.example', 'https://xn--schlssel-b6a.example'],
  ])('%j is compared as a browser spells it', (origin, spelt) => {
    expect(new URL(origin).origin).toBe(spelt);
    expect(read(withRoom({ origin }))).toMatchObject({ room: { origin: spelt } });
  });

  test.each([
    ['nothing', [], 'empty'],
    ['a ticket', [{ id: 'ticket' }], 'never-enough'],
    ['one way that needs another', [{ id: 'manager' }], 'never-enough'],
    ['a way twice', [{ id: 'manager' }, { id: 'manager', alone: true }], 'repeated'],
  ])('a list with %s verifies nobody', (_, verification, problem) => {
    expect(wrong(withRoom({ verification }))).toEqual({ 'helpdesk.verification': problem });
  });

  test('a ticket never stands alone', () => {
    expect(wrong(withRoom({ verification: [{ id: 'ticket', alone: true }, { id: 'manager' }] }))).toEqual({
      'helpdesk.verification.0': 'ticket-alone',
    });
  });

  test.each([10, 60, 43_200])('a pass of %d minutes', (minutes) => {
    expect(read(withRoom({ pass: { minutes, once: false } }))).toMatchObject({
      room: { pass: { minutes, once: false } },
    });
  });

  test.each([9, 43_201, 60.5, '60'])('no pass of %j minutes', (minutes) => {
    expect(wrong(withRoom({ pass: { minutes } }))).toEqual({ 'helpdesk.pass.minutes': 'not-minutes' });
  });
});

test('M1: practice needs a list only, and never uses ids of the file', () => {
  const { verification } = helpdesk;
  expect(read({ practice: true, helpdesk: { verification } })).toMatchObject({
    room: { clientId: practiceRoomClientId, origin: null },
  });
  expect(read({ practice: true, helpdesk })).toMatchObject({ room: { clientId: practiceRoomClientId } });
});
