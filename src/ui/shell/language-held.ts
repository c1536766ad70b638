import type { Step } from '../../journey/step.ts';

/** Whether something is under way that loading the page again, for another language, would interrupt (M4). */
export function languageHeld(step: Step): boolean {
  switch (step.name) {
    case 'key':
      return step.state === 'checking';
    case 'create':
      return step.state !== 'ready';
    case 'save':
      return step.state !== 'over';
    case 'hand-off':
      return step.state === 'watching';
    case 'done':
      return step.state === 'reading';
    default:
      return false;
  }
}
