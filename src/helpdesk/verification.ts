import { elapsed, type Moment } from './moment.ts';

/** How an agent can make sure who somebody is. A ticket is a request: it proves nobody, and only goes with another way. */
export const wayIds = ['call-back', 'manager', 'badge-on-camera', 'in-person', 'ticket'] as const;
export type WayId = (typeof wayIds)[number];

/** One way of the organisation's list. */
export interface VerificationWay {
  id: WayId;
  /** Whether it is enough without another way; never for a ticket. */
  alone: boolean;
}

/** Where the number of a call-back was taken from. What the caller or the ticket says leads back to the caller. */
export const numberSources = ['directory', 'personnel-record', 'caller', 'ticket'] as const;

/** What the agent says that they did. */
export type Evidence =
  | { way: 'call-back'; numberFrom: (typeof numberSources)[number] }
  /** `reachedBy`: who brought agent and manager together. One whom the caller brings proves nothing. */
  | { way: 'manager'; reachedBy: 'agent' | 'caller' }
  | { way: 'badge-on-camera'; faceAndBadgeTogether: boolean }
  | { way: 'in-person' }
  | { way: 'ticket' };

/** What a fraud sounds like. They decide nothing: they are named, and stand in the log. */
export const warningSigns = ['urgent', 'new-phone-and-lost-key'] as const;
export type WarningSign = (typeof warningSigns)[number];

/** Why evidence is not enough. */
export type Lack =
  | 'nothing-done'
  | 'way-not-listed'
  | 'number-from-caller-or-ticket'
  | 'manager-not-reached-by-agent'
  | 'face-and-badge-not-together'
  | 'ticket-alone'
  | 'needs-another-way';

/**
 * Whether evidence is enough for changing something (S11): at least one sound way that may stand alone, or two different sound
 * ones. A ticket never stands alone, whatever the list says.
 * @returns what is lacking; empty where it is enough
 */
export function lacksOf(ways: readonly VerificationWay[], evidence: readonly Evidence[]): Lack[] {
  if (evidence.length === 0) return ['nothing-done'];
  const faults = evidence.flatMap((one) => faultOf(ways, one) ?? []);
  const sound = new Set(evidence.filter((one) => faultOf(ways, one) === null).map(({ way }) => way));
  const ticket = sound.delete('ticket');
  if (sound.size === 0) return ticket ? [...faults, 'ticket-alone'] : faults;
  const enough = sound.size > 1 || ticket || ways.some(({ id, alone }) => alone && sound.has(id));
  return enough ? [] : [...faults, 'needs-another-way'];
}

function faultOf(ways: readonly VerificationWay[], evidence: Evidence): Lack | null {
  if (!ways.some(({ id }) => id === evidence.way)) return 'way-not-listed';
  switch (evidence.way) {
    case 'call-back':
      return evidence.numberFrom === 'caller' || evidence.numberFrom === 'ticket'
        ? 'number-from-caller-or-ticket'
        : null;
    case 'manager':
      return evidence.reachedBy === 'caller' ? 'manager-not-reached-by-agent' : null;
    case 'badge-on-camera':
      return evidence.faceAndBadgeTogether ? null : 'face-and-badge-not-together';
    default:
      return null;
  }
}

/** The agent's word that somebody is who they say: no proof. Bound to one person, and to a quarter of an hour. */
export interface Verification {
  /** Number of this verification in the sitting. */
  readonly id: number;
  readonly objectId: string;
  readonly begun: Moment;
  readonly evidence: readonly Evidence[];
  readonly signs: readonly WarningSign[];
}

/** How long a verification lasts, milliseconds. */
export const verificationLasts = 15 * 60_000;

/**
 * Whether a verification holds for this person.
 * @param ahead milliseconds that it has to hold from now on
 */
export function isLive(verification: Verification, objectId: string, at: Moment, ahead = 0): boolean {
  return verification.objectId === objectId && elapsed(verification.begun, at) + ahead < verificationLasts;
}
