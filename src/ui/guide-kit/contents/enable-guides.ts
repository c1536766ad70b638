import { m } from '../../../messages/generated/messages.js';
import type { HelpGroup } from '../help-group.ts';

export const enableGuides = {
  title: m.help_group_enable,
  pages: {
    intune: {
      title: m.help_title_intune,
      about: m.help_about_intune,
    },
    'group-policy': {
      title: m.help_title_group_policy,
      about: m.help_about_group_policy,
      varies: ['join'],
    },
    registry: {
      title: m.help_title_registry,
      about: m.help_about_registry,
    },
    hybrid: {
      title: m.help_title_hybrid,
      about: m.help_about_hybrid,
      varies: ['join'],
    },
    'not-supported': {
      title: m.help_title_not_supported,
      about: m.help_about_not_supported,
    },
  },
} as const satisfies HelpGroup;
