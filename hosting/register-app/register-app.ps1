<#
.SYNOPSIS
Registers Latchkey with Microsoft Entra ID, or brings an existing registration in line.
.DESCRIPTION
Run it as often as you like; -WhatIf shows what it would change. It makes no secret and stores nothing.
docs/deploy.md explains each setting.
.PARAMETER BaseUrl
Where the page stands, with the slash at its end. Several are possible.
.PARAMETER Name
Display name of the registration.
.PARAMETER NoConsent
Leaves the consent for the organisation to somebody else.
.EXAMPLE
./register-app.ps1 -BaseUrl https://keys.contoso.com/ -WhatIf
.EXAMPLE
./register-app.ps1 -BaseUrl https://keys.contoso.com/
#>
#Requires -Modules Microsoft.Graph.Authentication
[CmdletBinding(SupportsShouldProcess)]
param(
    [Parameter(Mandatory)]
    [ValidatePattern('^(https://[A-Za-z0-9.-]+(:[0-9]+)?|http://localhost(:[0-9]+)?)(/[A-Za-z0-9._~-]+)*/$')]
    [string[]] $BaseUrl,
    [ValidatePattern('^[A-Za-z0-9 ._-]+$')]
    [string] $Name = 'Latchkey',
    [switch] $NoConsent
)
Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'

$graph = 'https://graph.microsoft.com/v1.0'
$graphApp = '00000003-0000-0000-c000-000000000000'

# Delegated permissions of Microsoft Graph, by name and id.
$scopes = [ordered]@{
    'openid'                           = '37f7f235-527c-4136-accd-4a02d197296e'
    'profile'                          = '14dad69e-099b-42c9-810b-d002981feec1'
    'offline_access'                   = '7427e0e9-2fba-42fe-b0c0-848c9e6a8182'
    'User.Read'                        = 'e1fe6dd8-ba31-4d61-89e7-88639da4683d'
    'UserAuthMethod-Passkey.Read'      = '828fcbda-0d26-431d-8bfb-83f217224621'
    'UserAuthMethod-Passkey.ReadWrite' = 'b2de7db9-10f7-4800-b04c-b5b91e4891d6'
}

function Read-Graph([string] $Path) {
    # The comma keeps a list of one a list.
    , @((Invoke-MgGraphRequest -Method GET -Uri "$graph$Path").value)
}

function Send-Graph([string] $Method, [string] $Path, [hashtable] $Body) {
    $json = $Body | ConvertTo-Json -Depth 8
    Write-Verbose $json
    if ($PSCmdlet.ShouldProcess("$graph$Path", "$Method $json")) {
        Invoke-MgGraphRequest -Method $Method -Uri "$graph$Path" -Body $json -ContentType 'application/json'
    }
}

$wanted = @('Application.ReadWrite.All')
if (-not $NoConsent) { $wanted += 'DelegatedPermissionGrant.ReadWrite.All' }
if ($null -eq (Get-MgContext)) { Connect-MgGraph -Scopes $wanted -NoWelcome }
$tenant = (Get-MgContext).TenantId

$found = Read-Graph "/applications?`$filter=displayName eq '$Name'&`$select=id,appId"
if ($found.Count -gt 1) { throw "There are $($found.Count) registrations named $Name; rename one or give -Name." }

$registration = @{
    displayName            = $Name
    signInAudience         = 'AzureADMyOrg'
    spa                    = @{ redirectUris = @($BaseUrl) }
    web                    = @{
        redirectUris          = @()
        implicitGrantSettings = @{ enableAccessTokenIssuance = $false; enableIdTokenIssuance = $false }
    }
    isFallbackPublicClient = $false
    requiredResourceAccess = @(
        @{
            resourceAppId  = $graphApp
            resourceAccess = @($scopes.Values | ForEach-Object { @{ id = $_; type = 'Scope' } })
        }
    )
    optionalClaims         = @{
        idToken = @(@{ name = 'auth_time'; essential = $false }, @{ name = 'login_hint'; essential = $false })
    }
}

if ($found.Count -eq 0) {
    $application = Send-Graph POST '/applications' $registration
} else {
    $application = $found[0]
    $null = Send-Graph PATCH "/applications/$($application.id)" $registration
}
$client = if ($null -eq $application) { '(known after the first real run)' } else { $application.appId }

$principal = $null
if ($null -ne $application) {
    $principal = (Read-Graph "/servicePrincipals?`$filter=appId eq '$client'&`$select=id") | Select-Object -First 1
}
if ($null -eq $principal) { $principal = Send-Graph POST '/servicePrincipals' @{ appId = $client } }

if ($NoConsent) {
    Write-Warning "No consent given. An administrator still has to: Enterprise applications > $Name > Permissions."
} else {
    $scope = $scopes.Keys -join ' '
    $resource = (Read-Graph "/servicePrincipals?`$filter=appId eq '$graphApp'&`$select=id")[0].id
    $grant = $null
    if ($null -ne $principal) {
        $filter = "clientId eq '$($principal.id)' and resourceId eq '$resource' and consentType eq 'AllPrincipals'"
        $grant = (Read-Graph "/oauth2PermissionGrants?`$filter=$filter") | Select-Object -First 1
    }
    if ($null -eq $grant) {
        $null = Send-Graph POST '/oauth2PermissionGrants' @{
            clientId    = if ($null -eq $principal) { '?' } else { $principal.id }
            consentType = 'AllPrincipals'
            resourceId  = $resource
            scope       = $scope
        }
    } else {
        $null = Send-Graph PATCH "/oauth2PermissionGrants/$($grant.id)" @{ scope = $scope }
    }
}

Write-Host 'For config.json:'
@{ tenantId = $tenant; clientId = $client; organisation = @{ name = '...' } } | ConvertTo-Json
