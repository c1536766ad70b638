import type { Step } from '../journey/step.ts';

/** Whether the page holds a credential that leaving it now could lose (J4). */
function couldLose(step: Step, kept: boolean): boolean {
  // A sign-in is a way of ours: it comes back, and finds what the tab keeps.
  return step.name === 'save' && step.state !== 'over' && (step.leaving === null || !kept);
}

/** Has the browser ask before the page is left while an unsaved credential is held (J4). */
export function guardUnload(target: Pick<Window, 'addEventListener' | 'removeEventListener'>) {
  const ask = (event: Event): void => event.preventDefault();
  let guarding = false;
  return {
    /**
     * @param step the one that holds now
     * @param kept whether a reload would find it
     */
    over(step: Step, kept: boolean): void {
      const needed = couldLose(step, kept);
      if (needed === guarding) return;
      guarding = needed;
      // Only while it is needed: a page with such a listener is not kept for the way back.
      if (needed) target.addEventListener('beforeunload', ask);
      else target.removeEventListener('beforeunload', ask);
    },
  };
}
