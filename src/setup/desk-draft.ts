import { withValue, type Draft } from './draft.ts';
import type { SetupPlan } from './setup-plan.ts';

/** The `config.json` of the helpdesk's own host: the same file, with the companion for agents. */
export function deskDraft({ draft, deskCompanion }: SetupPlan): Draft {
  const id = deskCompanion.trim();
  return withValue(draft, 'routes.companion', id === '' ? undefined : id);
}
