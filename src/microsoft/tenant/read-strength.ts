import { readGuid } from '../../keys/aaguid.ts';
import type { Strength } from '../../readiness/strength.ts';
import { isObject, listOf, textOf } from '../json.ts';
import { plainText } from '../plain-text.ts';

/**
 * Graph's `authenticationStrengthPolicy`, as it stands in a Conditional Access policy or in the list of strengths.
 * @returns null where it is none
 */
export function strengthOf(value: unknown): (Strength & { readonly id: string }) | null {
  const id = isObject(value) ? textOf(value['id']) : null;
  if (!isObject(value) || id === null) return null;
  const { allowedCombinations, combinationConfigurations: configurations } = value;
  const combinations = Array.isArray(allowedCombinations) ? listOf(allowedCombinations, 200).map(textOf) : [null];
  return {
    id: id.toLowerCase(),
    name: plainText(textOf(value['displayName']) ?? id, 80),
    combinations: combinations.every((one) => one !== null) ? combinations : null,
    models: Array.isArray(configurations) ? modelsOf(listOf(configurations, 100)) : 'unknown',
  };
}

/** `allowedAAGUIDs` of whatever applies to `fido2`. What a configuration of another type asks for is not about models. */
function modelsOf(configurations: readonly unknown[]): Strength['models'] {
  const lists = configurations.filter(isObject).flatMap((configuration) => {
    const ids = configuration['allowedAAGUIDs'];
    const isKeys = listOf(configuration['appliesToCombinations'], 50).includes('fido2');
    return isKeys && ids !== undefined ? [ids] : [];
  });
  if (lists.length === 0) return null;
  const models = lists.flatMap((ids) => (Array.isArray(ids) ? ids.map((id) => readGuid(textOf(id) ?? '')) : [null]));
  return models.every((model) => model !== null) ? models : 'unknown';
}
