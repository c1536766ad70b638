/** Why there is no answer; what the system said of it stands beside. */
export type HostTrouble = 'refused' | 'timeout' | 'certificate' | 'unreachable';

/** One answer of the host, its body unpacked. */
export interface HostAnswer {
  kind: 'answer';
  status: number;
  /** Names in lower case; of a name that came twice, both values with a comma between. */
  headers: Readonly<Record<string, string>>;
  bytes: Uint8Array;
  /** Whether the body came compressed; null where that cannot be told. */
  compressed: boolean | null;
}

/** What stands at one address: an answer, a way to somewhere else, or nothing. */
export type AtAddress =
  HostAnswer | { kind: 'leads'; to: string } | { kind: 'trouble'; why: HostTrouble; said: string };

/** The same once its bytes were looked at. */
export type SeenFile =
  | {
      kind: 'answer';
      status: number;
      headers: Readonly<Record<string, string>>;
      compressed: boolean | null;
      /** Bytes, unpacked. */
      size: number;
      /** Lower-case hexadecimal; null where this browser computes none. */
      sha256: string | null;
      /** Of pages and `config.json`; null otherwise. */
      text: string | null;
    }
  | Exclude<AtAddress, HostAnswer>;
