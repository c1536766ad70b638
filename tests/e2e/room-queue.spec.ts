import type { Page } from '@playwright/test';
import { everybody } from '../../src/practice/people.ts';
import { expectNoWindow } from '../support/companion-site.ts';
import {
  backToKey,
  callAndVerify,
  confirmKey,
  expectOutcome,
  handOver,
  leaveTurn,
  pasteList,
  savedCsv,
  settleSave,
} from '../support/room-queue.ts';
import { expectRoom, signInToRoom } from '../support/room.ts';
import { expect, roomConfiguration, test } from '../support/room-site.ts';
import { press } from '../support/stand.ts';

const colleague = (number: number): string => `Practice Colleague ${String(number).padStart(3, '0')}`;
const administrator = 'Practice Global Administrator';

/** In the order of the list: whom the walk treats in a way of their own, by their place. */
const names = Array.from({ length: 40 }, (_, index) => (index === 5 ? administrator : colleague(index + 1)));
const [throttled, lost, cancelled, skipped, twice] = names as [string, string, string, string, string];
const interrupted = names[19] ?? '';

const personOf = (name: string) => {
  const person = everybody.find(({ displayName }) => displayName === name);
  if (person === undefined) throw new Error(`Nobody is called ${name}`);
  return person;
};
const idOf = (name: string): string => personOf(name).id;
const serialOf = (name: string): string => `SN${4000 + names.indexOf(name)}`;

const lines = names.map((name) => `${name};${personOf(name).userPrincipalName};Practice Department`);
const list = [
  'Name;User principal name;Department',
  ...lines.slice(0, 3),
  'Nobody;nobody@practice.example;',
  lines[1],
  'Oneself;helpdesk@practice.example;',
  'No address;practice.example;',
  ...lines.slice(3),
].join('\r\n');

interface Sent {
  objectId: string;
  keyName: string;
  credentialId: string;
}

/** Every key that the page sends to Microsoft from now on. */
function watchSaves(page: Page): { sent: Sent[]; authorization: () => string } {
  const sent: Sent[] = [];
  let authorization = '';
  page.on('request', (request) => {
    const [, objectId] = /\/users\/([^/]+)\/authentication\/fido2Methods$/.exec(request.url()) ?? [];
    if (objectId === undefined) return;
    if (request.method() === 'GET') authorization = request.headers()['authorization'] ?? authorization;
    if (request.method() !== 'POST') return;
    const { displayName, publicKeyCredential } = request.postDataJSON() as {
      displayName: string;
      publicKeyCredential: { id: string };
    };
    sent.push({ objectId, keyName: displayName, credentialId: publicKeyCredential.id });
  });
  return { sent, authorization: () => authorization };
}

/** The names of the keys that the tenant has for each of these people. */
function keysInTenant(page: Page, people: readonly string[], authorization: string): Promise<string[][]> {
  return page.evaluate(
    ([ids, header]) =>
      Promise.all(
        ids.map(async (id) => {
          const address = `https://graph.microsoft.com/v1.0/users/${id}/authentication/fido2Methods`;
          const answer = await fetch(address, { headers: { Authorization: header } });
          const { value } = (await answer.json()) as { value: { displayName: string }[] };
          return value.map(({ displayName }) => displayName);
        }),
      ),
    [people, authorization] as const,
  );
}

