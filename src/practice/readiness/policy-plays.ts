import { groups, type Group } from '../people/groups.ts';

type Policy = Readonly<Record<string, unknown>>;

export function groupOf(name: Group['name']): string {
  return groups.find((group) => group.name === name)?.id ?? '';
}

/** Two models that the catalogue has. */
const yubikey = '2fc0579f-8113-47ea-b116-bb5a8db9202a';
const feitian = '12ded745-4bed-47d4-abaa-e713f51d6393';
/** A phone's app, which is no security key. */
const authenticator = 'de1e552d-db1d-4423-a619-566b625cdc84';

const open = { isEnforced: false, enforcementType: 'allow', aaGuids: [] };
const list = (enforcementType: 'allow' | 'block', ...aaGuids: string[]) => ({
  isEnforced: true,
  enforcementType,
  aaGuids,
});
const idOf = (number: number): string => `00000000-0000-0000-0000-${String(number).padStart(12, '0')}`;
const profile = (number: number, name: string, rules: object): Policy => ({
  ...{ id: idOf(number), name, passkeyTypes: 'deviceBound', attestationEnforcement: 'registrationOnly' },
  keyRestrictions: open,
  ...rules,
});
const target = (id: string, ...numbers: number[]) => ({
  ...{ targetType: 'group', id, isRegistrationRequired: false },
  allowedPasskeyProfiles: numbers.map(idOf),
});

/** As it was before there were profiles. */
export const legacyPolicy: Policy = {
  isAttestationEnforced: false,
  keyRestrictions: list('block', feitian),
  defaultPasskeyProfile: null,
  passkeyProfiles: [],
  includeTargets: [{ targetType: 'group', id: 'all_users', isRegistrationRequired: false, allowedPasskeyProfiles: [] }],
};

/** One open for everybody, one strict, one for passkeys that are copied. */
export const threeProfiles: Policy = {
  passkeyProfiles: [
    profile(1, 'Default passkey profile', { passkeyTypes: 'deviceBound,synced', attestationEnforcement: 'disabled' }),
    profile(2, 'Practice keys', { keyRestrictions: list('allow', yubikey, feitian, authenticator) }),
    profile(3, 'Practice synced', { passkeyTypes: 'synced', attestationEnforcement: 'disabled' }),
  ],
  includeTargets: [target('all_users', 1), target(groupOf('new-starters'), 2), target(groupOf('large'), 3)],
};

/** As many as Microsoft allows, each for groups: nobody else is included. */
export const tenProfiles: Policy = {
  passkeyProfiles: Array.from({ length: 10 }, (_, index) =>
    profile(index + 1, `Practice profile ${index + 1}`, {
      keyRestrictions: list('allow', ...(index % 2 === 0 ? [yubikey] : [yubikey, feitian])),
    }),
  ),
  includeTargets: [
    target(groupOf('new-starters'), 1, 2, 3, 4, 5),
    target(groupOf('privileged'), 6, 7, 8),
    target(groupOf('empty'), 9, 10),
  ],
};

/** Only models that are no security keys. */
export const noModel: Policy = {
  passkeyProfiles: [profile(1, 'Phones only', { keyRestrictions: list('allow', authenticator) })],
};
