import type { CreateCredential } from '../ceremony/create-credential.ts';
import type { Configuration } from '../config/configuration.ts';
import type { Ports } from '../journey/ports.ts';
import type { RouteName } from '../registration/route-name.ts';
import type { OnLook } from './look-for-person.ts';
import type { Microsoft } from './open-microsoft.ts';
import type { Practice } from '../practice/index.ts';
import type { CorrectableClock } from '../browser/corrected-clock.ts';

interface Connection {
  configuration: Configuration;
  /** Takes Microsoft's place; null in live mode. */
  practice: Practice | null;
  baseUrl: string;
  clock: CorrectableClock;
  route: () => RouteName;
  /** Id of the companion that answered, or null. */
  companion: string | null;
  /** The practice tenant's software key where it is played with. */
  pretendKey: () => CreateCredential | null;
  onLook: OnLook;
}

type MicrosoftPorts = Pick<Ports, 'identity' | 'ceremony'> & Pick<Microsoft, 'fido2Methods' | 'look'>;

/**
 * The ports to Microsoft. What stands behind them is large and is loaded with the first call (M2).
 * @returns `open` loads it; a failed load is tried again by the next call
 */
export function connectMicrosoft(connection: Connection): MicrosoftPorts & { open: () => Promise<Microsoft> } {
  const { configuration, practice, baseUrl, clock, route, companion, pretendKey, onLook } = connection;
  let opening: Promise<Microsoft> | null = null;
  let microsoft: Microsoft | null = null;

  async function load(): Promise<Microsoft> {
    const { openMicrosoft } = await import('./open-microsoft.ts');
    const common = { redirectUri: baseUrl, clock, route, companion, pretendKey, onLook };
    return openMicrosoft(
      practice === null
        ? { ...common, configuration, fetch: fetch.bind(window) }
        : {
            ...common,
            configuration: { ...configuration, ...practice.directory },
            fetch: practice.graphFetch,
            networkClient: practice.networkClient,
            navigationClient: practice.navigationClient,
          },
    );
  }

  const open = (): Promise<Microsoft> =>
    (opening ??= load().then(
      (opened) => (microsoft = opened),
      (error: unknown) => {
        opening = null;
        throw error;
      },
    ));

  return {
    open,
    identity: {
      signIn: async (request) => (await open()).identity.signIn(request),
      signOut: async () => (await open()).identity.signOut(),
      account: () => microsoft?.identity.account() ?? null,
    },
    fido2Methods: {
      list: async (signal) => (await open()).fido2Methods.list(signal),
      async creationOptions(signal) {
        const options = await (await open()).fido2Methods.creationOptions(signal);
        performance.mark('latchkey:options-received');
        return options;
      },
      async create(...save) {
        const { fido2Methods } = await open();
        performance.mark('latchkey:save-sent');
        return fido2Methods.create(...save);
      },
      mayDelete: async (signal) => (await open()).fido2Methods.mayDelete(signal),
      delete: async (id, signal) => (await open()).fido2Methods.delete(id, signal),
      isCredential: (methodId, credentialId) => microsoft?.fido2Methods.isCredential(methodId, credentialId) === true,
    },
    look: async (signal) => (await open()).look(signal),
    ceremony: {
      pressed: () => microsoft?.ceremony.pressed(),
      chooseRoute: (rpId) => microsoft?.ceremony.chooseRoute(rpId) ?? 'hand-off',
      create: async (...ceremony) => (await open()).ceremony.create(...ceremony),
    },
  };
}
