#!/usr/bin/env bash
# Registers Latchkey with Microsoft Entra ID by the Azure CLI. It makes a new registration and leaves every other one
# alone; one that is there already is changed only if you name it by its id, and only after it was looked at. It makes no
# secret and stores nothing. docs/deploy.md explains each setting. register-app.ps1 does the same, step by step.
#
#   az login --tenant contoso.onmicrosoft.com --allow-no-subscriptions
#   ./register-app.sh --base-url https://keys.contoso.com/ --dry-run
#   ./register-app.sh --base-url https://keys.contoso.com/
#   ./register-app.sh --helpdesk --base-url https://keydesk.contoso.com/
#   ./register-app.sh --readiness --base-url http://localhost:4173/readiness.html
#   ./register-app.sh --delete-readiness --app-id 11111111-2222-4333-8444-555555555555
#
# --base-url URL     where the page stands, with the slash at its end; give it again for a second address
# --name NAME        display name of the registration (default for a new one: Latchkey, or Latchkey helpdesk)
# --app-id ID        change this registration (its application id) instead of making one
# --accept-owner ID  an owner of it other than you, by object id, who may stay; give it again for a second one
# --with-companion   consent to adding and removing the person's own keys too: for the companion, and for nothing else
# --helpdesk         register the helpdesk's room instead: other permissions, and an address that no other app holds
# --full-directory   with --helpdesk: consent to reading employee id, guest, enabled and synchronised too
# --readiness        register the administrator's look at the tenant instead: for a while, on localhost or an origin of yours;
#                    it consents to nothing, the page asks for each permission when it is needed
# --consent          with --readiness: consent for the organisation all the same
# --delete-readiness with --app-id: look at that registration, and delete it if it is the one that --readiness made
# --no-consent       leave the consent for the organisation to somebody else
# --dry-run          read only: print each step and what would be sent
set -efuo pipefail

graph=https://graph.microsoft.com/v1.0
guid='^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$'
name=""
client=""
accepted=""
companion=no
helpdesk=no
full=no
readiness=no
delete=no
consent=""
dry_run=no
base_urls=()

# Delegated permissions of Microsoft Graph, by name and id.
scopes=(
  "openid                                 37f7f235-527c-4136-accd-4a02d197296e"
  "profile                                14dad69e-099b-42c9-810b-d002981feec1"
  "offline_access                         7427e0e9-2fba-42fe-b0c0-848c9e6a8182"
)
own_scopes=(
  "User.Read                              e1fe6dd8-ba31-4d61-89e7-88639da4683d"
  "UserAuthMethod-Passkey.Read            828fcbda-0d26-431d-8bfb-83f217224621"
)
companion_scope="UserAuthMethod-Passkey.ReadWrite       b2de7db9-10f7-4800-b04c-b5b91e4891d6"
helpdesk_scopes=(
  "User.ReadBasic.All                     b340eb25-3456-403f-be2f-af7a0d370277"
  "UserAuthMethod-Passkey.Read.All        14195339-1fe4-48a7-a0d3-a39eb9fd8958"
  "UserAuthMethod-Passkey.ReadWrite.All   64930478-d0ea-4671-ad72-fe0d9821df09"
  "UserAuthMethod-TAP.ReadWrite.All       05de4a66-e51a-4312-842a-30c8094698d2"
  "User.RevokeSessions.All                fc30e98b-8810-4501-81f5-c20a3196387b"
  "GroupMember.Read.All                   bc024368-1153-4739-b217-4326f2e966d0"
)
directory_scope="User.Read.All                          a154be20-db9c-4678-8ab7-66f6cc099a59"
# GroupMember.Read.All and what the proof in one's own tenant needs (User.Read, writing own keys) stand above.
readiness_scopes=(
  "Policy.Read.AuthenticationMethod       a6ff13ac-1851-4993-8ca9-a671d70de2d5"
  "Policy.Read.All                        572fea84-0151-49b2-9301-11cb16974376"
  "AuditLog.Read.All                      e4c9e354-4dc5-45b8-9e7c-e1393b0b1a20"
  "Application.Read.All                   c79f8feb-a9db-4090-85f9-90d820caa0eb"
  "DeviceManagementServiceConfig.Read.All 8696daa5-bce5-4b2e-83f9-51b6defc4e1e"
  "DeviceManagementConfiguration.Read.All f1493658-876a-4c87-8fa7-edb559b3476a"
)

