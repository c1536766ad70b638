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

/** The places that nothing is missing without: people are told once the page stands, and the last one puts all together. */
const unlisted: readonly SetupPlace[] = ['roll-out', 'folder'] satisfies Unlisted[];
type Unlisted = 'roll-out' | 'folder';
type Listed = Exclude<SetupPlace, Unlisted>;

const isListed = (place: SetupPlace): place is Listed => !unlisted.includes(place);

/** What is ready of each place that somebody has to have been in. */
export function checklist(plan: SetupPlan, judgement: DraftJudgement = judgeDraft(plan.draft)): ChecklistLine[] {
  return setupPlaces.filter(isListed).map((place) => ({ place, state: stateOf[place](plan, judgement) }));
}

const ready = (isReady: boolean): PlaceState => (isReady ? 'ready' : 'missing');

type Judge = (plan: SetupPlan, judgement: DraftJudgement) => PlaceState;

/** Whether a field is there and right. */
const holds = ({ draft }: SetupPlan, judgement: DraftJudgement, path: string): boolean =>
  valueAt(draft, path) !== undefined && problemAt(judgement, path) === undefined;

const stateOf: Readonly<Record<Listed, Judge>> = {
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
