import type { RegisteredKey } from '../registration/registered-key.ts';
import type { KeysInGraph, ListPorts } from './list-ports.ts';
import { readAt } from './read-at.ts';

/** Soon at first, and a minute after Microsoft's answer for the last time (J10). Milliseconds. */
const times = [0, 1_000, 3_000, 6_000, 10_000, 15_000, 22_000, 31_000, 44_000, 60_000];

/** @returns the key as the list shows it, or null where it does not within a minute (J10) */
export async function readBack(
  ports: ListPorts & { fido2Methods: Pick<KeysInGraph, 'isCredential'> },
  { methodId, credentialId }: { methodId: string | null; credentialId: string | null },
  signal: AbortSignal,
): Promise<RegisteredKey | null> {
  const isWanted = ({ id }: RegisteredKey): boolean =>
    id === methodId || (credentialId !== null && ports.fido2Methods.isCredential(id, credentialId));
  const { found } = await readAt(ports, times, (keys) => keys.find(isWanted) ?? null, signal);
  return found;
}
