import { standing, type Step } from '../journey/step.ts';

type Movable = 'start' | 'key' | 'sign-in' | 'account';

export interface StepHistory {
  /** To be called with each step that is shown. */
  show(step: Step): void;
}

interface HistoryWindow {
  history: Pick<History, 'pushState' | 'replaceState' | 'state'>;
  location: Pick<Location, 'hash'>;
  addEventListener(type: 'popstate', listener: (event: PopStateEvent) => void): void;
}

/**
 * An entry for each step up to `account`, and one more that catches Back from `create` on (J2). The
 * address stays as it is. Entries with a fragment are the guides': they lie above the journey and leave it alone.
 * @param onMove Back or Forward leads to a step that can be gone to
 * @param onIgnored Back was pressed where it changes nothing
 */
export function openStepHistory(
  page: HistoryWindow,
  first: Step,
  onMove: (to: Movable) => void,
  onIgnored: () => void,
): StepHistory {
  const { history } = page;
  const inGuide = (): boolean => page.location.hash.length > 2;
  let current: Movable | 'guarded' = entryOf(first) ?? movableIn(history.state) ?? 'start';
  history.replaceState({ step: current }, '');

  page.addEventListener('popstate', ({ state }) => {
    if (inGuide()) return;
    if (state === null) {
      // The link back from a guide.
      history.replaceState({ step: current }, '');
      return;
    }
    if (current === 'guarded') {
      // Back from a guide, to where it was opened.
      if ((state as { step?: unknown }).step === current) return;
      history.pushState({ step: current }, '');
      onIgnored();
      return;
    }
    const to = movableIn(state);
    if (to === null) return;
    current = to;
    onMove(to);
  });

  return {
    show(step) {
      const entry = entryOf(step);
      if (entry === null || entry === current) return;
      // Starting over, e.g. for a spare key, begins a new row of entries; it does not unwind the old one.
      current = entry;
      if (inGuide()) return;
      history.pushState({ step: entry }, '');
    },
  };
}

const movable = ['start', 'key', 'sign-in', 'account'] as const;

/** @returns the step that an entry of the history was made for, or null */
function movableIn(state: unknown): Movable | null {
  return movable.find((name) => name === (state as { step?: unknown } | null)?.step) ?? null;
}

/** @returns the entry that a step has, or null for one that leaves none */
function entryOf(step: Step): Movable | 'guarded' | null {
  switch (step.name) {
    case 'start':
    case 'key':
    case 'sign-in':
      return step.name;
    case 'sign-in-returned':
      // None of its own; Back means what it means at the step that was left.
      return entryOf(standing(step));
    case 'account':
      return step.state === 'shown' ? 'account' : null;
    default:
      return 'guarded';
  }
}
