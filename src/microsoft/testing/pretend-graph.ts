import { openGraph, type CallGraph } from '../graph-client.ts';

/** A request as it left for Graph. */
export interface SentRequest {
  method: string;
  /** Below https://graph.microsoft.com/v1.0, decoded. */
  path: string;
  /** The same as it was sent. */
  raw: string;
  /** The permissions that its token was asked with. */
  scope: string;
  eventual: boolean;
  /** Undefined where there is none. */
  body: unknown;
}

export interface PretendAnswer {
  status?: number;
  body?: unknown;
  headers?: Record<string, string>;
}

/** The real Graph client over a network that gives one answer after the other, the last one for ever. */
export function pretendGraph(...answers: PretendAnswer[]): { call: CallGraph; sent: SentRequest[]; waits: number[] } {
  const sent: SentRequest[] = [];
  const waits: number[] = [];
  const clock = {
    now: () => 0,
    sleep: (milliseconds: number) => {
      waits.push(milliseconds);
      return Promise.resolve();
    },
  };
  let asked = '';
  const call = openGraph({
    token: (scope) => {
      asked = scope;
      return Promise.resolve({ ok: true, value: 'token' });
    },
    clock,
    fetch: (url, { method, headers, body }) => {
      const raw = url.replace('https://graph.microsoft.com/v1.0', '');
      sent.push({
        method: method ?? '',
        path: decodeURIComponent(raw),
        raw,
        scope: asked,
        eventual: new Headers(headers).get('consistencylevel') === 'eventual',
        body: typeof body === 'string' ? (JSON.parse(body) as unknown) : undefined,
      });
      const answer = answers[Math.min(sent.length, answers.length) - 1] ?? {};
      const text = answer.body === undefined ? null : JSON.stringify(answer.body);
      return Promise.resolve(
        new Response(answer.status === 204 ? null : text, {
          status: answer.status ?? 200,
          headers: { 'request-id': `request-${String(sent.length)}`, ...answer.headers },
        }),
      );
    },
  });
  return { call, sent, waits };
}

/** What Graph says of somebody, made for tests. */
export function pretendUser(number: number, changes: object = {}): Record<string, unknown> {
  const name = `person${String(number)}`;
  return {
    id: pretendId(number),
    displayName: `Person ${String(number)}`,
    mail: `${name}@contoso.example`,
    userPrincipalName: `${name}@contoso.example`,
    ...changes,
  };
}

export function pretendId(number: number): string {
  return `00000000-1111-4222-8333-${String(number).padStart(12, '0')}`;
}
