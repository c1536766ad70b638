import { followProof, type ProofRunner } from '../follow-proof.ts';
import { keepProof, restoreProof } from '../kept-proof.ts';
import type { ProofEvent } from '../proof-event.ts';
import type { Proof, ProofAccount } from '../proof.ts';
import type { PlayedTenant } from './play-tenant.ts';

export const account: ProofAccount = { tenantId: 'tenant', objectId: 'person' };

type WalkedTenant = Pick<PlayedTenant, 'ports' | 'now'> & {
  /** From now on the key that is made is one of a blocked model. */
  useBlockedKey: () => void;
  signIn: () => { authTime: number | null } | Promise<{ authTime: number | null }>;
};

/** Where everything answers at once: a few hundred turns are more than any effect takes. */
async function inTurns(): Promise<void> {
  for (let turn = 0; turn < 600; turn += 1) await Promise.resolve();
}

/** Who walks the proof: presses what leads on, signs in where it is asked for, and loads the page again. */
export function walkProof(
  tenant: WalkedTenant,
  onProof: (proof: Proof) => void = () => undefined,
  settled: (proof: () => Proof) => Promise<void> = inTurns,
) {
  let kept = '';
  let runner = load();

  function load(): ProofRunner {
    const mine = followProof(
      // What a page that is gone had sent arrives; it sends nothing more.
      () => (runner === mine ? Promise.resolve(tenant.ports) : new Promise(() => undefined)),
      (proof) => {
        // A page that is gone hears nothing.
        if (runner !== mine) return;
        kept = JSON.stringify(keepProof(proof));
        onProof(proof);
      },
    );
    return mine;
  }

  const settle = (): Promise<void> => settled(() => runner.proof());

  /** What leads on from here; null where the run is at its end. */
  function press(proof: Proof): ProofEvent | null {
    const at = { now: tenant.now() };
    switch (proof.name) {
      case 'before':
        return { type: 'begin', who: account, isTestAccount: true, label: 'Ours', keyName: 'Latchkey proof', ...at };
      case 'key':
        if (proof.purpose === 'blocked') tenant.useBlockedKey();
        return proof.route === 'hand-off'
          ? { type: 'use-microsofts-page', ...at }
          : { type: 'make-key', monotonic: tenant.now() };
      case 'hand-off':
        return proof.appeared?.[0] === undefined ? null : { type: 'this-key', methodId: proof.appeared[0].id };
      case 'sign-in':
        return { type: 'sign-in' };
      case 'extras':
        if (proof.findings['stale-sign-in'] === undefined) return { type: 'wait-for-stale' };
        if (proof.findings['blocked-model'] === undefined) return { type: 'try-blocked-model' };
        return { type: 'to-report', ...at };
      case 'broken':
        return { type: 'go-on' };
      case 'left':
        return { type: 'remove-now', who: account };
      default:
        return null;
    }
  }

  async function comeBack(): Promise<void> {
    reload();
    const { authTime } = await tenant.signIn();
    runner.send({ type: 'came-back', who: account, now: tenant.now(), authTime });
  }

  function reload(): void {
    const before = kept;
    runner = load();
    runner.take(restoreProof(JSON.parse(before), account));
  }

  return {
    proof: () => runner.proof(),
    send: (event: ProofEvent) => runner.send(event),
    settle,
    reload,
    /** One press of what leads on. @returns whether there was one */
    async step(): Promise<boolean> {
      const event = press(runner.proof());
      if (event === null) return false;
      runner.send(event);
      await settle();
      const now = runner.proof();
      if (now.name === 'sign-in' && now.leaving) {
        await comeBack();
        await settle();
      }
      return true;
    },
    /** To the report, or to where it does not go on by itself. */
    async walk(): Promise<Proof> {
      let visits = 0;
      for (let presses = 0; presses < 40; presses += 1) {
        if (runner.proof().name === 'left' && (visits += 1) > 2) {
          runner.send({ type: 'to-report', now: tenant.now() });
        }
        if (!(await this.step())) break;
      }
      return runner.proof();
    },
  };
}
