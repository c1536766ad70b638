import type { CreatedCredential } from '../../registration/credential.ts';
import type { RegisteredKey } from '../../registration/registered-key.ts';
import type { ListedPass, Methods } from '../methods.ts';
import type { Moment } from '../moment.ts';
import { known } from '../reading.ts';
import type { Target } from '../target.ts';
import type { Evidence, VerificationWay } from '../verification.ts';

const idOf = (digit: number): string => `${String(digit).repeat(8)}-0000-4000-8000-000000000000`;

export const ada: Target = {
  objectId: idOf(1),
  upn: 'ada@contoso.com',
  name: 'Ada Berg',
  mail: 'ada.berg@contoso.com',
};
export const bo: Target = { objectId: idOf(2), upn: 'bo@contoso.com', name: 'Bo Lind', mail: null };
/** Another person of the same name. */
export const otherAda: Target = { objectId: idOf(3), upn: 'ada.berg2@contoso.com', name: 'Ada Berg', mail: null };
export const agent: Target = { objectId: idOf(9), upn: 'agent@contoso.com', name: 'Kim Agent', mail: null };

export const ways: readonly VerificationWay[] = [
  { id: 'call-back', alone: true },
  { id: 'manager', alone: false },
  { id: 'badge-on-camera', alone: false },
  { id: 'in-person', alone: true },
  { id: 'ticket', alone: false },
];
export const calledBack: readonly Evidence[] = [{ way: 'call-back', numberFrom: 'directory' }];

export const key: RegisteredKey = {
  ...{ id: 'old-key', name: 'Blue', aaguid: null, model: null, attestation: 'unknown', passkeyType: 'device-bound' },
  created: null,
};
/** Both were read. */
export const have = (keys: readonly RegisteredKey[], pass: ListedPass | null = null): Methods => ({
  ...{ keys: known(keys), pass: known(pass) },
});
export const oneKey = have([key]);
export const usablePass = { id: 'pass-1', isUsable: true, usabilityReason: 'EnabledByPolicy' };
export const credential: CreatedCredential = {
  ...{ id: 'bmV3', clientDataJSON: 'e30', attestationObject: 'attested', clientExtensionResults: {} },
  ...{ aaguid: '', model: null },
};
export const options = { publicKey: { rp: { id: 'login.microsoft.com', name: 'Microsoft' } }, deadline: 300_000 };
export const lost = { kind: 'timeout' } as const;

/** So many milliseconds after the start, on both clocks. */
export const after = (milliseconds: number): Moment => ({
  monotonic: milliseconds,
  epoch: 1_800_000_000_000 + milliseconds,
});
export const minutes = (count: number): number => count * 60_000;
