import { tidyKeyName, uniqueKeyName } from '../keys/key-name.ts';
import type { KnownKey } from '../registration/registered-key.ts';

/** What a key is called where neither the person nor the catalogue has a name for it; Entra's own word. */
const unnamed = 'Security key';

/** @returns the name to save: the person's, else the model's, never one that another key bears (J11) */
export function nameFor(keyName: string, model: string | null, keys: KnownKey[] | null): string {
  const wanted = tidyKeyName(keyName) || tidyKeyName(model ?? '') || unnamed;
  return uniqueKeyName(
    wanted,
    (keys ?? []).map(({ name }) => name),
  );
}
