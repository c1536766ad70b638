import type { AccessPolicy, Decider } from './access-policy.ts';
import { found, type Finding, type FindingKind, type Line, type LineId, type LineState } from './line.ts';
import type { Reading } from './tenant-reading.ts';
import { satisfies, type Methods } from './satisfies.ts';

/**
 * What Conditional Access puts between a person without a key and their first one: where they register it, and where they sign
 * in to Latchkey; and whether what it asks for elsewhere can be met with a key at all.
 */
export function judgeAccess(access: Reading<readonly AccessPolicy[]>, methods: Methods): readonly Line[] {
  const ids = ['access-registering', 'access-page', 'access-strengths'] as const;
  if (!access.read)
    return ids.map((id) => ({ id, state: 'unknown', findings: [found('unread', { why: access.why })] }));
  const concern = access.value.filter(({ who, state }) => who !== 'nobody' && who !== 'guests' && state !== 'off');
  return [
    whole(
      'access-registering',
      concern.filter(({ registering }) => registering),
      (policy) => onTheWay(policy, methods),
    ),
    whole(
      'access-page',
      concern.filter(({ page }) => page),
      (policy) => onTheWay(policy, methods),
    ),
    whole(
      'access-strengths',
      concern.filter(({ grant }) => grant?.strength),
      (policy) => withKey(policy, methods),
    ),
  ];
}

interface Judged {
  readonly state: LineState;
  readonly findings: readonly Finding[];
}

const rank: readonly LineState[] = ['met', 'unknown', 'unmet'];

/** The worst of all policies; each says what it does. */
function whole(id: LineId, policies: readonly AccessPolicy[], judge: (policy: AccessPolicy) => Judged): Line {
  const judged = policies.map((policy) => asItApplies(policy, judge(policy)));
  const state = rank[Math.max(0, ...judged.map((one) => rank.indexOf(one.state)))] ?? 'unknown';
  const findings = judged.flatMap((one) => one.findings);
  return { id, state, findings: findings.length > 0 ? findings : [found('access-none')] };
}

const deciding: Readonly<Record<Decider, FindingKind>> = {
  role: 'access-role',
  place: 'access-place',
  platform: 'access-condition',
  risk: 'access-condition',
  device: 'access-device',
  client: 'access-condition',
};

/** A policy that only reports stops nobody; where a role or a place decides, nobody can tell from here whom it stops. */
function asItApplies({ name, state, who, excluded, deciders }: AccessPolicy, judged: Judged): Judged {
  if (judged.state === 'met') return judged;
  if (state === 'report-only')
    return { state: 'met', findings: [...judged.findings, found('access-report-only', { name })] };
  const decides: readonly Decider[] = who === 'by-role' ? ['role', ...deciders] : deciders;
  const why = [...new Set(decides.map((decider) => deciding[decider]))].map((kind) => found(kind, { name }));
  const left = excluded > 0 ? [found('access-left-out', { name, count: excluded })] : [];
  const isSure = why.length === 0 && state === 'on';
  return { state: isSure ? judged.state : 'unknown', findings: [...judged.findings, ...why, ...left] };
}

type Met = 'yes' | 'no' | 'perhaps';

/** Whether somebody without a key gets past. */
function onTheWay({ name, grant }: AccessPolicy, methods: Methods): Judged {
  if (grant === null) return { state: 'met', findings: [] };
  const parts: { met: Met; finding: Finding }[] = [];
  for (const control of grant.controls) {
    if (control === 'block') parts.push({ met: 'no', finding: found('access-blocks', { name }) });
    else if (control === 'device') parts.push({ met: 'perhaps', finding: found('access-device', { name }) });
    else if (control === 'other') parts.push({ met: 'perhaps', finding: found('access-condition', { name }) });
    else parts.push(byMfa(name, methods));
  }
  if (grant.strength !== null) parts.push(byStrength(name, grant.strength, methods));
  const wanted: Met = grant.any ? 'yes' : 'no';
  const decisive = parts.find(({ met }) => met === wanted) ?? parts.find(({ met }) => met === 'perhaps') ?? parts[0];
  if (decisive === undefined) return { state: 'met', findings: [] };
  const states = { yes: 'met', no: 'unmet', perhaps: 'unknown' } as const;
  return { state: states[decisive.met], findings: [decisive.finding] };
}

function byMfa(name: string, { pass }: Methods): { met: Met; finding: Finding } {
  if (pass.read && pass.value.state === 'enabled') return { met: 'yes', finding: found('access-passes', { name }) };
  return { met: 'perhaps', finding: found('access-depends', { name }) };
}

/** A pass satisfies the MFA strength only; a strength that takes nothing but keys asks for what is to be registered. */
function byStrength(
  name: string,
  strength: NonNullable<NonNullable<AccessPolicy['grant']>['strength']>,
  methods: Methods,
): { met: Met; finding: Finding } {
  const told = { name, strength: strength.name };
  const by = satisfies(strength, methods);
  if (by === null) return { met: 'perhaps', finding: found('access-strength-unread', told) };
  if (by.pass === 'yes') return { met: 'yes', finding: found('access-passes', { name }) };
  if (by.pass === 'no' && by.other === 'no') return { met: 'no', finding: found('access-loop', told) };
  const passIsWay = methods.pass.read && methods.pass.value.state === 'enabled';
  if (by.pass === 'no' && passIsWay) return { met: 'no', finding: found('access-pass-not-enough', told) };
  return { met: 'perhaps', finding: found('access-depends', { name }) };
}

/** Whether somebody with a key gets past. */
function withKey({ name, grant }: AccessPolicy, methods: Methods): Judged {
  const strength = grant?.strength ?? null;
  if (grant === null || strength === null) return { state: 'met', findings: [] };
  const told = { name, strength: strength.name };
  const by = satisfies(strength, methods);
  if (by === null || strength.models === 'unknown') {
    return { state: 'unknown', findings: [found('access-strength-unread', told)] };
  }
  if (by.key === 'yes') return { state: 'met', findings: [found('access-key-passes', { name })] };
  // One of several controls is enough, and another may be met.
  const escapes = grant.any && grant.controls.some((control) => control !== 'block');
  if (by.key === 'perhaps' || escapes) return { state: 'unknown', findings: [found('access-depends', { name })] };
  return { state: 'unmet', findings: [found(by.noModel ? 'access-no-model' : 'access-no-key', told)] };
}
