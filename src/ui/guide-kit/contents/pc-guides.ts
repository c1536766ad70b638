import { m } from '../../../messages/generated/messages.js';
import type { HelpGroup } from '../help-group.ts';

export const pcGuides = {
  title: m.help_group_pc,
  pages: {
    'what-joining-does': {
      title: m.help_title_what_joining_does,
      about: m.help_about_what_joining_does,
      varies: ['join'],
    },
    'join-new-pc': {
      title: m.help_title_join_new_pc,
      about: m.help_about_join_new_pc,
      varies: ['windows'],
    },
    'join-pc-in-use': {
      title: m.help_title_join_pc_in_use,
      about: m.help_about_join_pc_in_use,
      varies: ['windows'],
    },
    'make-sure-joined': {
      title: m.help_title_make_sure_joined,
      about: m.help_about_make_sure_joined,
      varies: ['windows'],
    },
    'while-feature-is-off': {
      title: m.help_title_while_feature_is_off,
      about: m.help_about_while_feature_is_off,
    },
  },
} as const satisfies HelpGroup;
