import { textAt, valueAt } from './draft.ts';
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
  const own = readPageAddress(plan.address);
  const desk = readPageAddress(textAt(draft, 'helpdesk.origin'));
  const common = {
    tenant: tenantOf(plan),
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

/** For commands; null until it is an id. */
export function tenantOf({ draft }: SetupPlan): string | null {
  const typed = textAt(draft, 'tenantId').trim();
  return /^[0-9a-f-]{36}$/i.test(typed) ? typed : null;
}
