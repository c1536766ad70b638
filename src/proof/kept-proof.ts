import { rest, toBroken, toLeft, want, type ProofAdvance } from './proof-moves.ts';
import { sameAccount } from './same-account.ts';
import { firstProof, type LeftKey, type Proof, type ProofAccount, type ProofName } from './proof.ts';

/** What a reload keeps of a run (A11): findings and the key that stands; no options, no credential, no token. */
export function keepProof(proof: Proof): unknown {
  switch (proof.name) {
    case 'key':
      return { ...proof, pending: null, options: null };
    case 'hand-off':
      return { ...proof, pending: null, appeared: null };
    default:
      return { ...proof, pending: null };
  }
}

/** Where a run is taken up as it stood, because nothing was under way. */
const stand: readonly ProofName[] = ['before', 'key', 'extras', 'report', 'broken', 'left', 'sign-in', 'waiting'];

/**
 * Takes a run up after a reload or the way to Microsoft and back. What was under way broke off: with a key that stands or may,
 * that is said first.
 * @param kept as `keepProof` gave it, through storage: anything
 * @param who is signed in now; null for nobody
 */
export function restoreProof(kept: unknown, who: ProofAccount | null): ProofAdvance {
  const proof = read(kept);
  if (proof === null) return rest(firstProof);
  const { left } = proof;
  if (left === null && proof.name !== 'report' && who !== null && !sameAccount(proof.who, who) && proof.who !== null) {
    return rest({ ...firstProof, sequence: proof.sequence });
  }
  if (!stand.includes(proof.name)) return rest(left === null ? toBroken(proof) : toLeft(proof, left, null));
  if (proof.name === 'sign-in') return rest({ ...proof, leaving: false });
  if (proof.name === 'left') return rest({ ...proof, state: 'told' });
  if (proof.name === 'waiting') return want(proof, { type: 'wait-until', time: proof.until });
  return rest(proof);
}

type Members = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= 4_000;
const orNull = (value: unknown, fits: (value: unknown) => boolean): boolean => value === null || fits(value);
const isNumber = (value: unknown): boolean => typeof value === 'number' && Number.isFinite(value);
const isTexts = (value: unknown): boolean => Array.isArray(value) && value.every(isText);

const underWay: readonly ProofName[] = ['asking', 'making', 'saving', 'listing', 'removing', 'hand-off'];
const names = new Set<unknown>([...stand, ...underWay]);

function read(kept: unknown): Proof | null {
  if (!isObject(kept) || kept['version'] !== firstProof.version || !names.has(kept['name'])) return null;
  const fits =
    isNumber(kept['sequence']) &&
    orNull(kept['who'], isAccount) &&
    isText(kept['label']) &&
    isText(kept['keyName']) &&
    [kept['begun'], kept['ended'], kept['authTime'], kept['lastProof']].every((time) => orNull(time, isNumber)) &&
    isObject(kept['findings']) &&
    Object.values(kept['findings']).every((finding) => isObject(finding) && typeof finding['asked'] === 'boolean') &&
    orNull(kept['left'], isLeft) &&
    (kept['name'] !== 'left' || kept['left'] !== null) &&
    (kept['name'] !== 'sign-in' || isObject(kept['request'])) &&
    (kept['name'] !== 'waiting' || isNumber(kept['until'])) &&
    orNull(kept['used'], isObject) &&
    isNumber(kept['entries']) &&
    orNull(kept['listed'], isTexts) &&
    orNull(kept['route'], isText);
  return fits ? ({ ...kept, pending: null } as unknown as Proof) : null;
}

function isAccount(value: unknown): value is ProofAccount {
  return isObject(value) && isText(value['tenantId']) && isText(value['objectId']);
}

function isLeft(value: unknown): value is LeftKey {
  return (
    isObject(value) &&
    (value['sure'] === 'stands' || value['sure'] === 'perhaps') &&
    isText(value['name']) &&
    isNumber(value['since']) &&
    typeof value['seen'] === 'boolean' &&
    orNull(value['methodId'], isText) &&
    orNull(value['credential'], (credential) => isObject(credential) && isText(credential['id'])) &&
    orNull(value['before'], isTexts)
  );
}
