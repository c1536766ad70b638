import { describe, expect, test } from 'vitest';
import { hostFiles } from './host-files.ts';
import { cacheControlFor, securityHeaders as headersOf } from './security-headers.ts';
import { parseNginx, type Directive } from './testing/parse-nginx.ts';
import { parseXml, type Element } from './testing/parse-xml.ts';

/** As a build has them whose page holds a style sheet. */
const securityHeaders = headersOf("'sha256-gDBSj8RGYFdxMMCV9PG1T/E0hpVvnRccNmZc3MlxV2M='");
const files = hostFiles(securityHeaders);
const shipped = (path: string): string => files[path] ?? '';

/** Paths of each kind that a browser asks for. */
const paths = ['/', '/index.html', '/config.json', '/icon.svg', '/assets/page-1a2b.js', '/practice-sign-in.html'];

const wanted = (path: string): Record<string, string> => ({
  ...securityHeaders,
  'Cache-Control': cacheControlFor(path),
});

describe('X1: headers', () => {
  test('X1: nothing but our own files may run, and only three hosts of Microsoft may be called', () => {
    const policy = securityHeaders['Content-Security-Policy'] ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).not.toContain('unsafe');
    expect(policy.match(/https:\/\/[^ ;]+/g)).toEqual([
      'https://login.microsoftonline.com',
      'https://login.microsoft.com',
      'https://graph.microsoft.com',
    ]);
  });

  test.each([
    ['/config.json', 'no-store'],
    ['/', 'no-cache'],
    ['/index.html', 'no-cache'],
    ['/icon.svg', 'no-cache'],
    ['/assets/index-abc.js', 'public, max-age=31536000, immutable'],
  ])('%s is cached as %s', (path, value) => {
    expect(cacheControlFor(path)).toBe(value);
  });
});

describe('X1: _headers, read by its own rules', () => {
  const blocks = shipped('dist/_headers')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .reduce<{ path: string; lines: string[] }[]>((found, line) => {
      if (!line.startsWith('  ')) return [...found, { path: line, lines: [] }];
      found.at(-1)?.lines.push(line.trim());
      return found;
    }, []);

  test.each(paths.filter((path) => path !== '/icon.svg'))('%s gets every header once', (path) => {
    const lines = blocks
      .filter(({ path: rule }) => rule === path || (rule.endsWith('*') && path.startsWith(rule.slice(0, -1))))
      .flatMap(({ lines }) => lines);
    const headers = lines.map((line) => line.split(/: (.*)/s).slice(0, 2) as [string, string]);
    expect(new Set(headers.map(([name]) => name)).size).toBe(headers.length);
    expect(Object.fromEntries(headers)).toEqual(wanted(path));
  });

  test('stays below the limits of Cloudflare Pages: 100 rules, 2000 characters a line', () => {
    expect(blocks.length).toBeLessThan(100);
    expect(
      Math.max(
        ...shipped('dist/_headers')
          .split('\n')
          .map(({ length }) => length),
      ),
    ).toBeLessThan(2000);
  });
});

test('X1: staticwebapp.config.json: the first route that matches adds to the global headers, and no page is a fallback', () => {
  const file = JSON.parse(shipped('dist/staticwebapp.config.json')) as {
    globalHeaders: Record<string, string>;
    routes: { route: string; headers: Record<string, string> }[];
  };
  for (const path of paths.filter((path) => path !== '/icon.svg')) {
    const route = file.routes.find(({ route: rule }) =>
      rule.endsWith('*') ? path.startsWith(rule.slice(0, -1)) : rule === path,
    );
    expect({ ...file.globalHeaders, ...route?.headers }, path).toEqual(wanted(path));
  }
  expect(file).not.toHaveProperty('navigationFallback');
});

describe('X1: nginx, its configuration parsed', () => {
  const directives = parseNginx(shipped('hosting/nginx.conf'));
  const named = (name: string, among: Directive[]): Directive[] => among.filter((one) => one.name === name);
  const servers = named('server', directives).map(({ block }) => block ?? []);
  const site = servers.find((server) => named('root', server).length > 0) ?? [];

  function fromMap(variable: string, values: Record<string, string>): string {
    const map = named('map', directives).find(({ parameters }) => parameters[1] === variable);
    const source = values[map?.parameters[0] ?? ''] ?? '';
    const rule =
      map?.block?.find(({ name }) => name === source) ??
      map?.block?.find(({ name }) => name.startsWith('~') && new RegExp(name.slice(1)).test(source)) ??
      map?.block?.find(({ name }) => name === 'default');
    const value = rule?.parameters[0] ?? '';
    return value.startsWith('$') ? fromMap(value, values) : value;
  }

  function headers(path: string, status: number): Record<string, string> {
    const values = { $uri: path, $status: String(status) };
    return Object.fromEntries(
      named('add_header', site).map(({ parameters: [name = '', value = ''] }) => [
        name,
        value.startsWith('$') ? fromMap(value, values) : value,
      ]),
    );
  }

  test.each(paths)('%s gets the headers of the source', (path) => {
    expect(headers(path, 200)).toEqual(wanted(path));
  });

  test('a refusal gets them too, and is never kept', () => {
    expect(headers('/assets/gone.js', 404)).toEqual({ ...securityHeaders, 'Cache-Control': 'no-store' });
    expect(named('add_header', site).filter(({ parameters }) => parameters[2] !== 'always')).toEqual([]);
  });

  test('no location drops the headers of the server, and no page is a fallback (M3)', () => {
    expect(site.map(({ name }) => name)).not.toContain('location');
    expect(site.map(({ name }) => name)).not.toContain('try_files');
    expect(site.map(({ name }) => name)).not.toContain('error_page');
  });

  test('whoever names another host is refused at every address that nginx listens on', () => {
    const listening = servers.flatMap((server) => named('listen', server).map(({ parameters }) => parameters));
    const addresses = new Set(listening.map(([address = '']) => address));
    expect([...addresses]).toEqual(['443', '[::]:443', '80', '[::]:80']);
    for (const server of servers) {
      const refusing = named('return', server).some(({ parameters: [status] }) => status === '444');
      for (const { parameters } of named('listen', server)) {
        expect(parameters.includes('default_server'), parameters.join(' ')).toBe(refusing);
      }
    }
    // The protocols of a default server hold before a name is known, so for all.
    const encrypted = servers.filter((server) => named('listen', server)[0]?.parameters[0] === '443');
    expect(encrypted.map((server) => named('ssl_protocols', server)[0]?.parameters)).toEqual([
      ['TLSv1.2', 'TLSv1.3'],
      ['TLSv1.2', 'TLSv1.3'],
    ]);
  });

  test('a redirect leads to a name that is written out', () => {
    const redirects = servers.flatMap((server) => named('return', server)).filter(({ parameters }) => parameters[1]);
    expect(redirects.map(({ parameters }) => parameters)).toEqual([['301', 'https://keys.contoso.com$request_uri']]);
  });
});

