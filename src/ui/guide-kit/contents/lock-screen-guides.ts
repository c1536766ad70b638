import { m } from '../../../messages/generated/messages.js';
import type { HelpGroup } from '../help-group.ts';

export const lockScreenGuides = {
  title: m.help_group_lock,
  pages: {
    'sign-in-at-lock-screen': {
      title: m.help_title_sign_in_at_lock_screen,
      about: m.help_about_sign_in_at_lock_screen,
      varies: ['join'],
    },
    'will-it-show': {
      title: m.help_title_will_it_show,
      about: m.help_about_will_it_show,
    },
    'lock-screen-trouble': {
      title: m.help_title_lock_screen_trouble,
      about: m.help_about_lock_screen_trouble,
    },
    'first-sign-in-online': {
      title: m.help_title_first_sign_in_online,
      about: m.help_about_first_sign_in_online,
      varies: ['join'],
    },
    'several-accounts': {
      title: m.help_title_several_accounts,
      about: m.help_about_several_accounts,
    },
    'web-sign-in': {
      title: m.help_title_web_sign_in,
      about: m.help_about_web_sign_in,
      varies: ['windows', 'join'],
    },
  },
} as const satisfies HelpGroup;
