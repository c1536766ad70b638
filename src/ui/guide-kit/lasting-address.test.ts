import { describe, expect, test } from 'vitest';
import { lastingAddress } from './lasting-address.ts';

function at(href: string): string | null {
  return lastingAddress(new URL(href), '#/help/key-pin');
}

describe('the address in a QR code', () => {
  test.each([
    ['https://keys.contoso.com/', 'https://keys.contoso.com/#/help/key-pin'],
    ['https://keys.contoso.com/index.html?share=1#/help/pc', 'https://keys.contoso.com/#/help/key-pin'],
    [
      'https://intranet.contoso.com/tools/keys/?practice=slow&x=a/b',
      'https://intranet.contoso.com/tools/keys/#/help/key-pin',
    ],
  ])('P4: on %s it is %s, and holds nothing else', (href, address) => {
    expect(at(href)).toBe(address);
  });

  test.each(['http://localhost:4173/', 'http://keys.localhost/', 'http://127.0.0.1:80/', 'http://[::1]:4173/'])(
    'P4: there is none on %s, which no phone reaches',
    (href) => {
      expect(at(href)).toBeNull();
    },
  );
});
