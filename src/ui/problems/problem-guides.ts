import { m } from '../../messages/generated/messages.js';
import type { ProblemCode } from '../../support/problem.ts';
import type { HelpId } from '../guide-kit/help-pages.ts';

/** Where more than a sentence helps: the guide to open from a problem, and its title. */
export const problemGuides: Partial<Record<ProblemCode, { id: HelpId; title: () => string }>> = {
  'LK-203': { id: 'before-you-begin', title: m.help_title_before_you_begin },
  'LK-204': { id: 'before-you-begin', title: m.help_title_before_you_begin },
  'LK-402': { id: 'ten-keys', title: m.help_title_ten_keys },
  'LK-404': { id: 'while-feature-is-off', title: m.help_title_while_feature_is_off },
  'LK-406': { id: 'which-key', title: m.help_title_which_key },
  'LK-409': { id: 'while-feature-is-off', title: m.help_title_while_feature_is_off },
  'LK-410': { id: 'while-feature-is-off', title: m.help_title_while_feature_is_off },
  'LK-411': { id: 'which-key', title: m.help_title_which_key },
  'LK-414': { id: 'while-feature-is-off', title: m.help_title_while_feature_is_off },
  'LK-501': { id: 'key-pin', title: m.help_title_key_pin },
  'LK-512': { id: 'register-at-microsoft', title: m.help_title_register_at_microsoft },
  'LK-514': { id: 'register-at-microsoft', title: m.help_title_register_at_microsoft },
  'LK-518': { id: 'which-key', title: m.help_title_which_key },
  'LK-519': { id: 'key-pin', title: m.help_title_key_pin },
  'LK-702': { id: 'make-sure-joined', title: m.help_title_make_sure_joined },
};
