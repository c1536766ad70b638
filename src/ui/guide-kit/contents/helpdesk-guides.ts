import { m } from '../../../messages/generated/messages.js';
import type { HelpGroup } from '../help-group.ts';

export const helpdeskGuides = {
  title: m.help_group_helpdesk,
  pages: {
    find: {
      title: m.help_title_find,
      about: m.help_about_find,
    },
    at: {
      title: m.help_title_at,
      about: m.help_about_at,
    },
    pc: {
      title: m.help_title_pc,
      about: m.help_about_pc,
    },
  },
} as const satisfies HelpGroup;
