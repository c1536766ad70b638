import { describeAuthenticator } from '../keys/catalogue.ts';

const models: Record<string, string> = {
  '01020304-0506-0708-0102-030405060708': 'Virtual security key',
  'b0a7d0b0-0000-4000-8000-1a7c4e700001': 'Practice pretend key',
};

/** What the practice tenant calls a model. Only Microsoft knows the names that the real one gives. */
export const modelOf = (aaguid: string): string => models[aaguid] ?? describeAuthenticator(aaguid).name ?? 'Passkey';
