import type { CheckResults } from '../checks/check.ts';
import type { AcceptanceReason } from '../keys/acceptance/acceptance.ts';
import type { CheckedKey } from '../keys/check/checked-key.ts';
import { mayBeSecurityKey } from '../keys/passkey-kind.ts';
import { freshSignIn } from '../registration/sign-in-request.ts';
import { anyChecked, anyListed } from './anybodys.ts';
import { toCreate } from './moves.ts';
import { firstStep, type HandOffStep, type Step } from './step.ts';

// What follows is read by later builds: nothing is ever removed, renamed or moved. A step has 32 combinations at most.

const flags = [false, true] as const;
const reasons = ['forecast', 'chosen', 'not-supported', 'forbidden', 'cannot-create', 'no-permission', '', ''] as const;
const appearances = ['several', 'one', 'one-copied'] as const;
/** Why nothing is said against a key that was checked; null for none that was. */
const verdicts: readonly (AcceptanceReason | null)[] = [
  ...([null, 'fits', 'nothing-known', 'membership-not-known', 'attestation-not-known'] as const),
  ...(['type-not-known', 'model-not-shared', 'not-understood'] as const),
];
const unlocks = ['yes', 'unknown'] as const;
const browsers = ['', 'without-webauthn', 'cannot-set-pin', 'phone-or-tablet', 'chromebook', 'hidden-option', '', ''];
const reached = ['none-reached', 'some-missing'];
const clocks = ['ahead', 'behind'];

type Digit = readonly [all: readonly unknown[], value: unknown];

/** One number of several values, the last of which changes fastest. */
function packed(...digits: readonly Digit[]): number {
  return digits.reduce((sum, [all, value]) => sum * all.length + Math.max(0, all.indexOf(value)), 0);
}

/** Takes one value after the other from a number, the last one first. */
function unpacking(detail: number) {
  let rest = detail;
  return <Value>(all: readonly [Value, ...Value[]] | readonly Value[]): Value => {
    const value = all[rest % all.length] as Value;
    rest = Math.floor(rest / all.length);
    return value;
  };
}

function appearance({ appeared }: HandOffStep): (typeof appearances)[number] {
  const [key, ...others] = appeared;
  if (key === undefined || others.length > 0) return 'several';
  return mayBeSecurityKey(key) ? 'one' : 'one-copied';
}

/**
 * What of a screen the step's name and state do not tell, and an agent has to see (S8): another action, another reason.
 * @param signedIn whether anybody is
 * @returns 0 to 31
 */
export function detailOf(step: Step, checks: CheckResults, signedIn: boolean): number {
  switch (step.name) {
    case 'start':
      return packed(
        [browsers, checks.browser.finding],
        [clocks, checks.clock.finding],
        [reached, checks['microsoft-reachable'].finding],
      );
    case 'key':
      return packed(
        [verdicts, step.checked?.acceptance.reason ?? null],
        [unlocks, step.checked?.unlocks.answer],
        [flags, signedIn || step.asker !== null],
      );
    case 'sign-in':
      return packed([flags, step.checked !== null]);
    case 'account': {
      const warned = (['many-keys', 'guest'] as const).map((one): Digit => [flags, step.warnings.includes(one)]);
      return packed(...warned, [flags, step.checked !== null], [flags, step.offer !== null]);
    }
    case 'create':
      return packed([flags, step.checked !== null], [flags, step.offer !== null]);
    case 'save':
      return packed([flags, step.offer !== null]);
    case 'hand-off': {
      const strangers: Digit = [flags, step.disowned.length > 0];
      if (step.state === 'choosing') return packed([appearances, appearance(step)], strangers);
      return packed([reasons, step.reason], [flags, step.baseline === null], strangers);
    }
    case 'done':
      return packed([flags, step.disowned.length > 0]);
    case 'sign-in-returned':
    case 'lock-screen':
    case 'finish':
      return 0;
  }
}

function checkedWith(reason: AcceptanceReason | null, answer: (typeof unlocks)[number]): CheckedKey | null {
  if (reason === null) return null;
  const verdict = reason === 'fits' ? 'accepted' : 'unknown';
  return {
    ...anyChecked,
    unlocks: { ...anyChecked.unlocks, answer },
    acceptance: { ...anyChecked.acceptance, reason, verdict },
  };
}

/** @returns the step with what its detail tells; nothing on it is anybody's */
export function withDetail(step: Step, detail: number): Step {
  const next = unpacking(detail);
  switch (step.name) {
    case 'key': {
      const signedIn = next(flags);
      const answer = next(unlocks);
      return {
        ...step,
        asker: signedIn ? toCreate(firstStep, null) : null,
        checked: checkedWith(next(verdicts), answer),
      };
    }
    case 'sign-in':
      return { ...step, checked: next(flags) ? anyChecked : null };
    case 'account':
    case 'create': {
      const offer = next(flags) ? freshSignIn : null;
      const checked = next(flags) ? anyChecked : null;
      if (step.name === 'create') return { ...step, offer, checked };
      const guest = next(flags) ? (['guest'] as const) : [];
      return { ...step, offer, checked, warnings: [...guest, ...(next(flags) ? (['many-keys'] as const) : [])] };
    }
    case 'save':
      return { ...step, offer: next(flags) ? freshSignIn : null };
    case 'hand-off': {
      const disowned = next(flags) ? [anyListed] : [];
      if (step.state !== 'choosing') {
        const baseline = next(flags) ? null : [];
        return { ...step, disowned, baseline, reason: next(reasons) || 'forecast' };
      }
      const appeared = {
        several: [anyListed, { ...anyListed, id: '2' }],
        one: [anyListed],
        'one-copied': [{ ...anyListed, aaguid: null, passkeyType: 'synced' } as const],
      }[next(appearances)];
      return { ...step, disowned, appeared };
    }
    case 'done':
      return { ...step, disowned: next(flags) ? [anyListed] : [] };
    default:
      return step;
  }
}

/** What the checks of the PC found at `start`, as its detail tells it. */
export function findingsAt(detail: number): Readonly<Record<'browser' | 'clock' | 'microsoft-reachable', string>> {
  const next = unpacking(detail);
  const host = next(reached);
  const clock = next(clocks);
  return { browser: next(browsers), clock, 'microsoft-reachable': host };
}
