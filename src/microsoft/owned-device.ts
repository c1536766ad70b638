import type { DeviceTrust } from '../checks/device-join.ts';
import { isObject, listOf, textOf } from './json.ts';

/** A PC of the person's. Which one stands before them, nobody can tell; its name is personal. */
export interface OwnedDevice {
  /** From `trustType`; unknown where it may not be read. */
  trust: DeviceTrust;
  operatingSystem: string | null;
  operatingSystemVersion: string | null;
}

const trusts: ReadonlyMap<string, DeviceTrust> = new Map([
  ['workplace', 'registered'],
  ['azuread', 'entra-joined'],
  ['serverad', 'hybrid-joined'],
]);

/**
 * The answer of `/me/ownedDevices/microsoft.graph.device`: with User.Read alone, members other than the id may be null.
 * @returns null where it is no list
 */
export function ownedDevices(body: unknown): OwnedDevice[] | null {
  if (!isObject(body) || !Array.isArray(body['value'])) return null;
  return listOf(body['value'], 200)
    .filter(isObject)
    .map((device) => ({
      trust: trusts.get(textOf(device['trustType'])?.toLowerCase() ?? '') ?? 'unknown',
      operatingSystem: textOf(device['operatingSystem'])?.slice(0, 60) ?? null,
      operatingSystemVersion: textOf(device['operatingSystemVersion'])?.slice(0, 60) ?? null,
    }));
}
