import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { practiceSetupClientId, readSetupConfiguration } from './read-setup-configuration.ts';

const live = {
  tenantId: '11111111-2222-4333-8444-555555555555',
  clientId: '66666666-7777-4888-8999-aaaaaaaaaaaa',
  organisation: { name: 'Contoso' },
};
const helpdesk = { clientId: '77777777-7777-4888-8999-aaaaaaaaaaaa' };
const own = '88888888-7777-4888-8999-aaaaaaaaaaaa';

const read = (file: unknown) => readSetupConfiguration(JSON.stringify(file));

function wrong(file: unknown): Record<string, string> {
  const reading = read(file);
  return reading.ok ? {} : Object.fromEntries(reading.fields.map(({ path, problem }) => [path, problem]));
}

describe('A1: what config.json says of the doors of the administrator', () => {
  test('a registration of its own, on localhost unless an origin is named', () => {
    expect(read({ ...live, setup: { clientId: own } })).toMatchObject({
      ok: true,
      setup: { clientId: own, origin: null },
    });
    const setup = { clientId: own.toUpperCase(), origin: 'https://Keys-Setup.contoso.example:443/' };
    expect(read({ ...live, setup })).toMatchObject({
      ok: true,
      setup: { clientId: own, origin: 'https://keys-setup.contoso.example' },
    });
  });

  test.each([undefined, null])('left out (%s) it is not set up', (setup) => {
    expect(read({ ...live, setup })).toMatchObject({ ok: true, setup: null });
  });

  test('neither the registration of the employees nor that of the helpdesk', () => {
    expect(wrong({ ...live, setup: { clientId: live.clientId.toUpperCase() } })).toEqual({
      'setup.clientId': 'employees-client',
    });
    expect(wrong({ ...live, helpdesk, setup: { clientId: helpdesk.clientId } })).toEqual({
      'setup.clientId': 'helpdesk-client',
    });
  });

  test('every wrong field at once, beside those of the rest of the file', () => {
    expect(wrong({ ...live, tenantId: 'x', setup: { origin: 'http://localhost:4173', secret: 'x' } })).toEqual({
      tenantId: 'not-a-guid',
      'setup.clientId': 'missing',
      'setup.origin': 'not-an-origin',
      'setup.secret': 'unknown-field',
    });
    expect(wrong({ ...live, setup: 'yes' })).toEqual({ setup: 'not-an-object' });
  });

  test('practice never reaches a real tenant', () => {
    expect(read({ practice: true, setup: { clientId: own } })).toMatchObject({
      setup: { clientId: practiceSetupClientId },
    });
    expect(read({ practice: true, setup: {} })).toMatchObject({ setup: { clientId: practiceSetupClientId } });
  });

  test('whatever stands there, it is read or refused with fields below setup', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (setup) => {
        const reading = read({ ...live, setup });
        if (!reading.ok) for (const { path } of reading.fields) expect(path).toMatch(/^setup(\.|$)/);
      }),
    );
  });
});
