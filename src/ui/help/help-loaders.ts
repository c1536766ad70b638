import type { Component } from 'svelte';
import type { HelpId } from '../guide-kit/help-pages.ts';
import type { HelpScreenProps } from '../guide-kit/help-screen-props.ts';

/** Framed with a heading, what applies to which PC, a way to take it along, and the way back. */
interface GuideLoader {
  load: () => Promise<{ default: Component }>;
}

/** Brings its own heading, primary action and all. */
interface HelpScreenLoader {
  screen: () => Promise<{ default: Component<HelpScreenProps> }>;
}

/** How each guide is loaded; the list of them is `guide-kit/help-pages.ts`. */
export const helpLoaders: Readonly<Record<HelpId, GuideLoader | HelpScreenLoader>> = {
  'before-you-begin': { load: () => import('../guides/BeforeYouBeginGuide.svelte') },
  'which-key': { load: () => import('../guides/WhichKeyGuide.svelte') },
  'key-pin': { load: () => import('../guides/KeyPinGuide.svelte') },
  'register-at-microsoft': { load: () => import('../guides/RegisterAtMicrosoftGuide.svelte') },
  'ten-keys': { load: () => import('../guides/TenKeysGuide.svelte') },
  'what-joining-does': { load: () => import('../guides/WhatJoiningDoesGuide.svelte') },
  'join-new-pc': { load: () => import('../guides/JoinNewPcGuide.svelte') },
  'join-pc-in-use': { load: () => import('../guides/JoinPcInUseGuide.svelte') },
  'make-sure-joined': { load: () => import('../guides/MakeSureJoinedGuide.svelte') },
  'while-feature-is-off': { load: () => import('../guides/WhileFeatureIsOffGuide.svelte') },
  'sign-in-at-lock-screen': { load: () => import('../guides/SignInAtLockScreenGuide.svelte') },
  'will-it-show': { screen: () => import('../guides/WillItShow.svelte') },
  'lock-screen-trouble': { screen: () => import('../find/LockScreenTrouble.svelte') },
  'first-sign-in-online': { load: () => import('../guides/FirstSignInOnlineGuide.svelte') },
  'several-accounts': { load: () => import('../guides/SeveralAccountsGuide.svelte') },
  'web-sign-in': { load: () => import('../guides/WebSignInGuide.svelte') },
  'build-package': { load: () => import('../guides/BuildPackageGuide.svelte') },
  'apply-package-at-setup': { load: () => import('../guides/PackageAtSetupGuide.svelte') },
  'apply-package-in-settings': { load: () => import('../guides/PackageInSettingsGuide.svelte') },
  'apply-package-directly': { load: () => import('../guides/PackageDirectlyGuide.svelte') },
  'package-trust': { load: () => import('../guides/PackageTrustGuide.svelte') },
  intune: { load: () => import('../guides/IntuneGuide.svelte') },
  'group-policy': { load: () => import('../guides/GroupPolicyGuide.svelte') },
  registry: { load: () => import('../guides/RegistryGuide.svelte') },
  hybrid: { load: () => import('../guides/HybridGuide.svelte') },
  'not-supported': { load: () => import('../guides/NotSupportedGuide.svelte') },
  find: { screen: () => import('../find/FindScreen.svelte') },
  at: { screen: () => import('../where/AtScreen.svelte') },
  pc: { screen: () => import('../helpdesk/PcReport.svelte') },
  host: { screen: () => import('../host-check/HostCheck.svelte') },
  references: { load: () => import('../guides/ReferencesGuide.svelte') },
};
