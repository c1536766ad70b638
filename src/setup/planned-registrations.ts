import { valueAt } from './draft.ts';
import { readPageAddress } from './page-address.ts';
import { registerCommands, type RegisteredPage, type ShellLines } from './register-commands.ts';
import type { SetupPlan } from './setup-plan.ts';

export interface PlannedRegistration {
  page: RegisteredPage;
  lines: ShellLines;
}

/** As register-app takes it for readiness: an origin of one's own, or this PC. */
const readinessPage =
  /^(https:\/\/[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+|http:\/\/localhost)(:\d{1,5})?(\/[A-Za-z0-9._~-]+)*\/(readiness\.html)?$/;

/** Whether readiness.html can be registered at an address. */
export const isReadinessAddress = (address: string): boolean => readinessPage.test(address.trim());

/** The registrations that a plan has the addresses for, with their commands. */
export function plannedRegistrations(plan: SetupPlan): PlannedRegistration[] {
  const { draft } = plan;
  const typed = valueAt(draft, 'tenantId');
  const tenant = typeof typed === 'string' && /^[0-9a-f-]{36}$/i.test(typed.trim()) ? typed.trim() : null;
  const own = readPageAddress(plan.address);
  const desk = readPageAddress(String(valueAt(draft, 'helpdesk.origin') ?? ''));
  const common = {
    tenant,
    companion: plan.companion,
    fullDirectory: valueAt(draft, 'helpdesk.directory') === 'full',
  };
  const wishes: { page: RegisteredPage; address: string | null }[] = [
    { page: 'employees', address: own.ok ? own.address.baseUrl : null },
    { page: 'helpdesk', address: desk.ok ? `${desk.address.origin}/` : null },
    {
      page: 'readiness',
      address:
        valueAt(draft, 'setup') !== undefined && isReadinessAddress(plan.readinessAddress)
          ? plan.readinessAddress.trim()
          : null,
    },
  ];
  return wishes.flatMap(({ page, address }) =>
    address === null ? [] : [{ page, lines: registerCommands({ ...common, page, address }) }],
  );
}
