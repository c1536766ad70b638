import { describe, expect, test } from 'vitest';
import { catalogueChanges } from './catalogue-changes.ts';
import { listedEntry, namedEntry, refuseDuplicates } from './catalogue-entry.ts';
import { isDay } from './is-day.ts';

const first = 'aaaaaaaa-0000-4000-8000-000000000001';
const second = 'bbbbbbbb-0000-4000-8000-000000000002';

describe('Y1: what is written into the catalogue', () => {
  test.each([
    ['Hideez Key 3 FIDO2', 'Hideez'],
    ['HID Crescendo Key', 'HID'],
    ['hid key', 'HID'],
    ['HID', 'HID'],
    ['HID-Key', 'HID'],
    ['HID2 Key', ''],
    ['Hid\u00e9 Key', ''],
    ['Swissbit Secure Key', 'Swissbit Secure'],
    ['Swissbit Key', 'Swissbit'],
    ['Key by HID', ''],
    ['YubiKey 5', 'Yubico'],
  ])('the maker of %j is %j', (name, maker) => {
    expect(namedEntry(first, name, ['HID', 'Swissbit', 'Swissbit Secure', 'Hideez'])).toMatchObject({
      model: name,
      maker,
    });
  });

  test('a row of the list', () => {
    expect(listedEntry(['HID', 'HID Key: NFC', first.toUpperCase(), 'yes', 'yes', 'no', 'yes'])).toEqual({
      ...{ aaguid: first, kind: 'listed-key', maker: 'HID', model: 'HID Key', features: 'bul' },
    });
  });

  test('what is no row is refused', () => {
    expect(() => listedEntry(['HID', 'HID Key', 'no id', 'no', 'no', 'no', 'no'])).toThrow('Not a row of the list');
    expect(() => listedEntry(['HID', 'HID Key', first])).toThrow('Not a row of the list');
  });

  test('an AAGUID that is there twice is refused, and both are named', () => {
    const key = namedEntry(first, 'HID Key', []);
    expect(() => {
      refuseDuplicates([key, namedEntry(second, 'Card', []), namedEntry(first, 'Ring', [])]);
    }).toThrow(`The AAGUID ${first} is there twice: HID Key and Ring`);
    expect(() => {
      refuseDuplicates([key, namedEntry(second, 'HID Key', [])]);
    }).not.toThrow();
  });

  test.each([
    ['2026-10-06', true],
    ['2024-02-29', true],
    ['2026-13-77', false],
    ['2026-02-29', false],
    ['2026-02-30', false],
    ['2026-1-6', false],
    ['06.10.2026', false],
    ['', false],
  ])('%j is a day: %j', (text, day) => {
    expect(isDay(text)).toBe(day);
  });
});

test('Y1: a rebuild tells what was added, removed and changed, and nothing else', () => {
  const before = {
    'listed-key': { HID: { 'HID Key': 'un 01 02;u 03' }, Yubico: { YubiKey: 'n 04' } },
    'security-key': { HID: { 'Hideez Key 3': ' 05' } },
  };
  const after = {
    'listed-key': { HID: { 'HID Key': 'un 01;unl 03', 'HID Card': 'n 06' }, Yubico: { YubiKey: 'n 04' } },
    'security-key': { Hideez: { 'Hideez Key 3': ' 05' } },
  };
  expect(catalogueChanges(before, after)).toEqual([
    '+ 06 listed-key | HID | HID Card | n',
    '- 02 listed-key | HID | HID Key | un',
    '~ 03 listed-key | HID | HID Key | u -> listed-key | HID | HID Key | unl',
    '~ 05 security-key | HID | Hideez Key 3 |  -> security-key | Hideez | Hideez Key 3 | ',
  ]);
  expect(catalogueChanges(before, before)).toEqual([]);
  expect(catalogueChanges({}, { phone: { '': { App: ' 07' } } })).toEqual(['+ 07 phone |  | App | ']);
});
