import type { Configuration } from '../../config/configuration.ts';
import type { Practice } from '../../practice/index.ts';
import type { Clock } from '../../registration/time.ts';
import type { ReadinessMicrosoft } from './open-readiness-microsoft.ts';

interface Connection {
  configuration: Pick<Configuration, 'tenantId'>;
  /** `setup.clientId` of config.json; in practice the tenant's own. */
  clientId: string;
  /** Takes Microsoft's place; null in live mode. */
  practice: Practice | null;
  clock: Clock;
}

/**
 * The way to Microsoft, loaded with the first need of it (M2).
 * @returns `open` loads it, and after a failure tries again; `opened` is what was loaded, or null
 */
export function connectReadiness({ configuration, clientId, practice, clock }: Connection) {
  let opened: ReadinessMicrosoft | null = null;
  let opening: Promise<ReadinessMicrosoft> | null = null;

  async function load(): Promise<ReadinessMicrosoft> {
    const { openReadinessMicrosoft } = await import('./open-readiness-microsoft.ts');
    const common = { redirectUri: location.origin + location.pathname, clock };
    if (practice === null) {
      const ids = { tenantId: configuration.tenantId, clientId };
      return openReadinessMicrosoft({ ...common, configuration: ids, fetch: fetch.bind(window) });
    }
    const { directory, graphFetch, networkClient, navigationClient } = practice;
    const ids = { tenantId: directory.tenantId, clientId: directory.setupClientId ?? clientId };
    return openReadinessMicrosoft({
      ...common,
      ...{ configuration: ids, fetch: graphFetch, networkClient, navigationClient },
    });
  }

  return {
    open: (): Promise<ReadinessMicrosoft> =>
      (opening ??= load().then(
        (loaded) => (opened = loaded),
        (error: unknown) => {
          opening = null;
          throw error;
        },
      )),
    opened: (): ReadinessMicrosoft | null => opened,
  };
}
