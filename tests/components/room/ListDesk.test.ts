import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { DirectoryPerson } from '../../../src/helpdesk/match-people.ts';
import { keepDesk, restoreDesk } from '../../../src/helpdesk/kept-desk.ts';
import { agent, after, ways } from '../../../src/helpdesk/testing/some-targets.ts';
import type { CallFailure } from '../../../src/registration/failure.ts';
import ListDesk from '../../../src/ui/room/list/ListDesk.svelte';
import type { RoomActs } from '../../../src/ui/room/room-acts.ts';
import { language } from '../../../src/ui/state/language.svelte.ts';
import { share } from '../../../src/ui/state/share.svelte.ts';
import { reachesBeyondWindow } from '../support/reaches-beyond-window.ts';
import { show } from '../support/show.svelte.ts';
import { person, pretendDesk, type PretendedDesk } from './pretended-desk.ts';

const pass = { minutes: null, once: null };
const box = page.getByRole('textbox', { name: 'One person a line' });
const check = page.getByRole('button', { name: 'Check the list' });
const button = (name: string) => page.getByRole('button', { name, exact: true });
const heading = page.getByRole('heading', { level: 1 });

async function shown(pretended: PretendedDesk): Promise<void> {
  const { change } = await show(ListDesk, { desk: pretended.desk, act: pretended.act, pass });
  pretended.onchange = (desk) => change({ desk });
}

/** Finds whoever `known` has for the value of a line. */
const directory =
  (known: Readonly<Record<string, readonly DirectoryPerson[]>>): RoomActs['lookUp'] =>
  (listed) =>
    Promise.resolve({ ok: true, value: new Map(listed.map(({ line, value }) => [line, known[value] ?? []])) });

const paste = async (text: string): Promise<void> => {
  await userEvent.fill(box, text);
  await userEvent.click(check);
};

const people = Array.from({ length: 32 }, (_, index) => person(index + 1));
const known = Object.fromEntries(people.map((one) => [one.upn, [one]]));

/** Forty lines, eight of which name nobody who can be taken, each for another reason. */
const forty = [
  ...people.map(({ upn }) => upn),
  'person1@contoso.com',
  'no address',
  'nobody@contoso.com',
  'gone@contoso.com',
  'twins@contoso.com',
  'agent@contoso.com',
  'alias@contoso.com',
  '"unclosed',
].join('\n');
const withFaults = {
  ...known,
  'gone@contoso.com': [{ ...person(50), upn: 'gone@contoso.com', isEnabled: false }],
  'twins@contoso.com': [
    { ...person(51, 'Kim Twin'), mail: 'twins@contoso.com' },
    { ...person(52, 'Kim Twin'), mail: 'twins@contoso.com' },
  ],
  'agent@contoso.com': [{ ...agent, isEnabled: true }],
  'alias@contoso.com': [{ ...person(2), mail: 'alias@contoso.com' }],
};

