import { describe, expect, it } from 'vitest';
import { bothQueries, notFound } from '../fixtures/registry-output.ts';
import { parseRegistryReport } from './registry-report.ts';

const path = 'HKLM:\\SOFTWARE\\Microsoft\\Policies\\PassportForWork\\SecurityKey';
const name = 'UseSecurityKeyForSignin';
const full = path.replace('HKLM:', 'HKEY_LOCAL_MACHINE');
const prompt = 'PS C:\\Users\\alex> ';
const ask = `${prompt}Get-ItemProperty -Path "${path}" -Name ${name}`;
const kind = (text: string): string => parseRegistryReport(text).intune.kind;

/** As PowerShell lists a value of the registry, with what it adds of its own. */
const list = (value: string, at = full): string =>
  [
    '',
    '',
    `${name} : ${value}`,
    `PSPath                  : Microsoft.PowerShell.Core\\Registry::${at}`,
    `PSParentPath            : Microsoft.PowerShell.Core\\Registry::${at.slice(0, at.lastIndexOf('\\'))}`,
    `PSChildName             : ${at.slice(at.lastIndexOf('\\') + 1)}`,
    'PSDrive                 : HKLM',
    'PSProvider              : Microsoft.PowerShell.Core\\Registry',
    '',
  ].join('\n');

