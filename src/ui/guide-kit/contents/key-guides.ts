import { m } from '../../../messages/generated/messages.js';
import type { HelpGroup } from '../help-group.ts';

export const keyGuides = {
  title: m.help_group_key,
  pages: {
    'before-you-begin': {
      title: m.help_title_before_you_begin,
      about: m.help_about_before_you_begin,
      varies: ['join'],
    },
    'which-key': {
      title: m.help_title_which_key,
      about: m.help_about_which_key,
    },
    'key-pin': {
      title: m.help_title_key_pin,
      about: m.help_about_key_pin,
    },
    'register-at-microsoft': {
      title: m.help_title_register_at_microsoft,
      about: m.help_about_register_at_microsoft,
    },
    'ten-keys': {
      title: m.help_title_ten_keys,
      about: m.help_about_ten_keys,
    },
  },
} as const satisfies HelpGroup;
