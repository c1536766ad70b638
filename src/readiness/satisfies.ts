import type { MethodsFacts, PassFacts } from './evidence.ts';
import type { Reading } from './tenant-reading.ts';
import type { Strength } from './strength.ts';

/** What the tenant lets people sign in with, as far as it was read. */
export interface Methods {
  readonly on: Reading<MethodsFacts>;
  readonly pass: Reading<PassFacts>;
  /** AAGUIDs that the policy on passkeys takes; null where not known. */
  readonly models: ReadonlySet<string> | null;
}

/** Which configuration of the methods policy a mode of Graph's belongs to. What is in none cannot be known. */
const configurations: Readonly<Record<string, string>> = {
  fido2: 'fido2',
  deviceBasedPush: 'microsoftauthenticator',
  microsoftAuthenticatorPush: 'microsoftauthenticator',
  softwareOath: 'softwareoath',
  sms: 'sms',
  voice: 'voice',
  x509CertificateSingleFactor: 'x509certificate',
  x509CertificateMultiFactor: 'x509certificate',
};

type Chance = 'yes' | 'no' | 'perhaps';

function modeChance(mode: string, { on, pass }: Methods): Chance {
  if (mode === 'password') return 'yes';
  if (mode.startsWith('temporaryAccessPass')) {
    if (!pass.read || pass.value.state === 'unknown') return 'perhaps';
    if (pass.value.state === 'disabled') return 'no';
    // A policy for one-time passes makes no others.
    return pass.value.once === true && mode === 'temporaryAccessPassMultiUse' ? 'no' : 'yes';
  }
  const configuration = configurations[mode];
  if (configuration === undefined || !on.read) return 'perhaps';
  const state = on.value.on[configuration];
  return state === undefined ? 'perhaps' : state ? 'yes' : 'no';
}

const order: readonly Chance[] = ['no', 'perhaps', 'yes'];

function best(chances: readonly Chance[]): Chance {
  return order[Math.max(0, ...chances.map((chance) => order.indexOf(chance)))] ?? 'no';
}

function worst(chances: readonly Chance[]): Chance {
  return order[Math.min(...chances.map((chance) => order.indexOf(chance)))] ?? 'no';
}

const isKey = (modes: readonly string[]): boolean => modes.includes('fido2');
const isPass = (modes: readonly string[]): boolean => modes.some((mode) => mode.startsWith('temporaryAccessPass'));

export interface Satisfaction {
  /** With a pass. */
  readonly pass: Chance;
  /** With a method that is neither a key nor a pass. */
  readonly other: Chance;
  /** With a security key of a model that the policy on passkeys takes. */
  readonly key: Chance;
  /** Whether the strength names models, and none of them is one that the policy takes. */
  readonly noModel: boolean;
}

/** What can satisfy a strength. Null where its combinations cannot be read. */
export function satisfies({ combinations, models }: Strength, methods: Methods): Satisfaction | null {
  if (combinations === null) return null;
  const modes = combinations.map((combination) => combination.split(',').map((mode) => mode.trim()));
  const chanceOf = (wanted: (those: readonly string[]) => boolean): Chance =>
    best(modes.filter(wanted).map((those) => worst(those.map((mode) => modeChance(mode, methods)))));
  const byKey = chanceOf(isKey);
  const common = models === null || models === 'unknown' ? null : models;
  const noModel =
    methods.models !== null &&
    (methods.models.size === 0 || (common !== null && !common.some((model) => methods.models?.has(model))));
  return {
    pass: chanceOf(isPass),
    other: chanceOf((those) => !isKey(those) && !isPass(those)),
    key: byKey === 'no' || noModel ? 'no' : models === 'unknown' || methods.models === null ? 'perhaps' : byKey,
    noModel: byKey !== 'no' && noModel,
  };
}
