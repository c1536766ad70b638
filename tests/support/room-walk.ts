import { person, type PersonName } from '../../src/practice/people.ts';
import { expect, type Page } from './fixtures.ts';
import { expectRoom, signInToRoom } from './room.ts';
import { press } from './stand.ts';
import type { VirtualKey } from './virtual-key.ts';

/** What is looked at in one place of the room, whose name is the walk's own. */
export type Visit = (place: string) => Promise<void>;

/** The printed digits that the walk notes for somebody, and what it calls that person's key. */
export const walkedSerial = '29384756';
export const walkedKeyName = 'Erikas blauer Schlüssel';

async function search(page: Page, text: string): Promise<void> {
  await page.locator('main input[type="text"]:visible').fill(text);
  await press(page);
  await expect(page.locator('main [data-found]:visible, main [data-problem]:visible').first()).toBeVisible();
}

/** Selects by object id: in screen-share mode no name is to be read. */
async function select(page: Page, who: PersonName): Promise<void> {
  await search(page, person(who).userPrincipalName);
  await page.locator(`[data-found="${person(who).id}"] [data-action="select"]`).click();
  await expectRoom(page, 'person');
}

async function verify(page: Page): Promise<void> {
  await page.locator('[data-action="way-call-back"]').check();
  await page.locator('[data-way="call-back"] input[value="directory"]').check();
  await press(page);
  await expectRoom(page, 'see');
  await expect(page.locator('[data-pass]')).toBeVisible();
}

async function expectOutcome(page: Page, outcome: string): Promise<void> {
  await expect(page.locator('[data-room="outcome"] .outcome[data-outcome]')).toHaveAttribute('data-outcome', outcome, {
    timeout: 20_000,
  });
}

async function backToSee(page: Page): Promise<void> {
  await press(page);
  await expectRoom(page, 'see');
  await expect(page.locator('[data-pass]')).toBeVisible();
}

/** Opens a question by its action, looks at it, and answers it with no. */
async function askAndCancel(page: Page, action: string, visit: Visit, place: string): Promise<void> {
  await page.locator(`[data-action="${action}"]`).first().click();
  await expect(page.locator('main [data-asking]')).toBeVisible();
  await visit(place);
  await press(page, 'ask-cancel');
}

/** From the door to somebody found: nobody, two of one name, oneself, the person. */
export async function walkToSomebody(page: Page, visit: Visit): Promise<void> {
  await visit('door');
  await signInToRoom(page);
  await visit('find');
  await search(page, 'Nobody Of That Name');
  await visit('find, nobody');
  await search(page, 'Practice Twin');
  await visit('find, two of one name');
  await select(page, 'helpdesk-agent');
  await visit('oneself');
  await press(page);
  await expectRoom(page, 'find');
  await select(page, 'lost-key');
  await visit('person');
}

/** From the person to their keys: what is lacking, a way that leads back to the caller, all ways at once. */
export async function walkVerification(page: Page, visit: Visit): Promise<void> {
  await press(page);
  await expectRoom(page, 'verify');
  await visit('verify');
  await press(page);
  await expect(page.locator('[data-lacks]')).toBeVisible();
  await visit('verify, nothing said');
  await page.locator('[data-action="way-call-back"]').check();
  await visit('verify, call-back');
  await page.locator('[data-way="call-back"] input[value="caller"]').check();
  await page.locator('[data-action="sign-urgent"]').check();
  await press(page);
  await visit('verify, the caller’s number');
  await verify(page);
}

/** Each question that somebody with keys brings, and what came of those that take something away. */
export async function walkSomebodyWithKeys(page: Page, visit: Visit): Promise<void> {
  await visit('see, keys');
  await askAndCancel(page, 'primary', visit, 'ask to register');
  await askAndCancel(page, 'pass', visit, 'ask for a pass');
  await askAndCancel(page, 'remove-key', visit, 'ask to remove');
  await press(page, 'revoke');
  await visit('ask to revoke');
  await press(page, 'revoke-confirmed');
  await expectOutcome(page, 'revoked');
  await visit('revoked');
  await backToSee(page);
  await press(page, 'report-lost');
  await visit('lost: which');
  await page.locator('input[name="lost-key"]').first().check();
  await press(page);
  await visit('lost: remove');
  await press(page);
  await press(page, 'remove-confirmed');
  await expectOutcome(page, 'removed');
  await visit('removed');
  await backToSee(page);
  await visit('lost: revoke');
  for (let part = 0; part < 3; part += 1) await press(page, 'skip-part');
  await expect(page.locator('[data-lost="over"]')).toBeVisible();
  await visit('lost: over');
  await press(page);
  await expect(page.locator('[data-lost]')).toHaveCount(0);
}

