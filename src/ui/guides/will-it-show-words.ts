import { m } from '../../messages/generated/messages.js';
import type { WillItShow } from '../../pc/will-it-show.ts';

interface AdviceWords {
  remedy: () => string;
  /** A sentence that the person can send; null where there is nothing to tell. */
  tell: ((values: { code: string }) => string) | null;
  /** Ids of guides. */
  guides: readonly string[];
}

export const outcomeWords: Readonly<Record<WillItShow['answer'], () => string>> = {
  yes: m.pc_show_yes,
  'not-yet': m.pc_show_not_yet,
  no: m.pc_show_no,
};

export const adviceWords: Readonly<Record<WillItShow['advice'], AdviceWords>> = {
  ready: {
    remedy: m.pc_show_do_ready,
    tell: null,
    guides: ['sign-in-at-lock-screen', 'first-sign-in-online'],
  },
  'ready-domain': {
    remedy: m.pc_show_do_ready_domain,
    tell: null,
    guides: ['sign-in-at-lock-screen', 'first-sign-in-online', 'hybrid'],
  },
  'switched-off': {
    remedy: m.pc_show_do_switched_off,
    tell: m.pc_show_tell_switched_off,
    guides: ['while-feature-is-off', 'lock-screen-trouble'],
  },
  'domain-no-icon': {
    remedy: m.pc_show_do_domain_no_icon,
    tell: m.pc_show_tell_domain_no_icon,
    guides: ['while-feature-is-off', 'not-supported'],
  },
  'no-icon': {
    remedy: m.pc_show_do_no_icon,
    tell: m.pc_show_tell_no_icon,
    guides: ['lock-screen-trouble', 'make-sure-joined'],
  },
  registered: {
    remedy: m.pc_show_do_registered,
    tell: m.pc_show_tell_registered,
    guides: ['join-pc-in-use', 'what-joining-does'],
  },
  'not-joined': {
    remedy: m.pc_show_do_not_joined,
    tell: m.pc_show_tell_not_joined,
    guides: ['join-pc-in-use', 'what-joining-does'],
  },
};
