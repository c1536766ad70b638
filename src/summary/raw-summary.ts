/** What a paste holds before anything of it is known to be of a known form. */
export interface RawSummary {
  /** Members as the JSON has them. */
  members: Readonly<Record<string, unknown>>;
  /** `cut`: its end is missing. `altered`: it is not what the page made. */
  state: 'whole' | 'cut' | 'altered';
}
