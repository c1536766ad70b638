import { expect, test } from 'vitest';
import { languageTags } from '../../config/languages.ts';
import { aadstsTable } from '../../support/aadsts-table.ts';
import { plainRefusals } from '../words/plain-refusals.ts';
import { openRefusals } from './refusals.ts';

test.each(languageTags)('J8: in %s every number that has a code of ours is explained with it', async (tag) => {
  const refusalsFor = await openRefusals(tag);
  for (const { number, code } of aadstsTable) {
    expect(refusalsFor(`AADSTS${number}`), number).toMatchObject([{ number, code }]);
  }
});

test('J8: what can be chosen in plain words has one meaning each', async () => {
  const refusalsFor = await openRefusals('en');
  const codes = plainRefusals.map(({ value }) => refusalsFor(value).map(({ code }) => code));
  expect(codes).toEqual([['LK-303'], ['LK-304'], ['LK-305'], ['LK-306'], ['LK-311'], ['LK-310']]);
});

test('J8: words find what the sign-in page says, and what nobody knows finds nothing', async () => {
  const refusalsFor = await openRefusals('de');
  expect(refusalsFor('Administratorgenehmigung erforderlich')[0]).toMatchObject({ code: 'LK-303' });
  expect(refusalsFor('xyzzy')).toEqual([]);
  expect(refusalsFor('')).toEqual([]);
});