describe('P2: what PowerShell prints of a setting', () => {
  it.each([
    ['1', 'on'],
    ['0', 'off'],
    ['2', 'on'],
    ['-1', 'on'],
    ['', 'unclear'],
    ['{1, 2}', 'unclear'],
  ])('Get-ItemProperty as a list: %j', (value, said) => {
    expect(kind(`${ask}\n${list(value)}\n${prompt}`)).toBe(said);
    expect(kind(list(value)), 'without the command, PSPath names the key').toBe(said);
  });

  it('a list that a window of 120 columns broke', () => {
    const broken = list('1').replace(
      'PassportForWork\\SecurityKey\nPSParent',
      'PassportFo\n                          rWork\\SecurityKey\nPSParent',
    );
    expect(broken).not.toBe(list('1'));
    expect(kind(`${ask}\n${broken}`)).toBe('on');
    expect(kind(broken)).toBe('on');
  });

  it.each([
    ['another key', full.replace('Microsoft\\Policies', 'Policies\\Microsoft')],
    ["the user's hive", full.replace('HKEY_LOCAL_MACHINE', 'HKEY_CURRENT_USER')],
  ])('the value of %s', (_, at) => {
    expect(parseRegistryReport(list('1', at)).intune).toEqual({ kind: 'unclear', cause: 'other-key' });
  });

  const commands = [
    `Get-ItemPropertyValue -Path "${path}" -Name ${name}`,
    `Get-ItemPropertyValue '${path}' ${name}`,
    `(Get-ItemProperty -Path '${path}').${name}`,
    `(Get-ItemProperty ${path}).${name}`,
    `Get-ItemProperty "${path}" | Select-Object -ExpandProperty ${name}`,
    `Get-ItemPropertyValue -Name ${name} -Path "Registry::${full}"`,
    `gpv '${path}' ${name}`,
  ];
  it.each(commands)('a number alone belongs to the command above it: %s', (command) => {
    expect(kind(`${prompt}${command}\n1\n${prompt}`)).toBe('on');
    expect(kind(`${prompt}${command}\n0\n${prompt}`)).toBe('off');
    expect(kind(`${prompt}${command}\n${prompt}`)).toBe('not-said');
  });

  it('a number below another command is none of ours', () => {
    expect(kind(`${prompt}(Get-ItemProperty "${path}").Other\n1\n${prompt}`)).toBe('not-said');
    expect(kind(`${prompt}Get-ItemPropertyValue HKLM:\\SOFTWARE\\Example ${name}\n1`)).toBe('not-said');
    expect(kind('1')).toBe('not-said');
  });

  it.each([
    ['one column', `\n${name}\n${'-'.repeat(23)}\n                      1\n`],
    ['two columns', `${name} PSChildName\n${'-'.repeat(23)} -----------\n                      1 SecurityKey\n`],
    ['ours in the middle', `Other ${name} More\n----- ${'-'.repeat(23)} ----\n    0                       1    0\n`],
  ])('a table of %s', (_, table) => {
    expect(kind(`${prompt}Get-ItemProperty "${path}" | Select-Object ${name}\n${table}\n${prompt}`)).toBe('on');
    expect(kind(table), 'its key is not said').toBe('unclear');
  });

  it('a table in which a blank moved the cells is not understood', () => {
    const table = `Other ${name}\n----- ${'-'.repeat(23)}\nof 0                       1\n`;
    expect(kind(`${prompt}Get-ItemProperty "${path}" | Select-Object Other, ${name}\n${table}\n${prompt}`)).toBe(
      'unclear',
    );
  });

  it('a table that shows the key as well', () => {
    const table = `${name} PSPath\n${'-'.repeat(23)} ------\n                      1 Microsoft.PowerShell.Core\\Registry::${full}\n`;
    expect(kind(table)).toBe('on');
  });

  it.each([
    ['Hive', 'the only value', `SecurityKey                    ${name} : 1`],
    [
      'Hive',
      'the second value',
      `SecurityKey                    Other                   : 0\n                               ${name} : 1`,
    ],
    ['Struktur', 'in German', `SecurityKey                    ${name} : 1`],
  ])('Get-Item, with "%s", %s', (hive, _, rows) => {
    const above = full.slice(0, full.lastIndexOf('\\'));
    const table = `\n    ${hive}: ${above}\n\n\nName                           Property\n----                           --------\n${rows}\n`;
    expect(kind(`${prompt}Get-Item "${path}"\n${table}\n${prompt}`)).toBe('on');
    expect(kind(table)).toBe('on');
  });

  it('the whole key: a list without the setting says that it is not set', () => {
    const others = list('1').replaceAll(name, 'Other');
    expect(kind(`${prompt}Get-ItemProperty "${path}"\n${list('1').replace('\n\n', '\nOther : 3\n')}`)).toBe('on');
    expect(kind(`${prompt}Get-ItemProperty "${path}"\n${others}`)).toBe('not-set');
    expect(kind(`${prompt}Get-ItemProperty "${path}" -Name Other\n${others}`)).toBe('not-said');
    expect(kind(others), 'nobody knows what was asked').toBe('not-said');
  });

  it('a command that sets it shows what it set, and its own number is no answer', () => {
    const set = `${prompt}New-ItemProperty -Path "${path}" -Name "${name}" -PropertyType DWORD -Value 1 -Force`;
    expect(kind(`${set}\n${list('1')}`)).toBe('on');
    expect(kind(`${set}\n${prompt}`)).toBe('not-said');
    expect(kind(`${prompt}Set-ItemProperty -Path "${path}" -Name ${name} -Value 0 -PassThru\n${list('0')}`)).toBe(
      'off',
    );
  });

  it('JSON', () => {
    expect(kind(`${ask} | ConvertTo-Json\n{\n    "${name}":  1,\n    "PSPath":  "x"\n}`)).toBe('on');
  });
});

/** An error as Windows PowerShell 5 prints it. */
const error = (sentence: string, category: string, id: string): string =>
  [
    `Get-ItemProperty : ${sentence}`,
    'At line:1 char:1',
    `+ Get-ItemProperty -Path "${path}" -Name ...`,
    '+ ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~',
    `    + CategoryInfo          : ${category} [Get-ItemProperty], ${id}`,
    `    + FullyQualifiedErrorId : ${id},Microsoft.PowerShell.Commands.GetItemPr`,
    '   opertyCommand',
  ].join('\n');

