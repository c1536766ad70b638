import type { AssumptionName } from './assumptions.ts';

/** What people sign in with today, before they have a key. */
export const proofs = ['phone', 'code', 'pass'] as const;
export type Proof = (typeof proofs)[number];

/** Of the organisation, as far as it is typed here; null follows what the page was given. */
export interface TypedFacts {
  name: string | null;
  address: string | null;
  phone: string | null;
  email: string | null;
  url: string | null;
}

export type FactName = keyof TypedFacts;
export const factNames = ['name', 'address', 'phone', 'email', 'url'] as const satisfies readonly FactName[];

/** Everything that is typed or chosen in the kit, as it is typed. */
export interface KitDraft {
  part: 'words' | 'plan';
  facts: TypedFacts;
  proofs: Readonly<Record<Proof, boolean>>;
  plan: Readonly<Record<AssumptionName, string>>;
}

/** The plan's fields before anything is typed: wishes are empty, the others are assumptions to be changed. */
export const assumed: KitDraft['plan'] = {
  people: '',
  begin: '',
  before: '',
  holidays: '',
  pilotPeople: '50',
  pilotDays: '5',
  rampDays: '5',
  keysPerDay: '1000',
  deliveryDays: '2',
  actDays: '5',
  agents: '10',
  hoursPerDay: '5',
  helpShare: '10',
  helpMinutes: '20',
  callShare: '20',
  callMinutes: '10',
};

export const assumptionNames = Object.keys(assumed) as readonly AssumptionName[];

export const emptyDraft: KitDraft = {
  part: 'words',
  facts: { name: null, address: null, phone: null, email: null, url: null },
  proofs: { phone: true, code: false, pass: false },
  plan: assumed,
};

/** @returns for a reload of the tab; `readDraft` reads it back */
export const keepDraft = (draft: KitDraft): string => JSON.stringify(draft);

/**
 * Reads what a reload finds, which may be of another version: what does not fit is as if it had not been typed.
 * @param text null where nothing was kept
 */
export function readDraft(text: string | null): KitDraft {
  const kept = membersOf(parsed(text));
  const [facts, chosen, plan] = [membersOf(kept['facts']), membersOf(kept['proofs']), membersOf(kept['plan'])];
  return {
    part: kept['part'] === 'plan' ? 'plan' : 'words',
    facts: {
      name: textOr(facts['name'], null),
      address: textOr(facts['address'], null),
      phone: textOr(facts['phone'], null),
      email: textOr(facts['email'], null),
      url: textOr(facts['url'], null),
    },
    proofs: {
      phone: chosen['phone'] !== false,
      code: chosen['code'] === true,
      pass: chosen['pass'] === true,
    },
    plan: Object.fromEntries(
      assumptionNames.map((name) => [name, textOr(plan[name], assumed[name])]),
    ) as KitDraft['plan'],
  };
}

/** Nobody types more into a field; what is longer was not typed here. */
const longest = 4_000;

function textOr<Other>(value: unknown, other: Other): string | Other {
  return typeof value === 'string' && value.length <= longest ? value : other;
}

function membersOf(value: unknown): Partial<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function parsed(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}
