import { describe, expect, it } from 'vitest';
import { bothQueries } from '../fixtures/registry-output.ts';
import { parseRegistryReport } from './registry-report.ts';

/** What `reg query` says where a key or a value is missing, and where it may not look, in languages of Windows. */
const languages: [language: string, notFound: string, denied: string][] = [
  ['English', 'ERROR: The system was unable to find the specified registry key or value.', 'ERROR: Access is denied.'],
  [
    'German',
    'FEHLER: Der angegebene Registrierungsschlüssel bzw. Wert wurde nicht gefunden.',
    'FEHLER: Zugriff verweigert',
  ],
  ['French', "ERREUR : le système n'a pas trouvé la clé ou la valeur de Registre spécifiée.", 'ERREUR : Accès refusé.'],
  [
    'French, as pages quote it',
    'Erreur : le système n’a pas trouvé la clé ou la valeur de Registre spécifiée.',
    'Erreur : Accès refusé.',
  ],
  [
    'Italian',
    'ERRORE: Impossibile trovare la chiave o il valore del Registro di sistema specificato.',
    'ERRORE: Accesso negato.',
  ],
  [
    'Spanish',
    'ERROR: El sistema no ha podido encontrar la clave o el valor del Registro especificados.',
    'ERROR: Acceso denegado.',
  ],
  [
    'Portuguese',
    'ERRO: o sistema não conseguiu localizar a chave ou o valor do Registro especificado.',
    'ERRO: Acesso negado.',
  ],
  ['Dutch', 'FOUT: het systeem kon de opgegeven registersleutel of -waarde niet vinden.', 'FOUT: Toegang geweigerd.'],
  ['Polish', 'BŁĄD: System nie mógł odnaleźć określonego klucza lub wartości rejestru.', 'BŁĄD: Odmowa dostępu.'],
  ['Russian', 'ОШИБКА: Не удается найти указанный раздел или параметр в реестре.', 'ОШИБКА: Отказано в доступе.'],
  ['Japanese', 'エラー: 指定されたレジストリ キーまたは値が見つかりませんでした', 'エラー: アクセスが拒否されました。'],
  ['Chinese', '错误: 系统找不到指定的注册表项或值。', '错误: 拒绝访问。'],
  ['Korean', '오류: 지정된 레지스트리 키 또는 값을 찾을 수 없습니다.', '오류: 액세스가 거부되었습니다.'],
  ['Turkish', 'HATA: Sistem belirtilen kayıt defteri anahtarını ya da değerini bulamadı.', 'HATA: Erişim engellendi.'],
  [
    'one that nobody thought of',
    'GABIM: Sistemi nuk mundi të gjejë çelësin ose vlerën e specifikuar.',
    'GABIM: Qasja u refuzua.',
  ],
];

const said = (text: string): string[] => {
  const { intune, groupPolicy, wins, signIn, unattributed } = parseRegistryReport(text);
  return [intune.kind, groupPolicy.kind, wins, signIn, `${unattributed} unattributed`];
};
const unset = ['not-set', 'not-set', 'neither', 'off', '0 unattributed'];
const refused = ['denied', 'denied', 'unknown', 'unknown', '0 unattributed'];

