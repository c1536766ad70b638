import { describe, expect, test } from 'vitest';
import type { HostFinding } from './finding.ts';
import type { AtAddress, HostAnswer } from './host-answer.ts';
import type { HostObservations } from './host-observations.ts';
import { judgeHost } from './judge-host.ts';
import { observeHost, type HostWhere } from './observe-host.ts';
import { pretendHost, released, sums } from './testing/pretend-host.ts';

const where: HostWhere = {
  by: 'command',
  base: 'https://keys.contoso.com/keys/',
  list: null,
  document: null,
  companion: { answered: null, build: null },
};

type Change = (path: string, right: AtAddress) => AtAddress;

async function found(change: Change, more: Partial<HostWhere> = {}): Promise<HostFinding[]> {
  return judgeHost(await observeHost(pretendHost(change), { ...where, ...more }));
}

const unmet = (findings: readonly HostFinding[]): string[] =>
  findings.flatMap((one) => (one.state === 'unmet' ? one.faults.map(({ kind }) => `${one.topic}: ${kind}`) : []));

/** Changes an answer of the host, where there is one. */
const answer =
  (wanted: RegExp, to: (right: HostAnswer) => AtAddress): Change =>
  (path, right) =>
    right.kind === 'answer' && wanted.test(path) ? to(right) : right;

const header = (wanted: RegExp, name: string, value: string | null): Change =>
  answer(wanted, (right) => {
    const rest = Object.fromEntries(Object.entries(right.headers).filter(([one]) => one !== name));
    return { ...right, headers: value === null ? rest : { ...rest, [name]: value } };
  });

const everything = /^(?:)$|./;
const csp = 'content-security-policy';
const policyOf = (right: AtAddress): string => (right.kind === 'answer' ? (right.headers[csp] ?? '') : '');
const config = (text: string): Change =>
  answer(/^config\.json$/, (right) => ({ ...right, bytes: new TextEncoder().encode(text) }));
const bytes = (wanted: RegExp, edit: (text: string) => string): Change =>
  answer(wanted, (right) => ({
    ...right,
    bytes: new TextEncoder().encode(edit(new TextDecoder().decode(right.bytes))),
  }));

