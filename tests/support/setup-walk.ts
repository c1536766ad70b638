import { expect, type Page } from '@playwright/test';
import { setupPlaces, type SetupPlace } from '../../src/setup/setup-places.ts';
import { press } from './stand.ts';

/** What an administrator enters, by the field of the page that takes it. */
export const entered = {
  address: 'keys.contoso.com',
  'organisation.name': 'Contoso',
  'organisation.helpdesk.phone': '+49 30 1234',
  'routes.companion': 'abcdefghijklmnopabcdefghijklmnop',
  tenantId: '11111111-1111-4111-8111-111111111111',
  clientId: '22222222-2222-4222-8222-222222222222',
  'helpdesk.origin': 'https://keydesk.contoso.com',
  'helpdesk.clientId': '33333333-3333-4333-8333-333333333333',
  'setup.clientId': '44444444-4444-4444-8444-444444444444',
} as const;

export type EnteredField = keyof typeof entered;

export async function expectPlace(page: Page, place: SetupPlace): Promise<void> {
  await expect(page.locator('[data-setup-place]')).toHaveAttribute('data-setup-place', place);
}

export async function openSetup(page: Page): Promise<void> {
  await page.goto('./setup.html');
  await expectPlace(page, 'address');
}

export const fieldOf = (page: Page, field: string) => page.locator(`main [data-field="${field}"] input[type="text"]`);

export async function enter(page: Page, field: EnteredField): Promise<void> {
  await fieldOf(page, field).fill(entered[field]);
}

/** What is done in each place where everything is wanted. */
const acts: Partial<Record<SetupPlace, (page: Page) => Promise<void>>> = {
  address: (page) => enter(page, 'address'),
  async organisation(page) {
    await enter(page, 'organisation.name');
    await enter(page, 'organisation.helpdesk.phone');
  },
  async keys(page) {
    await page.locator('input[name="keys"][value="list"]').check();
    await page.locator('[data-field="acceptedKeys.allow"] input').fill('feitian');
    await page.locator('[data-action="add-model"]').first().click();
  },
  async companion(page) {
    await page.locator('input[name="companion"][value="yes"]').check();
    await enter(page, 'routes.companion');
  },
  async register(page) {
    await enter(page, 'tenantId');
    await enter(page, 'clientId');
  },
  async helpdesk(page) {
    await page.locator('input[name="helpdesk"][value="yes"]').check();
    await enter(page, 'helpdesk.origin');
    await enter(page, 'helpdesk.clientId');
  },
  async readiness(page) {
    await page.locator('input[name="readiness"][value="yes"]').check();
    await enter(page, 'setup.clientId');
  },
  async host(page) {
    await page.locator('input[name="host"][value="nginx"]').check();
  },
  async pcs(page) {
    for (const way of ['intune', 'package', 'group-policy', 'registry'])
      await page.locator(`input[value="${way}"]`).check();
  },
};

/** From place to place by the primary action, with everything wanted; before and after something is entered, `visit` looks. */
export async function walkSetup(
  page: Page,
  visit: (place: SetupPlace, at: 'before' | 'after') => Promise<void>,
): Promise<void> {
  for (const place of setupPlaces) {
    await expectPlace(page, place);
    await visit(place, 'before');
    const act = acts[place];
    if (act !== undefined) {
      await act(page);
      await visit(place, 'after');
    }
    if (place !== 'folder') await press(page);
  }
}
