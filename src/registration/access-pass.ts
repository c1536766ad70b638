/** A Temporary Access Pass as Graph lists it: without its code. */
export interface ListedAccessPass {
  /** Graph's id, as it came. */
  id: string;
  isUsable: boolean;
  /** Graph's `methodUsabilityReason`, e.g. `EnabledByPolicy`, `Expired`, `NotYetValid`, `OneTimeUsed`; empty where it tells none. */
  usabilityReason: string;
  isUsableOnce: boolean | null;
  lifetimeInMinutes: number | null;
  /** Epoch milliseconds. */
  start: number | null;
}

/** A pass as Graph made it. The code comes in this one answer and never again. */
export interface MadeAccessPass {
  code: string;
  lifetimeInMinutes: number;
  isUsableOnce: boolean;
  /** Epoch milliseconds. */
  start: number;
}

/** What is asked of a new pass; null leaves it to the tenant's policy. */
export interface WantedAccessPass {
  lifetimeInMinutes: number | null;
  isUsableOnce: boolean | null;
}
