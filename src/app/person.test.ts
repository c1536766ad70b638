import { expect, test } from 'vitest';
import { allChecksUnknown } from '../checks/judge.ts';
import { keyNamed } from '../key-list/testing/keys-in-time.ts';
import { judgeCheckedKey } from '../keys/check/judge-checked-key.ts';
import { createPerson } from './person.ts';
import { key, legacy, rules } from '../keys/fixtures/policies.ts';

test('J4, Y2: whoever comes next is judged by nothing that was known of the last account', () => {
  const met = { ...allChecksUnknown.policy, state: 'met' } as const;
  const page: Parameters<typeof createPerson>[0] = {
    account: { tenantId: 't', objectId: 'o', username: 'u', name: 'n', authTime: null, kind: 'member' },
    keyNames: ['Blue'],
    madeRoom: keyNamed('red', 'Red'),
    policy: legacy({ keyRestrictions: rules('block', key) }),
    devices: [],
    checks: { ...allChecksUnknown, policy: met, clock: met },
  };
  const asked = { aaguid: key, format: 'packed', certified: true, onMicrosoftsList: true, synced: false };
  const judged = () => judgeCheckedKey(asked, { policy: page.policy, acceptedKeys: null });
  expect(judged()).toMatchObject({ verdict: 'refused', source: 'policy' });
  const person = createPerson(page);
  const before = person.signal();
  person.forget();
  expect(before.aborted, 'what was asked for them is not wanted any more').toBe(true);
  expect(person.signal().aborted).toBe(false);
  expect(judged()).toMatchObject({ verdict: 'unknown', source: 'none' });
  expect(page).toMatchObject({ account: null, keyNames: [], madeRoom: null, policy: null, devices: null });
  expect(page.checks.policy.state).toBe('unknown');
  expect(page.checks.clock.state, 'what is known of the PC stays').toBe('met');
});
