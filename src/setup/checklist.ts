import { judgeDraft, problemAt, type DraftJudgement } from './judge-draft.ts';
import { deskDraft } from './desk-draft.ts';
import { valueAt } from './draft.ts';
import { readPageAddress } from './page-address.ts';
import type { SetupPlan } from './setup-plan.ts';
import { setupPlaces, type SetupPlace } from './setup-places.ts';

/** `left-out`: nobody has to have it, and this plan does without. */
export type PlaceState = 'ready' | 'missing' | 'left-out';

export interface ChecklistLine {
  place: SetupPlace;
  state: PlaceState;
}

/** What is ready of each place but the last, which puts them together. */
export function checklist(plan: SetupPlan, judgement: DraftJudgement = judgeDraft(plan.draft)): ChecklistLine[] {
  return setupPlaces
    .filter((place) => place !== 'folder')
    .map((place) => ({ place, state: stateOf[place](plan, judgement) }));
}

const ready = (isReady: boolean): PlaceState => (isReady ? 'ready' : 'missing');

type Judge = (plan: SetupPlan, judgement: DraftJudgement) => PlaceState;

/** Whether a field is there and right. */
const holds = ({ draft }: SetupPlan, judgement: DraftJudgement, path: string): boolean =>
  valueAt(draft, path) !== undefined && problemAt(judgement, path) === undefined;

const stateOf: Readonly<Record<Exclude<SetupPlace, 'folder'>, Judge>> = {
  address: ({ address }) => ready(readPageAddress(address).ok),
  organisation: (plan, judgement) =>
    ready(
      ['organisation.name', 'organisation'].every((path) => holds(plan, judgement, path)) &&
        problemAt(judgement, 'languages') === undefined,
    ),
  keys: (plan, judgement) =>
    valueAt(plan.draft, 'acceptedKeys') === undefined ? 'left-out' : ready(holds(plan, judgement, 'acceptedKeys')),
  companion: (plan, judgement) => (plan.companion ? ready(holds(plan, judgement, 'routes.companion')) : 'left-out'),
  register: (plan, judgement) => ready(['tenantId', 'clientId'].every((path) => holds(plan, judgement, path))),
  helpdesk: (plan, judgement) => {
    if (valueAt(plan.draft, 'helpdesk') === undefined) return 'left-out';
    const agents = judgeDraft(deskDraft(plan));
    return ready(holds(plan, judgement, 'helpdesk') && problemAt(agents, 'routes') === undefined);
  },
  readiness: (plan, judgement) =>
    valueAt(plan.draft, 'setup') === undefined ? 'left-out' : ready(holds(plan, judgement, 'setup')),
  file: (_, { code }) => ready(code === null),
  host: ({ host, address }) => ready(host !== null && readPageAddress(address).ok),
  pcs: ({ ways }) => ready(ways.length > 0),
};
