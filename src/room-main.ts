import { mount } from 'svelte';
import type { AnsweredConfiguration } from './browser/answered-configuration.ts';
import { readRoomConfiguration, type RoomConfigurationReading } from './config/read-room-configuration.ts';
import { hasSessionStorage } from './microsoft/identity-without-storage.ts';
import { startDoor, type DoorHandover } from './app/start-door.ts';
import RoomApp from './ui/room/RoomApp.svelte';
import type { RoomActs } from './ui/room/room-acts.ts';
import { createRoomPage, type DoorActs } from './ui/room/room-page.svelte.ts';

/** The composition root of the helpdesk's room: reads the configuration, and says why nobody can come in (M3, S14), or opens the door. */
export function start(handover: DoorHandover<RoomConfigurationReading>): void {
  const page = createRoomPage();
  startDoor(handover, readRoomConfiguration, async ({ configured, answer, incomplete, target }) => {
    page.incomplete = incomplete;
    const acts = await enter(configured, answer).catch(() => {
      page.incomplete = true;
      return null;
    });
    target.replaceChildren();
    mount(RoomApp, { target, props: { page, act: acts } });
  });

  /** @returns null where nobody can come in: the page says why */
  async function enter(
    { reading, clock }: AnsweredConfiguration<RoomConfigurationReading>,
    answer: string | null,
  ): Promise<(RoomActs & DoorActs) | null> {
    if (!reading.ok) {
      page.refusal = { kind: 'configuration', code: reading.code, fields: reading.fields };
      return null;
    }
    const { configuration, room } = reading;
    page.configuration = configuration;
    if (room === null) {
      page.refusal = { kind: 'not-set-up' };
      return null;
    }
    page.room = room;
    if (!configuration.practice && room.origin !== location.origin) {
      page.refusal = { kind: 'elsewhere', origin: room.origin ?? '' };
      return null;
    }
    if (!hasSessionStorage()) {
      page.refusal = { kind: 'no-storage' };
      return null;
    }
    const { startRoom } = await import('./app/room/start-room.ts');
    return startRoom({ page, configuration, room, evidence: clock, answer });
  }
}
