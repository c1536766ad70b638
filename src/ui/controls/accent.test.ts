import fc from 'fast-check';
import { expect, test } from 'vitest';
import { accessibleAccent, contrast } from './accent.ts';

const colour = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);

test('the contrast of black on white is 21, of a colour on itself 1', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
  expect(contrast('#0f6cbd', '#0f6cbd')).toBe(1);
});

test('M3: any accent of an organisation can be read on the sheet and written upon, in both themes', () => {
  fc.assert(
    fc.property(colour, fc.constantFrom('light' as const, 'dark' as const), (own, theme) => {
      const { accent, onAccent } = accessibleAccent(own, theme);
      const sheets = theme === 'light' ? ['#ffffff', '#fafafa', '#f5f5f5'] : ['#292929', '#1f1f1f', '#141414'];
      for (const sheet of sheets) expect(contrast(accent, sheet)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(accent, onAccent)).toBeGreaterThanOrEqual(4.5);
    }),
  );
});

test('an accent that can be read already is kept as it is', () => {
  expect(accessibleAccent('#0f6cbd', 'light').accent).toBe('#0f6cbd');
  expect(accessibleAccent('#ffcc00', 'dark').accent).toBe('#ffcc00');
});

test('a pale accent keeps its hue and gets darker', () => {
  const { accent } = accessibleAccent('#ffcc00', 'light');
  const [red, green, blue] = [accent.slice(1, 3), accent.slice(3, 5), accent.slice(5)].map((part) =>
    parseInt(part, 16),
  );
  expect(red).toBeGreaterThan(green ?? 0);
  expect(blue).toBe(0);
});