/** A key that nobody touches, one that is registered and handed over, and a pass: hidden, held, replaced. */
export async function walkChanges(page: Page, virtualKey: VirtualKey, visit: Visit, shared = false): Promise<void> {
  await virtualKey.touch(false);
  await press(page);
  await page.locator('[data-asking] input').fill(walkedKeyName);
  await press(page);
  await expect(page.locator('[data-doing="touching"]')).toBeVisible();
  await visit('act: touching');
  await press(page, 'cancel');
  await expectRoom(page, 'outcome');
  await visit('cancelled');
  await virtualKey.touch(true);
  await backToSee(page);
  await press(page);
  await page.locator('[data-asking] input').fill(walkedKeyName);
  await press(page);
  await expectOutcome(page, 'registered');
  await visit('registered');
  await page.locator('.give input').fill(walkedSerial);
  await press(page, 'give-key');
  await expect(page.locator('[data-given]')).toBeVisible();
  await visit('registered, handed over');
  await backToSee(page);
  await press(page, 'pass');
  await press(page);
  await expectOutcome(page, 'pass-made');
  await visit('pass made');
  if (!shared) {
    await page.locator('[data-action="show-pass"]').hover();
    await page.mouse.down();
    await expect(page.locator('[data-pass-code="shown"]')).toBeVisible();
    await visit('pass made, held');
    await page.mouse.up();
    await expect(page.locator('[data-pass-code="hidden"]')).toBeVisible();
  }
  await backToSee(page);
  await visit('see, pass');
  await askAndCancel(page, 'pass', visit, 'ask to replace');
}

/** The list of people: empty, with faults, at its stop, in a turn, over. */
export async function walkList(page: Page, visit: Visit): Promise<void> {
  await press(page, 'next-person');
  await expectRoom(page, 'find');
  await press(page, 'area-list');
  await visit('list');
  const listed = (['diacritics', 'twin-two'] as const).map((who) => person(who).userPrincipalName);
  await page.locator('[data-field="people-list"]').fill([...listed, 'nobody@practice.example', listed[0]].join('\n'));
  await press(page);
  await expect(page.locator('[data-line]')).toHaveCount(4, { timeout: 20_000 });
  await visit('list, checked');
  await press(page);
  await expect(page.locator('[data-next]')).toBeVisible();
  await visit('queue, its stop');
  await press(page);
  await expectRoom(page, 'person');
  await visit('queue, a turn');
  await press(page, 'area-list');
  await visit('queue, beside a turn');
  await press(page, 'skip');
  await expect(page.locator('[data-next]')).toBeVisible();
  await press(page, 'pause');
  await visit('queue, paused');
  await press(page);
  await press(page, 'skip');
  await expect(page.locator('main li[data-state="skipped"]')).toHaveCount(2);
  await visit('queue, over');
  await press(page, 'ask-end-queue');
  await visit('queue, ask to end');
}

/** What the sitting holds, and the question before it is forgotten. */
export async function walkSitting(page: Page, visit: Visit): Promise<void> {
  await press(page, 'area-sitting');
  await expect(page.locator('[data-stock]')).toHaveCount(1);
  await visit('sitting');
  await press(page, 'sign-out');
  await visit('ask to sign out');
  await press(page, 'stay');
}

/** All of the room in `room-default`, from its door. */
export async function walkRoom(page: Page, virtualKey: VirtualKey, visit: Visit, shared = false): Promise<void> {
  await walkToSomebody(page, visit);
  await walkVerification(page, visit);
  await walkSomebodyWithKeys(page, visit);
  await walkChanges(page, virtualKey, visit, shared);
  await walkList(page, visit);
  await walkSitting(page, visit);
}
