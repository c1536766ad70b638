import type { Component } from 'svelte';
import { m } from '../../messages/generated/messages.js';
import type { Acts, Page } from '../page.svelte.ts';

/** What a page that has a heading and actions of its own is given. */
export interface HelpScreenProps {
  page: Page;
  act: Acts;
  /** What follows the page's id in the address: an entry of a catalogue; null for the page itself. */
  entry: string | null;
}

interface HelpPageBase {
  title: () => string;
  /** One sentence for the list of guides. */
  about: () => string;
}

/** Framed with a heading, what applies to which PC, a way to take it along, and the way back. */
export interface GuidePage extends HelpPageBase {
  load: () => Promise<{ default: Component }>;
  /** What the guide tells apart, so that the person can choose; nothing by default. */
  varies?: readonly ('windows' | 'join')[];
}

/** Brings its own heading, primary action and all. */
export interface HelpScreenPage extends HelpPageBase {
  screen: () => Promise<{ default: Component<HelpScreenProps> }>;
}

export type HelpPage = GuidePage | HelpScreenPage;

interface HelpGroup {
  title: () => string;
  pages: Readonly<Record<string, HelpPage>>;
}

/**
 * Every guide by its address (`#/help/<id>`), as the list shows them. An address, once printed or scanned, stays:
 * an id is never given to another guide.
 */
