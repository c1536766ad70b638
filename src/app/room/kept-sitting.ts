import type { SessionStore } from '../../browser/session-store.ts';
import type { Moment } from '../../helpdesk/moment.ts';

/** Who an agent is, without a name. */
export interface AgentIds {
  tenantId: string;
  objectId: string;
}

/** What a reload or the way to Microsoft and back leaves of a sitting (S14): no token, no pass, no verification. */
export interface KeptSitting {
  /** As `keepDesk` gave it; whoever restores it checks it. */
  desk: unknown;
  /** Whose sitting it is; null before the first sign-in. */
  agent: AgentIds | null;
  /** The fresh sign-in that is under way: when it was asked for, the corrected time, epoch milliseconds, and who was here. */
  asked: { at: number; before: AgentIds | null } | null;
  /** Whether the agent's fresh proof holds: nobody signed out, and the room did not lock. */
  proven: boolean;
  /** When the agent last did something. */
  active: Moment;
}

/**
 * @param mode the installation: tenant and client in live mode, the scenario in practice; what another one kept is dropped
 */
export function createKeptSitting(store: SessionStore, mode: string) {
  return {
    read(): KeptSitting | null {
      const kept = store.read();
      if (!isObject(kept) || kept['mode'] !== mode) return null;
      const { desk, agent, asked, proven, active } = kept;
      if (!isMoment(active)) return null;
      return {
        ...{ desk, agent: idsOf(agent), active, proven: proven === true },
        asked:
          isObject(asked) && typeof asked['at'] === 'number'
            ? { at: asked['at'], before: idsOf(asked['before']) }
            : null,
      };
    },
    /** @returns whether a reload will find it */
    write: (sitting: KeptSitting): boolean => store.write({ mode, ...sitting }),
    clear: (): void => {
      store.clear();
    },
  };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isMoment(value: unknown): value is Moment {
  return isObject(value) && typeof value['monotonic'] === 'number' && typeof value['epoch'] === 'number';
}

function idsOf(value: unknown): AgentIds | null {
  if (!isObject(value)) return null;
  const { tenantId, objectId } = value;
  return typeof tenantId === 'string' && typeof objectId === 'string' ? { tenantId, objectId } : null;
}
