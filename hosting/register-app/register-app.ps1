<#
.SYNOPSIS
Registers Latchkey with Microsoft Entra ID.
.DESCRIPTION
Makes a new registration and leaves every other one alone; one that is there already is changed only if you name it by its
id, and only after it was looked at. -WhatIf shows each step and what would be sent. It makes no secret and stores nothing.
docs/deploy.md explains each setting. register-app.sh does the same, step by step.
.PARAMETER BaseUrl
Where the page stands, with the slash at its end. Several are possible.
.PARAMETER Name
Display name of the registration (for a new one: Latchkey, or Latchkey helpdesk).
.PARAMETER AppId
Changes this registration (its application id) instead of making one.
.PARAMETER AcceptOwner
Owners of it other than you, by object id, who may stay.
.PARAMETER WithCompanion
Consents to adding and removing the person's own keys too: for the companion, and for nothing else.
.PARAMETER Helpdesk
Registers the helpdesk's room instead: other permissions, and an address that no other app holds.
.PARAMETER FullDirectory
With -Helpdesk: consents to reading employee id, guest, enabled and synchronised too.
.PARAMETER Readiness
Registers the administrator's look at the tenant instead: for a while, on localhost or an origin of yours. It consents to
nothing: the page asks for each permission when it is needed.
.PARAMETER Consent
With -Readiness: consents for the organisation all the same.
.PARAMETER DeleteReadiness
With -AppId: looks at that registration, and deletes it if it is the one that -Readiness made.
.PARAMETER NoConsent
Leaves the consent for the organisation to somebody else.
.EXAMPLE
./register-app.ps1 -BaseUrl https://keys.contoso.com/ -WhatIf
.EXAMPLE
./register-app.ps1 -BaseUrl https://keys.contoso.com/
.EXAMPLE
./register-app.ps1 -Helpdesk -BaseUrl https://keydesk.contoso.com/
.EXAMPLE
./register-app.ps1 -Readiness -BaseUrl http://localhost:4173/readiness.html
.EXAMPLE
./register-app.ps1 -DeleteReadiness -AppId 11111111-2222-4333-8444-555555555555
#>
#Requires -Modules Microsoft.Graph.Authentication
[CmdletBinding(SupportsShouldProcess)]
param(
    [ValidatePattern('(?-i)^(https://[A-Za-z0-9.-]+(:[0-9]+)?|http://localhost(:[0-9]+)?)(/[A-Za-z0-9._~-]+)*/(readiness\.html)?\z')]
    [string[]] $BaseUrl = @(),
    [ValidatePattern('(?-i)^[A-Za-z0-9 ._-]+\z')]
    [string] $Name,
    [guid] $AppId,
    [guid[]] $AcceptOwner = @(),
    [switch] $WithCompanion,
    [switch] $Helpdesk,
    [switch] $FullDirectory,
    [switch] $Readiness,
    [switch] $Consent,
    [switch] $DeleteReadiness,
    [switch] $NoConsent
)
Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'

$graph = 'https://graph.microsoft.com/v1.0'