describe('P2: an answer without a value is "not found" or "denied", in any language of Windows', () => {
  it.each(languages)('%s', (_, notFound, denied) => {
    expect(said(bothQueries(notFound, notFound))).toEqual(unset);
    expect(said(bothQueries(denied, denied))).toEqual(refused);
    expect(said(bothQueries(notFound, '0x1'))).toEqual(['not-set', 'on', 'group-policy', 'on', '0 unattributed']);
  });

  const wraps = languages.flatMap(([language, notFound]) =>
    [40, 57, 80].map((columns) => [language, columns, notFound] as const),
  );
  it.each(wraps)('%s, in a window of %i columns', (_, columns, notFound) => {
    const wrapped = bothQueries(notFound, notFound)
      .split('\n')
      .flatMap((line) => line.match(new RegExp(`.{1,${columns}}`, 'gu')) ?? ['']);
    expect(said(wrapped.join('\n'))).toEqual(unset);
  });

  it.each(languages)('%s, after a mail, a ticket and the wrong code page', (_, notFound) => {
    const text = bothQueries(notFound, notFound);
    const disguises = [
      text.replaceAll('C:\\Users\\alex>', 'PS C:\\Users\\alex> '),
      text.replaceAll(/^/gm, '> '),
      text.replaceAll('\n', '<br/>').replaceAll('>reg', '&gt;reg').replaceAll('"', '&quot;'),
      text.replaceAll(' ', '\u00a0'),
      text.replaceAll('\n', '\n\n'),
      text.replaceAll(/[À-ž]/g, '\ufffd'),
    ];
    for (const disguise of disguises) expect(said(disguise)).toEqual(unset);
  });

  it.each(languages)("%s, in PowerShell's own frame", (_, notFound, denied) => {
    const framed = (sentence: string): string =>
      [
        `reg : ${sentence}`,
        'At line:1 char:1',
        '+ reg query "HKLM\\SOFTWARE\\Policies\\Microsoft\\FIDO" /v EnableFIDODevic ...',
        '+ ~~~~~~~~~~~~',
        `    + CategoryInfo          : NotSpecified: (${sentence.slice(0, 20)}...:String) [], RemoteException`,
        '    + FullyQualifiedErrorId : NativeCommandError',
      ].join('\n');
    expect(parseRegistryReport(framed(notFound)).groupPolicy.kind).toBe('not-set');
    expect(parseRegistryReport(framed(denied)).groupPolicy.kind).toBe('denied');
  });

  it.each([
    'Die Registrierung wurde durch den Administrator deaktiviert.',
    "La modification du Registre a été désactivée par l'administrateur.",
    'Администратор запретил редактирование реестра.',
    'Cette opération est bloquée. Contactez votre administrateur système.',
  ])('a long refusal names whoever decided so: %s', (sentence) => {
    expect(said(bothQueries(`ERROR: ${sentence}`, `ERROR: ${sentence}`))).toEqual(refused);
  });
});

describe('P2: a console that does not let `reg` run names whoever decided so', () => {
  it.each([
    'This program is blocked by group policy. For more information, contact your system administrator.',
    'Dieses Programm wurde durch eine Gruppenrichtlinie geblockt. Wenden Sie sich an den Systemadministrator.',
  ])('%s', (sentence) => {
    expect(said(bothQueries(sentence, sentence))).toEqual(refused);
  });
});

describe('P2: what is no answer of the console is not taken for one', () => {
  const command = 'reg query "HKLM\\SOFTWARE\\Policies\\Microsoft\\FIDO" /v EnableFIDODeviceLogon';
  const last = (text: string): unknown => parseRegistryReport(text).groupPolicy;

  it.each([
    ['RE: the key that does not work'],
    ['TEL: 0123 456789'],
    ['Note: nothing came'],
    ['Best regards'],
    ['AzureAdJoined : YES'],
  ])('%s', (line) => {
    expect(last(`C:\\>${command}\n\n${line}`)).toEqual({ kind: 'unclear', cause: 'not-understood' });
    expect(last(`${command}\n\n${line}`), 'no console').toEqual({ kind: 'not-said' });
  });

  it.each([
    ['wrong options', 'ERROR: Invalid syntax.\nType "REG QUERY /?" for usage.'],
    ['wrong options, in French', 'ERREUR : syntaxe non valide.\nEntrez "REG QUERY /?" pour afficher la syntaxe.'],
    ['a wrong hive', 'ERROR: Invalid key name.\nType "REG QUERY /?" for usage.'],
    ['no such command', "'reg' is not recognized as an internal or external command,\noperable program or batch file."],
    [
      'no such command, in German',
      'Der Befehl "reg" ist entweder falsch geschrieben oder\nkonnte nicht gefunden werden.',
    ],
  ])('Windows did not understand the command: %s', (_, answer) => {
    expect(last(`C:\\>${command}\n${answer}\n\nC:\\>`)).toEqual({ kind: 'unclear', cause: 'mistyped' });
  });

  it('a sentence whose command is missing is told, whatever its language', () => {
    for (const [language, notFound] of languages.slice(0, 11)) {
      expect(parseRegistryReport(notFound).unattributed, language).toBe(1);
    }
    expect(parseRegistryReport('ERROR: The network path was not found.').unattributed).toBe(0);
  });
});
