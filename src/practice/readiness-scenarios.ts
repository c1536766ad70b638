import type { PersonName } from './people.ts';
import { ordinaryReadiness, type ReadinessPlay } from './readiness-play.ts';
import { ordinary, type Scenario } from './scenarios.ts';

type Difference = Partial<Omit<Scenario, 'name' | 'readiness'>> & { readonly readiness?: Partial<ReadinessPlay> };

/** Each is a row of its table in docs/SPEC.md, in the order of that table. */
const differences = {
  'ready-default': {},
} as const satisfies Record<string, Difference>;

export type ReadinessScenarioName = keyof typeof differences;

/** The closed list of what `?practice=<name>` may say on the administrator's page that asks what holds in a tenant. */
export const readinessScenarioNames = Object.keys(differences) as readonly ReadinessScenarioName[];

/** Those whom the sign-in page offers there. */
const offered: readonly PersonName[] = ['agent-reader', 'agent-without-role', 'employee', 'guest'];

export function readinessScenario(name: ReadinessScenarioName): Scenario {
  const difference: Difference = differences[name];
  return {
    name,
    ...ordinary,
    person: 'agent-reader',
    offered,
    ...difference,
    readiness: { ...ordinaryReadiness, ...difference.readiness },
  };
}

export const isReadinessScenarioName = (text: string): text is ReadinessScenarioName =>
  (readinessScenarioNames as readonly string[]).includes(text);
