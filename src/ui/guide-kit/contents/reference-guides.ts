import { m } from '../../../messages/generated/messages.js';
import type { HelpGroup } from '../help-group.ts';

export const referenceGuides = {
  title: m.help_title_references,
  pages: {
    references: {
      title: m.help_title_references,
      about: m.help_about_references,
    },
  },
} as const satisfies HelpGroup;
