import { advanceRoom } from './advance-room.ts';
import { currentTurn } from './current-turn.ts';
import type { Desk, StockRefused } from './desk.ts';
import type { SittingPress } from './desk-event.ts';
import { followRoom } from './follow-room.ts';
import { chooseLost, notePart, reportLost } from './lost-key.ts';
import { callNext, makeQueue, nextInQueue, passOver, pauseQueue, putBack, resumeQueue } from './queue.ts';
import type { RoomEffect } from './room-effect.ts';
import type { Room } from './room.ts';
import { giveKey, noteReset, setKeyAside, takeKeyBack, type Stocked } from './stock.ts';
import { freezeTarget, type Target } from './target.ts';

interface DeskAdvance {
  desk: Desk;
  effects: RoomEffect[];
}

/** What an agent's press beside the one person means. Nothing is pressed in a locked room. */
export function advanceSitting(desk: Desk, press: SittingPress): DeskAdvance {
  const { queue } = desk;
  switch (press.type) {
    case 'start-queue':
      return rest(started(desk, press.people, press.pattern));
    case 'call-next':
      return called(desk, press);
    case 'skip':
      if (currentTurn(queue)?.objectId !== press.objectId) {
        return rest(queue === null ? desk : { ...desk, queue: passOver(queue, press.objectId) });
      }
      return isBusy(desk.room) ? rest(desk) : moved(desk, press, { type: 'next-person', at: press.at });
    case 'put-back':
      return rest(queue === null ? desk : { ...desk, queue: putBack(queue, press.objectId) });
    case 'pause-queue':
      if (queue === null) return rest(desk);
      return rest(queue.place === 'with' ? { ...desk, pauseAfter: true } : { ...desk, queue: pauseQueue(queue) });
    case 'resume-queue':
      return rest({ ...desk, pauseAfter: false, queue: queue === null ? null : resumeQueue(queue) });
    case 'drop-queue':
      if (isBusy(desk.room)) return rest(desk);
      return rest({ ...desk, queue: null, pattern: '', turnBegan: null, turnResult: null, pauseAfter: false });
    case 'report-lost':
      return rest(isHere(desk, press) ? { ...desk, lost: reportLost(press.objectId, press.isGuest) } : desk);
    case 'choose-lost':
      if (desk.lost?.objectId !== press.objectId) return rest(desk);
      return rest({ ...desk, lost: chooseLost(desk.lost, press.methodId) });
    case 'skip-part':
      if (desk.lost === null) return rest(desk);
      return rest({ ...desk, lost: notePart(desk.lost, press.objectId, press.part, 'skipped') });
    case 'close-lost':
      return rest(desk.lost?.objectId === press.objectId ? { ...desk, lost: null } : desk);
    default:
      return rest(withStock(desk, press));
  }
}

function rest(desk: Desk): DeskAdvance {
  return { desk, effects: [] };
}

/** Whether the person's change has to come to its end first. */
function isBusy(room: Room): boolean {
  return room.name === 'act' || (room.name === 'outcome' && room.state === 'settling');
}

function isHere({ room }: Desk, { objectId }: { objectId: string }): boolean {
  return 'person' in room && room.person.objectId === objectId;
}

/** A new queue, where none is under way. The keys of the one before stay excluded: they lie on the same desk. */
function started(desk: Desk, people: readonly Target[], pattern: string): Desk {
  if (desk.queue !== null && desk.queue.place !== 'over') return desk;
  const others = people.flatMap((person) => freezeTarget(person) ?? []);
  const queue = makeQueue(others.filter(({ objectId }) => objectId !== desk.room.own));
  if (queue.entries.length === 0) return desk;
  return { ...desk, pattern, queue: { ...queue, credentialIds: desk.queue?.credentialIds ?? [] } };
}

function called(desk: Desk, press: Extract<SittingPress, { type: 'call-next' }>): DeskAdvance {
  const { queue } = desk;
  const person = queue?.place === 'between' ? nextInQueue(queue) : null;
  if (person === null || isBusy(desk.room)) return rest(desk);
  const next = moved(desk, press, { type: 'select', person, at: press.at });
  return {
    desk: {
      ...{ ...next.desk, turnBegan: press.at, turnResult: null },
      queue: next.desk.queue === null ? null : callNext(next.desk.queue),
    },
    effects: next.effects,
  };
}

function moved(desk: Desk, press: SittingPress, as: Parameters<typeof advanceRoom>[1]): DeskAdvance {
  const { room, effects } = advanceRoom(desk.room, as);
  return { desk: followRoom(desk, room, press), effects };
}

type StockPress = Extract<SittingPress, { serial: string }>;

function withStock(desk: Desk, press: StockPress): Desk {
  const done = stocked(desk, press);
  if (done === null) return desk;
  if (done.ok) return { ...desk, stock: done.stock, stockRefused: null };
  const objectId = 'objectId' in press ? press.objectId : null;
  const stockRefused: StockRefused = { press: press.type, objectId, serial: press.serial, refusal: done.refusal };
  return { ...desk, stockRefused };
}

/** @returns null where the press is for somebody whom this sitting does not know */
function stocked(desk: Desk, press: StockPress): Stocked | null {
  const { stock } = desk;
  switch (press.type) {
    case 'take-key-back':
      return takeKeyBack(stock, press.serial);
    case 'note-reset':
      return noteReset(stock, press.serial);
    default: {
      const person = knownPerson(desk, press.objectId);
      if (person === null) return null;
      return press.type === 'give-key'
        ? giveKey(stock, press.serial, person)
        : setKeyAside(stock, press.serial, person);
    }
  }
}

function knownPerson({ room, queue, log }: Desk, objectId: string): Target | null {
  const known = [
    ...('person' in room ? [room.person] : []),
    ...[...(queue?.entries ?? []), ...room.setAside, ...log].map(({ person }) => person),
  ];
  return known.find((person) => person.objectId === objectId) ?? null;
}