describe('S13: a list is shown whole before the first key', () => {
  test('forty lines: whom each means, or what is wrong with it, and how many', async () => {
    await shown(pretendDesk({ lookUp: directory(withFaults) }));
    await paste(forty);
    await expect.element(page.getByText('People found: 32. Lines without one: 8.')).toBeVisible();
    const rows = page.getByRole('row').elements().slice(1) as HTMLElement[];
    expect(rows).toHaveLength(40);
    const said = new Map(rows.map((row) => [row.querySelector('th')?.textContent, row.innerText.replace(/\s+/g, ' ')]));
    expect(said.get('1')).toContain('Person 1');
    const wrong: readonly (readonly [string, string])[] = [
      ['33', 'The same as in line 1.'],
      ['34', 'This is no sign-in name, mail address or object id.'],
      ['35', 'Nobody in the directory has exactly this.'],
      ['36', 'This account is disabled.'],
      ['37', 'This could be any of 2 people: Kim Twin, person51@contoso.com Kim Twin, person52@contoso.com'],
      ['38', 'This is your own account.'],
      ['39', 'The same person as in line 2.'],
      ['40', 'The quotation marks do not fit. Nothing was read from here on.'],
    ];
    for (const [line, fault] of wrong) expect(said.get(line), line).toContain(fault);
  });

  test('one button begins with exactly those who were found; a fault before it can be mended in what was pasted', async () => {
    const pretended = pretendDesk({ lookUp: directory(withFaults) });
    await shown(pretended);
    await paste(forty);
    await userEvent.click(button('Change the list'));
    await expect.element(box).toHaveValue(forty);
    await userEvent.click(check);
    await userEvent.click(button('Begin with 32 people'));
    expect(pretended.desk.queue?.entries.map((one) => one.person.upn)).toEqual(people.map(({ upn }) => upn));
    await expect.element(heading).toHaveTextContent('The next person');
  });

  test('J11: how the keys will be called is shown before', async () => {
    const pretended = pretendDesk({ lookUp: directory(known) });
    await shown(pretended);
    await paste('person3@contoso.com');
    await expect.element(page.getByText('Key 1')).toBeVisible();
    await userEvent.fill(page.getByRole('textbox', { name: 'Name of the keys' }), '{name} {number}');
    await expect.element(page.getByText('Person 3 1')).toBeVisible();
    await userEvent.click(button('Begin with 1 person'));
    expect(pretended.desk.pattern).toBe('{name} {number}');
  });

  test('where no column is known, the agent says which one it is', async () => {
    await shown(pretendDesk({ lookUp: directory(known) }));
    await paste('Who;Where\nperson3@contoso.com;Berlin');
    await expect.element(page.getByRole('group', { name: 'Which column names the person?' })).toBeVisible();
    await expect.element(check).toBeDisabled();
    await userEvent.click(page.getByRole('radio', { name: /Column 1/ }));
    await userEvent.click(check);
    await expect.element(button('Begin with 1 person')).toBeVisible();
  });

  test('the directory does not answer: nobody is taken', async () => {
    await shown(pretendDesk({ lookUp: () => Promise.resolve({ ok: false, failure: { kind: 'network' } }) }));
    await paste('person3@contoso.com');
    await expect.element(page.getByRole('alert')).toHaveTextContent(/Nobody was taken into the queue.*LK-606/s);
    await expect.element(heading).toHaveTextContent('Who gets a key?');
  });

  test('S1: asked too often, it is said how long to wait', async () => {
    const failure: CallFailure = {
      ...{ kind: 'http', status: 429, errorCode: '', message: '', requestId: null, claims: null },
      retryAfter: 12_000,
    };
    await shown(pretendDesk({ lookUp: () => Promise.resolve({ ok: false, failure }) }));
    await paste('person3@contoso.com');
    await expect
      .element(page.getByRole('alert'))
      .toHaveTextContent(/slow down\. Microsoft asks you to wait 12 s\. Nobody else has to act\..*LK-605/s);
  });

  test('a list in which nobody can be taken leads back, not on', async () => {
    await shown(pretendDesk());
    await paste('nobody@contoso.com');
    await expect.element(page.getByText('Nobody of this list can get a key now.')).toBeVisible();
    await expect.element(page.getByRole('button', { name: /Begin/ })).not.toBeInTheDocument();
  });
});

describe('S13: a file', () => {
  const field = page.getByLabelText('CSV or text file');
  const choose = async (...parts: ConstructorParameters<typeof File>[0]): Promise<void> => {
    await userEvent.click(page.getByRole('radio', { name: 'a file' }));
    await userEvent.upload(field, new File(parts, 'list.csv'));
  };

  test('a CSV is read and checked as a paste is', async () => {
    await shown(pretendDesk({ lookUp: directory(known) }));
    await choose('\uFEFF"userPrincipalName","City"\r\n"person7@contoso.com","Köln"\r\n');
    await userEvent.click(check);
    await expect.element(button('Begin with 1 person')).toBeVisible();
    await expect.element(page.getByText('person7@contoso.com · Köln')).toBeVisible();
  });

  test.each([
    ['an empty one', [''], 'This file is empty.'],
    ['UTF-16', [Uint8Array.from([0xff, 0xfe, 0x61, 0])], 'This file is in UTF-16.'],
    ['a picture', [Uint8Array.from([0x89, 0x50, 0x4e, 0x47])], 'This is a picture.'],
    ['a workbook', [Uint8Array.from([0x50, 0x4b, 0x03, 0x04])], 'This is an Excel workbook.'],
    ['no text', [Uint8Array.from([0x4d, 0x5a, 0x90, 0, 3, 4, 5, 6])], 'This file is no text.'],
    ['a large one', ['x'.repeat(1_000_001)], 'This file is too large. A list has at most 1000 people.'],
  ] as const)('%s is told, and nothing can be checked', async (_, parts, fault) => {
    await shown(pretendDesk());
    await choose(...parts);
    await expect.element(page.getByRole('alert')).toHaveTextContent(fault);
    await expect.element(field).toHaveAttribute('aria-invalid', 'true');
    await expect.element(check).toBeDisabled();
  });

  test('one with too many people is told with their number', async () => {
    await shown(pretendDesk());
    await choose(Array.from({ length: 1_001 }, (_, index) => person(index).upn).join('\n'));
    await userEvent.click(check);
    const told = 'This list has 1001 lines. At most 1000 people fit one sitting.';
    await expect.element(page.getByRole('alert')).toHaveTextContent(told);
  });
});

