import { createClock } from '../../browser/corrected-clock.ts';
import { createSessionStore } from '../../browser/session-store.ts';
import { clockOffset, type ClockEvidence } from '../../checks/clock.ts';
import type { Configuration } from '../../config/configuration.ts';
import type { RoomConfiguration } from '../../config/room-configuration.ts';
import { advanceDesk } from '../../helpdesk/advance-desk.ts';
import type { DeskEvent } from '../../helpdesk/desk-event.ts';
import { closedDesk, type Desk } from '../../helpdesk/desk.ts';
import { keepDesk, restoreDesk } from '../../helpdesk/kept-desk.ts';
import type { Moment } from '../../helpdesk/moment.ts';
import { closedRoom, type LockedRoom } from '../../helpdesk/room.ts';
import { freshSignIn } from '../../registration/sign-in-request.ts';
import { problemOfSignIn } from '../../support/problem-of-sign-in.ts';
import { problem } from '../../support/problem.ts';
import type { DeskPress, RoomActs } from '../../ui/room/room-acts.ts';
import type { DoorActs, RoomPage } from '../../ui/room/room-page.svelte.ts';
import { connectRoom } from './connect-room.ts';
import { couldLose } from './could-lose.ts';
import { cameBack, goesOn, judgeArrival } from './judge-arrival.ts';
import { createKeptSitting, type KeptSitting } from './kept-sitting.ts';
import { asListed, lookUpList } from './look-up-list.ts';
import { createRoomRunner } from './run-room-effects.ts';

interface Start {
  page: RoomPage;
  configuration: Configuration;
  room: RoomConfiguration;
  /** What fetching the configuration told of the server's time. */
  evidence: ClockEvidence | null;
  /** Microsoft's answer, taken from the address; null where there was none. */
  answer: string | null;
}

/** How often the room looks at the clock, milliseconds. */
const tickEvery = 5_000;

/**
 * Puts adapters, runner and room together, and takes the sitting up where it stood (S14).
 * @returns null where it cannot begin: the page says why
 */
