import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { hostFiles } from '../build/host-files.ts';
import { checkIds } from '../src/checks/check.ts';
import { proofScenarioNames } from '../src/practice/proof-scenarios.ts';
import { readinessScenarioNames } from '../src/practice/readiness-scenarios.ts';
import { roomScenarioNames } from '../src/practice/room-scenarios.ts';
import { scenarioNames } from '../src/practice/scenarios.ts';
import { helpGroups } from '../src/ui/guide-kit/help-pages.ts';
import { scenarioTable } from '../tests/support/scenario-table.ts';

const root = resolve(import.meta.dirname, '..');
const read = (path: string): string => readFileSync(resolve(root, path), 'utf8');
const spec = read('docs/SPEC.md');

const pages = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  ...readdirSync(resolve(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name.replaceAll('\\', '/')}`),
];

/** The first cell of each row, of those that hold one code word. */
function firstCells(section: string): string[] {
  const text = spec.split(/^##+ |^\*\*(?=[A-Z])/m).find((part) => part.startsWith(section)) ?? '';
  return [...text.matchAll(/^\| `([a-z\d-]+)` +\|/gm)].map(([, name = '']) => name);
}

describe('SPEC.md', () => {
  test('says of each scenario of the proof what is different in it', () => {
    expect(firstCells('The proof in the practice tenant')).toEqual([...proofScenarioNames]);
  });

  test('names every check, in the order in which they are shown', () => {
    expect(firstCells('Checks.')).toEqual([...checkIds]);
  });

  test('says of each scenario of the practice tenant what it must end in', () => {
    expect(scenarioTable().map(({ name }) => name)).toEqual([...scenarioNames]);
  });

  test("says of each scenario of the helpdesk's room what is different in it", () => {
    expect(firstCells("The helpdesk's room in the practice tenant")).toEqual([...roomScenarioNames]);
  });

  test('says of each scenario of the readiness page what differs in it', () => {
    expect(firstCells('The readiness page in the practice tenant')).toEqual([...readinessScenarioNames]);
  });

  test('P1: says for each part which guide serves it, and for each guide which part', () => {
    const section = spec.split(/^## /m).find((part) => part.startsWith('The guides')) ?? '';
    const addresses = [...section.matchAll(/^\| .+ \| `#\/help\/([a-z-]+)` +\|$/gm)].map(([, id = '']) => id);
    expect(addresses.toSorted()).toEqual(helpGroups.flatMap(({ pages: those }) => Object.keys(those)).toSorted());
  });

  test('numbers its rules without a gap', () => {
    const rules = [...spec.matchAll(/^- \*\*([MJKYPSAX])(\d+)\*\*/gm)].map(
      ([, letter = '', number = '']) => letter + number,
    );
    const wanted = { M: 4, J: 12, K: 5, Y: 4, P: 4, S: 14, A: 18, X: 4 };
    expect(rules).toEqual(
      Object.entries(wanted).flatMap(([letter, last]) =>
        Array.from({ length: last }, (_, index) => `${letter}${index + 1}`),
      ),
    );
  });
});

describe('X1: deploy.md', () => {
  const rows = [
    ...read('docs/deploy.md').matchAll(/^\| (.+?) +\| `(\S+)` +\| .+? +\| (started|emulator|compared) +\|$/gm),
  ];
  const hosts = rows.map(([, name = '', file = '', tried = '']) => ({ name, file, tried }));

  test('has a row for each host configuration that is made', () => {
    const made = Object.keys(hostFiles({})).map((path) => path.replace(/^(?:public|dist)\//, ''));
    expect([...new Set(hosts.map(({ file }) => file))].toSorted()).toEqual(made.toSorted());
  });

  test('calls a host started, or tried in its emulator, only where a test starts it', () => {
    const specs = (folder: string): string[] =>
      readdirSync(resolve(root, folder)).filter((name) => name.endsWith('.spec.ts'));
    const started = specs('tests/e2e').flatMap((name) => /^(nginx|caddy|apache)\./.exec(name)?.[1] ?? []);
    const named = (how: string): string[] => hosts.filter(({ tried }) => tried === how).map(({ name }) => name);
    expect(
      named('started')
        .map((name) => name.toLowerCase())
        .toSorted(),
    ).toEqual(started.toSorted());
    expect(named('emulator').length).toBe(specs('tests/hosts').length);
    for (const name of named('emulator')) {
      const word = name
        .toLowerCase()
        .replaceAll(' ', '-')
        .replace(/^azure-|-pages$/g, '');
      expect(specs('tests/hosts')).toContain(`${word}.spec.ts`);
    }
  });

  test('says plainly which hosts nobody has started', () => {
    const compared = hosts.filter(({ tried }) => tried === 'compared').map(({ name }) => name);
    expect(compared).toEqual(['Netlify', 'IIS', 'a bucket behind a CDN']);
    const open = read('docs/deploy.md').split('## Not verified')[1]?.replace(/\s+/g, ' ') ?? '';
    expect(open).toContain('the configurations for IIS, Netlify and CDNs were read back and compared');
  });
});

describe('X4: security.md claims what holds', () => {
  const security = read('docs/security.md').replace(/\s+/g, ' ');

  test.each([/nowhere to send/, /cannot remove keys/, /only with the companion/i])('and not %s', (untrue) => {
    expect(security).not.toMatch(untrue);
  });

  test.each([
    ['what a script can do where writing is consented to', /refresh token.*key pair in software.*No key was touched/],
    ['that it takes no companion', /whether the companion is installed or not/],
    ['where Entra stops it', /Attestation that is enforced.*A sign-in that is too old.*No consent to write/],
    ['that a list of models does not', /A list of models alone does not stop it/],
    [
      'for which installations the precautions hold',
      /every installation whose app has consent to `UserAuthMethod-Passkey\.ReadWrite`/,
    ],
    ['that navigation carries data', /leading the tab, or a new one, to an address that holds them/],
  ])('says %s', (_, wanted) => {
    expect(security).toMatch(wanted);
  });
});

/** As GitHub makes them of headings. */
function anchors(page: string): string[] {
  return [...read(page).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

test.each(pages)('%s: every link into the repository leads somewhere', (page) => {
  const links = [...read(page).matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link);
  for (const link of links.filter((one) => !/^https?:|^mailto:/.test(one))) {
    const [path = '', anchor] = link.split('#');
    const target = path === '' ? page : resolve(dirname(resolve(root, page)), path);
    expect(existsSync(resolve(root, target)), link).toBe(true);
    if (anchor !== undefined) expect(anchors(target), link).toContain(anchor);
  }
});

test('deploy.md explains every field of config.example.json', () => {
  const fields = (value: object, before = ''): string[] =>
    Object.entries(value).flatMap(([name, inner]: [string, unknown]) =>
      typeof inner === 'object' && inner !== null && !Array.isArray(inner)
        ? fields(inner, `${before}${name}.`)
        : [`${before}${name}`],
    );
  const deploy = read('docs/deploy.md');
  for (const field of fields(JSON.parse(read('public/config.example.json')) as object)) {
    expect(deploy).toContain(`| \`${field}\``);
  }
});

test("README.md's two commands are the ones there are, and .ci/run runs the second and nothing else", () => {
  const shown = [...read('README.md').matchAll(/^```sh\n(.*?)\n```$/gms)].map(([, commands]) => commands);
  expect(shown).toEqual(['npm ci && npm start', 'npm ci && npm test']);
  const lines = read('.ci/run')
    .split('\n')
    .filter((line) => !/^(?:#.*|set .*|cd .*|)$/.test(line));
  expect(lines.join(' && ')).toBe(shown[1]);
});
