import type { AppFacts, AppOwner, Installation } from './evidence.ts';
import { found, type Finding, type Line, type LineId, type LineState } from './line.ts';
import type { Reading } from './tenant-reading.ts';

/** The lines about the app registration of the employees' page. */
export function judgeApp(
  app: Reading<AppFacts>,
  consents: Reading<readonly string[]>,
  installation: Installation,
): readonly Line[] {
  const ids = ['app-addresses', 'app-owners', 'app-secrets'] as const;
  const judged = app.read
    ? [addresses(app.value, installation.pageAddress), owners(app.value), secrets(app.value)]
    : ids.map((id) => line(id, 'unknown', found('unread', { why: app.why })));
  return [...judged, scopes(consents, installation)];
}

function line(id: LineId, state: LineState, ...findings: Finding[]): Line {
  return { id, state, findings };
}

function isLocal(address: string): boolean {
  return /^https?:\/\/(localhost|127(\.\d+){3}|\[::1\])(:\d+)?(\/|$)/i.test(address);
}

/** Whoever controls a redirect address gets codes for the app: each one beside the page's own is a finding. */
function addresses({ addresses: registered, foreign }: AppFacts, wanted: string | null): Line {
  if (registered === null) return line('app-addresses', 'unmet', found('app-of-others'));
  const faults: Finding[] = [];
  for (const { platform, address } of registered) {
    if (isLocal(address)) faults.push(found('address-localhost', { address }));
    else if (!/^https:\/\/[^*]+$/i.test(address)) faults.push(found('address-insecure', { address }));
    else if (platform !== 'spa') faults.push(found('address-not-spa', { address }));
    else if (wanted !== null && address !== wanted) faults.push(found('address-other', { address }));
  }
  const isThere = registered.some(({ platform, address }) => platform === 'spa' && address === wanted);
  const none = registered.every(({ platform }) => platform !== 'spa');
  if (none || (wanted !== null && !isThere)) faults.unshift(found('address-missing', { address: wanted ?? '' }));
  if (foreign === true) faults.push(found('app-of-others'));
  if (faults.length > 0) return line('app-addresses', 'unmet', ...faults);
  if (wanted !== null) return line('app-addresses', 'met', found('address-right', { address: wanted }));
  const shown = registered.map(({ address }) => address).join(' ');
  return line('app-addresses', 'unknown', found('address-not-named', { address: shown }));
}

function owners({ owners: all, foreign }: AppFacts): Line {
  if (all === null) return line('app-owners', 'unmet', found('app-of-others'));
  const namesOf = (kind: AppOwner['kind']): string[] =>
    all.filter((owner) => owner.kind === kind).map(({ name }) => name);
  const [guests, apps, unknown] = [namesOf('guest'), namesOf('app'), namesOf('unknown')];
  const faults = [
    ...(foreign === true ? [found('app-of-others')] : []),
    ...(guests.length > 0 ? [found('owners-guest', { count: guests.length }, guests)] : []),
    ...(apps.length > 0 ? [found('owners-app', { count: apps.length }, apps)] : []),
  ];
  if (faults.length > 0) return line('app-owners', 'unmet', ...faults);
  if (unknown.length > 0) return line('app-owners', 'unknown', found('owners-unknown', { count: unknown.length }));
  const members = namesOf('member');
  return members.length === 0
    ? line('app-owners', 'met', found('owners-none'))
    : line('app-owners', 'met', found('owners-members', { count: members.length }, members));
}

function secrets({ secrets: count }: AppFacts): Line {
  if (count === null) return line('app-secrets', 'unknown', found('app-of-others'));
  return count === 0
    ? line('app-secrets', 'met', found('secrets-none'))
    : line('app-secrets', 'unmet', found('secrets-some', { count }));
}

const passkeys = 'UserAuthMethod-Passkey';
const always = ['openid', 'profile', 'offline_access', 'email', 'User.Read'];

/** Permissions of X2: reading one's own keys, and writing them where the page registers keys itself. */
function scopes(consents: Reading<readonly string[]>, { companion }: Installation): Line {
  if (!consents.read) return line('app-consents', 'unknown', found('unread', { why: consents.why }));
  const given = consents.value;
  const reads = given.includes(`${passkeys}.Read`) || given.includes(`${passkeys}.ReadWrite`);
  const missing = [
    ...(given.includes('User.Read') ? [] : ['User.Read']),
    ...(reads ? [] : [`${passkeys}.Read`]),
    ...(companion && !given.includes(`${passkeys}.ReadWrite`) ? [`${passkeys}.ReadWrite`] : []),
  ];
  const own = [...always, `${passkeys}.Read`, ...(companion ? [`${passkeys}.ReadWrite`] : [])];
  const more = given.filter((scope) => !own.includes(scope));
  const faults = [
    ...(missing.length > 0 ? [found('consents-missing', { scopes: missing.join(' ') })] : []),
    ...(more.length > 0 ? [found('consents-more', { scopes: more.join(' ') })] : []),
  ];
  return faults.length > 0
    ? line('app-consents', 'unmet', ...faults)
    : line('app-consents', 'met', found('consents-right'));
}
