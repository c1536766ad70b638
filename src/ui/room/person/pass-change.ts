import type { Change } from '../../../helpdesk/change.ts';
import type { RoomPartProps } from '../room-acts.ts';

/** The pass that a press would ask for, as the organisation has it. */
export function passChange({ minutes, once }: RoomPartProps['pass'], replace: boolean): Change & { kind: 'pass' } {
  return { kind: 'pass', lifetimeInMinutes: minutes, isUsableOnce: once, replace };
}