describe('A14: what was seen of a host, held against the build', () => {
  test('of a host that is set up right, everything is met', async () => {
    const findings = await found((_, right) => right);
    expect(findings.map(({ topic, state }) => `${topic} ${state}`)).toEqual([
      'start met',
      'tls met',
      'policy met',
      'headers met',
      'config met',
      'config-fresh met',
      'missing met',
      'types met',
      'compression met',
      'caching met',
      'files met',
      'injected met',
      'companion met',
    ]);
  });

  test.each<[string, Change, string[]]>([
    ['no policy', header(everything, csp, null), ['policy: header-missing']],
    [
      'another frame-ancestors',
      (path, right) =>
        header(everything, csp, policyOf(right).replace("frame-ancestors 'none'", 'frame-ancestors *'))(path, right),
      ['policy: header-differs'],
    ],
    [
      'a second policy, which forbids what the page needs',
      (path, right) =>
        header(everything, csp, `default-src 'self'; script-src 'none', ${policyOf(right)}`)(path, right),
      ['policy: policy-second'],
    ],
    [
      'a directive more, which lets scripts in',
      (path, right) => header(everything, csp, `${policyOf(right)}; script-src-elem *`)(path, right),
      ['policy: policy-opens'],
    ],
    [
      'the same policy twice',
      (path, right) => header(everything, csp, `${policyOf(right)}, ${policyOf(right)}`)(path, right),
      [],
    ],
    [
      'encryption asked for beside it',
      (path, right) => header(everything, csp, `upgrade-insecure-requests, ${policyOf(right)}`)(path, right),
      [],
    ],
    [
      'assets that may be taken for something else',
      header(/^assets/, 'x-content-type-options', null),
      ['headers: header-missing'],
    ],
    ['a page that leads away', header(/^$/, 'refresh', '0; url=/'), ['headers: header-strange']],
    ['no settings', answer(/^config\.json$/, (right) => ({ ...right, status: 404 })), ['config: gone']],
    ['settings that are no JSON', config('{'), ['config: config-refused']],
    ['a page in the place of the settings', config('<!doctype html>'), ['config: page-instead']],
    [
      'settings with a mistake',
      config('{ "tenant": 1 }'),
      ['config: config-field', 'config: config-field', 'config: config-field', 'config: config-field'],
    ],
    [
      'settings that are kept',
      header(/^config\.json$/, 'cache-control', 'max-age=600'),
      ['config-fresh: header-differs'],
    ],
    ['settings out of a cache', header(/^config\.json$/, 'age', '12'), ['config-fresh: from-cache']],
    [
      'settings out of a cache that says so',
      header(/^config\.json$/, 'x-cache', 'HIT from edge'),
      ['config-fresh: from-cache'],
    ],
    [
      'settings older than other answers',
      header(/^config\.json$/, 'date', 'Sat, 28 Nov 2026 09:50:00 GMT'),
      ['config-fresh: from-cache'],
    ],
    ['settings without a date', header(/^config\.json$/, 'date', null), ['config-fresh: no-date']],
    [
      'a page in the place of what is not there',
      answer(/not-there/, (right) => ({ ...right, status: 200 })),
      ['missing: page-instead', 'missing: page-instead'],
    ],
    ['scripts as text', header(/\.js$/, 'content-type', 'text/plain'), ['types: type']],
    ['drawings as text', header(/\.svg$/, 'content-type', 'text/plain'), ['types: type']],
    ['nothing packed', answer(everything, (right) => ({ ...right, compressed: false })), ['compression: uncompressed']],
    ['assets that are asked for again', header(/^assets/, 'cache-control', 'no-cache'), ['caching: header-differs']],
    ['a page that is kept', header(/^$/, 'cache-control', 'max-age=600'), ['caching: header-differs']],
    [
      'a page that is asked for each time, in other words',
      header(/^$/, 'cache-control', 'max-age=0, must-revalidate'),
      [],
    ],
    ['one changed byte', bytes(/^assets\/a-1\.css$/, (text) => text.replace('x', 'y')), ['files: bytes']],
    ['a missing file', answer(/^icon\.svg$/, (right) => ({ ...right, status: 404 })), ['files: gone']],
    [
      'a file that is elsewhere',
      (path, right) => (path === 'icon.svg' ? { kind: 'leads', to: 'https://cdn.example/icon.svg' } : right),
      ['files: leads'],
    ],
    [
      'a script put in',
      bytes(/^(?:index\.html)?$/, (text) => `${text}<script src="/banner.js"></script>`),
      ['injected: script', 'injected: bytes'],
    ],
    [
      'a script put in in the page',
      bytes(/^(?:index\.html)?$/, (text) => `${text}<script>1</script>`),
      ['injected: inline-script', 'injected: bytes'],
    ],
    [
      'no slash',
      (path, right) =>
        path === '(bare)' ? { ...(right as object), kind: 'leads', to: 'https://keys.contoso.com/' } : right,
      ['start: no-slash'],
    ],
    [
      'http that stays',
      (path, right) => (path === '(plain)' ? { kind: 'leads', to: 'http://keys.contoso.com/x' } : right),
      ['tls: plain-stays'],
    ],
    [
      'http that leads to another name',
      (path, right) => (path === '(plain)' ? { kind: 'leads', to: 'https://evil.example/' } : right),
      ['tls: plain-stays'],
    ],
    [
      'nobody at http',
      (path, right) => (path === '(plain)' ? { kind: 'trouble', why: 'refused', said: '' } : right),
      [],
    ],
  ])('finds %s', async (_what, change, expected) => {
    expect(unmet(await found(change))).toEqual(expected);
  });

  test('tells the same fault of many files once, and names them', async () => {
    const policy = (await found(header(everything, csp, null))).find(({ topic }) => topic === 'policy');
    expect(policy).toMatchObject({ faults: [{ kind: 'header-missing', paths: ['', 'index.html'] }] });
  });

  test('asks for no style sheet of a page that is not the build’s', async () => {
    const old = bytes(/^(?:index\.html)?$/, (text) => text.replace('c2hlZXQ=', 'b3RoZXI='));
    expect(unmet(await found(old))).toEqual(['injected: bytes']);
  });

  test('M3: of a host that answers everything with the start page', async () => {
    const page = released['index.html'] ?? '';
    const findings = await found((path, right) =>
      right.kind === 'answer' ? { ...right, status: 200, bytes: new TextEncoder().encode(page) } : right,
    );
    expect(unmet(findings)).toContain('missing: page-instead');
    expect(unmet(findings)).toContain('config: page-instead');
    expect(findings.find(({ topic }) => topic === 'files')).toMatchObject({ state: 'unknown', why: 'no-list' });
  });
});