export async function startRoom(start: Start): Promise<(RoomActs & DoorActs) | null> {
  const { page, configuration, room, answer } = start;
  const clock = createClock();
  clock.correct(clockOffset(start.evidence));
  const now = (): Moment => ({ monotonic: clock.monotonic(), epoch: Date.now() });

  const practice = configuration.practice
    ? await (
        await import('./open-room-practice-for.ts')
      ).openRoomPracticeFor(page, configuration, room, answer !== null)
    : null;
  if (configuration.practice && practice === null) return null;

  const mode = practice === null ? `${configuration.tenantId}/${room.clientId}` : `practice/${practice.scenario.name}`;
  const kept = createKeptSitting(
    createSessionStore(() => sessionStorage, 'latchkey-room'),
    mode,
  );
  const before = kept.read();
  let agent: KeptSitting['agent'] = before?.agent ?? null;
  let asked: KeptSitting['asked'] = null;
  let proven = false;
  let desk: Desk = restored();

  const microsoft = connectRoom({ page, configuration, room, practice, clock });
  const { open } = microsoft;

  const runner = createRoomRunner({
    open: async () => (await open()).ports,
    now,
    answer: (event) => {
      apply(event);
    },
  });

  /** The desk of before a reload; it says that the agent was away where they were. */
  function restored(): Desk {
    const desk = restoreDesk(before?.desk, room.verification, now());
    const wasAway = before !== null && before.proven && !goesOn(before, now());
    const reason = wasAway ? 'idle' : before?.agent == null ? 'start' : 'reloaded';
    return desk.room.name === 'locked' ? { ...desk, room: { ...desk.room, reason } } : desk;
  }

  function keep(): boolean {
    if (agent === null && asked === null) {
      kept.clear();
      return true;
    }
    return kept.write({ desk: keepDesk(desk), agent, asked, proven, active: desk.room.active });
  }

  const ask = (event: Event): void => event.preventDefault();

  function apply(event: DeskEvent): void {
    const advance = advanceDesk(desk, event);
    if (event.type === 'tick' && advance.desk.room === desk.room) return;
    desk = advance.desk;
    if (desk.room.name === 'locked') {
      proven = false;
      page.agent = null;
    }
    page.desk = desk;
    keep();
    // Only while it is needed: a page with such a listener is not kept for the way back.
    if (couldLose(desk.room)) addEventListener('beforeunload', ask);
    else removeEventListener('beforeunload', ask);
    const { pending, around } = desk.room;
    runner.keepOnly(pending, around?.effect ?? null);
    for (const effect of advance.effects) void runner.run(effect);
  }

  /** Nothing of the sitting stays. Numbers go on, so that an answer that is still on its way is nobody's. */
  function end(reason: LockedRoom['reason']): void {
    const { sequence } = desk.room;
    agent = null;
    asked = null;
    proven = false;
    desk = {
      ...closedDesk(room.verification, now()),
      room: { ...closedRoom(room.verification, now()), sequence, reason },
    };
    page.desk = desk;
    page.trouble = null;
    kept.clear();
  }

  async function signIn(claims: string | null): Promise<void> {
    if (page.busy !== null) return;
    page.busy = 'leaving';
    page.trouble = null;
    asked = { at: clock.now(), before: agent };
    try {
      // Its answer could not be judged.
      if (!keep()) throw Object.assign(new Error('nothing is kept'), { code: 'LK-206' });
      const { identity } = await open();
      // Nobody of before is suggested to whoever begins a sitting.
      if (agent === null) await identity.forget();
      const left = await identity.signIn({ ...freshSignIn, claims });
      if (!left.ok) page.trouble = { kind: 'refused', problem: problemOfSignIn({ ...left.failure, message: '' }) };
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? 'LK-206' : 'LK-312';
      page.trouble = { kind: 'refused', problem: problem(code) };
    }
    page.busy = null;
    asked = null;
    keep();
  }

  /** Microsoft's answer, or a reload: whichever brought the page here. */
  async function takeUp(): Promise<void> {
    const stays = goesOn(before, now());
    // Tokens of whoever was away go, too.
    if (answer === null && !stays && before?.proven !== true) {
      // Nothing is kept anew: after a reload it is asked once more (J2).
      page.trouble = cameBack(before);
      return;
    }
    page.busy = answer === null && !stays ? null : 'answering';
    try {
      const { identity } = await open();
      const outcome = await identity.handleAnswer(answer);
      const arrival = judgeArrival({
        ...{ answer: outcome, account: identity.account(), kept: before },
        ...{ at: now(), now: clock.now() },
      });
      page.trouble = arrival.trouble;
      if (arrival.account === null) await identity.forget();
      else {
        const { tenantId, objectId } = arrival.account;
        agent = { tenantId, objectId };
        proven = true;
        page.agent = arrival.account;
        apply({ type: 'signed-in', own: objectId, at: now() });
      }
    } catch {
      page.trouble = { kind: 'refused', problem: problem('LK-312') };
    }
    page.busy = null;
    keep();
  }

  const tick = (): void => apply({ type: 'tick', at: now() });
  setInterval(tick, tickEvery);
  document.addEventListener('visibilitychange', tick);
  addEventListener('pageshow', ({ persisted }) => {
    if (!persisted) return;
    // Back from Microsoft's page without an answer.
    page.trouble = cameBack({ asked }) ?? page.trouble;
    page.busy = null;
    asked = null;
    tick();
  });

  page.desk = desk;
  void takeUp();

  return {
    send(press: DeskPress) {
      // The agent goes on: what became of a sign-in is read.
      page.trouble = null;
      if (press.type === 'change' && press.change.kind === 'register') microsoft.opened()?.pressed();
      if (press.type === 'sign-out') {
        signOut();
        return;
      }
      apply({ ...press, at: now() });
    },
    signIn: (claims) => void signIn(claims ?? null),
    now,
    granted: (act) => microsoft.opened()?.granted(act) === true,
    lookUp: async (listed, signal) => lookUpList((await open()).find, listed, signal),
    searchGroups: async (typed, signal) => (await open()).groups.search(typed, signal),
    async membersOf(groupId, signal) {
      const members = await (await open()).groups.list(groupId, signal);
      return members.ok
        ? { ok: true, value: { ...members.value, people: members.value.people.map(asListed) } }
        : members;
    },
    signOut,
    lock() {
      // As if the agent had been away.
      const at = now();
      apply({ type: 'tick', at: { ...at, monotonic: at.monotonic + 24 * 3_600_000 } });
    },
    startOver: () => end('start'),
    usePretendKey(use) {
      if (practice === null || page.practice === null) return;
      page.practice = { ...page.practice, pretendKey: use };
      // Where nothing can be kept, it holds for this tab.
      practice.usePretendKey(use).catch(() => undefined);
    },
    resetPractice() {
      void practice?.reset().then(() => {
        removeEventListener('beforeunload', ask);
        sessionStorage.clear();
        location.reload();
      });
    },
  };

  function signOut(): void {
    apply({ type: 'sign-out', at: now() });
    end('signed-out');
  }
}
