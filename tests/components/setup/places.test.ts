import type { Component } from 'svelte';
import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Draft } from '../../../src/setup/draft.ts';
import { emptyPlan, type SetupPlan } from '../../../src/setup/setup-plan.ts';
import type { PlaceProps } from '../../../src/ui/setup/place-parts.ts';
import AddressPlace from '../../../src/ui/setup/places/AddressPlace.svelte';
import FilePlace from '../../../src/ui/setup/places/FilePlace.svelte';
import HelpdeskPlace from '../../../src/ui/setup/places/HelpdeskPlace.svelte';
import HostPlace from '../../../src/ui/setup/places/HostPlace.svelte';
import ModelsPlace from '../../../src/ui/setup/places/ModelsPlace.svelte';
import OrganisationPlace from '../../../src/ui/setup/places/OrganisationPlace.svelte';
import ReadinessPlace from '../../../src/ui/setup/places/ReadinessPlace.svelte';
import { createSetupForm, type SetupForm } from '../../../src/ui/setup/setup-form.svelte.ts';
import { show } from '../support/show.svelte.ts';

const tenantId = '11111111-1111-4111-8111-111111111111';
const clientId = '22222222-2222-4222-8222-222222222222';
const aaguid = '238ab2f5-b57f-4917-b3c6-3d3c6c0c350f';

/** A place with a plan; what a reload would find is in `kept`. */
async function stand(
  part: Component<PlaceProps>,
  draft: Draft = {},
  plan: Partial<SetupPlan> = {},
): Promise<{ form: SetupForm; kept: () => unknown }> {
  let kept: unknown = { ...emptyPlan, ...plan, draft };
  const keptKit = { read: () => null, write: () => undefined };
  const form = createSetupForm({ read: () => kept, write: (next) => void (kept = next) }, keptKit);
  await show(part, { form });
  return { form, kept: () => kept };
}

const textbox = (name: string | RegExp) => page.getByRole('textbox', { name });

describe('A2: the address', () => {
  test('is judged as it is typed, and kept as it was typed', async () => {
    const { kept } = await stand(AddressPlace);
    await userEvent.fill(textbox('Address of the page'), 'http://keys.contoso.com');
    await expect.element(page.getByText('It has to begin with https://.')).toBeVisible();
    await userEvent.fill(textbox('Address of the page'), 'keys.contoso.com/keys');
    await expect.element(page.getByText('It has to begin with https://.')).not.toBeInTheDocument();
    await expect.element(page.getByText(/A path is for trying out/)).toBeVisible();
    expect(kept()).toMatchObject({ address: 'keys.contoso.com/keys' });
  });
});

describe('A2: the organisation', () => {
  test('has all languages until one is taken away, and the first is the one to fall back to', async () => {
    const { form } = await stand(OrganisationPlace);
    await page.getByRole('radio', { name: 'Deutsch' }).click();
    expect(form.plan.draft).toEqual({ languages: ['de', 'en'] });
    await page.getByRole('checkbox', { name: 'English' }).click();
    expect(form.plan.draft).toEqual({ languages: ['de'] });
    await page.getByRole('checkbox', { name: 'Deutsch' }).click();
    await expect.element(page.getByText('At least one entry or character.')).toBeVisible();
    await page.getByRole('checkbox', { name: 'English' }).click();
    await page.getByRole('checkbox', { name: 'Deutsch' }).click();
    expect(form.plan.draft).toEqual({});
  });

  test('what is emptied leaves the file, but for the name that has to be there', async () => {
    const { form } = await stand(OrganisationPlace, { organisation: { name: 'Contoso', helpdesk: { phone: '123' } } });
    await userEvent.clear(textbox(/Phone/));
    expect(form.plan.draft).toEqual({ organisation: { name: 'Contoso' } });
    await userEvent.clear(textbox('Name'));
    expect(form.plan.draft).toEqual({ organisation: { name: '' } });
    await expect.element(page.getByText('At least one entry or character.')).toBeVisible();
  });
});

describe('A2: the keys', () => {
  test('a model is added by its name, all of its AAGUIDs at once, and taken out again', async () => {
    const { form } = await stand(ModelsPlace);
    await page.getByRole('radio', { name: 'Yes, as listed here' }).click();
    await userEvent.fill(textbox(/Add a model/), 'FT-JCOS BioCard');
    await page.getByRole('button', { name: 'Add FEITIAN FT-JCOS BioCard' }).click();
    expect(form.plan.draft).toEqual({ acceptedKeys: { allow: [aaguid] } });
    await expect.element(textbox(/Add a model/)).toHaveFocus();
    await page.getByRole('button', { name: 'Take out' }).click();
    expect(form.plan.draft).toEqual({ acceptedKeys: { allow: [] } });
    await page.getByRole('radio', { name: 'No, every model is accepted' }).click();
    expect(form.plan.draft).toEqual({});
  });

  test('a model that nobody knows is added by its AAGUID, in any spelling', async () => {
    const { form } = await stand(ModelsPlace, { acceptedKeys: { allow: [] } });
    await userEvent.fill(textbox(/Add a model/), 'nothing like this');
    await expect.element(page.getByText(/No model of this name is known/)).toBeVisible();
    await userEvent.fill(textbox(/Add a model/), '{AAAAAAAABBBBCCCCDDDDEEEEEEEEEEEE}');
    await userEvent.keyboard('{Enter}');
    expect(form.plan.draft).toEqual({ acceptedKeys: { allow: ['aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee'] } });
    await expect.element(page.getByText('Unknown model')).toBeVisible();
  });

  test('what a file has that is no AAGUID stays, and is told', async () => {
    const { form } = await stand(ModelsPlace, { acceptedKeys: { allow: [7] } });
    form.readIn(form.plan.draft);
    await expect.element(page.getByText('Text in quotation marks.')).toBeVisible();
    expect(form.plan.draft).toEqual({ acceptedKeys: { allow: [7] } });
  });
});

