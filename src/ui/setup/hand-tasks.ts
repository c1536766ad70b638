import { m } from '../../messages/generated/messages.js';
import { valueAt } from '../../setup/draft.ts';
import { readPageAddress } from '../../setup/page-address.ts';
import type { SetupPlan } from '../../setup/setup-plan.ts';

/** What nobody can do from here, in the order in which it is needed. */
export function handTasks(plan: SetupPlan): string[] {
  const reading = readPageAddress(plan.address);
  const address = reading.ok ? reading.address.baseUrl : m.setup_check_your_address();
  const isDesk = valueAt(plan.draft, 'helpdesk') !== undefined;
  const isLook = valueAt(plan.draft, 'setup') !== undefined;
  return [
    m.setup_check_policy(),
    m.setup_check_register(),
    ...(plan.companion ? [m.setup_check_key(), m.setup_check_publish()] : []),
    m.setup_check_upload(),
    m.setup_check_config(),
    m.setup_check_headers({ address }),
    m.setup_check_try(),
    ...(isDesk ? [m.setup_check_agents(), m.setup_check_access()] : []),
    m.setup_check_pcs(),
    m.setup_check_tell({ address }),
    ...(isLook ? [m.setup_check_delete()] : []),
  ];
}
