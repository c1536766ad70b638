import type { DeviceTrust } from '../checks/device-join.ts';

/** A PC that Entra ID lists for the person. Which one stands before them, its id tells at best; its name is personal. */
export interface OwnedDevice {
  /** From `trustType`; unknown where it may not be read. */
  readonly trust: DeviceTrust;
  readonly name: string | null;
  /** What `dsregcmd /status` prints as DeviceId; in lower case. */
  readonly deviceId: string | null;
  readonly operatingSystem: string | null;
  /** As `windowsOfVersion` reads it. */
  readonly operatingSystemVersion: string | null;
  /** Whether device management finds that it keeps to the rules; null where nobody says. */
  readonly compliant: boolean | null;
}
