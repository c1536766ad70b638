import { isMovable, isMovableName, standing, type MovableName, type Step } from '../journey/step.ts';

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
  onMove: (to: MovableName) => void,
  onIgnored: () => void,
): StepHistory {
  const { history } = page;
  const inGuide = (): boolean => page.location.hash.length > 2;
  let current: MovableName | 'guarded' = entryOf(first) ?? movableIn(history.state) ?? 'start';
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

/** @returns the step that an entry of the history was made for, or null */
function movableIn(state: unknown): MovableName | null {
  const name = (state as { step?: unknown } | null)?.step;
  return isMovableName(name) ? name : null;
}

/** @returns the entry that a step has, or null for one that leaves none */
function entryOf(step: Step): MovableName | 'guarded' | null {
  // Back from Microsoft without an answer has none of its own: Back means what it means at the step that was left.
  const at = standing(step);
  if (at.name === 'account' && at.state === 'looking') return null;
  return isMovable(at) ? at.name : 'guarded';
}
