import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { asCommand } from './as-command.ts';
import { installApart } from './install-apart.ts';

const folder = resolve(import.meta.dirname, '../build');

/**
 * Freezes the values of the Fluent 2 tokens that build/fluent-tokens.ts names into build/fluent-values.json. For a new token: name it
 * there and run this; for a newer Fluent: change build/fluent/package.json and its lock first.
 */
await asCommand('fluent-values', () => {
  const trouble = installApart('build/fluent');
  if (trouble !== null) throw new Error(`Fluent's tokens could not be installed: ${trouble}`);
  const load = createRequire(resolve(folder, 'fluent/package.json'));
  const { version } = load('@fluentui/tokens/package.json') as { version: string };
  const { webLightTheme, webDarkTheme } = load('@fluentui/tokens') as Record<string, Record<string, string | number>>;
  const text = readFileSync(resolve(folder, 'fluent-tokens.ts'), 'utf8');
  const named = [...text.matchAll(/^ {2}'?[a-z][a-z\d-]+'?: '([A-Za-z\d]+)',$/gm)].map(([, token = '']) => token);
  const tokens = [...new Set(named)].sort();
  const taken = (theme: Record<string, string | number> | undefined): Record<string, string> =>
    Object.fromEntries(
      tokens.map((token) => {
        const value = theme?.[token];
        if (value === undefined) throw new Error(`Fluent ${version} has no token ${token}`);
        return [token, String(value)];
      }),
    );
  const source = `@fluentui/tokens ${version}, MIT, Microsoft Corporation`;
  const file = { source, light: taken(webLightTheme), dark: taken(webDarkTheme) };
  writeFileSync(resolve(folder, 'fluent-values.json'), `${JSON.stringify(file, null, 2)}\n`);
});
