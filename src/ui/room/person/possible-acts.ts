import type { Change } from '../../../helpdesk/change.ts';
import { foresee, type Foreseen } from '../../../helpdesk/foresee.ts';
import { restsOn } from '../../../helpdesk/methods.ts';
import { valueOf } from '../../../helpdesk/reading.ts';
import type { SeeRoom } from '../../../helpdesk/room.ts';
import type { RoomPartProps } from '../room-acts.ts';
import { passChange } from './pass-change.ts';

type Kind = Change['kind'];

/** `waits`: what it rests on is being read. `unread`: that could not be read. `refused`: Microsoft would refuse it. */
export type Possibility = 'possible' | 'waits' | 'unread' | 'refused';

export interface PossibleActs {
  states: Readonly<Record<Kind, Possibility>>;
  /** What will be refused, or may be, in the order of the acts. */
  foreseen: readonly (Foreseen & { kind: Kind })[];
}

/** What can be done for the person who is looked at, by what could be read. */
export function possibleActs(room: SeeRoom, pass: RoomPartProps['pass']): PossibleActs {
  const changes: readonly Change[] = [
    { kind: 'register', keyName: '', exclude: [] },
    passChange(pass, false),
    { kind: 'remove', methodId: '' },
    { kind: 'revoke' },
  ];
  const judged = changes.map((change) => {
    const part = restsOn(change);
    const reading = part === null ? 'known' : room.methods[part].state;
    const foreseen = foresee(room.person, room, change);
    return { kind: change.kind, foreseen, state: stateOf(reading, foreseen) };
  });
  const hasKeys = (valueOf(room.methods.keys)?.length ?? 0) > 0;
  return {
    states: Object.fromEntries(judged.map(({ kind, state }) => [kind, state])) as Record<Kind, Possibility>,
    foreseen: judged.flatMap(({ kind, foreseen, state }) =>
      foreseen === null || state === 'unread' || (kind === 'remove' && !hasKeys) ? [] : { ...foreseen, kind },
    ),
  };
}

function stateOf(reading: 'reading' | 'known' | 'unreadable', foreseen: Foreseen | null): Possibility {
  if (reading === 'unreadable') return 'unread';
  if (foreseen?.couldWork === false) return 'refused';
  return reading === 'known' ? 'possible' : 'waits';
}
