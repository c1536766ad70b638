import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { languageTags } from './languages.ts';
import { practiceTenantId, readConfiguration } from './read-configuration.ts';

const live = {
  tenantId: '11111111-2222-4333-8444-555555555555',
  clientId: '66666666-7777-4888-8999-AAAAAAAAAAAA',
  organisation: { name: 'Contoso' },
};

/** Names that JSON may hold and that no object of ours ever takes over. */
const inert = ['__proto__', 'prototype', 'constructor'];

function read(file: unknown) {
  return readConfiguration(JSON.stringify(file));
}

function wrong(file: unknown): Record<string, string> {
  const reading = read(file);
  if (reading.ok) return {};
  expect(reading.code).toBe('LK-104');
  return Object.fromEntries(reading.fields.map(({ path, problem }) => [path, problem]));
}

describe('what a live file needs', () => {
  test('M2: tenant, client and name are enough, all else gets its default', () => {
    expect(read(live)).toEqual({
      ok: true,
      configuration: {
        practice: false,
        tenantId: '11111111-2222-4333-8444-555555555555',
        clientId: '66666666-7777-4888-8999-aaaaaaaaaaaa',
        organisation: { name: 'Contoso', accent: null, helpdesk: null },
        routes: { companion: null },
        acceptedKeys: null,
        languages: [...languageTags],
      },
    });
  });

  test('M3: an empty object lists all that is missing', () => {
    expect(wrong({})).toEqual({ tenantId: 'missing', clientId: 'missing', organisation: 'missing' });
    expect(wrong({ ...live, organisation: {} })).toEqual({ 'organisation.name': 'missing' });
  });

  test('M3: the ids of the example file are refused', () => {
    const zero = '00000000-0000-0000-0000-000000000000';
    expect(wrong({ ...live, tenantId: zero, clientId: zero })).toEqual({
      tenantId: 'example-guid',
      clientId: 'example-guid',
    });
  });

  test('a full file is taken over, normalised', () => {
    const reading = read({
      ...live,
      organisation: {
        name: ' Contoso ',
        accent: '#0Af',
        helpdesk: { phone: '+49 (30) 1234-56', email: 'help@contoso.com', url: 'https://help.contoso.com/keys?x=1#y' },
      },
      routes: { companion: 'abcdefghijklmnopabcdefghijklmnop' },
      acceptedKeys: { attestation: 'required', allow: ['2FC0579F-8113-47EA-B116-BB5A8DB9202A'] },
      languages: ['de'],
    });
    expect(reading).toMatchObject({
      ok: true,
      configuration: {
        organisation: { name: 'Contoso', accent: '#00aaff', helpdesk: { phone: '+49 (30) 1234-56' } },
        routes: { companion: 'abcdefghijklmnopabcdefghijklmnop' },
        acceptedKeys: { attestation: 'required', allow: ['2fc0579f-8113-47ea-b116-bb5a8db9202a'], block: [] },
        languages: ['de'],
      },
    });
  });
});

