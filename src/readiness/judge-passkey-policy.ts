import { acceptedModels, rulesOf } from './accepted-models.ts';
import type { PolicyFacts } from './evidence.ts';
import { found, type Finding, type Line, type LineState } from './line.ts';
import type { Reading } from './tenant-reading.ts';

/** The lines about the policy on passkeys: it on, by oneself, for whom, with which keys, and proven by whom. */
export function judgePolicy(policy: Reading<PolicyFacts>): readonly Line[] {
  const ids = ['method', 'self-service', 'targets', 'models', 'attestation'] as const;
  if (!policy.read)
    return ids.map((id) => ({ id, state: 'unknown', findings: [found('unread', { why: policy.why })] }));
  const { value } = policy;
  const judged = { method, 'self-service': selfService, targets, models, attestation };
  return ids.map((id) => ({ id, ...judged[id](value) }));
}

type Judged = Pick<Line, 'state' | 'findings'>;

const newer: Judged = { state: 'unknown', findings: [found('newer')] };
const says = (state: LineState, ...findings: Finding[]): Judged => ({ state, findings });

function method({ state }: PolicyFacts): Judged {
  if (state === null) return newer;
  return state === 'enabled' ? says('met', found('method-on')) : says('unmet', found('method-off'));
}

function selfService({ selfServiceAllowed }: PolicyFacts): Judged {
  if (selfServiceAllowed === null) return newer;
  return selfServiceAllowed ? says('met', found('self-service-on')) : says('unmet', found('self-service-off'));
}

/** Exclusion wins: a group that is both is out. */
function targets({ includeTargets, excludeTargets }: PolicyFacts): Judged {
  if (includeTargets === null || excludeTargets === null) return newer;
  const left = new Set(excludeTargets.map(({ id }) => id));
  const notes = left.size > 0 ? [found('groups-left-out', { count: left.size })] : [];
  if (left.has(null) || includeTargets.some(({ id }) => id === null)) return says('unknown', found('newer'), ...notes);
  const ids = includeTargets.map(({ id }) => id).filter((id) => !left.has(id));
  const both = includeTargets.length - ids.length;
  if (both > 0) notes.push(found('left-out-anyway', { count: both }));
  if (left.has('all_users') || ids.length === 0) return says('unmet', found('for-nobody'), ...notes);
  if (ids.includes('all_users')) return says('met', found('for-everybody'), ...notes);
  return says('met', found('for-groups', { count: ids.length }), ...notes);
}

/** Whether at least one security key can be registered by somebody. */
function models(policy: PolicyFacts): Judged {
  const { all, used } = rulesOf(policy);
  const note =
    policy.profiles === null ? found('legacy-fields') : found('profiles', { count: all.length, used: used.length });
  if (policy.profiles?.length === 0) return newer;
  const judged = used.map((rules) => ({ rules, ...acceptedModels(rules) }));
  const count = new Set(judged.flatMap(({ accepted }) => accepted.map(({ aaguid }) => aaguid))).size;
  if (count === 0) {
    return judged.some(({ unknown }) => unknown)
      ? says('unknown', found('newer'), note)
      : says('unmet', found('models-none'), note);
  }
  const open = used.some(({ keyRestrictions: list }) => list === null || list.enforced === false);
  return says('met', open ? found('models-any') : found('models-listed', { count }), note);
}

/** Enforced by every profile that somebody may use; otherwise a key made of software can be registered. */
function attestation(policy: PolicyFacts): Judged {
  const { used } = rulesOf(policy);
  const open = used.filter((rules) => rules.attestation === 'not-required').length;
  if (open > 0) return says('unmet', found('attestation-open', { count: open, used: used.length }));
  const isKnown = used.length > 0 && used.every((rules) => rules.attestation === 'required');
  return isKnown ? says('met', found('attestation-enforced', { used: used.length })) : newer;
}
