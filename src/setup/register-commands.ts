import { bashQuoted, powershellQuoted } from './shell-quotes.ts';

/** Whose registration: each page has one of its own. */
export type RegisteredPage = 'employees' | 'helpdesk' | 'readiness';

export interface RegistrationWish {
  page: RegisteredPage;
  /** Where the page stands: a base URL. */
  address: string;
  /** Tenant id or domain, to sign in to; null where it is not known. */
  tenant: string | null;
  /** `--with-companion`, for the employees' page alone. */
  companion: boolean;
  /** `--full-directory`, for the helpdesk's room alone. */
  fullDirectory: boolean;
}

/** One line after the other, the look before the change. */
export interface ShellLines {
  bash: readonly string[];
  powershell: readonly string[];
}

const flags = {
  employees: { bash: '', powershell: '' },
  helpdesk: { bash: ' --helpdesk', powershell: ' -Helpdesk' },
  readiness: { bash: ' --readiness', powershell: ' -Readiness' },
};

const bashScript = 'bash hosting/register-app/register-app.sh';
const powershellScript = './hosting/register-app/register-app.ps1';

/** The commands of hosting/register-app with the values filled in: sign in, look, change. */
export function registerCommands({ page, address, tenant, companion, fullDirectory }: RegistrationWish): ShellLines {
  const writes = page === 'employees' && companion;
  const full = page === 'helpdesk' && fullDirectory;
  const bash = `${bashScript}${flags[page].bash}${writes ? ' --with-companion' : ''}${full ? ' --full-directory' : ''} --base-url ${bashQuoted(address)}`;
  const powershell = `${powershellScript}${flags[page].powershell}${writes ? ' -WithCompanion' : ''}${full ? ' -FullDirectory' : ''} -BaseUrl ${powershellQuoted(address)}`;
  return {
    bash: [...signIn(tenant).bash, `${bash} --dry-run`, bash],
    powershell: [...signIn(tenant).powershell, `${powershell} -WhatIf`, powershell],
  };
}

/** Looks at the readiness registration, and deletes it. */
export function deleteReadinessCommands(clientId: string, tenant: string | null): ShellLines {
  const bash = `${bashScript} --delete-readiness --app-id ${bashQuoted(clientId)}`;
  const powershell = `${powershellScript} -DeleteReadiness -AppId ${powershellQuoted(clientId)}`;
  return {
    bash: [...signIn(tenant).bash, `${bash} --dry-run`, bash],
    powershell: [...signIn(tenant).powershell, `${powershell} -WhatIf`, powershell],
  };
}

function signIn(tenant: string | null): ShellLines {
  return {
    bash: [`az login${tenant === null ? '' : ` --tenant ${bashQuoted(tenant)}`} --allow-no-subscriptions`],
    powershell: [
      `Connect-MgGraph${tenant === null ? '' : ` -TenantId ${powershellQuoted(tenant)}`} -Scopes User.Read, Application.ReadWrite.All, DelegatedPermissionGrant.ReadWrite.All`,
    ],
  };
}
