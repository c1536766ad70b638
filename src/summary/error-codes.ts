import { codesOfNames } from '../support/problem-of-failure.ts';
import { codesOfMsal } from '../support/problem-of-sign-in.ts';

/** What Graph and its proxies put into `error.code`. */
const graphCodes = [
  ...['accessDenied', 'activityLimitReached', 'badRequest', 'BadRequest', 'conflict', 'Conflict', 'FailedDependency'],
  ...['Authorization_RequestDenied', 'Authorization_IdentityNotFound', 'AuthenticationMethodsPolicyError'],
  ...['forbidden', 'Forbidden', 'gatewayTimeout', 'GatewayTimeout', 'generalException', 'InternalServerError'],
  ...['internalServerError', 'InvalidAuthenticationToken', 'invalidRequest', 'itemNotFound', 'methodNotAllowed'],
  ...['nameAlreadyExists', 'notAllowed', 'notFound', 'NotFound', 'notSupported', 'quotaLimitReached'],
  ...['Request_BadRequest', 'Request_MultipleObjectsWithSameKeyValue', 'Request_ResourceNotFound', 'ResourceNotFound'],
  ...['resourceNotFound', 'resourceModified', 'serviceNotAvailable', 'ServiceUnavailable', 'serviceUnavailable'],
  ...['timeout', 'tooManyRequests', 'TooManyRequests', 'unauthenticated', 'Unauthorized', 'unauthorized'],
  ...['UnknownError', 'unknownError'],
];

/** What has no problem of its own, or several: MSAL's codes, and the names of a ceremony's errors. */
const more = [
  ...['invalid_scope', 'failed_to_parse_response', 'token_parsing_error', 'unexpected'],
  ...['NotAllowedError', 'DataError', 'EncodingError', 'NotFoundError'],
];

/**
 * Error codes that a summary names. They come from outside, where a name or a key's id can look like one: what is not
 * among these is `other` (S3).
 */
export const errorCodes: ReadonlySet<string> = new Set([
  ...graphCodes,
  ...codesOfNames.keys(),
  ...codesOfMsal.keys(),
  ...more,
  'other',
]);
