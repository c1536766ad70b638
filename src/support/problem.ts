/**
 * Every problem that a person can meet has a stable code (rule S1). The hundreds digit says where it belongs:
 * 1 configuration, 2 browser and device, 3 sign-in, 4 account and policy, 5 key and ceremony, 6 saving and Graph,
 * 7 PC and lock screen, 8 helping somebody else. A code is never reused for another meaning: it is printed in runbooks and quoted in tickets.
 */
export const problemCodes = [
  // 1xx configuration
  'LK-101', // config.json is missing
  'LK-102', // config.json could not be fetched (network, 5xx, time-out)
  'LK-103', // config.json is not JSON (a captive portal's page, the host's own HTML)
  'LK-104', // config.json holds wrong fields
  'LK-105', // config.json is far too large
  'LK-106', // unknown practice scenario
  'LK-107', // the helpdesk's room is not set up
  'LK-108', // the helpdesk's room is served from an origin that is not its own
  'LK-109', // setup.html is opened beside the page that people use
  'LK-110', // readiness.html is not set up
  'LK-111', // readiness.html is served from an origin that is not its own
  // 2xx browser and device
  'LK-201', // not a secure page
  'LK-202', // the browser has no WebAuthn
  'LK-203', // a browser in which keys cannot be registered reliably
  'LK-204', // Windows too old
  'LK-205', // connected to this PC from another one
  'LK-206', // cookies or storage blocked
  'LK-207', // Microsoft cannot be reached
  'LK-208', // the PC's clock is wrong
  'LK-209', // another tab is at work for the same account
  // 3xx sign-in
  'LK-301', // came back from Microsoft without an answer
  'LK-302', // cancelled at Microsoft's page
  'LK-303', // an administrator has to consent
  'LK-304', // Conditional Access wants this device or browser to be known (also InPrivate, another profile)
  'LK-305', // wrong account, or an account of another organisation
  'LK-306', // the person is not assigned to the app
  'LK-307', // a stale or mixed-up sign-in answer
  'LK-308', // the sign-in has expired
  'LK-309', // the app registration is wrong (redirect address, platform)
  'LK-310', // Microsoft refused the sign-in for another reason
  'LK-311', // Microsoft wants another proof (MFA, Temporary Access Pass, password change)
  'LK-312', // sign-in could not reach Microsoft
  'LK-313', // a personal Microsoft account
  'LK-314', // the account is blocked or locked
  // 4xx account and policy
  // LK-401 was a guest account, and is not used again
  'LK-402', // Microsoft refused another key for an account that has ten or more
  'LK-403', // a fresh sign-in is needed
  'LK-404', // creation options refused (400): method off, not in scope, self-service off
  'LK-405', // Graph does not offer self-service here (404, 405)
  'LK-406', // the key was refused at saving (400)
  'LK-407', // saving was forbidden (403)
  'LK-408', // options forbidden although the sign-in is fresh (403)
  'LK-409', // the policy says: self-service is off
  'LK-410', // the policy says: security keys are off
  'LK-411', // the organisation does not accept this key
  'LK-412', // Microsoft demands another proof for this step (claims challenge)
  'LK-413', // no permission for keys: an administrator has to consent
  'LK-414', // the policy lets this account register no security key
  // 5xx key and ceremony
  'LK-501', // NotAllowedError: cancelled, timed out, no key, PIN given up
  'LK-502', // InvalidStateError: the key is registered already
  'LK-503', // ConstraintError: the key is full or cannot do what is needed
  'LK-504', // NotSupportedError: no common algorithm or bad parameters
  'LK-505', // SecurityError: this page may not create for Microsoft
  'LK-506', // UnknownError: the key could not process it
  'LK-507', // OperationError: another request is pending
  'LK-508', // NotReadableError: a phone's credential manager
  'LK-509', // TypeError and everything unforeseen
  'LK-510', // NotAllowedError at once: blocked by the browser or a policy
  'LK-511', // NotAllowedError at the time-out
  'LK-512', // what was registered cannot unlock Windows
  'LK-513', // the companion is gone
  'LK-514', // hand-off: no key appeared
  'LK-515', // hand-off: Microsoft's page shows another account
  'LK-516', // hand-off: the pop-up was blocked
  'LK-517', // hand-off: two new keys at once
  'LK-518', // key check: something else than a security key answered
  'LK-519', // key check: the key checked no PIN
  'LK-520', // the companion opens no window without a new press
  // 6xx saving and Graph
  'LK-601', // Graph does not answer (5xx) while looking
  'LK-602', // saving failed, the same credential can be saved again
  'LK-603', // the answer to saving was lost and the list does not show the key
  'LK-604', // the challenge is over, the key holds an unused entry
  'LK-605', // throttled
  'LK-606', // the network was lost
  'LK-607', // an answer of Graph that makes no sense
  'LK-608', // the list of keys cannot be read
  'LK-609', // an unexpected refusal
  // 7xx PC and lock screen
  'LK-701', // the lock screen does not show the key
  'LK-702', // the PC is not joined in a way that supports keys
  'LK-703', // sign-in with a security key is off on this PC
  'LK-704', // the join is broken: Entra ID does not accept the device any more
  // 8xx helping somebody else
  'LK-801', // the agent has no role for other people's methods
  'LK-802', // a role activated after the sign-in: sign in again
  'LK-803', // the person is outside the agent's Administrative Unit
  'LK-804', // the person is a guest
  'LK-805', // the person is in a group that roles can be assigned to
  'LK-806', // a role of the person's is out of the agent's reach
  'LK-807', // the agent's own account
  'LK-808', // no permission for other people: an administrator has to consent
  'LK-809', // the tenant lacks a licence
  'LK-810', // the pass policy: off, or the person is not in its scope
  'LK-811', // the pass policy: lifetime or number of uses
] as const;

export type ProblemCode = (typeof problemCodes)[number];

/** What is known about one occurrence, for the support summary: no names, no tokens, no ids of persons (S3). */
export interface ProblemFacts {
  /** HTTP status of Microsoft's answer. */
  status?: number;
  /** Graph's `error.code` or MSAL's `errorCode`. */
  errorCode?: string;
  /** Microsoft's own sentence: hostile text until it is shown as text, cut to 300 characters. */
  message?: string;
  /** Graph's `request-id` or Entra's correlation id. */
  requestId?: string;
  /** Number of an AADSTS code, digits only. */
  aadsts?: string;
  /** How long the ceremony had lasted, in milliseconds (S4). */
  elapsed?: number;
}

export interface Problem {
  code: ProblemCode;
  facts: ProblemFacts;
}

/** @returns a problem without facts of its own */
export function problem(code: ProblemCode, facts: ProblemFacts = {}): Problem {
  return { code, facts };
}