describe('M3: every wrong field at once, each with one problem', () => {
  test('many wrong fields', () => {
    expect(
      wrong({
        practice: 'true',
        tenantId: 'contoso.onmicrosoft.com',
        clientId: 7,
        organisation: {
          name: '  ',
          accent: 'red',
          logo: 'x',
          helpdesk: { phone: 'call me', email: 'nobody', url: 'http://help.contoso.com', fax: '1' },
        },
        routes: { companion: 'my-extension' },
        acceptedKeys: { attestation: 'maybe', allow: 'all', block: ['no guid'] },
        languages: ['tlh', 'en'],
        theme: 'dark',
      }),
    ).toEqual({
      practice: 'not-true-or-false',
      tenantId: 'not-a-guid',
      clientId: 'not-text',
      'organisation.name': 'empty',
      'organisation.accent': 'not-a-colour',
      'organisation.logo': 'unknown-field',
      'organisation.helpdesk.phone': 'not-a-phone-number',
      'organisation.helpdesk.email': 'not-an-email',
      'organisation.helpdesk.url': 'not-https',
      'organisation.helpdesk.fax': 'unknown-field',
      'routes.companion': 'not-an-extension-id',
      'acceptedKeys.attestation': 'not-an-attestation',
      'acceptedKeys.allow': 'not-a-list',
      'acceptedKeys.block.0': 'not-a-guid',
      'languages.0': 'not-a-language',
      theme: 'unknown-field',
    });
  });

  test.each([
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'script:x',
    'data:text/html,x',
    'http://help.contoso.com',
    '//help.contoso.com',
    'https:help',
    'https://user:secret@help.contoso.com/',
    'https://help.contoso.com/"onclick="',
    'https://help.contoso.com/\njavascript:x',
  ])('the address %j is refused', (url) => {
    expect(wrong({ ...live, organisation: { name: 'Contoso', helpdesk: { url } } })).toEqual({
      'organisation.helpdesk.url': 'not-https',
    });
  });

  test.each([
    [[], { languages: 'empty' }],
    [['en', 'en'], { languages: 'repeated' }],
    ['en', { languages: 'not-a-list' }],
  ])('languages %j', (languages, fields) => {
    expect(wrong({ ...live, languages })).toEqual(fields);
  });

  test('objects are objects, not lists or text', () => {
    expect(wrong([])).toEqual({ '': 'not-an-object' });
    expect(wrong('x')).toEqual({ '': 'not-an-object' });
    expect(wrong(null)).toEqual({ '': 'not-an-object' });
    expect(wrong({ ...live, organisation: ['Contoso'] })).toEqual({ organisation: 'not-an-object' });
  });

  test('a name with marks that turn the reading direction is refused', () => {
    expect(wrong({ ...live, organisation: { name: 'Contoso\u202Emoc' } })).toEqual({
      'organisation.name': 'not-plain-text',
    });
  });

  test('says what a field holds, cut to 80 characters', () => {
    const reading = read({ ...live, tenantId: 'x'.repeat(500) });
    if (reading.ok) throw new Error('expected a refusal');
    expect(reading.fields[0]?.holds).toHaveLength(80);
    expect(reading.fields[0]?.holds.startsWith('"xxx')).toBe(true);
  });

  test('a __proto__ in the file changes nothing', () => {
    const reading = readConfiguration(`{"__proto__":{"practice":true,"tenantId":"x"},${JSON.stringify(live).slice(1)}`);
    expect(reading).toMatchObject({ ok: true, configuration: { practice: false } });
    expect(({} as Record<string, unknown>)['practice']).toBeUndefined();
  });
});

describe('M1: practice', () => {
  test('needs nothing else, and never uses ids of the file', () => {
    expect(read({ practice: true })).toMatchObject({
      ok: true,
      configuration: { practice: true, tenantId: practiceTenantId, organisation: { name: 'Latchkey' } },
    });
    expect(read({ ...live, practice: true })).toMatchObject({
      ok: true,
      configuration: { tenantId: practiceTenantId, organisation: { name: 'Contoso' } },
    });
  });

  test('is only a plain true', () => {
    for (const practice of ['true', 1, 'yes', [true], null]) expect(read({ ...live, practice }).ok).toBe(false);
    expect(read({ ...live, practice: false })).toMatchObject({ ok: true, configuration: { practice: false } });
  });

  test('its other fields are judged like those of a live file', () => {
    expect(wrong({ practice: true, organisation: { helpdesk: { url: 'http://x.example' } } })).toEqual({
      'organisation.helpdesk.url': 'not-https',
    });
  });
});

describe('M3: files that are no configuration', () => {
  test.each(['', '<!doctype html><title>Sign in to Wi-Fi</title>', '{"tenantId":', 'undefined'])(
    '%j is LK-103',
    (text) => {
      expect(readConfiguration(text)).toEqual({ ok: false, code: 'LK-103', fields: [] });
    },
  );

  test('far too much is LK-105', () => {
    expect(readConfiguration(`{"a":"${'x'.repeat(70_000)}"}`)).toEqual({ ok: false, code: 'LK-105', fields: [] });
  });

  test('a byte order mark is tolerated', () => {
    expect(readConfiguration(`\uFEFF${JSON.stringify(live)}`).ok).toBe(true);
  });

  test('whatever JSON comes, it is read or refused with fields that have a path and a problem', () => {
    fc.assert(
      fc.property(fc.json(), (json) => {
        const reading = readConfiguration(json);
        expect(reading.ok || reading.fields.length > 0).toBe(true);
      }),
    );
  });

  test('whatever a live file carries besides, an accepted one holds a real tenant and no unknown field', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue(), { maxKeys: 4 }), (extra) => {
        const reading = read({ ...extra, ...live });
        expect(reading.ok).toBe(Object.keys(extra).every((key) => key in live || inert.includes(key)));
      }),
    );
  });
});
