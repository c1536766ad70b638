import { advanceDesk } from '../advance-desk.ts';
import { idleLimit } from '../advance-room.ts';
import { currentTurn } from '../current-turn.ts';
import type { DeskEvent } from '../desk-event.ts';
import { closedDesk, type Desk } from '../desk.ts';
import { keepDesk, restoreDesk } from '../kept-desk.ts';
import type { Moment } from '../moment.ts';
import { nextInQueue } from '../queue.ts';
import type { RoomEffect } from '../room-effect.ts';
import type { Target } from '../target.ts';
import { eventOf, type DeskMove } from './desk-move.ts';
import { after, bo, ways } from './some-targets.ts';

/** What an onlooker knows who sees only screens and presses. */
interface Onlooker {
  selected: Target | null;
  verified: { objectId: string; at: Moment } | null;
  pressed: string | null;
  active: Moment;
}

const nobody = { selected: null, verified: null, pressed: null };
const forgetful = ['search', 'select', 'next-person', 'sign-out', 'signed-in', 'call-next'];

function watch(seen: Onlooker, { room, queue }: Desk, event: DeskEvent, next: Desk): Onlooker {
  const idle = Math.max(event.at.monotonic - seen.active.monotonic, event.at.epoch - seen.active.epoch) >= idleLimit;
  const active = 'effect' in event || event.type === 'tick' ? seen.active : event.at;
  if (idle) return { ...nobody, active: event.at };
  if (event.type === 'back') return { ...seen, verified: null, pressed: null, active };
  if (event.type === 'call-next' && (queue?.place !== 'between' || currentTurn(next.queue) === null)) {
    return { ...seen, active };
  }
  if (forgetful.includes(event.type) || (event.type === 'skip' && next.room.name === 'find')) {
    const named = event.type === 'call-next' && queue !== null ? nextInQueue(queue) : null;
    const picked = event.type === 'select' ? event.person : named;
    return { ...nobody, selected: room.name === 'locked' ? null : picked === null ? null : { ...picked }, active };
  }
  const shown = 'person' in room ? room.person.objectId : null;
  if (event.type === 'attest' && room.name === 'verify' && event.objectId === shown) {
    return { ...seen, verified: { objectId: shown, at: event.at }, pressed: null, active };
  }
  const isChange =
    (event.type === 'change' && room.name === 'see') || (event.type === 'save-again' && room.name === 'outcome');
  return isChange && event.objectId === shown ? { ...seen, pressed: event.objectId, active } : { ...seen, active };
}

/** One step of a walk; a reload has no event. */
export interface DeskStep {
  before: Desk;
  event: DeskEvent | null;
  next: Desk;
  effects: readonly RoomEffect[];
  seen: Onlooker;
}

/** Plays the moves, and hands each step to the check. */
export function playDesk(moves: readonly DeskMove[], check: (step: DeskStep) => void): void {
  let clock = after(0);
  let desk = closedDesk(ways, clock);
  let seen: Onlooker = { ...nobody, active: clock };
  const past: RoomEffect[] = [];
  for (const made of moves) {
    clock = { monotonic: clock.monotonic + made.pause, epoch: clock.epoch + made.pause + made.clockSet };
    const before = desk;
    if (made.kind === 'reload') {
      desk = restoreDesk(JSON.parse(JSON.stringify(keepDesk(desk))), ways, clock);
      seen = { ...nobody, active: clock };
      check({ before, event: null, next: desk, effects: [], seen });
      continue;
    }
    const event = eventOf(made, desk, past, clock);
    const next = advanceDesk(desk, event);
    seen = watch(seen, desk, event, next.desk);
    check({ before, event, next: next.desk, effects: next.effects, seen });
    // Whoever handed a person in may do with it what they like.
    if (event.type === 'select') Object.assign(event.person, bo, { name: 'Somebody else' });
    past.push(...next.effects);
    desk = next.desk;
  }
}
