import type { Finding, Line } from './line.ts';

/** A report as it is kept: a map of gaps, so it says itself that it is confidential. It names no person. */
export interface Report {
  readonly format: 'latchkey-readiness';
  readonly formatVersion: 1;
  readonly confidential: true;
  /** When the tenant was read, ISO 8601 in UTC. */
  readonly made: string;
  readonly lines: readonly { readonly id: string; readonly state: string; readonly findings: readonly KeptFinding[] }[];
}

type KeptFinding = Pick<Finding, 'kind' | 'values'>;

/** @param made epoch milliseconds */
export function reportOf(lines: readonly Line[], made: number): Report {
  return {
    ...{ format: 'latchkey-readiness', formatVersion: 1, confidential: true },
    made: new Date(made).toISOString(),
    lines: lines.map(({ id, state, findings }) => ({
      ...{ id, state },
      findings: findings.map(({ kind, values }) => ({ kind, values })),
    })),
  };
}
