import type { DeviceTrust } from '../checks/device-join.ts';
import type { OwnedDevice } from '../pc/owned-device.ts';
import { isObject, listOf, textOf } from './json.ts';
import { plainText } from './plain-text.ts';

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
      name: plain(device['displayName']),
      deviceId: plain(device['deviceId'])?.toLowerCase() ?? null,
      operatingSystem: plain(device['operatingSystem']),
      operatingSystemVersion: plain(device['operatingSystemVersion']),
      compliant: typeof device['isCompliant'] === 'boolean' ? device['isCompliant'] : null,
    }));
}

function plain(value: unknown): string | null {
  const text = textOf(value);
  return text === null ? null : plainText(text, 60);
}
