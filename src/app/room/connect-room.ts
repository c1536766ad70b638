import { pingCompanion } from '../../ceremony/ping-companion.ts';
import type { Configuration } from '../../config/configuration.ts';
import type { RoomConfiguration } from '../../config/room-configuration.ts';
import type { Practice } from '../../practice/index.ts';
import type { Clock } from '../../registration/time.ts';
import type { RoomPage } from '../../ui/room/room-page.svelte.ts';
import type { RoomMicrosoft } from './open-room-microsoft.ts';

interface Connection {
  page: Pick<RoomPage, 'practice' | 'makesKeys'>;
  configuration: Configuration;
  room: RoomConfiguration;
  /** Takes Microsoft's place; null in live mode. */
  practice: Practice | null;
  clock: Clock;
}

/**
 * The way to Microsoft: loaded with the first need of it (M2). Whether this PC can make keys for others is found out at once.
 * @returns `open` loads it, and after a failure tries again; `opened` is what was loaded, or null
 */
export function connectRoom({ page, configuration, room, practice, clock }: Connection) {
  const companion = practice === null ? configuration.routes.companion : null;
  const answers = companion === null ? Promise.resolve(false) : pingCompanion(companion);
  void answers.then((there) => (page.makesKeys = practice !== null || there));

  let opened: RoomMicrosoft | null = null;
  let opening: Promise<RoomMicrosoft> | null = null;

  async function load(): Promise<RoomMicrosoft> {
    const { openRoomMicrosoft } = await import('./open-room-microsoft.ts');
    return openRoomMicrosoft({
      configuration: { tenantId: practice?.directory.tenantId ?? configuration.tenantId, clientId: room.clientId },
      redirectUri: location.origin + location.pathname,
      ...{ access: room.directory, clock, companion: (await answers) ? companion : null },
      fetch: practice === null ? fetch.bind(window) : practice.graphFetch,
      ...(practice === null
        ? {}
        : { networkClient: practice.networkClient, navigationClient: practice.navigationClient }),
      pretendKey: () =>
        practice !== null && page.practice?.pretendKey === true
          ? (options, { signal }) =>
              // Each person gets a key of their own.
              practice.pretendKey.create(options, { origin: location.origin, signal, another: true })
          : null,
    });
  }

  return {
    open: (): Promise<RoomMicrosoft> =>
      (opening ??= load().then(
        (loaded) => (opened = loaded),
        (error: unknown) => {
          opening = null;
          throw error;
        },
      )),
    opened: (): RoomMicrosoft | null => opened,
  };
}
