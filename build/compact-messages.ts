import type { Plugin } from 'vite';

const messageModule = /\/messages\/generated\/messages\/(?!_index)\w+\.js$/;
/** One language's function as paraglide generates it for a sentence without variants: parameter, then the template. */
const sentence = (language: string): RegExp =>
  new RegExp(String.raw`const ${language}_\w+ = [^\n]*\((i?)\) => \{\s*return [^\n]*?\((${'`'}[^\n]*${'`'})\)\s*\};`);
const exported = /export const (\w+) = /;

/**
 * @param code of a generated message module
 * @returns the same message as one expression without the per-call choice of a language, which nothing of ours uses; null
 * for what has another shape (plurals, variants), which then stays as it is
 */
export function compactMessage(code: string): string | null {
  const [en, de] = [sentence('en').exec(code), sentence('de').exec(code)];
  const name = exported.exec(code)?.[1];
  if (!en?.[2] || !de?.[2] || name === undefined) return null;
  const parameter = en[1] === 'i' || de[1] === 'i' ? 'i' : '';
  return (
    `import { getLocale } from '../runtime.js';\n` +
    `export const ${name} = (${parameter}) => getLocale() === 'de' ? ${de[2]} : ${en[2]};\n`
  );
}

/** Takes the wrapper off every message: about 1 kB (brotli) of the first screen. Only in the build. */
export function compactMessages(): Plugin {
  return {
    name: 'compact-messages',
    apply: 'build',
    transform: {
      filter: { id: messageModule },
      handler: (code) => {
        const compact = compactMessage(code);
        return compact === null ? null : { code: compact, map: null };
      },
    },
  };
}
