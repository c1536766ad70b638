import { readFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import jmespath from 'jmespath';

export interface Entry {
  [field: string]: unknown;
  id: string;
}

/** What Graph would know: lists by their name in its addresses. */
export type Directory = Record<'applications' | 'servicePrincipals' | 'oauth2PermissionGrants', Entry[]>;

export interface Call {
  method: string;
  path: string;
  body: object | null;
}

export interface PretendAz {
  directory: Directory;
  /** Each `az rest` so far. */
  calls: Call[];
  signedIn: boolean;
  /** Lists come in pages: one without an entry, then one for each entry. */
  paged: boolean;
  /** Which call is refused with "Service Unavailable". */
  fails: (call: Call, nth: number) => boolean;
  /** An `az` for a folder of the PATH, a script of bash. */
  script: string;
  close: () => void;
}

export const tenantId = '22222222-2222-4333-8444-555555555555';
export const me = { id: '00000000-0000-4000-8000-00000000000a', userPrincipalName: 'admin@contoso.example' };

/** What knack prints for `--output tsv`: a row for each item of a list, tabs between the fields of an item that is one. */
function tsv(value: unknown): string {
  const field = (one: unknown): string =>
    typeof one === 'string' ? one : one === null ? 'None' : one === true ? 'True' : one === false ? 'False' : '';
  const rows = Array.isArray(value) ? (value as unknown[]) : value === null ? [] : [value];
  return rows.map((row) => `${Array.isArray(row) ? row.map(field).join('\t') : field(row)}\n`).join('');
}

/** Such as the nth object id or application id of a run. */
export const nthId = (nth: number): string => `${String(nth).repeat(8)}-aaaa-4333-8444-555555555555`;

/** Graph's answer, after the directory was changed. */
function answerTo(directory: Directory, { method, path, body }: Call, filter: string): object | null {
  if (path === '/me') return me;
  const [, list = '', id, part = ''] = path.split('/');
  const entries = directory[list as keyof Directory];
  if (method === 'POST') {
    const all = Object.values(directory).flat().length;
    const made = { id: nthId(all), appId: nthId(all + 4), ...body };
    entries.push(made);
    return made;
  }
  const found = entries.find((one) => one.id === id);
  if (method === 'PATCH') {
    if (found === undefined) throw new Error(`There is no ${path}`);
    Object.assign(found, body);
    return null;
  }
  if (method === 'DELETE') {
    if (found === undefined) throw new Error(`There is no ${path}`);
    entries.splice(entries.indexOf(found), 1);
    return null;
  }
  if (id !== undefined) return part === '' ? (found ?? null) : { value: found?.[part] ?? [] };
  if (filter === '') return { value: entries };
  const [, name = '', wanted = ''] = /^(\w+) eq '(.*)'$/.exec(filter) ?? [];
  // Graph compares without regard to case.
  return { value: entries.filter((one) => String(one[name]).toLowerCase() === wanted.toLowerCase()) };
}

/** A page of a list that Graph answered with, and the address of the page after it. */
function pageOf(answer: object | null, url: URL): object | null {
  if (answer === null || !('value' in answer) || !Array.isArray(answer.value)) return answer;
  const page = Number(url.searchParams.get('$skiptoken') ?? 0);
  const next = new URL(url);
  next.searchParams.set('$skiptoken', String(page + 1));
  return {
    value: page === 0 ? [] : answer.value.slice(page - 1, page),
    ...(page < answer.value.length && { '@odata.nextLink': next.href }),
  };
}

/**
 * An Azure CLI that knows `az account show` and `az rest`, with the CLI's own query language and its form of
 * `--output tsv`. The script hands each call over to this process, which is faster than a process a call.
 */
export async function pretendAz(directory: Directory): Promise<PretendAz> {
  const az: PretendAz = {
    directory,
    calls: [],
    signedIn: true,
    paged: false,
    fails: () => false,
    script: '',
    close: () => undefined,
  };

  function run([command, ...rest]: readonly string[]): string {
    const option = (name: string): string =>
      rest.includes(`--${name}`) ? (rest[rest.indexOf(`--${name}`) + 1] ?? '') : '';
    const query = (value: object | null): string =>
      value === null ? '' : tsv(jmespath.search(value, option('query')) as unknown);
    if (command === 'account') {
      if (!az.signedIn) throw new Error("Please run 'az login' to setup account.");
      return query({ tenantId });
    }
    const url = new URL(option('url'));
    const given = option('body');
    const body = given.startsWith('@') ? readFileSync(given.slice(1), 'utf8') : given;
    const call: Call = {
      method: option('method'),
      path: url.pathname.replace('/v1.0', ''),
      body: body === '' ? null : (JSON.parse(body) as object),
    };
    az.calls.push(call);
    if (az.fails(call, az.calls.length)) throw new Error('Service Unavailable');
    const answer = answerTo(az.directory, call, url.searchParams.get('$filter') ?? '');
    return query(az.paged && call.method === 'GET' ? pageOf(answer, url) : answer);
  }

  const server = createServer((socket) => {
    let received = '';
    socket.on('data', (chunk: Buffer) => {
      received += chunk.toString('utf8');
      const [count = '', ...given] = received.split('\0');
      if (given.length <= Number(count)) return;
      try {
        socket.end(`0\n${run(given.slice(0, Number(count)))}`);
      } catch (error) {
        socket.end(`1\nERROR: ${error instanceof Error ? error.message : String(error)}\n`);
      }
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  az.close = () => server.close();
  az.script = `#!/usr/bin/env bash
exec 3<>/dev/tcp/127.0.0.1/${String(port)}
printf '%s\\0' "$#" "$@" >&3
IFS= read -r status <&3
if ((status == 0)); then cat <&3; else cat <&3 >&2; fi
exit "$status"
`;
  return az;
}
