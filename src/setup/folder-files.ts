import type { EnableFile } from '../pc/enable/enable-files.ts';
import { omaUriRow, settingsCatalogName } from '../pc/enable/oma-uri-row.ts';
import { utf16Bytes, utf8Bytes } from '../pc/enable/text-bytes.ts';
import type { RegistrySetting } from '../pc/registry/sign-in-setting.ts';
import { browserPolicies } from './browser-policies.ts';
import { companionCommands } from './companion-commands.ts';
import type { CompanionAudience } from './companion-audience.ts';
import { deskDraft } from './desk-draft.ts';
import { textAt, valueAt } from './draft.ts';
import { draftText } from './draft-text.ts';
import { hostFilePaths, type HostFileOf } from './host-file-paths.ts';
import { readPageAddress } from './page-address.ts';
import { deleteReadinessCommands, type ShellLines } from './register-commands.ts';
import { plannedRegistrations, tenantOf } from './planned-registrations.ts';
import type { SetupPlan } from './setup-plan.ts';

/** What comes from elsewhere: words, and what the build knows. */
export interface FolderParts {
  /** The checklist as a text. */
  readme: string;
  hostFile: HostFileOf;
  enableFiles: (setting: RegistrySetting) => readonly EnableFile[];
}

/** By their paths in the folder, in order. */
export type FolderFiles = Readonly<Record<string, Uint8Array<ArrayBuffer>>>;

/** Everything that a plan has so far, as files; what is missing the checklist says. The same plan gives the same bytes. */
export function folderFiles(plan: SetupPlan, { readme, hostFile, enableFiles }: FolderParts): FolderFiles {
  const texts: Record<string, string> = { 'README.md': readme, 'config.json': draftText(plan.draft) };
  const isDesk = valueAt(plan.draft, 'helpdesk') !== undefined;
  if (isDesk) texts['config-helpdesk/config.json'] = draftText(deskDraft(plan));
  for (const { page, lines } of plannedRegistrations(plan)) put(texts, `register/${page}`, lines);
  const readiness = textAt(plan.draft, 'setup.clientId').trim();
  if (/^[0-9a-f-]{36}$/i.test(readiness)) {
    put(texts, 'register/readiness-delete', deleteReadinessCommands(readiness, tenantOf(plan)));
  }
  const bytes: Record<string, Uint8Array<ArrayBuffer>> = {};
  for (const { audience, origin, id } of companions(plan)) {
    put(texts, `companion-${audience}/build`, companionCommands(origin, audience));
    if (id === null) continue;
    for (const { browser, registry, intune, json } of browserPolicies(id)) {
      const name = `companion-${audience}/${browser.toLowerCase().replace(' ', '-')}`;
      texts[`${name}.json`] = `${json}\n`;
      texts[`${name}-intune.txt`] = `${intune.place}\n${intune.entry}\n`;
      bytes[`${name}.reg`] = utf16Bytes(`${registry}\n`.replaceAll('\n', '\r\n'));
    }
  }
  for (const { folder, site } of sites(plan)) {
    if (plan.host !== null) texts[`${folder}/${baseName(hostFilePaths[plan.host])}`] = hostFile(plan.host, site) ?? '';
  }
  if (plan.ways.includes('intune'))
    texts['pcs/intune.txt'] = [settingsCatalogName, '', ...Object.values(omaUriRow), ''].join('\n');
  for (const [way, setting] of [
    ['registry', 'intune'],
    ['group-policy', 'group-policy'],
  ] as const) {
    if (!plan.ways.includes(way)) continue;
    for (const file of enableFiles(setting)) bytes[`pcs/${file.name}`] = file.bytes;
  }
  for (const [path, text] of Object.entries(texts)) if (text !== '') bytes[path] = utf8Bytes(text).slice(3);
  return Object.fromEntries(Object.entries(bytes).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function put(texts: Record<string, string>, name: string, { bash, powershell }: ShellLines): void {
  texts[`${name}.bash.txt`] = `${bash.join('\n')}\n`;
  texts[`${name}.powershell.txt`] = `${powershell.join('\n')}\n`;
}

const baseName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

interface PlannedCompanion {
  audience: CompanionAudience;
  origin: string;
  /** Null until it is a real one. */
  id: string | null;
}

function companions(plan: SetupPlan): PlannedCompanion[] {
  const idOf = (id: unknown): string | null =>
    typeof id === 'string' && /^[a-p]{32}$/.test(id.trim()) ? id.trim() : null;
  const own = readPageAddress(plan.address);
  const desk = readPageAddress(textAt(plan.draft, 'helpdesk.origin'));
  const found: PlannedCompanion[] = [];
  if (plan.companion && own.ok)
    found.push({
      audience: 'employees',
      origin: own.address.origin,
      id: idOf(valueAt(plan.draft, 'routes.companion')),
    });
  if (desk.ok) found.push({ audience: 'helpdesk', origin: desk.address.origin, id: idOf(plan.deskCompanion) });
  return found;
}

/** The hosts that the plan names, with the folder of their file. */
function sites(plan: SetupPlan) {
  const own = readPageAddress(plan.address);
  const desk = readPageAddress(textAt(plan.draft, 'helpdesk.origin'));
  return [
    ...(own.ok ? [{ folder: 'host', site: { ...own.address, folder: plan.folder } }] : []),
    ...(desk.ok ? [{ folder: 'host-helpdesk', site: { ...desk.address, folder: `${plan.folder}-helpdesk` } }] : []),
  ];
}