describe('A15: what cannot be seen is unknown, with the reason', () => {
  const why = (findings: readonly HostFinding[]): Record<string, string> =>
    Object.fromEntries(findings.flatMap((one) => (one.state === 'unknown' ? [[one.topic, one.why]] : [])));
  const page = { scripts: [], frames: [], sheets: [], inline: 0, worker: false };

  test('a host that does not answer is asked once, and nothing else is claimed', async () => {
    const asked: string[] = [];
    const findings = await found((path) => {
      asked.push(path);
      return { kind: 'trouble', why: 'refused', said: 'ECONNREFUSED' };
    });
    expect(asked).toEqual(['']);
    expect(unmet(findings)).toEqual(['start: refused']);
    expect(new Set(Object.values(why(findings)))).toEqual(new Set(['unread']));
    expect(Object.keys(why(findings))).toHaveLength(12);
  });

  test('a page cannot ask over http', async () => {
    const plain: Change = (path, right) => (path === '(plain)' ? (null as unknown as AtAddress) : right);
    expect(why(await found(plain, { by: 'page', document: page }))).toEqual({ tls: 'ask-command' });
  });

  test('without a list no byte is compared', async () => {
    const gone = answer(/^files\.json$/, (right) => ({ ...right, status: 404 }));
    expect(why(await found(gone))).toEqual({ files: 'no-list' });
    expect(why(await found(gone, { list: { source: 'release', sums } }))).toEqual({});
  });

  test('where nothing computes a hash, that is said', async () => {
    const ports = { ...pretendHost(), sha256: () => Promise.resolve(null) };
    expect(why(judgeHost(await observeHost(ports, where)))).toEqual({ files: 'no-hash' });
  });

  test('a host of this machine has no TLS to judge; any other without it is told', async () => {
    const local = await found((_, right) => right, { base: 'http://localhost:8080/' });
    expect(why(local)['tls']).toBe('local');
    expect(unmet(await found((_, right) => right, { base: 'http://keys.contoso.com/keys/' }))).toContain('tls: no-tls');
  });
});

describe('A14: the document that a page stands in', () => {
  const base = where.base;
  test.each<[string, Partial<NonNullable<HostObservations['document']>>, string[]]>([
    ['our own files', { scripts: [`${base}assets/a-1.js`], sheets: [`${base}assets/a-1.css`] }, []],
    [
      'one script, by its text and in the document',
      { scripts: ['https://keys.contoso.com/x.js', 'https://keys.contoso.com/x.js'] },
      ['injected: script'],
    ],
    ['a script of another host', { scripts: ['https://cdn.example/x.js'] }, ['injected: script']],
    ['a script of ours that no list has', { scripts: [`${base}assets/other.js`] }, ['injected: script']],
    ['a script beside the site', { scripts: ['https://keys.contoso.com/x.js'] }, ['injected: script']],
    ['a style sheet', { sheets: ['https://cdn.example/x.css'] }, ['injected: sheet']],
    ['a frame', { frames: ['https://cdn.example/'] }, ['injected: frame']],
    ['words that run', { inline: 2 }, ['injected: inline-script']],
    ['a service worker', { worker: true }, ['injected: worker']],
  ])('%s', async (_what, document, expected) => {
    const all = { scripts: [], frames: [], sheets: [], inline: 0, worker: false, ...document };
    expect(unmet(await found((_, right) => right, { by: 'page', document: all }))).toEqual(expected);
  });
});

describe('K4, A14: the companion that config.json names', () => {
  const id = 'abcdefghijklmnopabcdefghijklmnop';
  const live = config(
    JSON.stringify({
      tenantId: '8f2f6c9e-0a7e-4a4e-9a54-3a5f2f9f5a01',
      clientId: '8f2f6c9e-0a7e-4a4e-9a54-3a5f2f9f5a02',
      organisation: { name: 'Contoso' },
      routes: { companion: id },
    }),
  );
  const judged = async (companion: HostWhere['companion'], by: HostWhere['by'] = 'command'): Promise<unknown> =>
    (await found(live, { companion, by })).find(({ topic }) => topic === 'companion');

  test.each([
    ['for this origin and of this id', { origins: ['https://keys.contoso.com'], id }, 'met', []],
    ['for this origin, signed by a store', { origins: ['https://keys.contoso.com'], id: null }, 'met', []],
    ['for another origin', { origins: ['https://other.contoso.com'], id }, 'unmet', ['companion-origin']],
    [
      'for one origin more',
      { origins: ['https://keys.contoso.com', 'https://a.example'], id },
      'unmet',
      ['companion-origin'],
    ],
    ['with another key', { origins: ['https://keys.contoso.com'], id: 'p'.repeat(32) }, 'unmet', ['companion-id']],
  ])('built %s', async (_what, build, state, kinds) => {
    const finding = (await judged({ answered: null, build })) as { state: string; faults?: { kind: string }[] };
    expect(finding.state).toBe(state);
    expect((finding.faults ?? []).map(({ kind }) => kind)).toEqual(kinds);
  });

  test('answers the page, or is silent, or could not be asked', async () => {
    expect(await judged({ answered: true, build: null }, 'page')).toMatchObject({ state: 'met' });
    expect(await judged({ answered: false, build: null }, 'page')).toMatchObject({
      faults: [{ kind: 'companion-silent', wanted: id }],
    });
    expect(await judged({ answered: null, build: null }, 'page')).toMatchObject({ why: 'other-browser' });
    expect(await judged({ answered: null, build: null })).toMatchObject({ why: 'give-companion' });
  });

  test('is told where the settings do not name it', async () => {
    const build = { origins: ['https://keys.contoso.com'], id };
    expect(unmet(await found((_, right) => right, { companion: { answered: null, build } }))).toEqual([
      'companion: companion-unnamed',
    ]);
  });
});
