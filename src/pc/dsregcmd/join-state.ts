import { decidingFields, type DecidingField } from './dsregcmd-fields.ts';
import { valuesOf, type DsregcmdOutput } from './dsregcmd-outputs.ts';

export type JoinState =
  | 'entra-joined'
  | 'hybrid-joined'
  | 'entra-registered'
  | 'domain-joined'
  | 'domain-joined-and-registered'
  | 'on-premises-drs'
  | 'not-joined'
  | 'unclear';

/** What an output says of one field: `conflict` where it says both, `unreadable` where neither YES nor NO is said. */
export type Answer = 'yes' | 'no' | 'missing' | 'unreadable' | 'conflict';
export type Answers = Readonly<Record<DecidingField, Answer>>;

/** Microsoft's table: who joined the device, and the user's own registration. `any` does not matter. */
const states: readonly (readonly [
  JoinState,
  azureAd: string,
  enterprise: string,
  domain: string,
  workplace: string,
])[] = [
  ['entra-joined', 'yes', 'no', 'no', 'any'],
  ['hybrid-joined', 'yes', 'no', 'yes', 'any'],
  ['on-premises-drs', 'no', 'yes', 'yes', 'any'],
  ['domain-joined', 'no', 'no', 'yes', 'no'],
  ['domain-joined-and-registered', 'no', 'no', 'yes', 'yes'],
  ['entra-registered', 'no', 'no', 'no', 'yes'],
  ['not-joined', 'no', 'no', 'no', 'no'],
];

export function answersOf(output: DsregcmdOutput): Answers {
  const answer = (field: DecidingField): Answer => {
    const said = new Set(valuesOf(output, field).map((value) => value.toLowerCase()));
    if (said.has('yes') && said.has('no')) return 'conflict';
    if (said.has('yes')) return 'yes';
    if (said.has('no')) return 'no';
    return said.size > 0 ? 'unreadable' : 'missing';
  };
  const [azureAd, enterprise, domain, workplace] = decidingFields.map(answer);
  return {
    AzureAdJoined: azureAd ?? 'missing',
    EnterpriseJoined: enterprise ?? 'missing',
    DomainJoined: domain ?? 'missing',
    WorkplaceJoined: workplace ?? 'missing',
  };
}

/**
 * The one state that an output's answers leave possible, else `unclear`. `AzureAdJoined` and `DomainJoined` must be
 * said; of the other two a missing one matters only where it would change the state (no PC is joined to Entra ID and
 * to an on-premises registration service at once).
 */
export function joinStateOf(answers: Answers): JoinState {
  if (!isSaid(answers.AzureAdJoined) || !isSaid(answers.DomainJoined)) return 'unclear';
  const [only, ...others] = statesLeft(answers);
  return only !== undefined && others.length === 0 ? only : 'unclear';
}

/** All states that the answers leave possible; none where they exclude each other. */
export function statesLeft(answers: Answers): JoinState[] {
  return states
    .filter(
      ([, azureAd, enterprise, domain, workplace]) =>
        fits(answers.AzureAdJoined, azureAd) &&
        fits(answers.EnterpriseJoined, enterprise) &&
        fits(answers.DomainJoined, domain) &&
        fits(answers.WorkplaceJoined, workplace),
    )
    .map(([state]) => state);
}

/** Whether two outputs cannot both be of one PC in one state. */
export function disagree(a: Answers, b: Answers): boolean {
  return decidingFields
    .filter((field) => field !== 'WorkplaceJoined' || a.AzureAdJoined === 'no' || b.AzureAdJoined === 'no')
    .some((field) => isSaid(a[field]) && isSaid(b[field]) && a[field] !== b[field]);
}

export function isSaid(answer: Answer): boolean {
  return answer === 'yes' || answer === 'no';
}

function fits(answer: Answer, wanted: string): boolean {
  if (wanted === 'any') return true;
  return answer === 'conflict' ? false : !isSaid(answer) || answer === wanted;
}
