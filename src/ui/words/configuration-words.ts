import { intlLocale, languageTags } from '../../config/languages.ts';
import type { FieldProblem, FieldProblemKind } from '../../config/field-problem.ts';
import { m } from '../../messages/generated/messages.js';
import { language } from '../state/language.svelte.ts';

/** What a wrong field of `config.json` should hold (M3). */
export function fieldProblemWords({ problem }: Pick<FieldProblem, 'problem'>): string {
  return shouldHold[problem]();
}

/** "en or de", in the words of the language shown. */
const listOf = (tags: readonly string[]): string =>
  new Intl.ListFormat(intlLocale(language.current), { type: 'disjunction' }).format(tags);

const shouldHold: Record<FieldProblemKind, () => string> = {
  missing: m.configuration_missing,
  'unknown-field': m.configuration_unknown_field,
  'not-an-object': m.configuration_not_an_object,
  'not-a-list': m.configuration_not_a_list,
  'not-true-or-false': m.configuration_not_true_or_false,
  'not-text': m.configuration_not_text,
  'not-plain-text': m.configuration_not_plain_text,
  empty: m.configuration_empty,
  'too-long': m.configuration_too_long,
  'not-a-guid': m.configuration_not_a_guid,
  'example-guid': m.configuration_example_guid,
  'not-https': m.configuration_not_https,
  'not-an-email': m.configuration_not_an_email,
  'not-a-phone-number': m.configuration_not_a_phone_number,
  'not-a-colour': m.configuration_not_a_colour,
  'not-an-extension-id': m.configuration_not_an_extension_id,
  'not-an-attestation': m.configuration_not_an_attestation,
  'not-a-language': () => m.configuration_not_a_language({ languages: listOf(languageTags) }),
  repeated: m.configuration_repeated,
};
