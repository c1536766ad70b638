import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { companionCommands } from './companion-commands.ts';
import { registerCommands } from './register-commands.ts';
import { bashQuoted, powershellQuoted } from './shell-quotes.ts';

/** What a terminal would obey, and what stands for nothing that is seen. */
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Surrogate}]/gu;

const hostile = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.constantFrom("'", '\u2018', '\u2019', '\u201a', '\u201b', '"', '$', '`', '\\', ';', '\n', '!', '-', ' x'),
      {
        maxLength: 12,
      },
    )
    .map((parts) => parts.join('')),
);

/**
 * The beginning of a command line, as PowerShell's own reader has it (TokenizeStringLiteral): any of the five single quotes
 * begins and ends, and two of them beside each other are the second one.
 */
function readPowershell(line: string): { value: string; rest: string } {
  const quotes = /['\u2018-\u201b]/;
  if (!quotes.test(line[0] ?? '')) throw new Error('It does not begin with a quote');
  let value = '';
  for (let at = 1; at < line.length; at++) {
    const one = line[at] ?? '';
    if (!quotes.test(one)) value += one;
    else if (quotes.test(line[at + 1] ?? '')) value += line[++at] ?? '';
    else return { value, rest: line.slice(at + 1) };
  }
  throw new Error('The quotes have no end');
}

describe('A3: no value leaves its quotes', () => {
  test.runIf(process.platform !== 'win32')('bash reads each back as it was, and nothing of it as a command', () => {
    const values = fc.sample(hostile, 400);
    const script = values.map((value) => `printf '%s\\0' ${bashQuoted(value)}`).join('\n');
    const read = execFileSync('bash', ['-c', script], { encoding: 'utf8' }).split('\0').slice(0, -1);
    expect(read).toEqual(values.map((value) => value.replace(unseen, '')));
  });

  test('PowerShell reads each back as it was, and goes on behind it', () => {
    fc.assert(
      fc.property(hostile, (value) => {
        const { value: read, rest } = readPowershell(`${powershellQuoted(value)} -WhatIf`);
        expect(rest).toBe(' -WhatIf');
        // Of two quotes that are doubled the second one is read; they are the same.
        expect(read).toBe(value.replace(unseen, ''));
      }),
    );
  });

  test('a command is one line, whatever the address is', () => {
    fc.assert(
      fc.property(hostile, hostile, (address, tenant) => {
        for (const page of ['employees', 'helpdesk', 'readiness'] as const) {
          const lines = registerCommands({ page, address, tenant, companion: true, fullDirectory: true });
          for (const line of [...lines.bash, ...lines.powershell]) expect(line).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]/u);
        }
        expect(companionCommands(address, 'helpdesk').bash.at(-1)).toContain('--for helpdesk --origin ');
      }),
    );
  });

  test('each line is what the script takes, and changes nothing before a look', () => {
    const wish = { tenant: 'contoso.onmicrosoft.com', companion: true, fullDirectory: true };
    const address = 'https://keys.contoso.com/';
    expect(registerCommands({ ...wish, page: 'employees', address })).toEqual({
      bash: [
        "az login --tenant 'contoso.onmicrosoft.com' --allow-no-subscriptions",
        "bash hosting/register-app/register-app.sh --with-companion --base-url 'https://keys.contoso.com/' --dry-run",
        "bash hosting/register-app/register-app.sh --with-companion --base-url 'https://keys.contoso.com/'",
      ],
      powershell: [
        "Connect-MgGraph -TenantId 'contoso.onmicrosoft.com' -Scopes User.Read, Application.ReadWrite.All, DelegatedPermissionGrant.ReadWrite.All",
        "./hosting/register-app/register-app.ps1 -WithCompanion -BaseUrl 'https://keys.contoso.com/' -WhatIf",
        "./hosting/register-app/register-app.ps1 -WithCompanion -BaseUrl 'https://keys.contoso.com/'",
      ],
    });
    expect(registerCommands({ ...wish, page: 'helpdesk', address }).bash.at(-1)).toContain(
      '--helpdesk --full-directory --base-url',
    );
    expect(registerCommands({ ...wish, page: 'readiness', address }).powershell.at(-1)).toContain(
      "-Readiness -BaseUrl 'https://keys.contoso.com/'",
    );
  });
});