# Delegated permissions of Microsoft Graph, by name and id.
$scopes = [ordered]@{
    'openid'                           = '37f7f235-527c-4136-accd-4a02d197296e'
    'profile'                          = '14dad69e-099b-42c9-810b-d002981feec1'
    'offline_access'                   = '7427e0e9-2fba-42fe-b0c0-848c9e6a8182'
}
$ownScopes = [ordered]@{
    'User.Read'                        = 'e1fe6dd8-ba31-4d61-89e7-88639da4683d'
    'UserAuthMethod-Passkey.Read'      = '828fcbda-0d26-431d-8bfb-83f217224621'
}
$companionScope = @{ name = 'UserAuthMethod-Passkey.ReadWrite'; id = 'b2de7db9-10f7-4800-b04c-b5b91e4891d6' }
$helpdeskScopes = [ordered]@{
    'User.ReadBasic.All'               = 'b340eb25-3456-403f-be2f-af7a0d370277'
    'UserAuthMethod-Passkey.Read.All'  = '14195339-1fe4-48a7-a0d3-a39eb9fd8958'
    'UserAuthMethod-Passkey.ReadWrite.All' = '64930478-d0ea-4671-ad72-fe0d9821df09'
    'UserAuthMethod-TAP.ReadWrite.All' = '05de4a66-e51a-4312-842a-30c8094698d2'
    'User.RevokeSessions.All'          = 'fc30e98b-8810-4501-81f5-c20a3196387b'
    'GroupMember.Read.All'             = 'bc024368-1153-4739-b217-4326f2e966d0'
}
$directoryScope = @{ name = 'User.Read.All'; id = 'a154be20-db9c-4678-8ab7-66f6cc099a59' }
# GroupMember.Read.All and what the proof in one's own tenant needs (User.Read, writing own keys) stand above.
$readinessScopes = [ordered]@{
    'Policy.Read.AuthenticationMethod' = 'a6ff13ac-1851-4993-8ca9-a671d70de2d5'
    'Policy.Read.All'                  = '572fea84-0151-49b2-9301-11cb16974376'
    'AuditLog.Read.All'                = 'e4c9e354-4dc5-45b8-9e7c-e1393b0b1a20'
    'Application.Read.All'             = 'c79f8feb-a9db-4090-85f9-90d820caa0eb'
    'DeviceManagementServiceConfig.Read.All' = '8696daa5-bce5-4b2e-83f9-51b6defc4e1e'
    'DeviceManagementConfiguration.Read.All' = 'f1493658-876a-4c87-8fa7-edb559b3476a'
}

$broad = 'UserAuthenticationMethod.ReadWrite.All'
# write: what is taken out of every consent of this app. strange: what only the other page asks for, by id.
if ($Helpdesk) {
    foreach ($one in $helpdeskScopes.Keys) { $scopes[$one] = $helpdeskScopes[$one] }
    if ($FullDirectory) { $scopes[$directoryScope.name] = $directoryScope.id }
    $write = $broad
    $strange = @($ownScopes[1], $companionScope.id, $readinessScopes[4])
} elseif ($Readiness) {
    $scopes['User.Read'] = $ownScopes['User.Read']
    $scopes[$companionScope.name] = $companionScope.id
    foreach ($one in $readinessScopes.Keys) { $scopes[$one] = $readinessScopes[$one] }
    $scopes['GroupMember.Read.All'] = $helpdeskScopes['GroupMember.Read.All']
    $write = $broad
    $strange = @($ownScopes[1], $helpdeskScopes[2], $helpdeskScopes[3])
} else {
    foreach ($one in $ownScopes.Keys) { $scopes[$one] = $ownScopes[$one] }
    if ($WithCompanion) { $scopes[$companionScope.name] = $companionScope.id }
    $write = $companionScope.name
    $strange = @($helpdeskScopes[2], $helpdeskScopes[3], $readinessScopes[4])
}