test('S13: the members of a group are shown as a list is; more than one queue takes is said', async () => {
  const members = { people: [person(1), { ...person(2), isEnabled: false }], unreadable: 1, complete: false };
  await shown(
    pretendDesk({
      searchGroups: () => Promise.resolve({ ok: true, value: [{ id: 'group-1', name: 'Berlin office' }] }),
      membersOf: () => Promise.resolve({ ok: true, value: members }),
    }),
  );
  await userEvent.click(page.getByRole('radio', { name: 'a group' }));
  await userEvent.fill(page.getByRole('textbox', { name: 'Name of the group' }), 'berlin');
  await userEvent.click(button('Find groups'));
  await userEvent.click(page.getByRole('radio', { name: 'Berlin office' }));
  await userEvent.click(check);
  await expect.element(page.getByText('People found: 1. Lines without one: 1.')).toBeVisible();
  await expect.element(page.getByText('This account is disabled.')).toBeVisible();
  await expect.element(page.getByText('This group has more people than one queue takes.')).toBeVisible();
  await expect.element(page.getByText('Members without a name or address, left out: 1.')).toBeVisible();
});

describe('S13: the queue', () => {
  const three = [person(1), person(2), person(3)];

  function begun(): PretendedDesk {
    const pretended = pretendDesk();
    pretended.act.send({ type: 'start-queue', people: three, pattern: '' });
    return pretended;
  }

  test('stops between two people with the next one’s name, and counts', async () => {
    const pretended = begun();
    await shown(pretended);
    for (const [index, { name }] of three.entries()) {
      await expect.element(page.getByText(`Next: ${name}`)).toBeVisible();
      await userEvent.click(button('Call this person'));
      expect('person' in pretended.desk.room && pretended.desk.room.person.name).toBe(name);
      await expect.element(heading).toHaveTextContent('The queue');
      pretended.registerKey(120_000);
      pretended.act.send({ type: 'next-person' });
      if (index === 1)
        await expect.element(page.getByText('Done: 2. Waiting: 1. Time left: about 2 min.')).toBeVisible();
    }
    await expect.element(heading).toHaveTextContent('The queue is done');
    await expect.element(page.getByText('Keys registered in this queue: 3.')).toBeVisible();
    await expect.element(page.getByText('Keys registered elsewhere are not detected.')).toBeVisible();
  });

  test('whoever is not there is skipped, at the stop or in their turn, and can be put back', async () => {
    const pretended = begun();
    await shown(pretended);
    await userEvent.click(button('Skip'));
    await expect.element(page.getByText('Next: Person 2')).toBeVisible();
    await userEvent.click(button('Call this person'));
    pretended.act.send({ type: 'skip', objectId: person(2).objectId });
    await expect.element(page.getByText('Next: Person 3')).toBeVisible();
    await userEvent.click(page.getByRole('button', { name: 'Put back at the end' }).first());
    const order = pretended.desk.queue?.entries.map((one) => `${one.person.name} ${one.state}`);
    expect(order).toEqual(['Person 2 skipped', 'Person 3 waiting', 'Person 1 waiting']);
    // Their number stays theirs.
    expect([...document.querySelectorAll<HTMLLIElement>('ol > li')].map(({ value }) => value)).toEqual([2, 3, 1]);
  });

  test('a pause that is asked for in a turn begins after it', async () => {
    const pretended = begun();
    await shown(pretended);
    await userEvent.click(button('Call this person'));
    pretended.act.send({ type: 'pause-queue' });
    pretended.act.send({ type: 'skip', objectId: person(1).objectId });
    await expect.element(heading).toHaveTextContent('The queue is paused');
    await userEvent.click(button('Go on'));
    await expect.element(button('Call this person')).toBeVisible();
  });

  test('is ended only after it was asked', async () => {
    const pretended = begun();
    await shown(pretended);
    await userEvent.click(button('End the queue'));
    await expect.element(page.getByText('End the queue? People who still wait: 3.')).toHaveFocus();
    await userEvent.click(button('Keep it'));
    expect(pretended.desk.queue).not.toBeNull();
    await userEvent.click(button('End the queue'));
    await userEvent.click(button('End the queue'));
    expect(pretended.desk.queue).toBeNull();
    await expect.element(heading).toHaveTextContent('Who gets a key?');
  });

  test('is taken up after a reload in the middle of a turn, and says that everybody is verified anew', async () => {
    const before = begun();
    before.act.send({ type: 'call-next' });
    before.registerKey(1_000);
    before.act.send({ type: 'next-person' });
    before.act.send({ type: 'call-next' });
    const kept: unknown = JSON.parse(JSON.stringify(keepDesk(before.desk)));
    const pretended = pretendDesk();
    pretended.replace(restoreDesk(kept, ways, after(0)));
    pretended.act.signIn();
    await shown(pretended);
    await expect.element(page.getByText('Next: Person 2')).toBeVisible();
    await expect.element(page.getByText('Done: 1. Waiting: 2.')).toBeVisible();
    await expect
      .element(page.getByText(/Each person is verified anew, also after the page was loaded again/))
      .toBeVisible();
    await userEvent.click(button('Call this person'));
    expect(pretended.desk.room.name).toBe('person');
  });

  test('S2: no name is in the page while the screen is shared, nor ever in its title', async () => {
    const pretended = begun();
    await shown(pretended);
    expect(document.title).not.toContain('Person 1');
    share.toggle();
    await expect.element(page.getByRole('button', { name: 'Person: hidden. Hold to show.' }).first()).toBeVisible();
    expect(document.documentElement.outerHTML).not.toMatch(/Person \d|contoso/);
  });
});

