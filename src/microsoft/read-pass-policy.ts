import { isObject, listOf, textOf } from './json.ts';

/** The policy for Temporary Access Passes, with ids of groups, or `all_users`; null for what cannot be read. */
export interface TenantPassPolicy {
  isOn: boolean | null;
  include: readonly (string | null)[] | null;
  exclude: readonly (string | null)[] | null;
  /** Minutes. */
  minimum: number;
  maximum: number;
  onceOnly: boolean;
}

/**
 * https://learn.microsoft.com/graph/api/resources/temporaryaccesspassauthenticationmethodconfiguration
 * @returns null where the answer is no such policy
 */
export function passPolicy(body: unknown): TenantPassPolicy | null {
  if (!isObject(body) || textOf(body['id'])?.toLowerCase() !== 'temporaryaccesspass') return null;
  const { state, minimumLifetimeInMinutes: minimum, maximumLifetimeInMinutes: maximum, isUsableOnce } = body;
  if (typeof minimum !== 'number' || typeof maximum !== 'number' || typeof isUsableOnce !== 'boolean') return null;
  return {
    ...{ isOn: state === 'enabled' ? true : state === 'disabled' ? false : null, minimum, maximum },
    ...{ onceOnly: isUsableOnce, include: idsOf(body['includeTargets']), exclude: idsOf(body['excludeTargets']) },
  };
}

function idsOf(targets: unknown): (string | null)[] | null {
  if (!Array.isArray(targets) || targets.length > 200) return null;
  return listOf(targets, 200).map((target) =>
    isObject(target) ? (textOf(target['id'])?.toLowerCase() ?? null) : null,
  );
}
