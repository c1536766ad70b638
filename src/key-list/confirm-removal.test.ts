import { expect, test } from 'vitest';
import { confirmsRemoval, removalWord } from './confirm-removal.ts';

test('Y4: a removal is confirmed by the name and by nothing less', () => {
  expect(removalWord({ name: '  Blue key ', model: 'Model' })).toBe('Blue key');
  expect(removalWord({ name: '', model: 'Model' })).toBe('Model');
  expect(removalWord({ name: '\u202e', model: null })).toBeNull();
  expect(confirmsRemoval(' blue KEY', 'Blue key')).toBe(true);
  expect(confirmsRemoval(`Anna's "new" key - home...`, 'Anna’s „new“ key – home…'), 'as a keyboard writes it').toBe(
    true,
  );
  for (const typed of ['', ' ', 'Blue', 'Blue keys', 'Red']) expect(confirmsRemoval(typed, 'Blue key')).toBe(false);
});
