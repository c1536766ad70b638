import { asBelieved, leftOpen, type Finding, type Found } from './proof-finding.ts';
import type { OptionsFacts } from './options-facts.ts';
import type { optionsQuestions } from './question.ts';

type OptionsQuestion = (typeof optionsQuestions)[number];

/** Entra's only relying party in the global cloud. */
const believedRpId = 'login.microsoft.com';
/** The three that were seen, and the only ones that the page was made for (K2). */
const believedExtensions = [
  'credentialProtectionPolicy=userVerificationOptional',
  'enforceCredentialProtectionPolicy=true',
  'hmacCreateSecret=true',
];
/** Five minutes, give or take what two clocks differ by. Milliseconds. */
const believedLife = [270_000, 330_000] as const;
/** The capture had some 6900 characters; what the companion takes is far more. */
const believedSize = [4_000, 12_000] as const;

/**
 * What the options say about the questions on them.
 * @param listed how many keys the person's list has; null where it could not be read
 * @param ownRpId the relying party that stands for Microsoft's where the page practises
 */
export function findingsOfOptions(
  facts: OptionsFacts,
  listed: number | null,
  ownRpId: string | null,
): Record<OptionsQuestion, Finding> {
  const { rpId, extensions, attachment, challengeLife, timeout, spellings, challengeSize, algorithms, excluded } =
    facts;
  return {
    'rp-id': rpId === null ? missing() : asBelieved(rpId === (ownRpId ?? believedRpId), text(rpId)),
    extensions:
      extensions === null || extensions.length === 0
        ? missing()
        : asBelieved(extensions.join() === believedExtensions.join(), text(extensions.join(', '))),
    attachment:
      attachment === undefined
        ? missing()
        : asBelieved(attachment === null || attachment === 'cross-platform', text(String(attachment))),
    'challenge-life':
      challengeLife === null ? missing() : asBelieved(within(challengeLife, believedLife), seconds(challengeLife)),
    // A time-out of 0 is read as two minutes (K2).
    timeout:
      timeout === null
        ? missing()
        : asBelieved(timeout === 60_000 || timeout === 0, { kind: 'milliseconds', count: timeout }),
    encodings: asBelieved(!spellings.includes('unreadable'), text(spellings.join(', '))),
    'challenge-size':
      challengeSize === null
        ? missing()
        : asBelieved(within(challengeSize, believedSize), { kind: 'characters', count: challengeSize }),
    algorithms:
      algorithms === null || algorithms.length === 0
        ? missing()
        : asBelieved(algorithms.includes(-7), text(algorithms.join(', '))),
    'exclude-list': excludeList(excluded, listed),
  };
}

/** Every key of the list has to be in it, or one key could be registered twice. More may be: Windows Hello is. */
function excludeList(excluded: number | null, listed: number | null): Finding {
  if (excluded === null) return missing();
  const found: Found = { kind: 'entries', count: excluded };
  return listed === null ? leftOpen(found) : asBelieved(excluded >= listed, found);
}

function missing(): Finding {
  return asBelieved(false, { kind: 'missing' });
}

function text(value: string): Found {
  return { kind: 'text', text: value };
}

function seconds(milliseconds: number): Found {
  return { kind: 'seconds', count: Math.round(milliseconds / 1000) };
}

function within(value: number, [least, most]: readonly [number, number]): boolean {
  return value >= least && value <= most;
}
