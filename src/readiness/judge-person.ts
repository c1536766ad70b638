import type { PersonFacts, PolicyFacts } from './evidence.ts';
import { found, type Finding, type Line, type LineState } from './line.ts';
import type { Reading } from './tenant-reading.ts';

/** The groups that the policy on passkeys names, each once, without those that stand for everybody. */
export function groupsOfPolicy({ includeTargets, excludeTargets }: PolicyFacts): string[] {
  const ids = [...(includeTargets ?? []), ...(excludeTargets ?? [])].flatMap(({ id }) => id ?? []);
  return [...new Set(ids)].filter((id) => id !== 'all_users');
}

/** Whether a given person may register a key by the policy on passkeys. A guest never may here. */
export function judgePerson(policy: Reading<PolicyFacts>, person: Reading<PersonFacts>): Line {
  const says = (state: LineState, ...findings: Finding[]): Line => ({ id: 'person', state, findings });
  if (!person.read) {
    return says(
      'unknown',
      person.why === 'asked-nothing' ? found('person-not-named') : found('unread', { why: person.why }),
    );
  }
  const { name, guest, memberOf } = person.value;
  const named = (kind: Finding['kind']): Finding => found(kind, {}, [name]);
  if (guest) return says('unmet', named('person-guest'));
  if (!policy.read) return says('unknown', found('unread', { why: policy.why }));
  const { state, includeTargets, excludeTargets } = policy.value;
  if (state === 'disabled') return says('unmet', found('method-off'));
  const isIn = (id: string | null): boolean | null =>
    id === null ? null : id === 'all_users' || memberOf.includes(id);
  const excluded = excludeTargets?.map(({ id }) => isIn(id)) ?? [null];
  if (excluded.includes(true)) return says('unmet', named('person-left-out'));
  const included = includeTargets?.map(({ id }) => isIn(id)) ?? [null];
  if (!included.includes(true)) {
    return included.includes(null) ? says('unknown', found('newer')) : says('unmet', named('person-not-included'));
  }
  return excluded.includes(null) || state === null
    ? says('unknown', found('newer'))
    : says('met', named('person-in-scope'));
}
