import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CallFailure } from '../registration/failure.ts';
import { refusalOf, type AskedForOther, type PassEvidence, type RefusalEvidence } from './refusal-of.ts';

const http = (
  status: number,
  errorCode = 'Authorization_RequestDenied',
  message = 'Insufficient privileges',
): CallFailure => ({
  ...{ kind: 'http', status, errorCode, message, requestId: 'request-1', claims: null, retryAfter: null },
});
const unknown: RefusalEvidence = {
  ...{ isOneself: false, agentRoles: null, signedInAgain: false, isGuest: null, isInRoleGroup: null },
  ...{ targetRoles: null, isInUnit: null, pass: null },
};
const policy: PassEvidence = {
  ...{ isOn: true, isInScope: true, minimum: 60, maximum: 480, onceOnly: false },
  ...{ lifetimeInMinutes: 60, isUsableOnce: false },
};
const administrator = 'c4e39bd9-1100-46d3-8c65-fb160da0071f';
const privileged = '7be44c8a-adaf-4e2a-84d6-ab2649e08a13';
const globalReader = 'f2ef992c-3afb-46b9-b7cf-a126ee74c451';
const userAdministrator = 'fe930be7-5e62-47db-91af-98c3a49a38b1';
const reportsReader = '4a5d8f65-41da-4de4-8968-e035b65339cf';
const roles = { agentRoles: [administrator], signedInAgain: true };

const rows: readonly [string, AskedForOther, CallFailure, Partial<RefusalEvidence>, string][] = [
  ['nothing known: sign in again first', 'save', http(403), {}, 'LK-802'],
  ['and then the role is missing', 'save', http(403), { signedInAgain: true }, 'LK-801'],
  ['known to have no role', 'save', http(403), { agentRoles: [userAdministrator] }, 'LK-801'],
  ['a Global Reader who writes', 'options', http(403), { agentRoles: [globalReader] }, 'LK-801'],
  ['a Global Reader who reads', 'read', http(403), { agentRoles: [globalReader] }, 'LK-802'],
  ['the role came after the sign-in', 'pass', http(403), { agentRoles: [administrator] }, 'LK-802'],
  ['outside the unit, as options tell it', 'options', http(400), { isInUnit: false }, 'LK-803'],
  ['outside the unit, not found', 'read', http(404), { isInUnit: false }, 'LK-803'],
  ['not found, though the directory has them', 'read', http(404), {}, 'LK-803'],
  ['a search that is not served', 'search', http(404), {}, 'LK-609'],
  ['a search without a role', 'search', http(403), { agentRoles: [userAdministrator] }, 'LK-801'],
  ['a guest', 'save', http(403), { ...roles, isGuest: true }, 'LK-804'],
  ['in a group for roles', 'remove', http(403), { ...roles, isInRoleGroup: true }, 'LK-805'],
  ['a User Administrator', 'revoke', http(403), { ...roles, targetRoles: [userAdministrator] }, 'LK-806'],
  ['a Reports Reader is in reach', 'revoke', http(403), { ...roles, targetRoles: [reportsReader] }, 'LK-609'],
  [
    'whom a privileged agent may act on',
    'save',
    http(403),
    { ...roles, agentRoles: [privileged], targetRoles: [userAdministrator] },
    'LK-407',
  ],
  ['oneself', 'pass', http(403), { ...roles, isOneself: true }, 'LK-807'],
  ['no consent', 'pass', { kind: 'no-token', need: 'consent', claims: null, errorCode: 'x' }, {}, 'LK-808'],
  ['an expired sign-in', 'pass', { kind: 'no-token', need: 'sign-in', claims: null, errorCode: 'x' }, {}, 'LK-308'],
  ['no licence', 'read', http(403, 'Authentication_RequestFromNonPremiumTenantOrB2CTenant'), {}, 'LK-809'],
  ['no reason told', 'pass', http(400, 'badRequest', 'Bad'), {}, 'LK-810'],
  ['passes are off', 'pass', http(400), { pass: { ...policy, isOn: false } }, 'LK-810'],
  ['not in the scope of passes', 'pass', http(400), { pass: { ...policy, isInScope: false } }, 'LK-810'],
  ['too short', 'pass', http(400), { pass: { ...policy, lifetimeInMinutes: 59 } }, 'LK-811'],
  ['too long', 'pass', http(400), { pass: { ...policy, lifetimeInMinutes: 481 } }, 'LK-811'],
  ['the longest is fine', 'pass', http(400), { pass: { ...policy, lifetimeInMinutes: 480 } }, 'LK-810'],
  ['several uses where policy wants one', 'pass', http(400), { pass: { ...policy, onceOnly: true } }, 'LK-811'],
  [
    'Microsoft names the lifetime',
    'pass',
    http(400, 'badRequest', 'Invalid LifetimeInMinutes specified.'),
    {},
    'LK-811',
  ],
  ['throttled', 'save', http(429), roles, 'LK-605'],
  ['a server error', 'save', http(503), { isOneself: true }, 'LK-602'],
  ['a key that is refused', 'save', http(400), roles, 'LK-406'],
  ['options that are refused', 'options', http(400), roles, 'LK-404'],
];

describe('S1: which code a refusal is', () => {
  test.each(rows)('%s', (_, asked, failure, evidence, code) => {
    expect(refusalOf(asked, failure, { ...unknown, ...evidence }).code).toBe(code);
  });

  test('S3: the facts are Microsoft’s: status, code and request id', () => {
    expect(refusalOf('save', http(403), unknown).facts).toMatchObject({ status: 403, requestId: 'request-1' });
  });

  test('whatever is not known, nobody is told "not allowed" before they could sign in again', () => {
    const asked = fc.constantFrom<AskedForOther>('read', 'options', 'save', 'remove', 'pass', 'revoke');
    fc.assert(
      fc.property(asked, (one) => {
        expect(refusalOf(one, http(403), unknown).code).toBe('LK-802');
      }),
    );
  });
});
