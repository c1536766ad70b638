import { m } from '../../../messages/generated/messages.js';
import type { HelpGroup } from '../help-group.ts';

export const packageGuides = {
  title: m.help_group_package,
  pages: {
    'build-package': {
      title: m.help_title_build_package,
      about: m.help_about_build_package,
    },
    'apply-package-at-setup': {
      title: m.help_title_apply_package_at_setup,
      about: m.help_about_apply_package_at_setup,
      varies: ['windows'],
    },
    'apply-package-in-settings': {
      title: m.help_title_apply_package_in_settings,
      about: m.help_about_apply_package_in_settings,
      varies: ['windows'],
    },
    'apply-package-directly': {
      title: m.help_title_apply_package_directly,
      about: m.help_about_apply_package_directly,
      varies: ['windows'],
    },
    'package-trust': {
      title: m.help_title_package_trust,
      about: m.help_about_package_trust,
    },
  },
} as const satisfies HelpGroup;
