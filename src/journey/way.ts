/** A way on from a problem that the journey knows: what is pressed there means something to it. */
export type JourneyWay =
  | 'check-again'
  | 'go-on'
  | 'hand-off'
  /** Back to what the step shows, without what failed beside it. */
  | 'leave-it'
  | 'lock-screen'
  | 'open-microsoft'
  | 'other-account'
  | 'other-key'
  | 'register-anyway'
  | 'save-again'
  | 'sign-in'
  | 'start-over'
  | 'tell-registered'
  | 'try-again'
  | 'without-check'
  | 'without-sign-in';

/** A way on that changes nothing in the journey: something is shown, copied, or opened. */
export const asideWays = [
  'copy-address',
  'guide',
  'helpdesk',
  /** The practice without what the address asks for. */
  'practise',
  'reload',
  'remove-key',
  'say-local',
  'secure-address',
] as const;

export type AsideWay = (typeof asideWays)[number];

export type Way = JourneyWay | AsideWay;

export function isAside(way: Way): way is AsideWay {
  return (asideWays as readonly Way[]).includes(way);
}