describe('X1: IIS, its web.config parsed', () => {
  const configuration = parseXml(shipped('hosting/web.config'));

  const below = (element: Element | undefined, name: string): Element | undefined =>
    element?.children.find((child) => child.name === name);

  /** What IIS makes of a list: `remove` takes a name out, `add` puts it in, and twice the same name is an error. */
  function apply(section: Element | undefined, before: Map<string, string>): Map<string, string> {
    const headers = new Map(before);
    const list = below(below(section, 'httpProtocol'), 'customHeaders');
    for (const { name, attributes } of list?.children ?? []) {
      const header = attributes['name'] ?? '';
      if (name === 'remove') headers.delete(header);
      else if (headers.has(header)) throw new Error(`IIS refuses ${header} twice`);
      else headers.set(header, attributes['value'] ?? '');
    }
    return headers;
  }

  test.each(paths)('%s gets the headers of the source', (path) => {
    const everywhere = apply(below(configuration, 'system.webServer'), new Map([['X-Powered-By', 'ASP.NET']]));
    const locations = configuration.children.filter(
      ({ name, attributes }) => name === 'location' && `${path}/`.startsWith(`/${attributes['path'] ?? ''}/`),
    );
    expect(locations.length).toBeLessThanOrEqual(1);
    const headers = apply(below(locations[0], 'system.webServer'), everywhere);
    expect(Object.fromEntries(headers)).toEqual(wanted(path));
  });
});

test('X1: the list for a CDN names every header and every rule of caching', () => {
  const list = JSON.parse(shipped('hosting/cdn-headers.json')) as {
    everyAnswer: Record<string, string>;
    cacheControl: Record<string, string>;
  };
  expect(list.everyAnswer).toEqual(securityHeaders);
  expect(list.cacheControl['/assets/*']).toBe(cacheControlFor('/assets/x.js'));
  expect(list.cacheControl['/config.json']).toBe(cacheControlFor('/config.json'));
  expect(list.cacheControl['*']).toBe(cacheControlFor('/icon.svg'));
});

describe('the readers of the configurations', () => {
  test.each(['server { listen 80; ', 'root /var/www', 'server { } }', 'add_header X "open;'])('refuse %j', (text) => {
    expect(() => parseNginx(text)).toThrow();
  });

  test.each(['<a><b></a>', '<a/><b/>', '<a x="&nope;"/>', '<a', '<a>text</a>'])('refuse %j', (text) => {
    expect(() => parseXml(text)).toThrow();
  });
});

describe('a site of somebody’s own', () => {
  const site = { hostName: 'keys.fabrikam.com', folder: '/srv/www/keys', path: '/a.b/keys/' };
  const own = hostFiles(securityHeaders, site);

  test('has its names in the place of the example’s, and nothing else is different', () => {
    for (const [path, text] of Object.entries(own)) {
      expect(text, path).not.toMatch(/contoso|\/var\/www/);
      const back = text
        .replaceAll('/a\\\\.b/keys/', '/')
        .replaceAll('/a\\.b/keys/', '/')
        .replaceAll('/a[.]b/keys/', '/')
        .replaceAll('/a.b/keys/', '/')
        .replaceAll('keys.fabrikam.com', 'keys.contoso.com')
        .replaceAll('/srv/www/keys', '/var/www/latchkey');
      expect(back, path).toBe(shipped(path));
    }
  });

  test('X1: nginx keeps its cache rules below the path of the page', () => {
    const [map] = parseNginx(own['hosting/nginx.conf'] ?? '').filter(({ name }) => name === 'map');
    const rules = (map?.block ?? []).map(({ name, parameters: [value] }) => [name, value]);
    expect(rules).toContainEqual(['/a.b/keys/config.json', 'no-store']);
    expect(rules).toContainEqual(['~^/a\\.b/keys/assets/', 'public, max-age=31536000, immutable']);
  });

  test.each([
    { ...site, hostName: 'keys.fabrikam.com; return 200' },
    { ...site, hostName: '' },
    { ...site, folder: '/srv/"www' },
    { ...site, folder: 'www' },
    { ...site, path: '/a b/' },
    { ...site, path: '/a' },
  ])('is refused where a host would read more in it: %j', (one) => {
    expect(() => hostFiles(securityHeaders, one)).toThrow();
  });
});
