/**
 * How an agent can make sure who somebody is. A ticket is a request: it proves nobody, and only goes with another way.
 */
export const verificationIds = ['call-back', 'manager', 'badge-on-camera', 'in-person', 'ticket'] as const;

/** One way of the organisation's list. */
export interface VerificationEntry {
  id: (typeof verificationIds)[number];
  /** Whether it is enough without another way; never for a ticket. */
  alone: boolean;
}

/**
 * What `config.json` says of the helpdesk's room, under `helpdesk`. The employees' page takes any object there and reads
 * nothing of it; the room judges all of the file.
 */
export interface RoomConfiguration {
  /**
   * `helpdesk.clientId`, required: application id of the room's own registration, a lower-case GUID, another one than
   * `clientId`. In practice mode the practice tenant's.
   */
  clientId: string;
  /**
   * `helpdesk.origin`, required: where the room is served and nothing else is, such as `https://keys-helpdesk.contoso.com`.
   * https and host, a port where it has one, no path; as `location.origin` spells it. Null in practice mode where it is left out.
   */
  origin: string | null;
  /**
   * `helpdesk.verification`, required: a list of `{ "id": ..., "alone": true }`, each way once. `alone` left out: another way
   * has to go with it. At least one way or pair of ways has to be enough.
   */
  verification: readonly VerificationEntry[];
  /**
   * `helpdesk.directory`: `basic` (default) reads names and addresses (User.ReadBasic.All); `full` also employee id, department,
   * guest, synchronised and disabled (User.Read.All, which an administrator has to consent to).
   */
  directory: 'basic' | 'full';
  pass: {
    /** `helpdesk.pass.minutes`: a pass's lifetime, 10 to 43200 as the tenant's policy allows; null leaves it to the policy. */
    minutes: number | null;
    /** `helpdesk.pass.once`: whether a pass is good for one sign-in only; null leaves it to the policy. */
    once: boolean | null;
  };
}
