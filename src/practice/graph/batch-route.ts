import { isLost, lostAnswer } from '../lost-answer.ts';
import { GraphError } from './graph-error.ts';

interface Item {
  readonly id: string;
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
  readonly dependsOn: readonly string[];
}

interface Answer {
  id: string;
  status: number;
  headers: Record<string, string>;
  body?: unknown;
}

const most = 20;
const bad = (message: string) => new GraphError(400, 'BadRequest', message);

function parseItem(value: unknown): Item {
  const item = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  const { id, method, url, headers = {}, body, dependsOn = [] } = item;
  if (typeof id !== 'string' || id === '') throw bad('A request of the batch has no id.');
  if (typeof method !== 'string') throw bad(`Request ${id} has no method.`);
  if (typeof url !== 'string' || !url.startsWith('/')) throw bad(`The url of request ${id} has to be relative.`);
  if (typeof headers !== 'object' || headers === null) throw bad(`The headers of request ${id} are not an object.`);
  if (!Array.isArray(dependsOn)) throw bad(`dependsOn of request ${id} is not a list.`);
  return {
    id,
    method,
    url,
    headers: Object.fromEntries(Object.entries(headers).map(([name, text]) => [name, String(text)])),
    body,
    dependsOn: dependsOn.map(String),
  };
}

function parseBatch(json: unknown): Item[] {
  const requests = (json as { requests?: unknown } | null)?.requests;
  if (!Array.isArray(requests)) throw bad('The batch has no requests.');
  if (requests.length > most) throw bad(`A batch holds at most ${most} requests.`);
  const items = requests.map(parseItem);
  const ids = new Set(items.map(({ id }) => id));
  if (ids.size !== items.length) throw bad('Two requests of the batch have the same id.');
  for (const { id, dependsOn } of items) {
    // Each may wait only for those before it, which also rules out circles.
    const earlier = new Set(
      items
        .slice(
          0,
          items.findIndex((item) => item.id === id),
        )
        .map((item) => item.id),
    );
    if (dependsOn.some((other) => !earlier.has(other)))
      throw bad(`Request ${id} depends on one that is not before it.`);
  }
  return items;
}

function asRequest(item: Item, authorization: string): Request {
  const headers = new Headers(item.headers);
  headers.set('Authorization', authorization);
  return new Request(`https://graph.microsoft.com/v1.0${item.url}`, {
    method: item.method,
    headers,
    ...(item.body === undefined ? {} : { body: JSON.stringify(item.body) }),
  });
}

async function asAnswer(id: string, response: Response): Promise<Answer> {
  const text = await response.text();
  const headers = Object.fromEntries([...response.headers].filter(([name]) => !name.startsWith('access-control-')));
  return { id, status: response.status, headers, ...(text === '' ? {} : { body: JSON.parse(text) as unknown }) };
}

/**
 * `POST /$batch`: each request is answered on its own, with its own status and headers.
 * @param dispatch answers one request, as if it had come by itself
 * @throws {GraphError} 400 for a batch that is none
 */
export async function batch(
  json: unknown,
  authorization: string,
  dispatch: (request: Request) => Promise<Response>,
): Promise<Response> {
  const responses: Answer[] = [];
  for (const item of parseBatch(json)) {
    const failed = item.dependsOn.some((other) => responses.some(({ id, status }) => id === other && status >= 400));
    if (failed) {
      const error = { code: 'FailedDependency', message: 'A request that this one depends on failed.' };
      responses.push({ id: item.id, status: 424, headers: { 'content-type': 'application/json' }, body: { error } });
      continue;
    }
    const response = await dispatch(asRequest(item, authorization));
    if (isLost(response)) return lostAnswer();
    responses.push(await asAnswer(item.id, response));
  }
  return Response.json({ responses });
}
