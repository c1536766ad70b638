import { advanceRoom } from '../advance-room.ts';
import type { Change } from '../change.ts';
import type { RoomEffect } from '../room-effect.ts';
import type { RoomEvent } from '../room-event.ts';
import type { RoomAdvance } from '../room-moves.ts';
import { closedRoom, type Room } from '../room.ts';
import { goodAnswers } from './good-answer.ts';
import { ada, after, agent, calledBack, ways } from './some-targets.ts';

/** Advances one event after another; the room and the effects of the last one. */
export function follow(from: Room, ...events: readonly RoomEvent[]): RoomAdvance {
  return events.reduce<RoomAdvance>(({ room }, event) => advanceRoom(room, event), { room: from, effects: [] });
}

/** Answers what was just asked, as a world in which everything works. */
export function answerTo({ room, effects }: RoomAdvance, at: number): RoomAdvance {
  const wanted = effects.find(({ id }) => id === room.pending);
  const answers = wanted === undefined ? [] : goodAnswers(wanted, after(at));
  if (answers.length === 0) throw new Error(`${room.name} waits for nothing`);
  return answers.reduce<RoomAdvance>(
    (now, answer) => {
      const next = advanceRoom(now.room, answer);
      return { room: next.room, effects: [...now.effects, ...next.effects] };
    },
    { room, effects: [] },
  );
}

/** Signed in, nobody looked at. */
export function openRoom(): Room {
  return follow(closedRoom(ways, after(0)), { type: 'signed-in', own: agent.objectId, at: after(0) }).room;
}

/** Ada's keys are on screen, verified at the start. */
export function seeingAda(): Room {
  const { objectId } = ada;
  const asked = follow(
    openRoom(),
    { type: 'select', person: ada, at: after(0) },
    { type: 'verify', objectId, at: after(0) },
    { type: 'attest', objectId, evidence: calledBack, signs: [], at: after(0) },
  );
  return answerTo(asked, 0).room;
}

/** The change is pressed, and everything answered up to an effect of this type. */
export function upTo(type: RoomEffect['type'], change: Change, at = 1_000): RoomAdvance {
  let here = follow(seeingAda(), { type: 'change', objectId: ada.objectId, change, at: after(at) });
  while (!here.effects.some((effect) => effect.type === type)) here = answerTo(here, at);
  return here;
}
