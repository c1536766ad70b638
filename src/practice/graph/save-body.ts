import { decodeBase64url } from '../../keys/encoding/base64url.ts';
import { GraphError } from './graph-error.ts';

/** The body of `POST .../fido2Methods`, with nothing in it but what the type allows. */
export interface SaveBody {
  readonly displayName: string | null;
  readonly id: string;
  readonly clientDataJSON: string;
  readonly attestationObject: string;
}

const bad = (message: string) => new GraphError(400, 'BadRequest', message);

type Members = Record<string, unknown>;

function members(value: unknown, where: string, known: readonly string[]): Members {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw bad(`${where} has to be an object.`);
  for (const name of Object.keys(value)) {
    if (!known.includes(name) && name !== '@odata.type')
      throw bad(`The property '${name}' does not exist on ${where}.`);
  }
  return value as Members;
}

function base64Url(value: unknown, where: string): string {
  if (typeof value !== 'string' || value === '') throw bad(`${where} is missing.`);
  try {
    decodeBase64url(value);
  } catch {
    throw bad(`${where} is not base64url without padding.`);
  }
  return value;
}

/**
 * Reads it as strictly as an OData service does: a member that the type does not have is an error.
 * @throws {GraphError} 400
 */
export function parseSaveBody(json: unknown): SaveBody {
  if (typeof json === 'string') throw bad('The request is missing a fido2AuthenticationMethod entity');
  const method = members(json, 'fido2AuthenticationMethod', ['displayName', 'publicKeyCredential']);
  const credential = members(method['publicKeyCredential'], 'webauthnPublicKeyCredential', [
    'id',
    'response',
    'clientExtensionResults',
  ]);
  const response = members(credential['response'], 'webauthnAuthenticatorAttestationResponse', [
    'clientDataJSON',
    'attestationObject',
  ]);
  const results = credential['clientExtensionResults'];
  if (results !== undefined && (typeof results !== 'object' || results === null || Array.isArray(results)))
    throw bad('clientExtensionResults has to be an object.');
  const displayName = method['displayName'] ?? null;
  if (displayName !== null && typeof displayName !== 'string') throw bad('displayName has to be text.');
  if (displayName !== null && (displayName.trim() === '' || displayName.length > 30))
    throw bad('displayName has to have between 1 and 30 characters.');
  return {
    displayName,
    id: base64Url(credential['id'], 'id'),
    clientDataJSON: base64Url(response['clientDataJSON'], 'clientDataJSON'),
    attestationObject: base64Url(response['attestationObject'], 'attestationObject'),
  };
}
