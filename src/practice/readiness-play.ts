/** How the tenant treats the administrator's page that asks what holds in it. */
export interface ReadinessPlay {
  /** Scopes of that page that no administrator consented to. */
  readonly withheld: readonly string[];
}

export const ordinaryReadiness: ReadinessPlay = {
  withheld: [],
};