fail() {
  echo "register-app: $*" >&2
  exit 1
}

lower() { tr '[:upper:]' '[:lower:]' <<<"$1"; }

while (($# > 0)); do
  case "$1" in
    --base-url) base_urls+=("${2:-}"); shift 2 || fail "--base-url needs an address" ;;
    --name) name="${2:-}"; [[ "$name" =~ ^[A-Za-z0-9\ ._-]+$ ]] || fail "the name may hold letters, digits, spaces, dots, dashes"; shift 2 ;;
    --app-id) client=$(lower "${2:-}"); [[ "$client" =~ $guid ]] || fail "--app-id needs an application id, such as 11111111-2222-4333-8444-555555555555"; shift 2 ;;
    --accept-owner) owner=$(lower "${2:-}"); [[ "$owner" =~ $guid ]] || fail "--accept-owner needs the object id that the listing shows"; accepted+=" $owner "; shift 2 ;;
    --with-companion) companion=yes; shift ;;
    --helpdesk) helpdesk=yes; shift ;;
    --full-directory) full=yes; shift ;;
    --readiness) readiness=yes; shift ;;
    --delete-readiness) delete=yes; shift ;;
    --consent) consent=yes; shift ;;
    --no-consent) consent=no; shift ;;
    --dry-run) dry_run=yes; shift ;;
    *) fail "unknown option $1; the options stand at the top of this file" ;;
  esac
done