describe('A2, S11: the helpdesk', () => {
  test('begins with a list that works; a ticket never stands alone, and one way has to be enough', async () => {
    const { form } = await stand(HelpdeskPlace, { tenantId, clientId });
    await page.getByRole('radio', { name: 'Yes, in a room of their own' }).click();
    expect(form.plan.draft['helpdesk']).toEqual({
      clientId: '',
      origin: '',
      verification: [{ id: 'call-back', alone: true }],
    });
    await page.getByRole('checkbox', { name: 'Has a ticket', exact: true }).click();
    await expect.element(page.getByRole('checkbox', { name: 'is enough alone' })).toHaveLength(1);
    await page.getByRole('checkbox', { name: 'Calls back a number from your records', exact: true }).click();
    await expect.element(page.getByText(/One way that may stand alone, or two ways/)).toBeVisible();
  });

  test('refuses the employees’ client id in the app’s words', async () => {
    const { form } = await stand(HelpdeskPlace, {
      tenantId,
      clientId,
      helpdesk: { clientId: '', origin: 'https://keydesk.contoso.com', verification: [{ id: 'manager', alone: true }] },
    });
    await userEvent.fill(textbox('Application (client) id'), clientId);
    expect(form.problemOf('helpdesk.clientId')).toBeTruthy();
    await expect.element(page.getByText(form.problemOf('helpdesk.clientId') ?? '?')).toBeVisible();
    await expect
      .element(page.getByText(/--helpdesk --base-url 'https:\/\/keydesk\.contoso\.com\/' --dry-run/))
      .toBeVisible();
  });

  test('the life of a pass is a number where one is typed', async () => {
    const { form } = await stand(HelpdeskPlace, { helpdesk: {} });
    await userEvent.fill(textbox(/Minutes/), '60');
    expect(form.plan.draft).toEqual({ helpdesk: { pass: { minutes: 60 } } });
    await userEvent.fill(textbox(/Minutes/), '5');
    await expect.element(textbox(/Minutes/)).toHaveAttribute('aria-invalid');
  });
});

test('A3: readiness is on this PC, or names its own origin in the file', async () => {
  const { form } = await stand(ReadinessPlace, { tenantId });
  await page.getByRole('radio', { name: 'Yes, from my own PC' }).click();
  await expect
    .element(page.getByText(/--readiness --base-url 'http:\/\/localhost:4173\/readiness\.html' --dry-run/))
    .toBeVisible();
  await userEvent.fill(textbox('Address of the readiness page'), 'https://look.contoso.com/readiness.html');
  expect(form.plan.draft['setup']).toEqual({ clientId: '', origin: 'https://look.contoso.com' });
  await userEvent.fill(textbox('Address of the readiness page'), 'http://look.contoso.com/');
  await expect.element(page.getByText(/It has to be on localhost or https/)).toBeVisible();
  expect(form.plan.draft['setup']).toEqual({ clientId: '' });
});

test('A2: a file for practice is made live by a press', async () => {
  const { form } = await stand(FilePlace, { practice: true, tenantId, clientId, organisation: { name: 'Contoso' } });
  await expect.element(page.getByText('Every page of Latchkey takes this file.')).toBeVisible();
  await page.getByRole('button', { name: 'Make it live' }).click();
  expect(form.plan.draft).toEqual({ tenantId, clientId, organisation: { name: 'Contoso' } });
});

test('A4: a folder that no host takes makes no file', async () => {
  const { form } = await stand(HostPlace, {}, { address: 'keys.contoso.com', host: 'nginx' });
  await expect.element(page.getByText(/server_name keys\.contoso\.com;/)).toBeVisible();
  await userEvent.fill(textbox('Folder on the host'), '/srv/x; return 200');
  await expect.element(page.getByText(/It begins with a slash/)).toBeVisible();
  await expect.element(page.getByText(/server_name/)).not.toBeInTheDocument();
  form.change({ host: 'iis' });
  await expect.element(textbox('Folder on the host')).not.toBeInTheDocument();
});
