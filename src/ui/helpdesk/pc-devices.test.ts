import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import type { OwnedDevice } from '../../pc/owned-device.ts';
import PcDevices from './PcDevices.svelte';

const pasted = 'cccc6666-7777-4888-8999-dddd00001111';
const nameless: OwnedDevice = {
  trust: 'unknown',
  name: null,
  deviceId: null,
  operatingSystem: null,
  operatingSystemVersion: null,
  compliant: null,
};
const desk: OwnedDevice = {
  trust: 'hybrid-joined',
  name: 'DESK-1',
  deviceId: pasted,
  operatingSystem: 'Windows',
  operatingSystemVersion: '10.0.22631.4317',
  compliant: false,
};

function shown(devices: readonly OwnedDevice[] | null): string {
  const { body } = render(PcDevices, { props: { account: 'max@example.com', devices, pasted: pasted.toUpperCase() } });
  return body
    .replaceAll(/<!--.*?-->/g, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ');
}

describe('P2: the devices of the account beside what was pasted', () => {
  test('name, join, Windows, compliance, and which of them was pasted', () => {
    const text = shown([
      desk,
      { ...desk, name: 'PHONE', deviceId: null, operatingSystem: 'iOS', compliant: null },
      nameless,
    ]);
    expect(text).toContain('DESK-1 (the one that was pasted) Hybrid joined · Windows 11 23H2 (22631) · not compliant');
    expect(text).toContain('PHONE Hybrid joined · iOS · compliance not told');
    expect(text.match(/the one that was pasted/g)).toHaveLength(1);
  });

  test('X2: without a permission for them nothing is said of them, and none is asked for', () => {
    expect(shown([nameless])).toContain('Microsoft lists 1 for this account, and tells this page nothing about them.');
    expect(shown([])).toContain('Microsoft lists no device');
    expect(shown(null)).toContain('does not show this page the devices');
  });
});
