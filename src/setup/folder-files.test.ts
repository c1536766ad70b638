import { strFromU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { hostFiles } from '../../build/host-files.ts';
import { checklist } from './checklist.ts';
import { folderFiles, type FolderParts } from './folder-files.ts';
import { hostFilePaths } from './host-file-paths.ts';
import { emptyPlan, hostKinds, type SetupPlan } from './setup-plan.ts';
import { placeAfter, placeOf, setupPlaces } from './setup-places.ts';

const id = 'abcdefghijklmnopabcdefghijklmnop';
const deskId = 'ponmlkjihgfedcbaponmlkjihgfedcba';
const full: SetupPlan = {
  draft: {
    tenantId: '11111111-2222-4333-8444-555555555555',
    clientId: '22222222-2222-4333-8444-555555555555',
    organisation: { name: 'Contoso' },
    routes: { companion: id },
    acceptedKeys: { allow: ['01020304-0506-0708-0102-030405060708'] },
    helpdesk: {
      clientId: '33333333-2222-4333-8444-555555555555',
      origin: 'https://keydesk.contoso.com',
      verification: [{ id: 'call-back', alone: true }],
    },
    setup: { clientId: '44444444-2222-4333-8444-555555555555' },
  },
  address: 'https://keys.contoso.com/',
  readinessAddress: 'http://localhost:4173/readiness.html',
  companion: true,
  deskCompanion: deskId,
  host: 'nginx',
  folder: '/srv/latchkey',
  ways: ['intune', 'registry', 'group-policy'],
};

const parts: FolderParts = {
  readme: '# Checklist\n',
  hostFile: (host, site) => hostFiles({ 'X-A': 'b' }, site)[hostFilePaths[host]] ?? null,
  enableFiles: (setting) => [{ id: 'apply', name: `${setting}.reg`, text: '', bytes: new Uint8Array([1]) }],
};
const text = (files: Readonly<Record<string, Uint8Array>>, path: string): string =>
  strFromU8(files[path] ?? new Uint8Array());

describe('A4: the folder', () => {
  test('holds everything of a whole plan, the same bytes each time', () => {
    const files = folderFiles(full, parts);
    expect(Object.keys(files)).toEqual(Object.keys(folderFiles(structuredClone(full), parts)));
    expect(files).toEqual(folderFiles(structuredClone(full), parts));
    expect(Object.keys(files)).toEqual(
      [
        'README.md',
        'companion-employees/build.bash.txt',
        'companion-employees/build.powershell.txt',
        'companion-employees/google-chrome-intune.txt',
        'companion-employees/google-chrome.json',
        'companion-employees/google-chrome.reg',
        'companion-employees/microsoft-edge-intune.txt',
        'companion-employees/microsoft-edge.json',
        'companion-employees/microsoft-edge.reg',
        'companion-helpdesk/build.bash.txt',
        'companion-helpdesk/build.powershell.txt',
        'companion-helpdesk/google-chrome-intune.txt',
        'companion-helpdesk/google-chrome.json',
        'companion-helpdesk/google-chrome.reg',
        'companion-helpdesk/microsoft-edge-intune.txt',
        'companion-helpdesk/microsoft-edge.json',
        'companion-helpdesk/microsoft-edge.reg',
        'config-helpdesk/config.json',
        'config.json',
        'host-helpdesk/nginx.conf',
        'host/nginx.conf',
        'pcs/group-policy.reg',
        'pcs/intune.reg',
        'pcs/intune.txt',
        'register/employees.bash.txt',
        'register/employees.powershell.txt',
        'register/helpdesk.bash.txt',
        'register/helpdesk.powershell.txt',
        'register/readiness-delete.bash.txt',
        'register/readiness-delete.powershell.txt',
        'register/readiness.bash.txt',
        'register/readiness.powershell.txt',
      ].sort(),
    );
    expect(JSON.parse(text(files, 'config.json'))).toEqual(full.draft);
    expect(JSON.parse(text(files, 'config-helpdesk/config.json'))).toEqual({
      ...full.draft,
      routes: { companion: deskId },
    });
    expect(text(files, 'host-helpdesk/nginx.conf')).toContain('server_name keydesk.contoso.com;');
    expect(text(files, 'host/nginx.conf')).toContain('root /srv/latchkey;');
    expect(text(files, 'register/employees.bash.txt')).toContain(
      "--with-companion --base-url 'https://keys.contoso.com/'",
    );
    expect(text(files, 'register/readiness-delete.bash.txt')).toContain('44444444-');
    expect(new TextDecoder('utf-16le').decode(files['companion-helpdesk/microsoft-edge.reg'])).toContain(
      `"1"="${deskId};`,
    );
  });

  test('can be made of nothing', () => {
    expect(Object.keys(folderFiles(emptyPlan, parts))).toEqual(['README.md', 'config.json']);
  });

  test.each(hostKinds)('has the file of %s, with the names filled in', (host) => {
    const files = folderFiles({ ...full, host, address: 'https://intranet.fabrikam.com/keys' }, parts);
    const [path = ''] = Object.keys(files).filter((one) => one.startsWith('host/'));
    expect(text(files, path)).toMatch(/intranet\.fabrikam\.com|\/keys\/|X-A/);
    expect(text(files, path)).not.toContain('keys.contoso.com');
  });

  test('holds no command and no host for an address that is none', () => {
    const files = folderFiles({ ...full, address: "https://x.com/';rm" }, parts);
    expect(Object.keys(files).filter((path) => /^host\/|employees\.|companion-employees/.test(path))).toEqual([]);
  });
});

describe('A4: the checklist', () => {
  const states = (plan: SetupPlan): Record<string, string> =>
    Object.fromEntries(checklist(plan).map(({ place, state }) => [place, state]));

  test('has a line for each place that somebody has to have been in', () => {
    const listed = setupPlaces.filter((place) => place !== 'folder' && place !== 'roll-out');
    expect(Object.keys(states(full))).toEqual(listed);
    expect(new Set(Object.values(states(full)))).toEqual(new Set(['ready']));
  });

  test('says what is missing, and leaves out what nobody has to have', () => {
    expect(states(emptyPlan)).toEqual({
      address: 'missing',
      organisation: 'missing',
      keys: 'left-out',
      companion: 'left-out',
      register: 'missing',
      helpdesk: 'left-out',
      readiness: 'left-out',
      file: 'missing',
      host: 'missing',
      pcs: 'missing',
    });
  });

  test.each<[string, Partial<SetupPlan>]>([
    ['address', { address: 'http://x' }],
    ['organisation', { draft: { ...full.draft, organisation: { name: '' } } }],
    ['keys', { draft: { ...full.draft, acceptedKeys: { allow: ['x'] } } }],
    ['companion', { draft: { ...full.draft, routes: { companion: 'x' } } }],
    ['companion', { draft: { ...full.draft, routes: undefined } }],
    ['register', { draft: { ...full.draft, clientId: 'x' } }],
    ['helpdesk', { draft: { ...full.draft, helpdesk: {} } }],
    ['helpdesk', { deskCompanion: 'x' }],
    ['readiness', { draft: { ...full.draft, setup: {} } }],
    ['file', { draft: { ...full.draft, organization: {} } }],
    ['host', { host: null }],
    ['pcs', { ways: [] }],
  ])('sees what is wrong in %s (%#)', (place, change) => {
    expect(states({ ...full, ...change })[place]).toBe('missing');
  });
});

test('places are found by their address, and follow each other to the last', () => {
  expect(placeOf('#/register')).toBe('register');
  expect(placeOf('#/x')).toBe('address');
  expect(placeOf('')).toBe('address');
  const walked = setupPlaces.map((place) => placeAfter(place));
  expect(walked).toEqual([...setupPlaces.slice(1), null]);
});
