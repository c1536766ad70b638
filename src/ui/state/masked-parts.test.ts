import { describe, expect, test } from 'vitest';
import { mask, maskParts, unmaskParts } from './masked-parts.ts';

const names = ['employee@practice.example', 'My blue key', 'No'];

describe('S2: what names somebody in a text is masked, the words around it stay', () => {
  test.each([
    [
      'the account in any case',
      'AADSTS50020: EMPLOYEE@practice.example is not there',
      `AADSTS50020: ${mask} is not there`,
    ],
    ['an address that nobody told us of', "Account 'erika@mustermann.example' blocked", `Account '${mask}' blocked`],
    ['the name of a key', 'my BLUE key is not detected', `${mask} is not detected`],
    ['an id', 'Object 6f2d1c3a-5b0e-4e0f-9a61-000000000001.', `Object ${mask}.`],
    ['the account in a path', 'C:\\Users\\ErikaM>dsregcmd', `C:\\Users\\${mask}>dsregcmd`],
    ['the account of Windows', 'AzureAD\\ErikaM', `AzureAD\\${mask}`],
    ['several', 'a@b.example and c@d.example', `${mask} and ${mask}`],
  ])('%s', (_, text, shown) => {
    expect(maskParts(text, names).shown).toBe(shown);
  });

  test.each(['AADSTS50076', '0xC0048585', 'NotAllowedError: no key', 'HKLM\\SOFTWARE\\Policies', 'a@'])(
    '%s names nobody',
    (text) => {
      expect(maskParts(text, names)).toEqual({ shown: text, parts: [] });
    },
  );
});

describe('S2: a masked text that is edited keeps what is behind its masks', () => {
  test('while there are as many', () => {
    const { shown, parts } = maskParts('a@b.example asks c@d.example', []);
    expect(unmaskParts(`why ${shown}?`, parts)).toBe('why a@b.example asks c@d.example?');
    expect(unmaskParts('nothing masked', [])).toBe('nothing masked');
  });

  test('and none of it where one is gone', () => {
    const { parts } = maskParts('a@b.example asks c@d.example', []);
    expect(unmaskParts(`${mask} asks`, parts)).toBe(`${mask} asks`);
  });
});
