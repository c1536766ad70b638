import { everybody } from '../../src/practice/people.ts';
import { expect, test, type Page } from '../support/fixtures.ts';
import { personalValues, readEverything, traces } from '../support/personal-traces.ts';
import { openRoom } from '../support/room.ts';
import { walkedKeyName, walkedSerial, walkRoom } from '../support/room-walk.ts';
import { press } from '../support/stand.ts';
import type { VirtualKey } from '../support/virtual-key.ts';

/** Places from which a press leads to Microsoft's page or to the browser's window. */
const leadsOut: Readonly<Record<string, string>> = {
  door: 'microsoft',
  find: 'microsoft',
  verify: 'microsoft',
  'ask to register': 'windows',
};

interface Found {
  traces: string[];
  /** Places from which somebody else's window opens, with what announces it. */
  announced: Record<string, string | null>;
}

/** All of the room, with the switch on or off. */
async function everyPlace(page: Page, virtualKey: VirtualKey, shared: boolean): Promise<Found> {
  const found: Found = { traces: [], announced: {} };
  await openRoom(page);
  if (shared) await press(page, 'share');
  await walkRoom(
    page,
    virtualKey,
    async (place) => {
      const kept = [walkedKeyName, walkedSerial, ...everybody.flatMap(({ mail }) => mail ?? [])];
      const values = [...(await personalValues(page, 'room-default')), ...kept];
      // Printing would end the touch that is waited for.
      const readable = await readEverything(page, false);
      found.traces.push(...traces(readable, values).map((trace) => `${place}, ${trace}`));
      if (place in leadsOut) {
        const unmasked = page.locator('[data-unmasked]:visible').first();
        found.announced[place] = (await unmasked.count()) === 0 ? null : await unmasked.getAttribute('data-unmasked');
      }
    },
    shared,
  );
  return found;
}

for (const locale of ['en-US', 'de-DE']) {
  test.describe(locale, () => {
    test.use({ locale });

    test('S2: in screen-share mode nobody’s name, address, id, key or serial is in any place of the room', async ({
      page,
      virtualKey,
    }) => {
      test.slow();
      const found = await everyPlace(page, virtualKey, true);
      await expect(page.locator('html')).toHaveAttribute('data-share', 'on');
      expect(found.traces).toEqual([]);
      expect(found.announced, 'what cannot be masked is said before').toEqual(leadsOut);
      expect(await virtualKey.count()).toBeGreaterThan(0);
    });
  });
}

test('S2: the same walk without the mode finds them', async ({ page, virtualKey }) => {
  test.slow();
  const { traces: found } = await everyPlace(page, virtualKey, false);
  for (const expected of [
    'find, two of one name, text: Practice Twin',
    'find, two of one name, tree: twin.stores@practice.example',
    'verify, text: Practice Lost Key',
    'see, keys, text: Practice key 1',
    `registered, handed over, text: ${walkedSerial}`,
    `see, pass, text: ${walkedKeyName}`,
    `sitting, text: ${walkedSerial}`,
    'queue, over, text: Practice Twin',
  ])
    expect.soft(found, expected).toContain(expected);
});
