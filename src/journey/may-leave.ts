import type { Step } from './step.ts';

/** Whether the person may go to Microsoft's sign-in page from here: what runs for them is not left behind. */
export function mayLeave(step: Step): boolean {
  switch (step.name) {
    case 'account':
      return step.state === 'shown';
    case 'create':
      return step.state === 'ready';
    case 'save':
      return step.state === 'failed' || step.state === 'over';
    case 'done':
      return step.state !== 'reading';
    case 'key':
      return step.state === 'ready';
    default:
      return true;
  }
}