describe('S2: a list that is brought in while the screen is shared', () => {
  test('is dots while it is pasted, gone once the field was left, and masked line by line', async () => {
    await shown(pretendDesk({ lookUp: directory(withFaults) }));
    share.toggle();
    await userEvent.click(box);
    await userEvent.fill(box, forty);
    await expect.element(box).toHaveStyle('-webkit-text-security: disc');
    await userEvent.click(check);
    await expect.element(page.getByText('People found: 32. Lines without one: 8.')).toBeVisible();
    expect(document.documentElement.outerHTML).not.toMatch(/Person \d|contoso|Kim Twin/);
  });
});

describe('at the size of a phone and of a small screen', () => {
  test.each([
    [360, 740, 'en'],
    [1366, 650, 'de'],
  ] as const)('%i x %i: the one thing to do is in view, and nothing reaches beyond', async (width, height, tag) => {
    language.choose(tag);
    await page.viewport(width, height);
    const pretended = pretendDesk({ lookUp: directory(withFaults) });
    await shown(pretended);
    const primary = (): Element => {
      const all = [...document.querySelectorAll<HTMLElement>('[data-action="primary"]')].filter(
        (one) => one.closest('[hidden]') === null,
      );
      expect(all).toHaveLength(1);
      const [one] = all;
      if (one === undefined) throw new Error('nothing to do');
      return one;
    };
    const inView = (): void => {
      expect(primary().getBoundingClientRect().bottom).toBeLessThanOrEqual(height);
      expect(reachesBeyondWindow()).toBe(false);
      expect([...document.querySelectorAll('h1')].filter((one) => one.closest('[hidden]') === null)).toHaveLength(1);
    };
    inView();
    await userEvent.fill(page.getByRole('textbox'), forty);
    await userEvent.click(primary());
    await expect.element(page.getByRole('table')).toBeVisible();
    inView();
    await userEvent.click(primary());
    await expect.element(page.getByRole('progressbar')).toBeVisible();
    inView();
  });
});
