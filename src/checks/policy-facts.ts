/** What the checks want to know of the tenant's FIDO2 policy. Most people may not read it. */
export type PolicyFacts =
  | { readable: false }
  | {
      readable: true;
      /** Null where the answer does not tell. */
      state: 'enabled' | 'disabled' | null;
      /** `isSelfServiceRegistrationAllowed`; null where the answer does not tell. */
      selfServiceAllowed: boolean | null;
    };
