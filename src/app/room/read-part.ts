import type { MethodPart } from '../../helpdesk/methods.ts';
import { known, type Read } from '../../helpdesk/reading.ts';
import type { RoomEffect } from '../../helpdesk/room-effect.ts';
import type { RoomAnswer } from '../../helpdesk/room-event.ts';
import { isCredential } from '../../microsoft/is-credential.ts';
import type { CallFailure } from '../../registration/failure.ts';
import type { Result } from '../../registration/result.ts';
import type { RoomPorts } from './room-ports.ts';

type Told =
  | Pick<Extract<RoomAnswer, { type: 'keys-read' }>, 'type' | 'keys' | 'found'>
  | Pick<Extract<RoomAnswer, { type: 'pass-read' }>, 'type' | 'pass'>;

/** Reads a person's keys or pass: what of either may not be read, or did not load, says nothing of the other. */
export async function readPart(
  open: () => Promise<RoomPorts>,
  part: MethodPart,
  { person: { objectId }, seeks }: Extract<RoomEffect, { type: 'read-methods' }>,
  signal: AbortSignal,
): Promise<Told> {
  if (part === 'keys') {
    const keys = await readFrom(open, (ports) => ports.keys.list(objectId, signal));
    const found =
      keys.state === 'known' && seeks !== null ? keys.value.find(({ id }) => isCredential(id, seeks)) : null;
    return { type: 'keys-read', keys, found: found?.id ?? null };
  }
  const pass = await readFrom(open, (ports) => ports.passes.list(objectId, signal));
  if (pass.state === 'unreadable') return { type: 'pass-read', pass };
  if (pass.value === null) return { type: 'pass-read', pass: known(null) };
  const { id, isUsable, usabilityReason } = pass.value;
  return { type: 'pass-read', pass: known({ id, isUsable, usabilityReason }) };
}

async function readFrom<Value>(
  open: () => Promise<RoomPorts>,
  list: (ports: RoomPorts) => Promise<Result<Value, CallFailure>>,
): Promise<Read<Value>> {
  try {
    const listed = await list(await open());
    return listed.ok ? known(listed.value) : { state: 'unreadable', failure: listed.failure };
  } catch (cause) {
    return { state: 'unreadable', failure: { kind: 'network', cause } };
  }
}
