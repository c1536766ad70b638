/**
 * Graph v1.0 as Microsoft's metadata describes it (schemas/v1.0-Prod.csdl, commit f54f11b6, 2026-08-20), for what the
 * practice tenant answers and accepts. Every member is nullable there unless said otherwise; `@odata.*` may be anywhere;
 * a member that a type does not have fails.
 */
import * as v from 'valibot';

export const string = v.nullable(v.string());
export const boolean = v.nullable(v.boolean());
export const int32 = v.nullable(v.pipe(v.number(), v.integer(), v.minValue(-(2 ** 31)), v.maxValue(2 ** 31 - 1)));
/** Edm.DateTimeOffset */
const time = v.nullable(v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/)));
/** Edm.Guid */
const guid = v.pipe(v.string(), v.regex(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i));

export const withoutAnnotations = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).filter(([name]) => !name.startsWith('@odata.')))
    : value;

/** A type with these members and no others; all of them may be left out. */
export const type = <Members extends v.ObjectEntries>(members: Members) =>
  v.pipe(v.unknown(), v.transform(withoutAnnotations), v.partial(v.strictObject(members)));

export const listOf = <Item extends v.GenericSchema>(item: Item) =>
  v.pipe(v.unknown(), v.transform(withoutAnnotations), v.strictObject({ value: v.array(item) }));

/** Whatever a type that Microsoft calls open holds. */
const open = v.record(v.string(), v.unknown());

const publicKeyCredential = type({
  id: string,
  response: v.nullable(type({ attestationObject: string, clientDataJSON: string })),
  clientExtensionResults: v.nullable(open),
});

const method = { id: v.string(), createdDateTime: time };

const keyRestrictions = v.nullable(
  type({
    aaGuids: v.nullable(v.array(string)),
    enforcementType: v.nullable(v.picklist(['allow', 'block', 'unknownFutureValue'])),
    isEnforced: boolean,
  }),
);

export const targetType = v.picklist(['user', 'group', 'unknownFutureValue']);

export const fido2AuthenticationMethod = type({
  ...method,
  aaGuid: string,
  attestationCertificates: v.nullable(v.array(string)),
  attestationLevel: v.nullable(v.picklist(['attested', 'notAttested', 'unknownFutureValue'])),
  displayName: string,
  model: string,
  passkeyType: v.nullable(v.picklist(['deviceBound', 'synced', 'unknownFutureValue'])),
  publicKeyCredential: v.nullable(publicKeyCredential),
});

export const fido2Methods = listOf(fido2AuthenticationMethod);

export const creationOptions = type({
  challengeTimeoutDateTime: time,
  publicKey: v.nullable(
    type({
      attestation: string,
      authenticatorSelection: v.nullable(
        type({ authenticatorAttachment: string, requireResidentKey: boolean, userVerification: string }),
      ),
      challenge: string,
      excludeCredentials: v.nullable(
        v.array(type({ id: string, transports: v.nullable(v.array(string)), type: string })),
      ),
      extensions: v.nullable(open),
      pubKeyCredParams: v.nullable(v.array(type({ alg: int32, type: string }))),
      rp: v.nullable(type({ id: string, name: string })),
      timeout: int32,
      user: v.nullable(type({ displayName: string, id: string, name: string })),
    }),
  ),
});

export const fido2Configuration = type({
  id: v.string(),
  excludeTargets: v.nullable(v.array(type({ id: v.string(), targetType }))),
  state: v.nullable(v.picklist(['enabled', 'disabled'])),
  defaultPasskeyProfile: string,
  isAttestationEnforced: boolean,
  isSelfServiceRegistrationAllowed: boolean,
  keyRestrictions,
  includeTargets: v.nullable(
    v.array(
      type({
        id: v.string(),
        isRegistrationRequired: v.boolean(),
        targetType,
        allowedPasskeyProfiles: v.nullable(v.array(guid)),
      }),
    ),
  ),
  passkeyProfiles: v.nullable(
    v.array(
      type({
        id: v.string(),
        attestationEnforcement: v.picklist(['disabled', 'registrationOnly', 'unknownFutureValue']),
        keyRestrictions,
        name: string,
        passkeyTypes: v.nullable(v.pipe(v.string(), v.regex(/^(deviceBound|synced)(,(deviceBound|synced))*$/))),
      }),
    ),
  ),
});

export const accessPass = type({
  ...method,
  isUsable: boolean,
  isUsableOnce: boolean,
  lifetimeInMinutes: int32,
  methodUsabilityReason: string,
  startDateTime: time,
  temporaryAccessPass: string,
});

export const accessPasses = listOf(accessPass);

/** An open type: members beyond these are allowed, these have to be of their types. */
export const devices = listOf(
  v.pipe(
    v.unknown(),
    v.transform(withoutAnnotations),
    v.looseObject({
      id: v.string(),
      accountEnabled: v.optional(boolean),
      approximateLastSignInDateTime: v.optional(time),
      deviceId: v.optional(string),
      displayName: v.optional(string),
      isCompliant: v.optional(boolean),
      isManaged: v.optional(boolean),
      operatingSystem: v.optional(string),
      operatingSystemVersion: v.optional(string),
      registrationDateTime: v.optional(time),
      trustType: v.optional(v.nullable(v.picklist(['Workplace', 'AzureAd', 'ServerAd']))),
    }),
  ),
);

export const user = type({
  id: v.string(),
  accountEnabled: boolean,
  displayName: string,
  externalUserState: string,
  mail: string,
  preferredLanguage: string,
  userPrincipalName: string,
  userType: string,
});

export const methods = listOf(
  v.variant('@odata.type', [
    v.strictObject({
      '@odata.type': v.literal('#microsoft.graph.passwordAuthenticationMethod'),
      ...method,
      password: v.null(),
    }),
    v.strictObject({
      '@odata.type': v.literal('#microsoft.graph.microsoftAuthenticatorAuthenticationMethod'),
      ...method,
      displayName: string,
      deviceTag: string,
      phoneAppVersion: string,
    }),
    v.looseObject({ '@odata.type': v.literal('#microsoft.graph.fido2AuthenticationMethod'), ...method }),
  ]),
);

/** `publicError` and `publicInnerError`, the latter with the members that Graph adds. */
export const error = v.strictObject({
  error: v.strictObject({
    code: v.string(),
    message: v.string(),
    innerError: v.strictObject({
      date: v.string(),
      'request-id': guid,
      'client-request-id': v.string(),
    }),
  }),
});

/** What may be posted to `fido2Methods`. */
export const saveBody = v.strictObject({
  displayName: v.pipe(v.string(), v.maxLength(30)),
  publicKeyCredential: v.strictObject({
    id: v.string(),
    response: v.strictObject({ attestationObject: v.string(), clientDataJSON: v.string() }),
    clientExtensionResults: open,
  }),
});
