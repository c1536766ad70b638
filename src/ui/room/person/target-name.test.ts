import { describe, expect, test } from 'vitest';
import { targetName } from './target-name.ts';

const named = (name: string): string => targetName({ name, upn: 'ada@contoso.com' });

describe('S10: the name on a press', () => {
  test('is the person’s, on one line', () => {
    expect(named('Ada Berg')).toBe('Ada Berg');
    expect(named(' Ada\n\u0007 Berg ')).toBe('Ada Berg');
  });

  test('turns no text around it', () => {
    expect(named('Ada \u202Egreb\u2066')).toBe('Ada greb');
  });

  test('is the user name where nobody gave one that can be seen', () => {
    expect(named('\u200B ')).toBe('ada@contoso.com');
  });

  test('leaves room for what the press does, and cuts no character in two', () => {
    expect(named('😀'.repeat(200))).toBe(`${'😀'.repeat(60)}…`);
    expect(named('x'.repeat(60))).toBe('x'.repeat(60));
  });
});