describe('P2: what PowerShell says where there is no value', () => {
  const sentences = [
    [
      'no key',
      `Cannot find path '${path}' because it does not exist.`,
      'ObjectNotFound: (HKLM:\\SOFTWARE\\...\\SecurityKey:String)',
      'PathNotFound',
    ],
    [
      'no key, in German',
      `Der Pfad "${path}" kann nicht gefunden werden, da er nicht vorhanden ist.`,
      'ObjectNotFound: (HKLM:\\SOFTWARE\\...\\SecurityKey:String)',
      'PathNotFound',
    ],
    [
      'no key, in French',
      `Impossible de trouver le chemin d'accès « ${path} », car il n'existe pas.`,
      'ObjectNotFound: (HKLM:\\SOFTWARE\\...\\SecurityKey:String)',
      'PathNotFound',
    ],
    [
      'no value',
      `Property ${name} does not exist at path ${full}.`,
      `InvalidArgument: (${name}:String)`,
      'System.Management.Automation.PSArgumentException',
    ],
    [
      'no value, in German',
      `Die Eigenschaft "${name}" ist im Pfad "${full}" nicht vorhanden.`,
      `InvalidArgument: (${name}:String)`,
      'System.Management.Automation.PSArgumentException',
    ],
    [
      'no value, in Spanish',
      `La propiedad ${name} no existe en la ruta de acceso ${full}.`,
      `InvalidArgument: (${name}:String)`,
      'System.Management.Automation.PSArgumentException',
    ],
  ] as const;

  it.each(sentences)('%s', (_, sentence, category, id) => {
    const whole = error(sentence, category, id);
    expect(kind(`${ask}\n${whole}\n${prompt}`)).toBe('not-set');
    expect(kind(whole), 'its echo names the command').toBe('not-set');
    expect(kind(`${ask}\nGet-ItemProperty : ${sentence}`), 'its first line alone').toBe('not-set');
    expect(kind(`Get-ItemProperty: ${sentence}`), 'without the command, as PowerShell 7 prints it').toBe('not-set');
    const broken = whole.replace('PassportForWork\\SecurityKey', 'Passport\nForWork\\SecurityKey');
    expect(kind(`${ask}\n${broken}`), 'broken by the window').toBe('not-set');
  });

  it('PowerShell 7 draws the command', () => {
    const drawn = `Get-ItemProperty:\nLine |\n   1 |  Get-ItemProperty -Path "${path}" -Name ${name}\n     |  ~~~~~~~~\n     | Cannot find path '${path}' because it does not exist.`;
    expect(kind(`${ask}\n${drawn}\n${prompt}`)).toBe('not-set');
    expect(kind(drawn)).toBe('not-set');
  });

  it.each([
    ['English', 'Requested registry access is not allowed.'],
    ['German', 'Der angeforderte Registrierungszugriff ist unzulässig.'],
    ['French', "L'accès au Registre demandé n'est pas autorisé."],
  ])('refused, in %s', (_, sentence) => {
    const whole = error(sentence, `PermissionDenied: (${full}:String)`, 'System.Security.SecurityException');
    expect(kind(`${ask}\n${whole}`)).toBe('denied');
  });

  it('not understood', () => {
    const typo = `Get-ItemPropery : The term 'Get-ItemPropery' is not recognized as the name of a cmdlet.\n+ CategoryInfo : ObjectNotFound: (Get-ItemPropery:String) [], CommandNotFoundException`;
    expect(parseRegistryReport(`${ask}\n${typo}`).intune).toEqual({ kind: 'unclear', cause: 'mistyped' });
  });

  it('errors of a script, one after the other', () => {
    const other = 'HKLM:\\SOFTWARE\\Policies\\Microsoft\\FIDO';
    const [, sentence, category, id] = sentences[0];
    const first = error(sentence, category, id);
    const second = first.replaceAll(path, other);
    expect(parseRegistryReport(`${first}\n${second}`)).toMatchObject({ wins: 'neither', unattributed: 0 });
    expect(parseRegistryReport(first.replaceAll('SecurityKey', 'Example'))).toMatchObject({ wins: 'unknown' });
  });

  it('reg in PowerShell, with a prompt in the registry', () => {
    const text = bothQueries('0x1', notFound).replaceAll('C:\\Users\\alex>', 'PS HKLM:\\SOFTWARE\\Policies> ');
    expect(parseRegistryReport(text)).toMatchObject({ signIn: 'on', wins: 'intune' });
  });
});
