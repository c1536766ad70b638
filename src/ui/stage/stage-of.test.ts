import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { firstStep, type Step } from '../../journey/step.ts';
import * as every from '../../journey/testing/every-step.ts';
import type { CheckedKey } from '../../keys/check/checked-key.ts';
import { problem, problemCodes, type ProblemCode } from '../../support/problem.ts';
import { stageOf, stages } from './stage-of.ts';

const spec = readFileSync(resolve(import.meta.dirname, '../../../docs/SPEC.md'), 'utf8');
const section = /^\*\*The key\.\*\*[^]*?(?=^\*\*)/m.exec(spec)?.[0] ?? '';

/** Every state of every step; a new one is a compile error until it has a place here. */
const states: {
  [Name in Step['name']]: readonly (Extract<Step, { name: Name }> extends { state: infer State } ? State : '')[];
} = {
  start: [''],
  key: ['ready', 'checking'],
  'sign-in': [''],
  'sign-in-returned': [''],
  account: ['looking', 'shown'],
  create: ['ready', 'queued', 'fetching', 'touching'],
  save: ['queued', 'saving', 'checking', 'failed', 'over'],
  'hand-off': ['preparing', 'ready', 'watching', 'choosing', 'paused'],
  done: ['reading', 'verified', 'unlisted', 'told', 'removed'],
  'lock-screen': [''],
  finish: [''],
};

const samples: Record<Step['name'], Step> = {
  start: firstStep,
  key: every.keyStep,
  'sign-in': every.signInStep,
  'sign-in-returned': every.returnedFrom(every.signInStep),
  account: every.accountStep,
  create: every.createStep,
  save: every.saveStep,
  'hand-off': every.handOffStep,
  done: every.doneStep,
  'lock-screen': every.lockScreenStep,
  finish: every.finishStep,
};

const checked: CheckedKey = {
  ...{ aaguid: '2fc0579f-8113-47ea-b116-bb5a8db9202a', kind: 'security-key', model: 'Model', maker: 'Maker' },
  ...{ onMicrosoftsList: true, format: 'packed', certified: true, transports: ['usb'], userVerified: true },
  ...{ builtIn: false, synced: false, hmacSecret: true, protection: 3 },
  unlocks: { answer: 'yes', reason: 'security-key' },
  acceptance: { verdict: 'accepted', reason: 'fits', source: 'policy' },
};
const notAccepted: CheckedKey = {
  ...checked,
  acceptance: { verdict: 'refused', reason: 'blocked', source: 'policy' },
};

const rows = [...section.matchAll(/^\| +`([a-z-]+)` +\|([^|]*)\|([^|]*)\| +`([a-z-]+)` +\|$/gm)].flatMap(
  ([, name = '', ofStates = '', where = '', stage = '']) =>
    (ofStates.trim() === '' ? [''] : [...ofStates.matchAll(/`([a-z]+)`/g)].map(([, state = '']) => state)).map(
      (state) => [name, state, where.trim(), stage] as const,
    ),
);

/** The codes that "refused" stands for, with those between the ends of a range. */
const refusing = new Set(
  [...(/is refused \(([^)]*)\)/.exec(section)?.[1] ?? '').matchAll(/LK-(\d{3})(?:\s+to\s+LK-(\d{3}))?/g)].flatMap(
    ([, from = '', to = from]) =>
      problemCodes.filter((code) => Number(code.slice(3)) >= Number(from) && Number(code.slice(3)) <= Number(to)),
  ),
);

function sample(name: string, state: string, differences: object = {}): Step {
  return {
    ...samples[name as Step['name']],
    ...(state === '' ? {} : { state }),
    ...differences,
  } as Step;
}

/** What the third column of the table stands for. */
function stagesWhere(name: string, state: string, where: string): string[] {
  switch (where) {
    case '':
      return [stageOf(sample(name, state))];
    case 'checked':
      return [stageOf(sample(name, state, { checked }))];
    case 'refused':
      return name === 'done'
        ? [stageOf(sample(name, state), true)]
        : [...refusing].map((code) => stageOf(sample(name, state, { problem: problem(code), checked })));
    case 'LK-502':
      return [stageOf(sample(name, state, { problem: problem('LK-502') }))];
    case 'LK-502, for spare':
      return [stageOf(sample(name, state, { problem: problem('LK-502'), round: 'spare' }))];
    case 'later':
      return [stageOf(sample(name, state, { later: true }))];
    default:
      throw new Error(`docs/SPEC.md: no test knows where "${where}" is`);
  }
}

test.each(rows)('S1: the key of the table in SPEC: %s %s %s is %s', (name, state, where, stage) => {
  const found = stagesWhere(name, state, where);
  expect(found.length).toBeGreaterThan(0);
  expect(new Set(found)).toEqual(new Set([stage]));
});

test('S1: the table has every state of every step, every stage, and all codes that it means', () => {
  for (const [name, known] of Object.entries(states)) {
    if (name === 'sign-in-returned') continue;
    for (const state of known) {
      expect(
        rows.filter(([row, of, where]) => row === name && of === state && where === ''),
        `${name} ${state}`,
      ).toHaveLength(1);
    }
  }
  expect(new Set(rows.map(([, , , stage]) => stage))).toEqual(new Set(stages));
  expect(refusing.size).toBe(14);
});

test('S1: at sign-in-returned the key is as it was where the person left', () => {
  for (const origin of [every.signInStep, every.saveStep, { ...every.createStep, checked }]) {
    expect(stageOf({ ...every.returnedFrom(origin), problem: problem('LK-303') })).toBe(stageOf(origin));
  }
});

test('a problem that another try, a sign-in or a network mends leaves the key as it is', () => {
  const passing = problemCodes.filter((code) => !refusing.has(code) && code !== 'LK-502');
  expect(passing).toContain('LK-501' satisfies ProblemCode);
  for (const code of passing) {
    for (const name of ['key', 'sign-in', 'account', 'create', 'hand-off'] as const) {
      expect(stageOf(sample(name, states[name][0] ?? '', { problem: problem(code) })), `${name} ${code}`).toBe(
        'needed',
      );
    }
  }
  expect(stageOf(sample('save', 'failed', { problem: problem('LK-602') }))).toBe('made');
});

test('Y1: a key that answered and would be refused is not shown as ready', () => {
  expect(stageOf(sample('key', 'ready', { checked: notAccepted }))).toBe('needed');
  expect(stageOf(sample('key', 'ready', { checked: notAccepted, problem: problem('LK-411') }))).toBe('refused');
});
