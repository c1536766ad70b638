#!/usr/bin/env bash
# Registers Latchkey with Microsoft Entra ID by the Azure CLI, or brings an existing registration in line: run it as often
# as you like. It makes no secret and stores nothing. docs/deploy.md explains each setting.
#
#   az login --tenant contoso.onmicrosoft.com --allow-no-subscriptions
#   ./register-app.sh --base-url https://keys.contoso.com/ --dry-run
#   ./register-app.sh --base-url https://keys.contoso.com/
#
# --base-url URL   where the page stands, with the slash at its end; give it again for a second address
# --name NAME      display name of the registration (default: Latchkey)
# --no-consent     leave the consent for the organisation to somebody else
# --dry-run        read only, and print what would be sent
set -euo pipefail

graph=https://graph.microsoft.com/v1.0
graph_app=00000003-0000-0000-c000-000000000000
name=Latchkey
consent=yes
dry_run=no
base_urls=()

# Delegated permissions of Microsoft Graph, by name and id.
scopes=(
  "openid                            37f7f235-527c-4136-accd-4a02d197296e"
  "profile                           14dad69e-099b-42c9-810b-d002981feec1"
  "offline_access                    7427e0e9-2fba-42fe-b0c0-848c9e6a8182"
  "User.Read                         e1fe6dd8-ba31-4d61-89e7-88639da4683d"
  "UserAuthMethod-Passkey.Read       828fcbda-0d26-431d-8bfb-83f217224621"
  "UserAuthMethod-Passkey.ReadWrite  b2de7db9-10f7-4800-b04c-b5b91e4891d6"
)

fail() {
  echo "register-app: $*" >&2
  exit 1
}

while (($# > 0)); do
  case "$1" in
    --base-url) base_urls+=("${2:-}"); shift 2 || fail "--base-url needs an address" ;;
    --name) name="${2:-}"; shift 2 || fail "--name needs a name" ;;
    --no-consent) consent=no; shift ;;
    --dry-run) dry_run=yes; shift ;;
    *) fail "unknown option $1" ;;
  esac
done

((${#base_urls[@]} > 0)) || fail "where does the page stand? --base-url https://keys.contoso.com/"
for url in "${base_urls[@]}"; do
  [[ "$url" =~ ^(https://[A-Za-z0-9.-]+(:[0-9]+)?|http://localhost(:[0-9]+)?)(/[A-Za-z0-9._~-]+)*/$ ]] ||
    fail "$url is not the address of a page: https, no query, and a slash at its end"
done
[[ "$name" =~ ^[A-Za-z0-9\ ._-]+$ ]] || fail "the name may hold letters, digits, spaces, dots, dashes"
command -v az >/dev/null || fail "the Azure CLI is missing: https://learn.microsoft.com/cli/azure/install-azure-cli"

body=$(mktemp)
trap 'rm -f "$body"' EXIT

# Sends one change and prints one value of the answer; a dry run shows the change instead. Body on standard input.
change() {
  local method="$1" url="$2" value="${3:-}"
  cat >"$body"
  if [[ "$dry_run" == yes ]]; then
    echo "would send: $method $url" >&2
    cat "$body" >&2
    return
  fi
  az rest --method "$method" --url "$url" --headers Content-Type=application/json --body "@$body" \
    --query "${value:-id}" --output tsv
}

read_graph() {
  az rest --method GET --url "$1" --query "$2" --output tsv
}

tenant=$(az account show --query tenantId --output tsv) || fail "sign in first: az login"

# How many of that name there are, then the ids of the first.
filter="\$filter=displayName%20eq%20'${name// /%20}'"
count=$(read_graph "$graph/applications?$filter&\$select=id" 'length(value)')
((count <= 1)) || fail "there are $count registrations named $name; rename one or give --name"

redirects=$(printf '"%s",' "${base_urls[@]}")
access=""
for scope in "${scopes[@]}"; do
  read -r _ id <<<"$scope"
  access+="{\"id\":\"$id\",\"type\":\"Scope\"},"
done

registration() {
  cat <<JSON
{
  "displayName": "$name",
  "signInAudience": "AzureADMyOrg",
  "spa": { "redirectUris": [${redirects%,}] },
  "web": { "redirectUris": [], "implicitGrantSettings": { "enableAccessTokenIssuance": false, "enableIdTokenIssuance": false } },
  "isFallbackPublicClient": false,
  "requiredResourceAccess": [{ "resourceAppId": "$graph_app", "resourceAccess": [${access%,}] }],
  "optionalClaims": {
    "idToken": [{ "name": "auth_time", "essential": false }, { "name": "login_hint", "essential": false }]
  }
}
JSON
}

if ((count == 0)); then
  # Taken from the answer: a new registration may not be found by its name at once.
  client=$(registration | change POST "$graph/applications" appId)
else
  id=$(read_graph "$graph/applications?$filter&\$select=id" 'value[0].id')
  registration | change PATCH "$graph/applications/$id" >/dev/null
  client=$(read_graph "$graph/applications?$filter&\$select=appId" 'value[0].appId')
fi
[[ -n "$client" ]] || client="(known after the first real run)"

service_principal() {
  read_graph "$graph/servicePrincipals?\$filter=appId%20eq%20'$1'&\$select=id" 'value[0].id'
}

principal=""
[[ "$client" == \(* ]] || principal=$(service_principal "$client")
if [[ -z "$principal" || "$principal" == None ]]; then
  principal=$(echo "{ \"appId\": \"$client\" }" | change POST "$graph/servicePrincipals")
fi

if [[ "$consent" == yes ]]; then
  wanted=""
  for scope in "${scopes[@]}"; do
    read -r one _ <<<"$scope"
    wanted+="$one "
  done
  resource=$(service_principal "$graph_app")
  grant=""
  if [[ -n "$principal" && "$principal" != None ]]; then
    grants="$graph/oauth2PermissionGrants?\$filter=clientId%20eq%20'$principal'%20and%20resourceId%20eq%20'$resource'%20and%20consentType%20eq%20'AllPrincipals'"
    grant=$(read_graph "$grants" 'value[0].id')
  fi
  if [[ -z "$grant" || "$grant" == None ]]; then
    echo "{ \"clientId\": \"${principal:-?}\", \"consentType\": \"AllPrincipals\", \"resourceId\": \"$resource\", \"scope\": \"${wanted% }\" }" |
      change POST "$graph/oauth2PermissionGrants" >/dev/null
  else
    echo "{ \"scope\": \"${wanted% }\" }" | change PATCH "$graph/oauth2PermissionGrants/$grant" >/dev/null
  fi
else
  echo "No consent given. An administrator still has to: Enterprise applications > $name > Permissions." >&2
fi

echo "For config.json:" >&2
echo "{ \"tenantId\": \"$tenant\", \"clientId\": \"$client\", \"organisation\": { \"name\": \"...\" } }"
