import { advanceDesk } from '../../../src/helpdesk/advance-desk.ts';
import type { Desk } from '../../../src/helpdesk/desk.ts';
import type { DeskEvent } from '../../../src/helpdesk/desk-event.ts';
import { closedDesk } from '../../../src/helpdesk/desk.ts';
import type { DirectoryPerson } from '../../../src/helpdesk/match-people.ts';
import type { RoomEffect } from '../../../src/helpdesk/room-effect.ts';
import { goodAnswers } from '../../../src/helpdesk/testing/good-answer.ts';
import { agent, after, calledBack, credential, ways } from '../../../src/helpdesk/testing/some-targets.ts';
import type { DeskPress, RoomActs } from '../../../src/ui/room/room-acts.ts';

/** A person whose object id ends in a number. */
export function person(number: number, name = `Person ${String(number)}`): DirectoryPerson {
  const objectId = `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
  return { objectId, upn: `person${String(number)}@contoso.com`, name, mail: null, isEnabled: true };
}

/** A desk that works as the app's does, but for a world in which everything answers at once. */
export interface PretendedDesk {
  readonly desk: Desk;
  readonly act: RoomActs;
  /** Whatever happened, as the components' parent would hand it on. */
  onchange: (desk: Desk) => void;
  tell: (event: DeskEvent) => void;
  /** Takes the person whose turn it is through the verification, up to a saved key. */
  registerKey: (milliseconds: number) => void;
  /** In place of the desk, as after a reload. */
  replace: (desk: Desk) => void;
}

export function pretendDesk(acts: Partial<RoomActs> = {}): PretendedDesk {
  let desk = closedDesk(ways, after(0));
  let at = after(1_000);
  const tell = (event: DeskEvent): void => {
    const next = advanceDesk(desk, event);
    desk = next.desk;
    pretended.onchange(desk);
    for (const effect of next.effects) answer(effect);
  };
  const answer = (effect: RoomEffect): void => {
    const made = { ...credential, id: `key-${String(effect.id)}`, model: 'YubiKey 5 NFC' };
    for (const good of goodAnswers(effect, at)) {
      tell(good.type === 'credential-made' ? { ...good, credential: made } : good);
    }
  };
  const send = (press: DeskPress): void => tell({ ...press, at });
  const pretended: PretendedDesk = {
    get desk() {
      return desk;
    },
    act: {
      send,
      signIn: () => tell({ type: 'signed-in', own: agent.objectId, at }),
      now: () => at,
      granted: () => true,
      lookUp: () => Promise.resolve({ ok: true, value: new Map() }),
      searchGroups: () => Promise.resolve({ ok: true, value: [] }),
      membersOf: () => Promise.resolve({ ok: true, value: { people: [], unreadable: 0, complete: true } }),
      ...acts,
    },
    onchange: () => undefined,
    tell,
    registerKey(milliseconds) {
      if (!('person' in desk.room)) throw new Error('nobody is here');
      const { objectId } = desk.room.person;
      send({ type: 'verify', objectId });
      send({ type: 'attest', objectId, evidence: calledBack, signs: [] });
      at = { monotonic: at.monotonic + milliseconds, epoch: at.epoch + milliseconds };
      send({ type: 'change', objectId, change: { kind: 'register', keyName: 'Key', exclude: [] } });
    },
    replace(next) {
      desk = next;
      pretended.onchange(desk);
    },
  };
  pretended.act.signIn();
  return pretended;
}