$client = if ($PSBoundParameters.ContainsKey('AppId')) { "$AppId" } else { '' }
$accepted = @($AcceptOwner | ForEach-Object { "$_" })
if ($DeleteReadiness) {
    if ($client -eq '') { throw '-DeleteReadiness needs the registration''s id: -AppId' }
    $others = @('BaseUrl', 'Name', 'AcceptOwner', 'WithCompanion', 'Helpdesk', 'FullDirectory', 'Readiness', 'Consent', 'NoConsent')
    if (@($others | Where-Object { $PSBoundParameters.ContainsKey($_) }).Count -gt 0) { throw '-DeleteReadiness goes with -AppId and -WhatIf, and with nothing else' }
} else {
    if ($BaseUrl.Count -eq 0) { throw 'where does the page stand? -BaseUrl https://keys.contoso.com/' }
    foreach ($url in $BaseUrl) {
        if (-not $Readiness -and -not $url.EndsWith('/')) { throw "$url is the address of the readiness page: -Readiness" }
    }
}
if ($FullDirectory -and -not $Helpdesk) { throw '-FullDirectory goes with -Helpdesk' }
if ($Helpdesk) {
    if ($WithCompanion) { throw '-WithCompanion is for the employees'' page; -Helpdesk has permissions of its own' }
    if ($Readiness) { throw '-Helpdesk and -Readiness are two registrations' }
    if ($BaseUrl.Count -ne 1) { throw '-Helpdesk takes one address' }
    if (-not $BaseUrl[0].StartsWith('https:')) { throw '-Helpdesk takes no address on this PC: every program on it could listen there' }
}
if ($Readiness) {
    if ($WithCompanion) { throw '-WithCompanion is for the employees'' page; -Readiness has permissions of its own' }
} else {
    if ($Consent) { throw '-Consent goes with -Readiness: the other pages have it without asking' }
    $here = @($BaseUrl | Where-Object { $_.StartsWith('http:') })
    if ($here.Count -gt 0 -and $here.Count -lt $BaseUrl.Count) { throw 'an address on this PC has no place beside the page''s own: every program on every PC could listen there. For trying out, make a registration of its own: -Name' }
}
# Readiness asks for consent when it is needed; the other pages have it from the beginning.
if ($Readiness -and -not $Consent) { $NoConsent = $true }
$closed = $Helpdesk -or $Readiness
if ($accepted.Count -gt 0 -and $client -eq '') { throw '-AcceptOwner goes with -AppId: a new registration has no other owner.' }
$origins = @($BaseUrl | ForEach-Object { ([regex] '^[A-Za-z]+://[^/?#]+').Match($_).Value.ToLowerInvariant() })
# everybody, people: consents to writing that this run should take out, or says that it did not.
$state = @{ now = 'before step 1'; did = @(); refusals = 0; everybody = 0; people = 0 }

function Step([int] $Number, [string] $Title) {
    $state.now = "step $Number ($Title)"
    Write-Host "$Number. $Title"
}

# What comes from the directory may hold anything; a terminal obeys control characters, and some stand beyond ASCII.
function Clear-Control([string] $Text) {
    $Text -replace '[\p{C}\p{Zl}\p{Zp}]', '*'
}

# In quotes: what people may name cannot pass for words of this script.
function Format-Name($Name) {
    '["' + ("$Name" -replace '["\\]', '\$0') + '"]'
}

function Say([string] $Text) {
    Write-Host ('   ' + (Clear-Control $Text))
}

function Refuse([string] $Text) {
    $state.refusals++
    Say "REFUSED: $Text"
}

function Get-Still {
    "$write is STILL consented (consents for everybody: $($state.everybody), for one person: $($state.people))."
}

# One field of each, and nothing where the list or the field is missing.
function Select-Field($List, [string] $Field) {
    foreach ($one in $List) { $one[$Field] }
}

# One thing, or each entry of a list, which may come in several pages.
function Get-Graph([string] $Path) {
    $url = "$graph$Path"
    while ($url) {
        $answer = Invoke-MgGraphRequest -Method GET -Uri $url -OutputType Hashtable
        if (-not $answer.ContainsKey('value')) { return $answer }
        foreach ($one in $answer['value']) { $one }
        $url = $answer['@odata.nextLink']
        if ($url -and -not $url.StartsWith("$graph/")) { throw "the rest of a list is said to be elsewhere, so it was not read: $(Clear-Control $url)" }
    }
}

# Sends one change, its body as JSON, and returns the answer; -WhatIf shows the change instead.
function Send-Graph([string] $Method, [string] $Path, [string] $Body) {
    if ($WhatIfPreference) {
        Write-Host "   would send: $Method $graph$Path"
        if ($Body) { Write-Host $Body }
    } elseif ($PSCmdlet.ShouldProcess("$graph$Path", $Method)) {
        $content = if ($Body) { @{ Body = $Body; ContentType = 'application/json' } } else { @{} }
        Invoke-MgGraphRequest -Method $Method -Uri "$graph$Path" @content -OutputType Hashtable
    } else {
        throw 'Stopped by you.'
    }
}