test('S10 to S13: forty people from a pasted list get their keys on a busy day', async ({
  page,
  live,
  companion,
  complaints,
}) => {
  test.setTimeout(600_000);
  complaints.expect(/status of (403|409|429)|net::ERR_/);
  live.play('room-busy-day', roomConfiguration(companion.id));
  companion.plug({});
  const saves = watchSaves(page);
  await page.goto('./');
  await expectRoom(page, 'locked');
  await signInToRoom(page);

  await test.step('every line is a person, or a fault', async () => {
    await pasteList(page, list);
    await expect(page.locator('[data-count]')).toHaveAttribute('data-count', '40');
    const faulty = page.locator('tbody tr:not([data-line="matched"])');
    expect(await faulty.evaluateAll((rows) => rows.map((row) => row.getAttribute('data-line')))).toEqual([
      'not-found',
      'repeated',
      'oneself',
      'unreadable',
    ]);
    await expect(page.locator('[data-action="primary"]')).toHaveText('Begin with 40 people');
    await press(page);
  });

  await test.step('throttled: the key is set aside, and the person comes again at the end', async () => {
    await callAndVerify(page, throttled);
    await confirmKey(page, throttled);
    await expectOutcome(page, 'perhaps');
    await expect(page.locator('[data-problem="LK-605"]')).toBeVisible();
    await press(page);
    await expectOutcome(page, 'not-saved');
    await press(page, 'set-aside');
    await expectRoom(page, 'see');
    await leaveTurn(page);
  });

  await test.step('the answer of a save is lost: the list tells', async () => {
    await callAndVerify(page, lost);
    await confirmKey(page, lost);
    await expectOutcome(page, 'perhaps');
    expect((await settleSave(page)).at(-1)).toBe('registered');
    await handOver(page, serialOf(lost));
  });

  await test.step('cancelled by the agent: no key was made, and the next try serves', async () => {
    await callAndVerify(page, cancelled);
    companion.plug({ automaticPresenceSimulation: false });
    const asks = companion.nextCeremony();
    await confirmKey(page, cancelled);
    await asks;
    await press(page, 'cancel');
    await expectOutcome(page, 'no-key');
    await expect(page.locator('[data-aside]:visible')).toHaveCount(0);
    await expectNoWindow(companion);
    companion.plug({});
    await backToKey(page);
    await confirmKey(page, cancelled);
    await handOver(page, serialOf(cancelled));
  });

  await test.step('skipped at the stop', async () => {
    await expect(page.locator('[data-next]')).toContainText(skipped);
    await press(page, 'skip');
    await expect(page.locator('[data-next]')).not.toContainText(skipped);
  });

  await test.step('the key of the one before is refused, and that is told', async () => {
    await callAndVerify(page, twice);
    companion.plugSame();
    await confirmKey(page, twice);
    await expectOutcome(page, 'no-key');
    await expect(page.locator('.outcome [data-problem]')).toHaveAttribute('data-problem', 'LK-502');
    companion.plug({});
    await backToKey(page);
    await confirmKey(page, twice);
    await handOver(page, serialOf(twice));
  });

  await test.step('whom the agent may not act on gets none', async () => {
    await callAndVerify(page, administrator);
    await confirmKey(page, administrator);
    await expectOutcome(page, 'failed');
    await expect(page.locator('.outcome [data-problem]')).toBeVisible();
    await leaveTurn(page);
  });

  for (const name of names.slice(6)) {
    await test.step(name, async () => {
      await callAndVerify(page, name);
      if (name === interrupted) {
        await page.reload();
        await expectRoom(page, 'find');
        await callAndVerify(page, name);
      }
      await confirmKey(page, name);
      await handOver(page, serialOf(name));
    });
  }

  await test.step('whoever was skipped, or failed for the moment, comes again at the end', async () => {
    for (const name of [skipped, throttled]) {
      await press(page, 'area-list');
      await page.locator('ol li', { hasText: name }).locator('[data-action="put-back"]').click();
      await callAndVerify(page, name);
      await confirmKey(page, name);
      await handOver(page, serialOf(name));
    }
    await expect(page.locator('main h1:visible')).toHaveText('The queue is done');
  });

  const registered = names.filter((name) => name !== administrator);

  await test.step('S10: each has one key in the tenant, by their place in the queue, and nobody another one’s', async () => {
    // Whoever comes again keeps their number.
    const named = (name: string, index: number): string[] =>
      name === administrator ? [] : [`Key ${String(index + 1)}`];
    await expect.poll(() => keysInTenant(page, names.map(idOf), saves.authorization())).toEqual(names.map(named));
    const changed = live.asked.filter(
      ({ host, method }) => host === 'graph.microsoft.com' && ['POST', 'PATCH', 'DELETE'].includes(method),
    );
    const paths = new Set(changed.map(({ path }) => path).filter((path) => !path.endsWith('/$batch')));
    expect([...paths].toSorted()).toEqual(
      registered.map((name) => `/v1.0/users/${idOf(name)}/authentication/fido2Methods`).toSorted(),
    );
    const owners = new Map<string, Set<string>>();
    for (const { credentialId, objectId } of saves.sent) {
      owners.set(credentialId, (owners.get(credentialId) ?? new Set()).add(objectId));
    }
    expect([...owners.values()].every(({ size }) => size === 1)).toBe(true);
    // One more was made, and set aside.
    expect(owners.size).toBe(registered.length + 1);
  });

  await test.step('S13: the result, a line a person', async () => {
    const { text, rows } = await savedCsv(page, 'primary');
    expect(rows.map(([name, , id, state, serial]) => [name, id, state, serial]).toSorted()).toEqual(
      names
        .map((name) =>
          name === administrator
            ? [name, idOf(name), 'no key: it failed', '']
            : [name, idOf(name), 'has a key', serialOf(name)],
        )
        .toSorted(),
    );
    expect(text).not.toMatch(/"[=+\-@]/);
  });

  await press(page, 'area-sitting');
  await test.step('S13: the log, a line a change', async () => {
    const { text, rows } = await savedCsv(page, 'save-log');
    const told = rows.map(([, name, , id, what, outcome, verified]) => [name, id, what, outcome, verified]);
    const entry = (name: string, outcome: string) => [name, idOf(name), 'Register a key', outcome, 'called back'];
    expect(told.toSorted()).toEqual(
      [
        ...registered.map((name) => entry(name, 'registered')),
        entry(throttled, 'not saved'),
        ...[cancelled, twice].map((name) => entry(name, 'no key was made')),
        entry(administrator, 'failed, nothing changed'),
      ].toSorted(),
    );
    expect(rows.filter(([, , , , , outcome]) => outcome === 'no key was made').map((cells) => cells[9])).toEqual([
      expect.stringMatching(/^LK-5/),
      'LK-502',
    ]);
    expect(text).not.toMatch(/"[=+\-@]/);
  });

  await test.step('S13: one print job, a page for each who got a key', async () => {
    await page.evaluate(() => {
      window.print = () => undefined;
    });
    await press(page);
    const sheets = page.locator('body > .sheets > [data-sheet]');
    await expect(sheets).toHaveCount(registered.length);
    const printed = await sheets.allTextContents();
    for (const name of registered) {
      expect(printed.filter((text) => text.includes(name) && text.includes(serialOf(name)))).toHaveLength(1);
    }
    const pdf = await page.pdf({ format: 'A4' });
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g)).toHaveLength(registered.length);
  });
});
