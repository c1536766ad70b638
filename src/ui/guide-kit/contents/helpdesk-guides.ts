import { m } from '../../../messages/generated/messages.js';
import type { HelpGroup } from '../help-group.ts';

export const helpdeskGuides = {
  title: m.help_group_helpdesk,
  pages: {
    pc: {
      title: m.help_title_pc,
      about: m.help_about_pc,
    },
  },
} as const satisfies HelpGroup;
