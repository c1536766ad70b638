import { vi } from 'vitest';
import { advanceRoom } from '../../../src/helpdesk/advance-room.ts';
import type { Change } from '../../../src/helpdesk/change.ts';
import { closedDesk, type Desk } from '../../../src/helpdesk/desk.ts';
import { directoryRoles } from '../../../src/helpdesk/directory-roles.ts';
import { known } from '../../../src/helpdesk/reading.ts';
import { nothingAround } from '../../../src/helpdesk/surroundings.ts';
import type { RoomAnswer } from '../../../src/helpdesk/room-event.ts';
import type { Room } from '../../../src/helpdesk/room.ts';
import {
  ada,
  after,
  agent,
  calledBack,
  credential,
  key,
  lost,
  ways,
} from '../../../src/helpdesk/testing/some-targets.ts';
import { answerTo, follow, openRoom, seeingAda, upTo } from '../../../src/helpdesk/testing/stand.ts';
import type { RoomActs } from '../../../src/ui/room/room-acts.ts';

/** What the room's screens may do; each notes that it was asked. The permissions were all used before. */
export function pretendedRoomActs() {
  return {
    send: vi.fn<RoomActs['send']>(),
    signIn: vi.fn<RoomActs['signIn']>(),
    now: vi.fn<RoomActs['now']>(() => after(0)),
    granted: vi.fn<RoomActs['granted']>(() => true),
    lookUp: vi.fn<RoomActs['lookUp']>(),
    searchGroups: vi.fn<RoomActs['searchGroups']>(),
    membersOf: vi.fn<RoomActs['membersOf']>(),
  };
}

/** @returns a desk with this room, and nothing else going on */
export function deskWith(room: Room, differences: Partial<Desk> = {}): Desk {
  return { ...closedDesk(ways, after(0)), room, ...differences };
}

const { objectId } = ada;
export const changes = {
  pass: { kind: 'pass', lifetimeInMinutes: null, isUsableOnce: null, replace: false },
  register: { kind: 'register', keyName: 'Blue 2', exclude: [] },
  remove: { kind: 'remove', methodId: 'old-key' },
  revoke: { kind: 'revoke' },
} as const satisfies Record<string, Change>;

/** Answers what is waited for. */
export function answering(
  room: Room,
  ...answers: readonly ({ type: RoomAnswer['type'] } & Record<string, unknown>)[]
): Room {
  const whom = 'person' in room ? { objectId } : {};
  const answered = { effect: room.pending ?? -1, at: after(1_000), ...whom };
  return answers.reduce((now, answer) => advanceRoom(now, { ...answered, ...answer } as RoomAnswer).room, room);
}

const found = (people: readonly unknown[]): Room =>
  answering(follow(openRoom(), { type: 'search', query: 'ada', at: after(0) }).room, { type: 'people-found', people });
const atPerson = follow(openRoom(), { type: 'select', person: ada, at: after(0) }).room;
const verifying = follow(atPerson, { type: 'verify', objectId, at: after(0) }).room;
const sent = (type: Parameters<typeof upTo>[0], change: Change): Room => upTo(type, change).room;
const unsure = { type: 'change-failed', failure: lost, sure: false } as const;
const refused = {
  type: 'change-failed',
  sure: true,
  failure: {
    kind: 'http',
    status: 403,
    errorCode: 'accessDenied',
    message: 'Request denied.',
    requestId: 'r-1',
    claims: null,
    retryAfter: null,
  },
} as const;
const unread = { state: 'unreadable', failure: refused.failure } as const;
const noConsent = { kind: 'no-token', need: 'consent', claims: null, errorCode: 'consent_required' } as const;
const administrator = [{ template: directoryRoles.authenticationAdministrator, unit: null }];
const notSaved = (() => {
  const perhaps = answering(sent('save-credential', changes.register), unsure);
  const looking = follow(perhaps, { type: 'look', objectId, at: after(1_000) });
  return answerTo(looking, 1_000).room;
})();

