import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Account } from '../../../src/registration/account.ts';
import AccountLine from '../../../src/ui/controls/AccountLine.svelte';
import WhichAccount from '../../../src/ui/controls/WhichAccount.svelte';
import { share } from '../../../src/ui/state/share.svelte.ts';
import { show } from '../support/show.svelte.ts';

const account: Account = {
  ...{ tenantId: '72f988bf-86f1-41af-91ab-2d7cd011db47', objectId: '0b1c0a3e-5d2f-4c8e-9a67-3f1d2e4b5a60' },
  ...{ username: 'employee@contoso.com', name: 'Employee', authTime: null, kind: 'member' },
};

describe('the line that says who is signed in', () => {
  test('names the account', async () => {
    await show(AccountLine, { account });
    await expect.element(page.getByText('Signed in as')).toHaveTextContent('Signed in as employee@contoso.com');
  });

  test('S2: masks it while the screen is shared', async () => {
    share.toggle();
    await show(AccountLine, { account });
    await expect.element(page.getByRole('button', { name: 'Signed in as: hidden. Hold to show.' })).toBeVisible();
    expect(document.body.textContent).not.toContain('employee');
  });

  test('is not there before somebody has signed in', async () => {
    await show(AccountLine, { account: null });
    await expect.element(page.getByText('Signed in as')).not.toBeInTheDocument();
  });
});

describe("the question which account Microsoft's page shows", () => {
  test('the same one: says to go on there, and asks no more', async () => {
    const onother = vi.fn();
    await show(WhichAccount, { onother });
    await userEvent.click(page.getByRole('button', { name: 'The same one' }));
    await expect.element(page.getByText('Then just go on there.')).toBeVisible();
    await expect.element(page.getByRole('button')).not.toBeInTheDocument();
    expect(onother).not.toHaveBeenCalled();
  });

  test('another one: is told to the screen, once', async () => {
    const onother = vi.fn();
    await show(WhichAccount, { onother });
    await userEvent.dblClick(page.getByRole('button', { name: 'Another one' }));
    expect(onother).toHaveBeenCalledTimes(1);
  });
});