if [[ "$delete" == yes ]]; then
  [[ -n "$client" ]] || fail "--delete-readiness needs the registration's id: --app-id"
  [[ "$helpdesk$readiness$companion$full" == nononono && -z "$consent$name$accepted" && ${#base_urls[@]} == 0 ]] || fail "--delete-readiness goes with --app-id and --dry-run, and with nothing else"
else
  ((${#base_urls[@]} > 0)) || fail "where does the page stand? --base-url https://keys.contoso.com/"
fi
origins=""
for url in ${base_urls[@]+"${base_urls[@]}"}; do
  [[ "$url" =~ ^(https://[A-Za-z0-9.-]+(:[0-9]+)?|http://localhost(:[0-9]+)?)(/[A-Za-z0-9._~-]+)*/(readiness\.html)?$ ]] ||
    fail "$url is not the address of a page: https, no query, and a slash at its end"
  origins+=" $(lower "${BASH_REMATCH[1]}") "
  [[ "$readiness" == yes || "$url" == */ ]] || fail "$url is the address of the readiness page: --readiness"
done
[[ "$full" == no || "$helpdesk" == yes ]] || fail "--full-directory goes with --helpdesk"
if [[ "$helpdesk" == yes ]]; then
  [[ "$companion" == no ]] || fail "--with-companion is for the employees' page; --helpdesk has permissions of its own"
  [[ "$readiness" == no ]] || fail "--helpdesk and --readiness are two registrations"
  ((${#base_urls[@]} == 1)) || fail "--helpdesk takes one address"
  [[ "$origins" == " https:"* ]] || fail "--helpdesk takes no address on this PC: every program on it could listen there"
fi
if [[ "$readiness" == yes ]]; then
  [[ "$companion" == no ]] || fail "--with-companion is for the employees' page; --readiness has permissions of its own"
else
  [[ "$consent" != yes ]] || fail "--consent goes with --readiness: the other pages have it without asking"
  [[ "$origins" != *" http:"* || "$origins" != *" https:"* ]] || fail "an address on this PC has no place beside the page's own: every program on every PC could listen there. For trying out, make a registration of its own: --name"
fi
# Readiness asks for consent when it is needed; the other pages have it from the beginning.
if [[ -z "$consent" ]]; then consent=yes; [[ "$readiness" == no ]] || consent=no; fi
closed=no
[[ "$helpdesk$readiness" == nono ]] || closed=yes
[[ -z "$accepted" || -n "$client" ]] || fail "--accept-owner goes with --app-id: a new registration has no other owner"
command -v az >/dev/null || fail "the Azure CLI is missing: https://learn.microsoft.com/cli/azure/install-azure-cli"

broad=UserAuthenticationMethod.ReadWrite.All
# write: what is taken out of every consent of this app. strange: what only the other page asks for, by id.
if [[ "$helpdesk" == yes ]]; then
  scopes+=("${helpdesk_scopes[@]}")
  [[ "$full" == no ]] || scopes+=("$directory_scope")
  write=$broad
  strange="${own_scopes[1]} $companion_scope ${readiness_scopes[4]}"
elif [[ "$readiness" == yes ]]; then
  scopes+=("${own_scopes[0]}" "$companion_scope" "${readiness_scopes[@]}" "${helpdesk_scopes[5]}")
  write=$broad
  strange="${own_scopes[1]} ${helpdesk_scopes[2]} ${helpdesk_scopes[3]}"
else
  scopes+=("${own_scopes[@]}")
  [[ "$companion" == no ]] || scopes+=("$companion_scope")
  write=${companion_scope%% *}
  strange="${helpdesk_scopes[2]} ${helpdesk_scopes[3]} ${readiness_scopes[4]}"
fi

body=$(mktemp)
now="before step 1"
did=""
refusals=0
# Consents to writing that this run should take out, or says that it did not.
everybody=0
people=0
still() { echo "$write is STILL consented (consents for everybody: $everybody, for one person: $people)."; }

finish() {
  local status=$?
  rm -f "$body"
  ((status == 0 || everybody + people == 0)) || still >&2
  ((status != 0)) && [[ "$dry_run$delete" == nono && ("$now" == "step 5"* || "$now" == "step 6"* || "$now" == "step 7"*) ]] || return 0
  echo "register-app: it stopped at $now." >&2
  if [[ -n "$did" ]]; then
    echo "Done before that: $did" >&2
    echo "Mend the cause, wait a minute, and run the same command with --app-id $client: what is done already is not done twice." >&2
  else
    echo "Nothing is known to have changed. Run the same command again: if the registration was made all the same, step 2 finds it." >&2
  fi
}
trap finish EXIT

step() {
  now="step $1 ($2)"
  echo "$1. $2" >&2
}
# What comes from the directory may hold anything; a terminal obeys control characters, and some stand beyond ASCII. Names are
# JSON by then, whose letters beyond ASCII the Azure CLI writes as \u....; an asterisk stands in no address that is compared.
clean() { LC_ALL=C tr -d '\000-\010\013-\037' | LC_ALL=C tr '\177-\377' '*'; }
say() { clean <<<"   $*" >&2; }
refuse() {
  refusals=$((refusals + 1))
  say "REFUSED: $*"
}

# Prints what --query takes out of an answer of Graph, one line a row, fields between tabs. What people may name is asked for
# as JSON (to_string): a line break in a name is then no new row. A list may come in several pages, and some may be empty.
graph_get() {
  local url="$graph${1// /%20}" rows
  while [[ "$url" != none ]]; do
    rows=$(az rest --method GET --url "$url" --query "[[[\"@odata.nextLink\" || 'none']], $2][]" --output tsv | clean) || return
    url=${rows%%$'\n'*}
    [[ "$url" == none || "$url" == "$graph/"* ]] || fail "the rest of a list is said to be elsewhere, so it was not read: $url"
    [[ "$rows" != *$'\n'* ]] || echo "${rows#*$'\n'}"
  done
}

# Sends one change, body on standard input, and prints one value of the answer; a dry run shows the change instead.
graph_send() {
  local method="$1" path="$2" value="${3:-id}"
  cat >"$body"
  if [[ "$dry_run" == yes ]]; then
    echo "   would send: $method $graph$path" >&2
    cat "$body" >&2
    return
  fi
  local content=()
  [[ ! -s "$body" ]] || content=(--headers Content-Type=application/json --body "@$body")
  az rest --method "$method" --url "$graph$path" ${content[@]+"${content[@]}"} --query "$value" --output tsv | clean
}

step 1 "Who is signed in"
tenant=$(az account show --query tenantId --output tsv | clean) || fail "sign in first: az login --tenant contoso.onmicrosoft.com --allow-no-subscriptions"
me=$(graph_get "/me?\$select=id,userPrincipalName" '[[id, userPrincipalName]]') || fail "Graph does not know who you are: sign in as a person, with az login"
IFS=$'\t' read -r me user <<<"$me"
say "$user in the tenant $tenant"

if [[ "$delete" == yes ]]; then
  step 3 "What the registration is like"
  application=$(graph_get "/applications?\$filter=appId eq '$client'&\$select=id,displayName,createdDateTime,spa,web,publicClient,requiredResourceAccess" \
    "value[0].[[['id', id], ['name', to_string([displayName])], ['made on', createdDateTime]], [spa, web, publicClient][].redirectUris[].['redirect address', @], requiredResourceAccess[].resourceAccess[].['permission', id]][]")
  IFS=$'\t' read -r _ object <<<"$application"
  [[ "$object" =~ $guid ]] || fail "this tenant has no registration with the application id $client; nothing was changed"
  asked=" "
  while IFS=$'\t' read -r what value; do
    say "$what: $value"
    [[ "$what" != permission ]] || asked+="$value "
  done <<<"$application"
  others="${own_scopes[1]##* } ${helpdesk_scopes[2]##* } ${helpdesk_scopes[3]##* }"
  for id in $others; do
    [[ "$asked" != *" $id "* ]] || refuse "A permission of Latchkey's other page, whose registration this seems to be: $id"
  done
  for one in "$companion_scope" "${readiness_scopes[@]}"; do
    read -r scope id <<<"$one"
    [[ "$asked" == *" $id "* ]] || refuse "It does not ask for what readiness asks for, so it seems to be another app: $scope"
  done
  ((refusals == 0)) || fail "nothing was changed"
  step 5 "The registration goes"
  graph_send DELETE "/applications/$object" </dev/null >/dev/null
  if [[ "$dry_run" == yes ]]; then say "A dry run: nothing was changed."; else say "Deleted, with its service principal and what anybody consented to. Entra keeps it for 30 days: App registrations, Deleted applications."; fi
  say "Left to you: take setup out of config.json."
  exit 0
fi

if [[ -z "$client" ]]; then
  step 2 "Is the name taken"
  if [[ -z "$name" && "$helpdesk" == yes ]]; then name="Latchkey helpdesk"; fi
  if [[ -z "$name" && "$readiness" == yes ]]; then name="Latchkey readiness"; fi
  : "${name:=Latchkey}"
  taken=$(graph_get "/applications?\$filter=displayName eq '$name'&\$select=appId,createdDateTime" 'value[].[appId, createdDateTime]')
  if [[ -n "$taken" ]]; then
    while IFS=$'\t' read -r id made; do
      refuse "There is a registration named $name, made on $made: $id"
    done <<<"$taken"
    say "It was left alone: whoever made it may still own it. If it is yours, or an earlier run stopped half-way: --app-id with its id shows what it is like."
    fail "nothing was changed. For a new registration beside it, choose another name: --name"
  fi
  say "no"
else
  step 3 "What the registration is like"
  application=$(graph_get "/applications?\$filter=appId eq '$client'&\$select=id,displayName,createdDateTime,signInAudience,isFallbackPublicClient,spa,web,publicClient,passwordCredentials,keyCredentials,requiredResourceAccess" \
    "value[0].[[['id', id], ['name', to_string([displayName])], ['made on', createdDateTime], ['accounts', signInAudience], ['public client flows', isFallbackPublicClient], ['implicit access tokens', web.implicitGrantSettings.enableAccessTokenIssuance], ['implicit ID tokens', web.implicitGrantSettings.enableIdTokenIssuance]], spa.redirectUris[].['spa', @], web.redirectUris[].['web', @], publicClient.redirectUris[].['publicClient', @], passwordCredentials[].['secret', keyId], keyCredentials[].['certificate', keyId], requiredResourceAccess[].resourceAccess[].['permission', id]][]")
  IFS=$'\t' read -r _ object <<<"$application"
  [[ "$object" =~ $guid ]] || fail "this tenant has no registration with the application id $client; nothing was changed"
  while IFS=$'\t' read -r what value; do
    case "$what" in
      spa | web | publicClient)
        origin=""
        if [[ "$value" =~ ^[A-Za-z]+://[^/?#]+ ]]; then origin=$(lower "${BASH_REMATCH[0]}"); fi
        if [[ -z "$origin" || "$origins" != *" $origin "* ]]; then
          refuse "A redirect address of another origin, platform $what: $value"
        elif [[ "$what" != spa || " ${base_urls[*]} " != *" $value "* ]]; then
          say "redirect address, platform $what, will be taken out: $value"
        else
          say "redirect address, platform $what: $value"
        fi
        ;;
      secret) refuse "A secret of the registration, with which somebody can act as the app: $value" ;;
      certificate) refuse "A certificate of the registration, with which somebody can act as the app: $value" ;;
      permission)
        if [[ " ${scopes[*]} " == *" $value "* ]]; then
          say "permission: $value"
        elif [[ " $strange " == *" $value "* ]]; then
          refuse "A permission of Latchkey's other page, whose registration this seems to be: $value"
        else
          say "permission, will be taken off the list: $value"
        fi
        ;;
      accounts) if [[ "$value" == AzureADMyOrg ]]; then say "accounts: $value"; else say "accounts: $value, will be AzureADMyOrg"; fi ;;
      public* | implicit*) [[ "$value" != [Tt]rue ]] || say "$what: on, will be switched off" ;;
      *) say "$what: $value" ;;
    esac
  done <<<"$application"

  owners=$(graph_get "/applications/$object/owners?\$select=id,userPrincipalName,displayName" "value[].['registration', id, to_string([userPrincipalName || displayName || 'without a name'])]")
  federated=$(graph_get "/applications/$object/federatedIdentityCredentials" 'value[].[id, to_string([name])]')
  while IFS=$'\t' read -r value called; do
    [[ -z "$value" ]] || refuse "A federated credential of the registration, with which somebody can act as the app: $value $called"
  done <<<"$federated"

  service=$(graph_get "/servicePrincipals?\$filter=appId eq '$client'&\$select=id,accountEnabled,appRoleAssignmentRequired,passwordCredentials,keyCredentials" "value[0].[[['id', id], ['enabled', accountEnabled], ['assignment', appRoleAssignmentRequired]], passwordCredentials[].['secret', keyId], keyCredentials[].['certificate', keyId]][]")
  IFS=$'\t' read -r _ principal <<<"$service"
  if [[ -n "$principal" ]]; then
    while IFS=$'\t' read -r what value; do
      case "$what" in
        secret) refuse "A secret of the service principal, with which somebody can act as the app: $value" ;;
        certificate) refuse "A certificate of the service principal, with which somebody can act as the app: $value" ;;
        enabled) [[ "$value" != [Ff]alse ]] || say "the app is switched off, and stays so" ;;
        assignment) assigned="$value" ;;
      esac
    done <<<"$service"
    roles=$(graph_get "/servicePrincipals/$principal/appRoleAssignments" 'value[].[appRoleId, to_string([resourceDisplayName])]')
    while IFS=$'\t' read -r value called; do
      [[ -z "$value" ]] || refuse "An application permission of the service principal, with which the app can act without a person: $value $called"
    done <<<"$roles"
    owners+=$'\n'$(graph_get "/servicePrincipals/$principal/owners?\$select=id,userPrincipalName,displayName" "value[].['service principal', id, to_string([userPrincipalName || displayName || 'without a name'])]")
  fi
  while IFS=$'\t' read -r what id called; do
    if [[ -z "$id" ]]; then
      continue
    elif [[ "$id" == "$me" ]]; then
      say "owner of the $what: you"
    elif [[ "$accepted" == *" $id "* ]]; then
      say "owner of the $what, accepted by you: $id $called"
    else
      refuse "An owner of the $what other than you, who can change it at any time: $id $called. If that is right: --accept-owner $id"
    fi
  done <<<"$owners"
  ((refusals == 0)) || say "Latchkey needs none of what was refused. Ask whoever made the registration; take it out by hand (Entra admin centre, App registrations), or make a new registration without --app-id."
fi

step 4 "Who else stands at this address"
all=$(graph_get "/applications?\$select=appId,displayName,spa,web,publicClient,requiredResourceAccess&\$top=999" "value[].[appId, to_string([displayName]), join(' ', ['at', spa.redirectUris, web.redirectUris, publicClient.redirectUris][]), join(' ', ['asks', requiredResourceAccess[].resourceAccess[].id][])]")
neighbours=0
shopt -s nocasematch
while IFS=$'\t' read -r id called uris ids; do
  for uri in $uris; do
    [[ "$id" != "$client" && "$uri" =~ ^([a-z]+://)([^/?#@]*@)?([^/?#@]+) ]] || continue
    there="${BASH_REMATCH[1]}${BASH_REMATCH[3]}"
    [[ "$there" != https://*:443 ]] || there=${there%:443}
    # Entra compares addresses on this PC without their port.
    [[ "$there" != http://localhost:* ]] || there=http://localhost
    for here in $origins; do
      [[ "$here" != https://*:443 ]] || here=${here%:443}
      [[ "$here" != http://localhost:* ]] || here=http://localhost
      # An asterisk in an address stands for any name.
      # shellcheck disable=SC2053
      [[ "$here" == $there ]] || continue
      if [[ "$helpdesk" == yes ]]; then
        refuse "The address of another registration, whose scripts could get the helpdesk's tokens: $id $called, $uri"
      elif [[ "$readiness" == yes && ("$here" != http:* || " $ids " == *" ${own_scopes[1]##* } "* || " $ids " == *" ${helpdesk_scopes[2]##* } "*) ]]; then
        refuse "The address of another registration, whose scripts could get an administrator's tokens: $id $called, $uri"
      elif [[ "$readiness" == no && " $ids " == *" ${readiness_scopes[4]##* } "* && " $ids " == *" ${companion_scope##* } "* ]]; then
        refuse "The address of the readiness registration, whose tokens the scripts of this page could get: $id $called, $uri"
      elif [[ " $ids " == *" ${helpdesk_scopes[2]##* } "* ]]; then
        refuse "The address of the helpdesk's registration, whose tokens the scripts of this page could get: $id $called, $uri"
      else
        continue
      fi
      neighbours=$((neighbours + 1))
    done
  done
done <<<"$all"
shopt -u nocasematch
((neighbours == 0)) || say "A second client id is no boundary on a shared origin. The helpdesk's room, and readiness, need a host name of their own, on which nothing else stands."
((refusals == 0)) || fail "nothing was changed"

named=""
[[ -z "$name" ]] || named="\"displayName\": \"$name\", "
redirects=$(printf '"%s", ' "${base_urls[@]}")
redirects=${redirects%, }
access=""
wanted=""
for scope in "${scopes[@]}"; do
  read -r one id <<<"$scope"
  wanted+="$one "
  access+="{ \"id\": \"$id\", \"type\": \"Scope\" }, "
done
wanted=${wanted% }
access=${access%, }

registration() {
  cat <<JSON
{
  ${named}"signInAudience": "AzureADMyOrg",
  "spa": { "redirectUris": [$redirects] },
  "web": { "redirectUris": [], "implicitGrantSettings": { "enableAccessTokenIssuance": false, "enableIdTokenIssuance": false } },
  "publicClient": { "redirectUris": [] },
  "isFallbackPublicClient": false,
  "requiredResourceAccess": [{ "resourceAppId": "00000003-0000-0000-c000-000000000000", "resourceAccess": [$access] }],
  "optionalClaims": { "idToken": [{ "name": "auth_time", "essential": false }, { "name": "login_hint", "essential": false }] }
}
JSON
}

step 5 "The registration"
if [[ -z "$client" ]]; then
  # Taken from the answer: a new registration may not be found by its name at once.
  client=$(registration | graph_send POST "/applications" appId)
  [[ -z "$client" ]] || did+="made the registration $client; "
  : "${client:=(known after the first real run)}"
else
  registration | graph_send PATCH "/applications/$object" >/dev/null
  did+="changed the registration $client; "
fi

step 6 "The service principal"
required=""
[[ "$closed" == no ]] || required=", \"appRoleAssignmentRequired\": true"
if [[ -n "${principal:-}" ]]; then
  say "is there: $principal"
  if [[ "$closed" == yes && "${assigned:-}" != [Tt]rue ]]; then
    say "open to everybody, will be open only to those who are assigned"
    graph_send PATCH "/servicePrincipals/$principal" >/dev/null <<JSON
{ "appRoleAssignmentRequired": true }
JSON
    did+="closed the app to those who are not assigned; "
  fi
else
  principal=$(graph_send POST "/servicePrincipals" <<JSON
{ "appId": "$client"$required }
JSON
  )
  did+="made the service principal; "
  : "${principal:=(known after the first real run)}"
fi

step 7 "Consent for the organisation"
resource=$(graph_get "/servicePrincipals?\$filter=appId eq '00000003-0000-0000-c000-000000000000'&\$select=id" 'value[].[id]')
grants=""
[[ "$principal" == \(* ]] || grants=$(graph_get "/oauth2PermissionGrants?\$filter=clientId eq '$principal'" 'value[].[id, consentType, resourceId, scope]')
grant=""
granted=""
others=""
while IFS=$'\t' read -r id type api scope; do
  [[ -n "$id" ]] || continue
  writes=no
  if [[ "$companion" == no && " $(lower "$scope") " == *" $(lower "$write") "* ]]; then
    writes=yes
    if [[ "$type" == AllPrincipals ]]; then everybody=$((everybody + 1)); else people=$((people + 1)); fi
  fi
  if [[ -z "$grant" && "$type" == AllPrincipals && "$api" == "$resource" ]]; then
    grant="$id"
    granted="$scope"
  elif [[ "$writes" == yes && "$consent" == yes ]]; then
    say "another consent, out of which $write will be taken: $type $scope"
    others+="$id"$'\t'"$type"$'\t'"$scope"$'\n'
  else
    say "another consent, which Latchkey does not need; it stays until you take it out (Enterprise applications, Permissions): $type $scope"
  fi
done <<<"$grants"

took=0
failed=no
while IFS=$'\t' read -r id type scope; do
  [[ -n "$id" ]] || continue
  rest=""
  # A quote in what somebody else wrote would end the JSON.
  for one in ${scope//[\"\\]/}; do
    [[ "$(lower "$one")" == "$(lower "$write")" ]] || rest+="$one "
  done
  rest=${rest% }
  if [[ -n "$rest" ]]; then
    graph_send PATCH "/oauth2PermissionGrants/$id" >/dev/null <<JSON || failed=yes
{ "scope": "$rest" }
JSON
  else
    graph_send DELETE "/oauth2PermissionGrants/$id" </dev/null >/dev/null || failed=yes
  fi
  if [[ "$failed" == no ]]; then
    took=$((took + 1))
    if [[ "$type" == AllPrincipals ]]; then everybody=$((everybody - 1)); else people=$((people - 1)); fi
  fi
  failed=no
done <<<"$others"
((took == 0)) || did+="took $write out of other consents: $took; "

differs=no
missing=no
for scope in $granted; do
  if [[ " $wanted " != *" $scope "* ]]; then
    differs=yes
    if [[ "$consent" == yes ]]; then say "consent, will be taken out: $scope"; else say "consent that this run would not give: $scope"; fi
  fi
done
for scope in $wanted; do
  if [[ " $granted " != *" $scope "* ]]; then
    differs=yes
    missing=yes
    [[ "$consent" == no ]] || say "consent, for everybody here: $scope"
  fi
done
if [[ "$differs" == no ]]; then
  say "is given already"
elif [[ "$consent" == no && "$readiness" == yes ]]; then
  say "None is given beforehand. The page asks for each permission when it is needed; who consents there, consents for themselves."
elif [[ "$consent" == no ]]; then
  [[ "$missing" == no ]] || say "Not given by this run. An administrator still has to: App registrations, this one, API permissions, Grant admin consent."
elif [[ -n "$grant" ]]; then
  graph_send PATCH "/oauth2PermissionGrants/$grant" >/dev/null <<JSON
{ "scope": "$wanted" }
JSON
  did+="changed the consent; "
  if [[ " $(lower "$granted") " == *" $(lower "$write") "* && "$companion" == no ]]; then everybody=$((everybody - 1)); fi
else
  graph_send POST "/oauth2PermissionGrants" >/dev/null <<JSON
{ "clientId": "$principal", "consentType": "AllPrincipals", "resourceId": "$resource", "scope": "$wanted" }
JSON
  did+="gave the consent; "
fi
if [[ "$consent" == no ]] && ((everybody + people > 0)); then
  if [[ "$readiness" == yes ]]; then
    say "$(still) This run did not take it out; with --consent it does."
  else
    say "$(still) This run did not take it out; without --no-consent it does."
  fi
fi
[[ "$consent" == no ]] || ((everybody + people == 0)) || fail "not every consent could be changed"

step 8 "For config.json"
if [[ "$dry_run" == yes ]]; then say "A dry run: nothing was changed."; else say "This run: ${did%; }."; fi
if [[ "$readiness" == yes ]]; then
  own=""
  [[ "$origins" != " https:"* ]] || own=", \"origin\": \"$(tr -s ' ' '\n' <<<"$origins" | grep -m 1 https)\""
  echo "{ \"tenantId\": \"$tenant\", \"setup\": { \"clientId\": \"$client\"$own } }"
  step 9 "What is left to you"
  say "Assignment: Enterprise applications, this app, Users and groups. Assign yourself and whoever looks with you, and nobody else."
  say "When you are done, delete it: --delete-readiness --app-id $client"
elif [[ "$helpdesk" == no ]]; then
  [[ "$origins" != *" http:"* ]] || say "An address on this PC is for trying out: never give this client id to your people."
  echo "{ \"tenantId\": \"$tenant\", \"clientId\": \"$client\", \"organisation\": { \"name\": \"...\" } }"
else
  echo "{ \"tenantId\": \"$tenant\", \"helpdesk\": { \"clientId\": \"$client\", \"origin\": \"${origins// /}\" } }"
  step 9 "What is left to you"
  say "Assignment: Enterprise applications, this app, Users and groups. Assign the agents' group, and nobody else."
  say "Conditional Access: a new policy, which this script does not make."
  say "  Users: include the agents' group. Exclude your emergency access accounts."
  say "  Target resources: All resources. Graph cannot be chosen by itself, and a rule for the app alone need not hold for Graph's tokens."
  say "  Grant: Require authentication strength, Phishing-resistant MFA; and a managed device: Require device to be marked as compliant, or Require Microsoft Entra hybrid joined device. Require all the selected controls."
  say "  Try it with Report-only first, then switch it on before anybody is assigned."
fi
