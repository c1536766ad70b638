import { describe, expect, test } from 'vitest';
import { allChecksUnknown } from '../../checks/judge.ts';
import { evaluateOperatingSystem } from '../../checks/operating-system.ts';
import { pcLine } from '../start/pc-line.ts';
import { evaluateBrowser } from '../../checks/browser.ts';
import { evaluateLocalSession } from '../../checks/local-session.ts';
import { evaluateWebauthn } from '../../checks/webauthn.ts';
import type { Configuration } from '../../config/configuration.ts';
import { stepAt } from '../../journey/step-at.ts';
import { firstStep } from '../../journey/step.ts';
import { stopOf } from '../../journey/stop-of.ts';
import { doneStep } from '../../journey/testing/every-step.ts';
import { whereOf } from '../../journey/where-of.ts';
import { decodeWhere, encodeWhere } from '../../support/where-code.ts';
import { checksAt } from './checks-at.ts';
import { foundOnScreen } from './found-on-screen.ts';

const page = { checks: allChecksUnknown, practice: null, policy: null, configuration: null };
const around = { checks: allChecksUnknown, signedIn: true, language: 0, build: 0 };

/** The stop that an agent sees. */
function stopThere(
  step: typeof firstStep | typeof doneStep,
  stop: ReturnType<typeof foundOnScreen>,
): string | undefined {
  const read = decodeWhere(encodeWhere(whereOf(step, { ...around, stop })));
  const there = typeof read === 'string' ? null : stepAt(read);
  return there === null ? undefined : stopOf(there)?.code;
}

describe('S8: a stop that no step holds is told as well', () => {
  test('what the checks of the PC found at start', () => {
    const webauthn = evaluateWebauthn({ available: false, secure: true });
    const unable = { ...page, checks: { ...allChecksUnknown, webauthn } };
    expect(foundOnScreen(firstStep, unable)?.code).toBe('LK-202');
    expect(stopThere(firstStep, foundOnScreen(firstStep, unable))).toBe('LK-202');
    const pretending = { ...unable, practice: { scenario: 'default', keys: 0, pretendKey: true, training: null } };
    expect(foundOnScreen(firstStep, pretending), 'in practice a pretend key serves').toBeNull();
    const remote = { ...allChecksUnknown, 'local-session': evaluateLocalSession({ answer: 'remote' }) };
    expect(foundOnScreen(firstStep, { ...page, checks: remote })?.code).toBe('LK-205');
    expect(foundOnScreen(firstStep, page)).toBeNull();
  });

  test('what done thinks of the key that was read back', () => {
    expect(foundOnScreen(doneStep, page)).toBeNull();
    const copied = { ...doneStep, key: doneStep.key && { ...doneStep.key, passkeyType: 'synced' as const } };
    expect(stopThere(copied, foundOnScreen(copied, page))).toBe('LK-512');
    const others = { allow: ['2fc0579f-8113-47ea-b116-bb5a8db9202a'], block: [], attestation: 'any' };
    const configuration = { acceptedKeys: others } as unknown as Configuration;
    expect(stopThere(doneStep, foundOnScreen(doneStep, { ...page, configuration }))).toBe('LK-411');
  });
});

test('S8: at start the mirror says that this is no Windows, with or without something amiss', () => {
  for (const family of ['chrome', 'firefox'] as const) {
    const evidence = { family, name: 'Browser 140', platform: 'linux', webauthn: true } as const;
    const checks = {
      ...{ ...allChecksUnknown, browser: evaluateBrowser(evidence) },
      'operating-system': evaluateOperatingSystem({ platform: 'linux', platformVersion: null }),
    };
    const read = decodeWhere(encodeWhere(whereOf(firstStep, { ...around, checks, stop: null })));
    if (typeof read === 'string') throw new Error(read);
    expect(pcLine(checksAt(read), true)).toEqual(pcLine(checks, true));
  }
});

test('S8: at start the mirror says what is amiss with the PC, without its values', () => {
  const evidence = { family: 'firefox', name: 'Firefox 140', platform: 'linux', webauthn: true } as const;
  const checks = { ...allChecksUnknown, browser: evaluateBrowser(evidence) };
  const read = decodeWhere(encodeWhere(whereOf(firstStep, { ...around, checks, stop: null })));
  expect(typeof read === 'string' ? null : checksAt(read).browser).toMatchObject({
    ...{ state: 'unmet', finding: 'hidden-option', values: { browser: '…' } },
  });
});
