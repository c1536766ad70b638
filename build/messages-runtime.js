// Takes the place of paraglide's own run-time (scripts/messages.ts): 0.1 kB instead of 2.
// Generated message functions import it as `../runtime.js`; edit it in build/, not where it is copied to.

/** @typedef {'en' | 'de'} Locale */
/** @typedef {string & { readonly __brand: 'LocalizedString' }} LocalizedString */
/**
 * @template Inputs
 * @template Options
 * @template Markup
 * @typedef {{ readonly __paraglide?: { inputs: Inputs, options: Options, markup: Markup } }} MessageMetadata
 */

/** @type {Locale} */
export const baseLocale = 'en';

/** @type {readonly Locale[]} */
export const locales = ['en', 'de'];

/** @type {undefined} */
export const experimentalStaticLocale = undefined;

/** @type {() => Locale} */
export let getLocale = () => baseLocale;

/**
 * Hands the choice of the language to the app, which may answer from reactive state.
 * @param {() => Locale} read called by every message, each time that it is read
 */
export const overwriteGetLocale = (read) => {
  getLocale = read;
};