export const helpGroups = [
  {
    title: m.help_group_key,
    pages: {
      'before-you-begin': {
        title: m.help_title_before_you_begin,
        about: m.help_about_before_you_begin,
        load: () => import('../guides/BeforeYouBeginGuide.svelte'),
        varies: ['join'],
      },
      'which-key': {
        title: m.help_title_which_key,
        about: m.help_about_which_key,
        load: () => import('../guides/WhichKeyGuide.svelte'),
      },
      'key-pin': {
        title: m.help_title_key_pin,
        about: m.help_about_key_pin,
        load: () => import('../guides/KeyPinGuide.svelte'),
      },
      'register-at-microsoft': {
        title: m.help_title_register_at_microsoft,
        about: m.help_about_register_at_microsoft,
        load: () => import('../guides/RegisterAtMicrosoftGuide.svelte'),
      },
      'ten-keys': {
        title: m.help_title_ten_keys,
        about: m.help_about_ten_keys,
        load: () => import('../guides/TenKeysGuide.svelte'),
      },
    },
  },
  {
    title: m.help_group_pc,
    pages: {
      'what-joining-does': {
        title: m.help_title_what_joining_does,
        about: m.help_about_what_joining_does,
        load: () => import('../guides/WhatJoiningDoesGuide.svelte'),
        varies: ['join'],
      },
      'join-new-pc': {
        title: m.help_title_join_new_pc,
        about: m.help_about_join_new_pc,
        load: () => import('../guides/JoinNewPcGuide.svelte'),
        varies: ['windows'],
      },
      'join-pc-in-use': {
        title: m.help_title_join_pc_in_use,
        about: m.help_about_join_pc_in_use,
        load: () => import('../guides/JoinPcInUseGuide.svelte'),
        varies: ['windows'],
      },
      'make-sure-joined': {
        title: m.help_title_make_sure_joined,
        about: m.help_about_make_sure_joined,
        load: () => import('../guides/MakeSureJoinedGuide.svelte'),
        varies: ['windows'],
      },
      'while-feature-is-off': {
        title: m.help_title_while_feature_is_off,
        about: m.help_about_while_feature_is_off,
        load: () => import('../guides/WhileFeatureIsOffGuide.svelte'),
      },
    },
  },
  {
    title: m.help_group_lock,
    pages: {
      'sign-in-at-lock-screen': {
        title: m.help_title_sign_in_at_lock_screen,
        about: m.help_about_sign_in_at_lock_screen,
        load: () => import('../guides/SignInAtLockScreenGuide.svelte'),
        varies: ['join'],
      },
      'will-it-show': {
        title: m.help_title_will_it_show,
        about: m.help_about_will_it_show,
        screen: () => import('../guides/WillItShow.svelte'),
      },
      'lock-screen-trouble': {
        title: m.help_title_lock_screen_trouble,
        about: m.help_about_lock_screen_trouble,
        screen: () => import('../guides/LockScreenTrouble.svelte'),
      },
      'first-sign-in-online': {
        title: m.help_title_first_sign_in_online,
        about: m.help_about_first_sign_in_online,
        load: () => import('../guides/FirstSignInOnlineGuide.svelte'),
        varies: ['join'],
      },
      'several-accounts': {
        title: m.help_title_several_accounts,
        about: m.help_about_several_accounts,
        load: () => import('../guides/SeveralAccountsGuide.svelte'),
      },
      'web-sign-in': {
        title: m.help_title_web_sign_in,
        about: m.help_about_web_sign_in,
        load: () => import('../guides/WebSignInGuide.svelte'),
        varies: ['windows', 'join'],
      },
    },
  },
  {
    title: m.help_group_package,
    pages: {
      'build-package': {
        title: m.help_title_build_package,
        about: m.help_about_build_package,
        load: () => import('../guides/BuildPackageGuide.svelte'),
      },
      'apply-package-at-setup': {
        title: m.help_title_apply_package_at_setup,
        about: m.help_about_apply_package_at_setup,
        load: () => import('../guides/PackageAtSetupGuide.svelte'),
        varies: ['windows'],
      },
      'apply-package-in-settings': {
        title: m.help_title_apply_package_in_settings,
        about: m.help_about_apply_package_in_settings,
        load: () => import('../guides/PackageInSettingsGuide.svelte'),
        varies: ['windows'],
      },
      'apply-package-directly': {
        title: m.help_title_apply_package_directly,
        about: m.help_about_apply_package_directly,
        load: () => import('../guides/PackageDirectlyGuide.svelte'),
        varies: ['windows'],
      },
      'package-trust': {
        title: m.help_title_package_trust,
        about: m.help_about_package_trust,
        load: () => import('../guides/PackageTrustGuide.svelte'),
      },
    },
  },
  {
    title: m.help_group_enable,
    pages: {
      intune: {
        title: m.help_title_intune,
        about: m.help_about_intune,
        load: () => import('../guides/IntuneGuide.svelte'),
      },
      'group-policy': {
        title: m.help_title_group_policy,
        about: m.help_about_group_policy,
        load: () => import('../guides/GroupPolicyGuide.svelte'),
        varies: ['join'],
      },
      registry: {
        title: m.help_title_registry,
        about: m.help_about_registry,
        load: () => import('../guides/RegistryGuide.svelte'),
      },
      hybrid: {
        title: m.help_title_hybrid,
        about: m.help_about_hybrid,
        load: () => import('../guides/HybridGuide.svelte'),
        varies: ['join'],
      },
      'not-supported': {
        title: m.help_title_not_supported,
        about: m.help_about_not_supported,
        load: () => import('../guides/NotSupportedGuide.svelte'),
      },
    },
  },
  {
    title: m.help_group_helpdesk,
    pages: {
      pc: {
        title: m.help_title_pc,
        about: m.help_about_pc,
        screen: () => import('../helpdesk/PcReport.svelte'),
      },
    },
  },
  {
    title: m.help_title_references,
    pages: {
      references: {
        title: m.help_title_references,
        about: m.help_about_references,
        load: () => import('../guides/ReferencesGuide.svelte'),
      },
    },
  },
] as const satisfies readonly HelpGroup[];

type PagesOf<Group> = Group extends { pages: infer Pages } ? keyof Pages : never;

/** Ids of all guides. */
export type HelpId = PagesOf<(typeof helpGroups)[number]>;

const pages = new Map<string, HelpPage>(helpGroups.flatMap(({ pages: those }) => Object.entries(those)));

/** @returns the page with this id, or undefined for an id that no page has */
export function helpPage(id: string): HelpPage | undefined {
  return pages.get(id);
}
