import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pastedWindows, windowsOfBuild, windowsOfVersion } from './windows-version.ts';

describe('P2: builds and their names', () => {
  it.each([
    [7601, 'older', null],
    [10240, 'windows-10', '1507'],
    [17763, 'windows-10', '1809'],
    [18362, 'windows-10', '1903'],
    [18363, 'windows-10', '1909'],
    [19041, 'windows-10', '2004'],
    [19045, 'windows-10', '22H2'],
    [22000, 'windows-11', '21H2'],
    [22621, 'windows-11', '22H2'],
    [22631, 'windows-11', '23H2'],
    [26100, 'windows-11', '24H2'],
    [26200, 'windows-11', '25H2'],
  ])('%i is %s %s', (build, system, name) => {
    expect(windowsOfBuild(build)).toMatchObject({ system, name, build });
  });

  it('takes a build that is newer than its table for Windows 11 or later', () => {
    expect(windowsOfBuild(31_000)).toEqual({ system: 'windows-11', build: 31_000, revision: null, name: null });
    expect(windowsOfBuild(20_348)).toMatchObject({ system: 'windows-10', name: null });
  });

  it("reads Graph's operatingSystemVersion, and nothing else", () => {
    expect(windowsOfVersion('10.0.26100.4061')).toMatchObject({ name: '24H2', revision: 4061 });
    expect(windowsOfVersion('10.0.19045')).toMatchObject({ name: '22H2', revision: null });
    for (const other of ['', '14.5', 'Windows 11', '10.0.22631.4317.1', '10.0.x']) {
      expect(windowsOfVersion(other)).toBeNull();
    }
  });
});

describe('P2: what people paste of it', () => {
  it.each([
    ['a fresh prompt', 'Microsoft Windows [Version 10.0.22631.4317]\r\n(c) Microsoft Corporation.\r\n', '23H2'],
    ['the same in French', 'Microsoft Windows [version 10.0.19045.5011]', '22H2'],
    ['the same in Spanish', 'Microsoft Windows [Versión 10.0.19045.5011]', '22H2'],
    ['systeminfo', 'OS Name:      Microsoft Windows 11 Pro\nOS Version:   10.0.26100 N/A Build 26100', '24H2'],
    ['systeminfo in German', 'Betriebssystemversion:   10.0.22621 Nicht zutreffend Build 22621', '22H2'],
    ['winver', 'Version 25H2 (OS Build 26200.6584)', '25H2'],
    ['winver in German', 'Version 22H2 (Betriebssystembuild 19045.5011)', '22H2'],
    ['Settings', 'Edition Windows 11 Enterprise\nVersion 24H2\nOS build 26100.4061', '24H2'],
    ['systeminfo in French', 'Version du système:   10.0.19045 N/A version 19045', '22H2'],
    ['winver in Spanish', 'Versión 22H2 (compilación de SO 19045.5011)', '22H2'],
    ['winver in French', "Version 23H2 (build du système d'exploitation 22631.4317)", '23H2'],
    ['winver in Polish', 'Wersja 22H2 (kompilacja systemu operacyjnego 19045.5011)', '22H2'],
    ['a ticket', 'Microsoft Windows [Version&nbsp;10.0.22631.4317]<br>(c) Microsoft Corporation.', '23H2'],
    ['a newer Windows', 'Microsoft Windows [Version 10.0.31000.1]', null],
  ])('%s', (_, text, name) => {
    expect(pastedWindows(text)).toMatchObject({ kind: 'said', version: { name } });
  });

  it('says so where a paste speaks of two', () => {
    const text = 'Microsoft Windows [Version 10.0.18363.1]\nMicrosoft Windows [Version 10.0.22631.4317]';
    expect(pastedWindows(text)).toMatchObject({ kind: 'disagree', versions: [{ name: '1909' }, { name: '23H2' }] });
    const twice = 'Microsoft Windows [Version 10.0.22631.4317]\nOS Version: 10.0.22631 N/A Build 22631';
    expect(pastedWindows(twice)).toMatchObject({ kind: 'said', version: { build: 22631, revision: 4317 } });
  });

  it.each([
    'Microsoft® Excel® für Microsoft 365 MSO (Version 2308 Build 16.0.16731.20234) 64 Bit',
    'Outlook: Version 2004 (Build 12730.20236 Click-to-Run)',
    'Teams version 1.7.00.1864, build 17763',
    'Version 128.0.2739.42 (Official build) (64-bit)',
    'Visual Studio 2019 (internal build 17763.1)',
  ])("another program's build is not Windows': %s", (text) => {
    expect(pastedWindows(text)).toEqual({ kind: 'not-said' });
    const windows = 'Microsoft Windows [Version 10.0.22631.4317]';
    expect(pastedWindows(`${text}\n${windows}`)).toMatchObject({ kind: 'said', version: { build: 22631 } });
  });

  it.each(['', 'JoinSrvVersion : 2.0', 'Version 23H2', '[Version]', 'build it', 'built 22631 times'])(
    'says nothing of %j',
    (text) => {
      expect(pastedWindows(text)).toEqual({ kind: 'not-said' });
    },
  );

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        pastedWindows(`[Version ${text}]`);
        windowsOfVersion(text);
      }),
    );
  });
});
