import type { Step } from '../../journey/step.ts';

/** What the journey knows of the key in the person's hand. */
export interface RecognisedKey {
  aaguid: string;
  /** As Microsoft, the attestation or the check names it; null where none does. */
  model: string | null;
}

/** @returns null before anything has answered, and where make and model are not shared */
export function recognisedKey(step: Step): RecognisedKey | null {
  const { checked } = step;
  const found = ownOf(step);
  if (found?.aaguid != null) return { aaguid: found.aaguid, model: found.model };
  return checked === null ? null : { aaguid: checked.aaguid, model: checked.model };
}

function ownOf(step: Step): { aaguid: string | null; model: string | null } | null {
  switch (step.name) {
    case 'sign-in-returned':
      return recognisedKey(step.origin);
    case 'save':
      return step.credential;
    case 'done':
      return step.key;
    case 'lock-screen':
      return { aaguid: step.aaguid, model: null };
    default:
      return null;
  }
}
