import type { MethodsFacts, RegistrationReport } from './evidence.ts';
import { found, type Line } from './line.ts';
import type { Reading } from './tenant-reading.ts';

/** What Graph calls numbers to which Microsoft sends a text or which it calls. */
const phoneMethods = ['mobilePhone', 'alternateMobilePhone', 'officePhone'] as const;

/**
 * Who may still lean on text messages and calls, which Microsoft ends: as many as registered such a number, at most. One person
 * may stand in several counts, so the largest is the least and the sum the most.
 */
export function judgePhones(registrations: Reading<RegistrationReport>): Line {
  if (!registrations.read) return unread('phones', registrations.why);
  const { counts, day } = registrations.value;
  const numbers = phoneMethods.map((method) => counts[method] ?? 0);
  const most = numbers.reduce((sum, count) => sum + count, 0);
  const [mobile = 0, alternate = 0, office = 0] = numbers;
  const reported = day === null ? [] : [found('report-of', { day })];
  return most === 0
    ? { id: 'phones', state: 'met', findings: [found('phones-none'), ...reported] }
    : { id: 'phones', state: 'unmet', findings: [found('phones-some', { mobile, alternate, office }), ...reported] };
}

/** A campaign asks people, in the middle of signing in, to register something else. */
export function judgeCampaign(methods: Reading<MethodsFacts>): Line {
  if (!methods.read) return unread('campaign', methods.why);
  const { campaign, campaignFor } = methods.value;
  switch (campaign) {
    case 'off':
      return { id: 'campaign', state: 'met', findings: [found('campaign-off')] };
    case 'on':
      return { id: 'campaign', state: 'unmet', findings: [found('campaign-on', { methods: campaignFor.join(', ') })] };
    case 'default':
      return { id: 'campaign', state: 'unknown', findings: [found('campaign-default')] };
    case 'unknown':
      return { id: 'campaign', state: 'unknown', findings: [found('newer')] };
  }
}

/** Found on, or not known: a settings catalogue, a package, Group Policy or the registry may do it as well. */
export function judgeIntune(intune: Reading<readonly string[]>): Line {
  if (!intune.read) return unread('intune', intune.why);
  const names = intune.value;
  return names.length > 0
    ? { id: 'intune', state: 'met', findings: [found('intune-on', { names: names.join(', ') })] }
    : { id: 'intune', state: 'unknown', findings: [found('intune-not-found')] };
}

function unread(id: Line['id'], why: string): Line {
  return { id, state: 'unknown', findings: [found('unread', { why })] };
}
