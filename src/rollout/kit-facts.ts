import type { Helpdesk } from '../config/configuration.ts';
import type { FieldProblemKind } from '../config/field-problem.ts';
import { readConfiguration } from '../config/read-configuration.ts';
import { readPageAddress } from '../setup/page-address.ts';
import { proofs, type FactName, type Proof } from './kit-draft.ts';

/** What the page, the mail and the poster say of an organisation. */
export interface KitFacts {
  name: string;
  /** Where people register: https, without a query or fragment. */
  address: string;
  helpdesk: Helpdesk;
  /** What people sign in with today; at least one. */
  proofs: readonly Proof[];
}

/** `not-a-page`: it has a port, a user, a query or a fragment, or is no name; `only-here`: no other device reaches it. */
export type FactFault = FieldProblemKind | 'not-a-page' | 'only-here' | 'nobody';

export interface ReadFacts {
  /** Null where something is wrong or missing. */
  facts: KitFacts | null;
  faults: Partial<Record<FactName | 'proofs', FactFault>>;
}

/** Judges what is typed as `config.json` would be judged. */
export function readKitFacts(
  typed: Readonly<Record<FactName, string>>,
  chosen: Readonly<Record<Proof, boolean>>,
): ReadFacts {
  const { name, address, ...ways } = typed;
  const helpdesk = {
    phone: ways.phone.trim() || null,
    email: ways.email.trim() || null,
    url: ways.url.trim() || null,
  };
  const reading = readConfiguration(JSON.stringify({ practice: true, organisation: { name, helpdesk } }));
  const faults: ReadFacts['faults'] = {};
  for (const { path, problem } of reading.ok ? [] : reading.fields) {
    const field = path.split('.').at(-1) ?? '';
    if (field === 'name' || field === 'phone' || field === 'email' || field === 'url') faults[field] = problem;
  }
  const page = pageOf(address);
  if (page.fault !== null) faults.address = page.fault;
  if (reading.ok && Object.values(helpdesk).every((way) => way === null)) faults.phone = 'nobody';
  const used = proofs.filter((proof) => chosen[proof]);
  if (used.length === 0) faults.proofs = 'missing';
  const isFine = Object.keys(faults).length === 0 && reading.ok;
  return { facts: isFine ? { name: name.trim(), address: page.address, helpdesk, proofs: used } : null, faults };
}

const onlyHere = /^(?:https?:\/\/)?(?:localhost|[^/]*\.localhost|127(?:\.\d+){3}|\[::1\])(?:[:/]|$)/i;

/** The address as it is printed, whole. */
function pageOf(text: string): { address: string; fault: FactFault | null } {
  const typed = text.trim();
  const none = (fault: FactFault) => ({ address: '', fault });
  if (typed === '') return none('empty');
  if (typed.length > 300) return none('too-long');
  if (onlyHere.test(typed)) return none('only-here');
  const reading = readPageAddress(typed);
  if (reading.ok) return { address: reading.address.baseUrl, fault: null };
  return none(reading.problem === 'not-https' ? 'not-https' : 'not-a-page');
}