/** The room in each of its states, by what an agent would call it. */
export const everyRoom: Readonly<Record<string, Room>> = {
  find: openRoom(),
  searching: follow(openRoom(), { type: 'search', query: 'ada', at: after(0) }).room,
  found: answerTo(follow(openRoom(), { type: 'search', query: 'ada', at: after(0) }), 0).room,
  'found nobody': found([]),
  'search failed': answering(follow(openRoom(), { type: 'search', query: 'ada', at: after(0) }).room, {
    ...{ type: 'search-failed' },
    failure: { ...refused.failure, status: 429, claims: null, retryAfter: 12_000 },
  }),
  person: atPerson,
  oneself: follow(openRoom(), { type: 'select', person: agent, at: after(0) }).room,
  verify: verifying,
  'verify, nothing done': follow(verifying, { type: 'attest', objectId, evidence: [], signs: [], at: after(0) }).room,
  'verify, ended': { ...verifying, reason: 'ended' } as Room,
  reading: follow(verifying, { type: 'attest', objectId, evidence: calledBack, signs: ['urgent'], at: after(0) }).room,
  'reading failed': answering(
    follow(verifying, { type: 'attest', objectId, evidence: calledBack, signs: [], at: after(0) }).room,
    { type: 'keys-read', keys: unread, found: null },
    { type: 'pass-read', pass: unread },
  ),
  'keys unread': answering(
    follow(verifying, { type: 'attest', objectId, evidence: calledBack, signs: [], at: after(0) }).room,
    { type: 'keys-read', keys: { state: 'unreadable', failure: noConsent }, found: null },
    { type: 'pass-read', pass: known(null) },
  ),
  'pass unread': answering(
    follow(verifying, { type: 'attest', objectId, evidence: calledBack, signs: [], at: after(0) }).room,
    { type: 'keys-read', keys: known([key]), found: null },
    { type: 'pass-read', pass: { state: 'unreadable', failure: noConsent } },
  ),
  'out of reach': {
    ...seeingAda(),
    around: { effect: 1, known: { ...nothingAround, isInRoleGroup: true, agentRoles: administrator } },
  },
  see: seeingAda(),
  'see, changed meanwhile': answering(sent('read-methods', changes.remove), {
    ...{ type: 'keys-read', found: null },
    keys: known([]),
  }),
  rereading: sent('read-methods', changes.remove),
  fetching: sent('get-options', changes.register),
  touching: sent('make-credential', changes.register),
  stopping: follow(sent('make-credential', changes.register), { type: 'cancel', objectId, at: after(1_000) }).room,
  saving: sent('save-credential', changes.register),
  'making a pass': sent('make-pass', changes.pass),
  removing: sent('remove-key', changes.remove),
  revoking: sent('revoke-sessions', changes.revoke),
  'pass made': answerTo(upTo('make-pass', changes.pass), 1_000).room,
  registered: answerTo(upTo('save-credential', changes.register), 1_000).room,
  removed: answerTo(upTo('remove-key', changes.remove), 1_000).room,
  revoked: answerTo(upTo('revoke-sessions', changes.revoke), 1_000).room,
  'pass refused': answering(sent('make-pass', changes.pass), refused),
  'key refused': answering(sent('save-credential', changes.register), refused),
  'no key': answering(sent('make-credential', changes.register), {
    ...{ type: 'no-credential' },
    failure: { name: 'NotAllowedError', message: 'no', elapsed: 9_000, timeout: 60_000 },
  }),
  'cancelled too late': answering(
    follow(sent('make-credential', changes.register), { type: 'cancel', objectId, at: after(1_000) }).room,
    { type: 'credential-made', credential },
  ),
  perhaps: answering(sent('make-pass', changes.pass), unsure),
  settling: follow(answering(sent('make-pass', changes.pass), unsure), { type: 'look', objectId, at: after(1_000) })
    .room,
  'pass lost': answering(
    follow(answering(sent('make-pass', changes.pass), unsure), { type: 'look', objectId, at: after(1_000) }).room,
    {
      type: 'pass-read',
      pass: known({ id: 'pass-2', isUsable: true, usabilityReason: 'EnabledByPolicy' }),
    },
  ),
  'not saved': notSaved,
  'sessions perhaps ended': follow(answering(sent('revoke-sessions', changes.revoke), unsure), {
    ...{ type: 'look', objectId },
    at: after(1_000),
  }).room,
};
