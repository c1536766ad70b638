import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { enableFiles, type EnableFile, type EnableFileWords } from './enable-files.ts';
import type { RegistrySetting } from '../registry/sign-in-setting.ts';
import { parseRegistryReport } from '../registry/registry-report.ts';
import { signInSettings } from '../registry/sign-in-setting.ts';
import { readRegistryFile, type RegistryChange } from '../testing/read-registry-file.ts';

const settings: readonly RegistrySetting[] = ['intune', 'group-policy'];

const words: EnableFileWords = {
  apply: ['Schaltet es ein.', 'Rückgängig: die andere Datei.'],
  undo: ['Entfernt den Wert.'],
  script: {
    synopsis: 'Schaltet die Anmeldung ein.',
    description: ['Ändert einen Wert.', 'Nicht geprüft.'],
    undoParameter: 'Entfernt ihn.',
    exitCodes: ['0: fertig.'],
    wideRegistry: 'Die 64-Bit-Registrierung.',
    apply: 'Auf 1 setzen',
    undo: 'Entfernen',
    done: 'Erledigt.',
    already: 'Schon so.',
    notChanged: 'Nichts geändert.',
    notAdministrator: 'Kein Administrator.',
    differs: 'Anders.',
    failed: 'Abgelehnt:',
  },
};

function fileOf(setting: RegistrySetting, id: EnableFile['id'], said = words): EnableFile {
  return enableFiles(setting, said).find((file) => file.id === id)!;
}

/** Values by key and name, as the registry holds them: it heeds no case. */
type Registry = ReadonlyMap<string, number>;

function after(registry: Registry, changes: readonly RegistryChange[]): Registry {
  const values = new Map(registry);
  for (const { key, name, dword } of changes) {
    const at = `${key}\\${name}`.toLowerCase();
    if (dword === null) values.delete(at);
    else values.set(at, dword);
  }
  return values;
}

describe.each(settings)('P1: the registry files for %s', (setting) => {
  const { path, name } = signInSettings[setting];
  const key = `HKEY_LOCAL_MACHINE\\${path}`;
  const apply = (said = words) => readRegistryFile(fileOf(setting, 'apply', said).bytes);
  const undo = () => readRegistryFile(fileOf(setting, 'undo').bytes);

  test('set the one value to 1, and take that value away', () => {
    expect(apply().changes).toEqual([{ key, name, dword: 1 }]);
    expect(undo().changes).toEqual([{ key, name, dword: null }]);
  });

  test('say what they do, in any language', () => {
    expect(apply().comments).toEqual(words.apply);
    expect(undo().comments).toEqual(words.undo);
  });

  test('undone, everything is as it was, unless the value was there before', () => {
    const own = `${key}\\${name}`.toLowerCase();
    const registries = fc.dictionary(
      fc.constantFrom(own, ...settings.map((other) => `hklm\\${signInSettings[other].path}\\other`), 'a', 'b'),
      fc.nat(3),
    );
    fc.assert(
      fc.property(registries, (values) => {
        const before = new Map(Object.entries(values));
        const applied = after(before, apply().changes);
        expect(applied.get(own)).toBe(1);
        expect(after(applied, apply().changes)).toEqual(applied);
        before.delete(own);
        expect(after(applied, undo().changes)).toEqual(before);
      }),
    );
  });

  test('what is shown is what is downloaded', () => {
    const { text, bytes } = fileOf(setting, 'apply');
    expect(new TextDecoder('utf-16le').decode(bytes)).toBe(text);
  });

  test('P2: applied, the page reads the value as on', () => {
    const report = parseRegistryReport(fileOf(setting, 'apply').text);
    expect(report[setting === 'intune' ? 'intune' : 'groupPolicy'].kind).toBe('on');
  });

  test('no sentence can become an entry of the file', () => {
    const hostile = `Done.\r\n[HKEY_LOCAL_MACHINE\\SOFTWARE]\n"a"=dword:00000001`;
    expect(apply({ ...words, apply: [hostile] }).changes).toEqual(apply().changes);
  });
});

test('P1: every file has a name of its own', () => {
  const names = settings.flatMap((setting) => enableFiles(setting, words).map(({ name }) => name));
  expect(names.slice(0, 3)).toEqual([
    'latchkey-security-key-sign-in-on.reg',
    'latchkey-security-key-sign-in-undo.reg',
    'latchkey-security-key-sign-in.ps1',
  ]);
  expect(new Set(names).size).toBe(6);
});
