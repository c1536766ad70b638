/** A refusal in the shape of Entra ID's token endpoint. */
export class EntraError extends Error {
  readonly error: string;
  /** The number behind "AADSTS". */
  readonly number: number;
  readonly suberror: string | null;
  /** What a new sign-in has to ask for, as JSON. */
  readonly claims: string | null;

  /**
   * @param error OAuth's code, e.g. `invalid_grant`
   * @param number the AADSTS number
   * @param sentence what the practice tenant says, in its own words
   */
  constructor(error: string, number: number, sentence: string, also: { suberror?: string; claims?: string } = {}) {
    super(`AADSTS${number}: ${sentence}`);
    this.error = error;
    this.number = number;
    this.suberror = also.suberror ?? null;
    this.claims = also.claims ?? null;
  }
}

/** The JSON body that goes with it. */
export function entraErrorBody(refusal: EntraError, now: number, correlationId: string): Record<string, unknown> {
  const traceId = crypto.randomUUID();
  const timestamp = `${new Date(now).toISOString().slice(0, 19).replace('T', ' ')}Z`;
  return {
    error: refusal.error,
    error_description: `${refusal.message} Trace ID: ${traceId} Correlation ID: ${correlationId} Timestamp: ${timestamp}`,
    error_codes: [refusal.number],
    timestamp,
    trace_id: traceId,
    correlation_id: correlationId,
    error_uri: `https://login.microsoftonline.com/error?code=${refusal.number}`,
    ...(refusal.suberror === null ? {} : { suberror: refusal.suberror }),
    ...(refusal.claims === null ? {} : { claims: refusal.claims }),
  };
}
