import { intlLocale } from '../../config/languages.ts';
import { m } from '../../messages/generated/messages.js';
import type { AssumptionName } from '../../rollout/assumptions.ts';
import { dayOf, type Day } from '../../rollout/calendar-day.ts';
import type { FactName, Proof } from '../../rollout/kit-draft.ts';
import type { FactFault } from '../../rollout/kit-facts.ts';
import type { Limit } from '../../rollout/plan-roll-out.ts';
import type { RowLength } from '../../rollout/plan-rows.ts';
import type { Fault } from '../../rollout/read-assumptions.ts';
import { language } from '../state/language.svelte.ts';
import { fieldProblemWords } from '../words/configuration-words.ts';

export const factLabels: Readonly<Record<FactName, () => string>> = {
  name: m.rollout_name,
  address: m.rollout_address,
  phone: m.rollout_phone,
  email: m.rollout_email,
  url: m.rollout_url,
};

export const proofLabels: Readonly<Record<Proof, () => string>> = {
  phone: m.rollout_proof_phone,
  code: m.rollout_proof_code,
  pass: m.rollout_proof_pass,
};

/** What a field about the organisation should hold; null where it is right. */
export function factFaultWords(fault: FactFault | undefined): string | null {
  if (fault === undefined) return null;
  if (fault === 'not-a-page') return m.rollout_fault_not_a_page();
  if (fault === 'only-here') return m.rollout_fault_only_here();
  if (fault === 'nobody') return m.rollout_fault_nobody();
  return fieldProblemWords({ problem: fault });
}

export const assumptionLabels: Readonly<Record<AssumptionName, () => string>> = {
  people: m.rollout_people,
  begin: m.rollout_begin,
  before: m.rollout_before,
  holidays: m.rollout_holidays,
  pilotPeople: m.rollout_pilot_people,
  pilotDays: m.rollout_pilot_days,
  rampDays: m.rollout_ramp_days,
  keysPerDay: m.rollout_keys_per_day,
  deliveryDays: m.rollout_delivery_days,
  actDays: m.rollout_act_days,
  agents: m.rollout_agents,
  hoursPerDay: m.rollout_hours_per_day,
  helpShare: m.rollout_help_share,
  helpMinutes: m.rollout_help_minutes,
  callShare: m.rollout_call_share,
  callMinutes: m.rollout_call_minutes,
};

/** What a field of the plan should hold. */
export function faultWords(fault: Fault): string {
  switch (fault.kind) {
    case 'missing':
      return m.rollout_fault_missing();
    case 'count':
      return m.rollout_fault_count({ least: count(fault.least), most: count(fault.most) });
    case 'decimal':
      return m.rollout_fault_decimal({ least: count(fault.least), most: count(fault.most) });
    case 'day':
      return m.rollout_fault_day();
    case 'days':
      return m.rollout_fault_days();
    case 'after-begin':
      return m.rollout_fault_after_begin();
  }
}

export const limitWords: Readonly<Record<Limit, () => string>> = {
  pilot: m.rollout_limit_pilot,
  ramp: m.rollout_limit_ramp,
  delivery: m.rollout_limit_delivery,
  hands: m.rollout_limit_hands,
  calls: m.rollout_limit_calls,
  people: m.rollout_limit_people,
};

export const rowWords: Readonly<Record<RowLength, () => string>> = {
  day: m.rollout_table_day,
  week: m.rollout_table_week,
  month: m.rollout_table_month,
};

/** A number as the page's language writes it. */
export const count = (value: number, digits = 0): string =>
  new Intl.NumberFormat(intlLocale(language.current), { maximumFractionDigits: digits }).format(value);

/** A day in the page's language. */
export function dayWords(day: Day | string, style: Intl.DateTimeFormatOptions = { dateStyle: 'long' }): string {
  const days = typeof day === 'string' ? (dayOf(day) ?? 0) : day;
  return new Intl.DateTimeFormat(intlLocale(language.current), { ...style, timeZone: 'UTC' }).format(days * 86_400_000);
}
