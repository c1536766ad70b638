import type { Evidence, numberSources, WayId } from '../../../helpdesk/verification.ts';

/** What an agent has ticked so far; the details are null before they were said. */
export interface SaidOfWays {
  done: readonly WayId[];
  numberFrom: (typeof numberSources)[number] | null;
  reachedBy: 'agent' | 'caller' | null;
  together: 'yes' | 'no' | null;
}

export const nothingSaid: SaidOfWays = { done: [], numberFrom: null, reachedBy: null, together: null };

/** The ways that lack a detail without which nobody can judge them. */
export function unsaidOf({ done, numberFrom, reachedBy, together }: SaidOfWays): readonly WayId[] {
  const missing: Record<WayId, boolean> = {
    'call-back': numberFrom === null,
    manager: reachedBy === null,
    'badge-on-camera': together === null,
    'in-person': false,
    ticket: false,
  };
  return done.filter((way) => missing[way]);
}

/** What was said, as the room judges it (S11); without the ways that lack a detail. */
export function evidenceOf({ done, numberFrom, reachedBy, together }: SaidOfWays): Evidence[] {
  return done.flatMap((way): Evidence[] => {
    switch (way) {
      case 'call-back':
        return numberFrom === null ? [] : [{ way, numberFrom }];
      case 'manager':
        return reachedBy === null ? [] : [{ way, reachedBy }];
      case 'badge-on-camera':
        return together === null ? [] : [{ way, faceAndBadgeTogether: together === 'yes' }];
      case 'in-person':
      case 'ticket':
        return [{ way }];
    }
  });
}
