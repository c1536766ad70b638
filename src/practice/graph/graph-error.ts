/** A refusal of Graph. The app answers it in Graph's envelope. */
export class GraphError extends Error {
  readonly status: number;
  readonly code: string;
  readonly headers: Readonly<Record<string, string>>;

  /**
   * @param code Graph's `error.code`; a client judges by the status, codes vary between workloads
   * @param message in the practice tenant's own words
   */
  constructor(status: number, code: string, message: string, headers: Readonly<Record<string, string>> = {}) {
    super(message);
    this.status = status;
    this.code = code;
    this.headers = headers;
  }
}

/** The request ids that go into the envelope and into the headers. */
export interface RequestIds {
  readonly requestId: string;
  readonly clientRequestId: string;
}

export const errorEnvelope = (
  { code, message }: { readonly code: string; readonly message: string },
  ids: RequestIds,
  now: number,
): Record<string, unknown> => ({
  error: {
    code,
    message,
    innerError: {
      date: new Date(now).toISOString().slice(0, 19),
      'request-id': ids.requestId,
      'client-request-id': ids.clientRequestId,
    },
  },
});
