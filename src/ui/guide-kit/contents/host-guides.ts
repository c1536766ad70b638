import { m } from '../../../messages/generated/messages.js';
import type { HelpGroup } from '../help-group.ts';

export const hostGuides = {
  title: m.help_group_host,
  pages: {
    host: {
      title: m.help_title_host,
      about: m.help_about_host,
    },
  },
} as const satisfies HelpGroup;