try {
    Step 1 "Who is signed in"
    if ($null -eq (Get-MgContext)) {
        Connect-MgGraph -Scopes 'User.Read', 'Application.ReadWrite.All', 'DelegatedPermissionGrant.ReadWrite.All' -NoWelcome
    }
    $tenant = (Get-MgContext).TenantId
    $person = Get-Graph "/me?`$select=id,userPrincipalName"
    $me = $person['id']
    $user = $person['userPrincipalName']
    Say "$user in the tenant $tenant"

    if ($DeleteReadiness) {
        Step 3 "What the registration is like"
        $application = @(Get-Graph "/applications?`$filter=appId eq '$client'&`$select=id,displayName,createdDateTime,spa,web,publicClient,requiredResourceAccess") | Select-Object -First 1
        if ($null -eq $application) { throw "this tenant has no registration with the application id $client; nothing was changed" }
        $object = $application['id']
        Say "id: $object"
        Say "name: $(Format-Name $application['displayName'])"
        Say "made on: $($application['createdDateTime'])"
        $what = 'redirect address'
        foreach ($platform in 'spa', 'web', 'publicClient') {
            foreach ($value in @(Select-Field $application[$platform] 'redirectUris')) { Say "$what`: $value" }
        }
        $asked = @(Select-Field (Select-Field $application['requiredResourceAccess'] 'resourceAccess') 'id')
        foreach ($value in $asked) { Say "permission: $value" }
        foreach ($id in @($ownScopes[1], $helpdeskScopes[2], $helpdeskScopes[3])) {
            if ($asked -contains $id) {
                Refuse "A permission of Latchkey's other page, whose registration this seems to be: $id"
            }
        }
        $needed = [ordered]@{ $companionScope.name = $companionScope.id }
        foreach ($one in $readinessScopes.Keys) { $needed[$one] = $readinessScopes[$one] }
        foreach ($scope in $needed.Keys) {
            if ($asked -notcontains $needed[$scope]) {
                Refuse "It does not ask for what readiness asks for, so it seems to be another app: $scope"
            }
        }
        if ($state.refusals -gt 0) { throw "nothing was changed" }
        Step 5 "The registration goes"
        $null = Send-Graph DELETE "/applications/$object"
        if ($WhatIfPreference) { Say "A dry run: nothing was changed." } else { Say "Deleted, with its service principal and what anybody consented to. Entra keeps it for 30 days: App registrations, Deleted applications." }
        Say "Left to you: take setup out of config.json."
        return
    }

    $object = ''
    $principal = ''
    $assigned = $false
    if ($client -eq '') {
        Step 2 "Is the name taken"
        if ($name -eq '') { $name = if ($Helpdesk) { 'Latchkey helpdesk' } elseif ($Readiness) { 'Latchkey readiness' } else { 'Latchkey' } }
        $taken = @(Get-Graph "/applications?`$filter=displayName eq '$name'&`$select=appId,createdDateTime")
        if ($taken.Count -gt 0) {
            foreach ($one in $taken) {
                $id = $one['appId']
                $made = $one['createdDateTime']
                Refuse "There is a registration named $name, made on $made`: $id"
            }
            Say "It was left alone: whoever made it may still own it. If it is yours, or an earlier run stopped half-way: -AppId with its id shows what it is like."
            throw "nothing was changed. For a new registration beside it, choose another name: -Name"
        }
        Say "no"
    } else {
        Step 3 "What the registration is like"
        $application = @(Get-Graph "/applications?`$filter=appId eq '$client'&`$select=id,displayName,createdDateTime,signInAudience,isFallbackPublicClient,spa,web,publicClient,passwordCredentials,keyCredentials,requiredResourceAccess") | Select-Object -First 1
        if ($null -eq $application) { throw "this tenant has no registration with the application id $client; nothing was changed" }
        $object = $application['id']
        Say "id: $object"
        Say "name: $(Format-Name $application['displayName'])"
        Say "made on: $($application['createdDateTime'])"
        $value = $application['signInAudience']
        if ($value -eq 'AzureADMyOrg') { Say "accounts: $value" } else { Say "accounts: $value, will be AzureADMyOrg" }
        $implicit = Select-Field $application['web'] 'implicitGrantSettings'
        $switches = [ordered]@{
            'public client flows'    = $application['isFallbackPublicClient']
            'implicit access tokens' = Select-Field $implicit 'enableAccessTokenIssuance'
            'implicit ID tokens'     = Select-Field $implicit 'enableIdTokenIssuance'
        }
        foreach ($what in $switches.Keys) {
            if ($switches[$what] -eq $true) { Say "$what`: on, will be switched off" }
        }
        foreach ($what in 'spa', 'web', 'publicClient') {
            foreach ($value in @(Select-Field $application[$what] 'redirectUris')) {
                $origin = ([regex] '^[A-Za-z]+://[^/?#]+').Match($value).Value.ToLowerInvariant()
                if ($origins -cnotcontains $origin) {
                    Refuse "A redirect address of another origin, platform $what`: $value"
                } elseif ($what -ne 'spa' -or $BaseUrl -cnotcontains $value) {
                    Say "redirect address, platform $what, will be taken out: $value"
                } else {
                    Say "redirect address, platform $what`: $value"
                }
            }
        }
        foreach ($value in @(Select-Field $application['passwordCredentials'] 'keyId')) {
            Refuse "A secret of the registration, with which somebody can act as the app: $value"
        }
        foreach ($value in @(Select-Field $application['keyCredentials'] 'keyId')) {
            Refuse "A certificate of the registration, with which somebody can act as the app: $value"
        }
        foreach ($value in @(Select-Field (Select-Field $application['requiredResourceAccess'] 'resourceAccess') 'id')) {
            if ($scopes.Values -contains $value) {
                Say "permission: $value"
            } elseif ($strange -contains $value) {
                Refuse "A permission of Latchkey's other page, whose registration this seems to be: $value"
            } else {
                Say "permission, will be taken off the list: $value"
            }
        }

        $owners = @(Get-Graph "/applications/$object/owners?`$select=id,userPrincipalName,displayName" | ForEach-Object { $_['of'] = 'registration'; $_ })
        foreach ($one in @(Get-Graph "/applications/$object/federatedIdentityCredentials")) {
            $value = $one['id']
            $called = Format-Name $one['name']
            Refuse "A federated credential of the registration, with which somebody can act as the app: $value $called"
        }

        $service = @(Get-Graph "/servicePrincipals?`$filter=appId eq '$client'&`$select=id,accountEnabled,appRoleAssignmentRequired,passwordCredentials,keyCredentials") | Select-Object -First 1
        if ($null -ne $service) {
            $principal = $service['id']
            foreach ($value in @(Select-Field $service['passwordCredentials'] 'keyId')) {
                Refuse "A secret of the service principal, with which somebody can act as the app: $value"
            }
            foreach ($value in @(Select-Field $service['keyCredentials'] 'keyId')) {
                Refuse "A certificate of the service principal, with which somebody can act as the app: $value"
            }
            if ($service['accountEnabled'] -eq $false) { Say "the app is switched off, and stays so" }
            $assigned = $service['appRoleAssignmentRequired'] -eq $true
            foreach ($one in @(Get-Graph "/servicePrincipals/$principal/appRoleAssignments")) {
                $value = $one['appRoleId']
                $called = Format-Name $one['resourceDisplayName']
                Refuse "An application permission of the service principal, with which the app can act without a person: $value $called"
            }
            $owners += @(Get-Graph "/servicePrincipals/$principal/owners?`$select=id,userPrincipalName,displayName" | ForEach-Object { $_['of'] = 'service principal'; $_ })
        }
        foreach ($one in $owners) {
            $what = $one['of']
            $id = $one['id']
            $called = Format-Name (@($one['userPrincipalName'], $one['displayName'], 'without a name') | Where-Object { $_ } | Select-Object -First 1)
            if ($id -eq $me) {
                Say "owner of the $what`: you"
            } elseif ($accepted -contains $id) {
                Say "owner of the $what, accepted by you: $id $called"
            } else {
                Refuse "An owner of the $what other than you, who can change it at any time: $id $called. If that is right: -AcceptOwner $id"
            }
        }
        if ($state.refusals -gt 0) {
            Say "Latchkey needs none of what was refused. Ask whoever made the registration; take it out by hand (Entra admin centre, App registrations), or make a new registration without -AppId."
        }
    }

    Step 4 "Who else stands at this address"
    $neighbours = 0
    foreach ($one in @(Get-Graph "/applications?`$select=appId,displayName,spa,web,publicClient,requiredResourceAccess&`$top=999")) {
        $id = $one['appId']
        $called = Format-Name $one['displayName']
        $uris = foreach ($what in 'spa', 'web', 'publicClient') { Select-Field $one[$what] 'redirectUris' }
        foreach ($uri in @($uris)) {
            $found = ([regex] '(?i)^([a-z]+://)([^/?#@]*@)?([^/?#@]+)').Match("$uri")
            if ($id -eq $client -or -not $found.Success) { continue }
            $there = ($found.Groups[1].Value + $found.Groups[3].Value) -replace '(?i)^(https://.*):443$', '$1'
            # Entra compares addresses on this PC without their port.
            $there = $there -replace '(?i)^(http://localhost):.*$', '$1'
            foreach ($here in $origins) {
                $here = ($here -replace '^(https://.*):443$', '$1') -replace '^(http://localhost):.*$', '$1'
                # An asterisk in an address stands for any name.
                if ($here -notlike $there) { continue }
                $ids = @(Select-Field (Select-Field $one['requiredResourceAccess'] 'resourceAccess') 'id')
                if ($Helpdesk) {
                    Refuse "The address of another registration, whose scripts could get the helpdesk's tokens: $id $called, $uri"
                } elseif ($Readiness -and (-not $here.StartsWith('http:') -or $ids -contains $ownScopes[1] -or $ids -contains $helpdeskScopes[2])) {
                    Refuse "The address of another registration, whose scripts could get an administrator's tokens: $id $called, $uri"
                } elseif (-not $Readiness -and $ids -contains $readinessScopes[4] -and $ids -contains $companionScope.id) {
                    Refuse "The address of the readiness registration, whose tokens the scripts of this page could get: $id $called, $uri"
                } elseif ($ids -contains $helpdeskScopes[2]) {
                    Refuse "The address of the helpdesk's registration, whose tokens the scripts of this page could get: $id $called, $uri"
                } else {
                    continue
                }
                $neighbours++
            }
        }
    }
    if ($neighbours -gt 0) { Say "A second client id is no boundary on a shared origin. The helpdesk's room, and readiness, need a host name of their own, on which nothing else stands." }
    if ($state.refusals -gt 0) { throw "nothing was changed" }

    $named = if ($name -eq '') { '' } else { "`"displayName`": `"$name`", " }
    $redirects = ($BaseUrl | ForEach-Object { "`"$_`"" }) -join ', '
    $access = ($scopes.Values | ForEach-Object { "{ `"id`": `"$_`", `"type`": `"Scope`" }" }) -join ', '
    $wanted = $scopes.Keys -join ' '
    $registration = @"
{
  ${named}"signInAudience": "AzureADMyOrg",
  "spa": { "redirectUris": [$redirects] },
  "web": { "redirectUris": [], "implicitGrantSettings": { "enableAccessTokenIssuance": false, "enableIdTokenIssuance": false } },
  "publicClient": { "redirectUris": [] },
  "isFallbackPublicClient": false,
  "requiredResourceAccess": [{ "resourceAppId": "00000003-0000-0000-c000-000000000000", "resourceAccess": [$access] }],
  "optionalClaims": { "idToken": [{ "name": "auth_time", "essential": false }, { "name": "login_hint", "essential": false }] }
}
"@

    Step 5 "The registration"
    if ($client -eq '') {
        # Taken from the answer: a new registration may not be found by its name at once.
        $answer = Send-Graph POST "/applications" $registration
        $client = if ($null -eq $answer) { '(known after the first real run)' } else { $answer['appId'] }
        $state.did += "made the registration $client"
    } else {
        $null = Send-Graph PATCH "/applications/$object" $registration
        $state.did += "changed the registration $client"
    }

    Step 6 "The service principal"
    $required = if ($closed) { ', "appRoleAssignmentRequired": true' } else { '' }
    if ($principal -ne '') {
        Say "is there: $principal"
        if ($closed -and -not $assigned) {
            Say "open to everybody, will be open only to those who are assigned"
            $null = Send-Graph PATCH "/servicePrincipals/$principal" @"
{ "appRoleAssignmentRequired": true }
"@
            $state.did += 'closed the app to those who are not assigned'
        }
    } else {
        $answer = Send-Graph POST "/servicePrincipals" @"
{ "appId": "$client"$required }
"@
        $principal = if ($null -eq $answer) { '(known after the first real run)' } else { $answer['id'] }
        $state.did += 'made the service principal'
    }

    Step 7 "Consent for the organisation"
    $resource = @(Get-Graph "/servicePrincipals?`$filter=appId eq '00000003-0000-0000-c000-000000000000'&`$select=id")[0]['id']
    $grants = @()
    if ($principal -notlike '(*') { $grants = @(Get-Graph "/oauth2PermissionGrants?`$filter=clientId eq '$principal'") }
    $grant = ''
    $granted = @()
    $others = @()
    foreach ($one in $grants) {
        $type = $one['consentType']
        $scope = $one['scope']
        $given = @("$scope".Split(' ', [StringSplitOptions]::RemoveEmptyEntries))
        $writes = -not $WithCompanion -and $given -contains $write
        if ($writes) { if ($type -eq 'AllPrincipals') { $state.everybody++ } else { $state.people++ } }
        if ($grant -eq '' -and $type -eq 'AllPrincipals' -and $one['resourceId'] -eq $resource) {
            $grant = $one['id']
            $granted = $given
        } elseif ($writes -and -not $NoConsent) {
            Say "another consent, out of which $write will be taken: $type $scope"
            $others += $one
        } else {
            Say "another consent, which Latchkey does not need; it stays until you take it out (Enterprise applications, Permissions): $type $scope"
        }
    }

    $took = 0
    foreach ($one in $others) {
        $id = $one['id']
        # A quote in what somebody else wrote would end the JSON.
        $rest = @(((Clear-Control $one['scope']) -replace '["\\]', '').Split(' ', [StringSplitOptions]::RemoveEmptyEntries) | Where-Object { $_ -ne $write }) -join ' '
        try {
            if ($rest -ne '') {
                $null = Send-Graph PATCH "/oauth2PermissionGrants/$id" @"
{ "scope": "$rest" }
"@
            } else {
                $null = Send-Graph DELETE "/oauth2PermissionGrants/$id"
            }
            $took++
            if ($one['consentType'] -eq 'AllPrincipals') { $state.everybody-- } else { $state.people-- }
        } catch {
            Say $_.Exception.Message
        }
    }
    if ($took -gt 0) { $state.did += "took $write out of other consents: $took" }

    $differs = $false
    $missing = $false
    foreach ($scope in $granted) {
        if ($scopes.Keys -notcontains $scope) {
            $differs = $true
            if (-not $NoConsent) { Say "consent, will be taken out: $scope" } else { Say "consent that this run would not give: $scope" }
        }
    }
    foreach ($scope in $scopes.Keys) {
        if ($granted -notcontains $scope) {
            $differs = $true
            $missing = $true
            if (-not $NoConsent) { Say "consent, for everybody here: $scope" }
        }
    }
    if (-not $differs) {
        Say "is given already"
    } elseif ($NoConsent -and $Readiness) {
        Say "None is given beforehand. The page asks for each permission when it is needed; who consents there, consents for themselves."
    } elseif ($NoConsent) {
        if ($missing) { Say "Not given by this run. An administrator still has to: App registrations, this one, API permissions, Grant admin consent." }
    } elseif ($grant -ne '') {
        $null = Send-Graph PATCH "/oauth2PermissionGrants/$grant" @"
{ "scope": "$wanted" }
"@
        $state.did += 'changed the consent'
        if ($granted -contains $write -and -not $WithCompanion) { $state.everybody-- }
    } else {
        $null = Send-Graph POST "/oauth2PermissionGrants" @"
{ "clientId": "$principal", "consentType": "AllPrincipals", "resourceId": "$resource", "scope": "$wanted" }
"@
        $state.did += 'gave the consent'
    }
    if ($NoConsent -and $state.everybody + $state.people -gt 0) {
        if ($Readiness) {
            Say "$(Get-Still) This run did not take it out; with -Consent it does."
        } else {
            Say "$(Get-Still) This run did not take it out; without -NoConsent it does."
        }
    }
    if (-not $NoConsent -and $state.everybody + $state.people -gt 0) { throw "not every consent could be changed" }

    Step 8 "For config.json"
    if ($WhatIfPreference) { Say "A dry run: nothing was changed." } else { Say "This run: $($state.did -join '; ')." }
    if ($Readiness) {
        $own = @($origins | Where-Object { $_.StartsWith('https:') } | Select-Object -First 1)
        $setup = @{ clientId = $client }
        if ($origins[0].StartsWith('https:')) { $setup['origin'] = $own[0] }
        @{ tenantId = $tenant; setup = $setup } | ConvertTo-Json
        Step 9 "What is left to you"
        Say "Assignment: Enterprise applications, this app, Users and groups. Assign yourself and whoever looks with you, and nobody else."
        Say "When you are done, delete it: -DeleteReadiness -AppId $client"
    } elseif (-not $Helpdesk) {
        if ($BaseUrl[0].StartsWith('http:')) { Say "An address on this PC is for trying out: never give this client id to your people." }
        @{ tenantId = $tenant; clientId = $client; organisation = @{ name = '...' } } | ConvertTo-Json
    } else {
        @{ tenantId = $tenant; helpdesk = @{ clientId = $client; origin = $origins[0] } } | ConvertTo-Json
        Step 9 "What is left to you"
        Say "Assignment: Enterprise applications, this app, Users and groups. Assign the agents' group, and nobody else."
        Say "Conditional Access: a new policy, which this script does not make."
        Say "  Users: include the agents' group. Exclude your emergency access accounts."
        Say "  Target resources: All resources. Graph cannot be chosen by itself, and a rule for the app alone need not hold for Graph's tokens."
        Say "  Grant: Require authentication strength, Phishing-resistant MFA; and a managed device: Require device to be marked as compliant, or Require Microsoft Entra hybrid joined device. Require all the selected controls."
        Say "  Try it with Report-only first, then switch it on before anybody is assigned."
    }
} catch {
    if (-not $NoConsent -and $state.everybody + $state.people -gt 0) { Write-Host (Get-Still) }
    if (-not $WhatIfPreference -and -not $DeleteReadiness -and $state.now -match '^step [567]') {
        Write-Host "register-app: it stopped at $($state.now)."
        if ($state.did.Count -gt 0) {
            Write-Host "Done before that: $($state.did -join '; ')"
            Write-Host "Mend the cause, wait a minute, and run the same command with -AppId $client`: what is done already is not done twice."
        } else {
            Write-Host "Nothing is known to have changed. Run the same command again: if the registration was made all the same, step 2 finds it."
        }
    }
    throw
}
