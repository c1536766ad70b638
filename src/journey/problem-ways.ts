import type { ProblemCode } from '../support/problem.ts';
import type { Way } from './way.ts';

/**
 * How a problem shows itself (J1). `stop` takes the place of the screen, and so does `good-news`, which is no trouble at all.
 * `wait` and `watch` keep the screen, with the problem where its heading stands: it goes on by itself, or is mended beside it.
 * `line` stops nobody: it is said in one line on the screen, or in a guide.
 */
export type ProblemWays =
  | {
      kind: 'stop' | 'good-news';
      /** What leads on, the remedy first. A step offers the first two of them that it knows (see `waysFrom`). */
      ways: readonly [Way, ...Way[]];
    }
  | { kind: 'wait' | 'watch' | 'line' };

const stop = (...ways: [Way, ...Way[]]): ProblemWays => ({ kind: 'stop', ways });
const watch: ProblemWays = { kind: 'watch' };
const line: ProblemWays = { kind: 'line' };

const signInAgain = stop('sign-in', 'leave-it', 'helpdesk');
const tryTheKeyAgain = stop('check-again', 'try-again', 'hand-off', 'without-check');
const waitAndTry = stop('save-again', 'try-again', 'tell-registered', 'helpdesk');
const notForThisAccount = stop('helpdesk', 'lock-screen', 'try-again', 'go-on');

/** What leads on from each problem (S1, J1). */
export const problemWays: Record<ProblemCode, ProblemWays> = {
  'LK-101': stop('reload', 'helpdesk'),
  'LK-102': stop('reload', 'helpdesk'),
  'LK-103': stop('reload', 'helpdesk'),
  'LK-104': stop('reload', 'helpdesk'),
  'LK-105': stop('reload', 'helpdesk'),
  'LK-106': stop('practise', 'helpdesk'),
  'LK-107': line,
  'LK-108': line,
  'LK-109': line,
  'LK-110': line,
  'LK-111': line,
  'LK-201': stop('secure-address', 'helpdesk'),
  'LK-202': stop('copy-address', 'helpdesk'),
  'LK-203': line,
  'LK-204': line,
  'LK-205': stop('copy-address', 'say-local'),
  'LK-206': stop('reload', 'without-sign-in', 'sign-in', 'helpdesk'),
  'LK-207': line,
  'LK-208': line,
  'LK-209': { kind: 'wait' },
  'LK-301': stop('sign-in', 'without-sign-in', 'leave-it', 'helpdesk'),
  'LK-302': stop('sign-in', 'without-sign-in', 'hand-off', 'leave-it', 'helpdesk'),
  'LK-303': stop('sign-in', 'without-sign-in', 'leave-it', 'helpdesk'),
  'LK-304': stop('copy-address', 'leave-it', 'sign-in'),
  'LK-305': stop('other-account', 'leave-it', 'helpdesk'),
  'LK-306': stop('helpdesk', 'leave-it', 'other-account'),
  'LK-307': signInAgain,
  'LK-308': signInAgain,
  'LK-309': stop('sign-in', 'without-sign-in', 'leave-it', 'helpdesk'),
  'LK-310': signInAgain,
  'LK-311': signInAgain,
  'LK-312': signInAgain,
  'LK-313': stop('other-account', 'leave-it', 'helpdesk'),
  'LK-314': stop('helpdesk', 'leave-it', 'other-account'),
  'LK-402': stop('remove-key', 'try-again', 'start-over'),
  'LK-403': stop('sign-in', 'register-anyway', 'hand-off', 'helpdesk'),
  'LK-404': stop('helpdesk', 'hand-off', 'try-again'),
  'LK-405': stop('hand-off', 'helpdesk'),
  'LK-406': stop('other-key', 'helpdesk'),
  'LK-407': stop('helpdesk', 'start-over'),
  'LK-408': stop('hand-off', 'helpdesk'),
  'LK-409': stop('helpdesk', 'go-on', 'try-again'),
  'LK-410': notForThisAccount,
  'LK-411': stop('other-key', 'lock-screen', 'helpdesk'),
  'LK-412': stop('sign-in', 'hand-off', 'leave-it', 'helpdesk'),
  'LK-413': stop('helpdesk', 'hand-off', 'sign-in'),
  'LK-414': notForThisAccount,
  'LK-501': tryTheKeyAgain,
  'LK-502': { kind: 'good-news', ways: ['lock-screen', 'other-key'] },
  'LK-503': stop('other-key', 'helpdesk'),
  'LK-504': stop('other-key', 'hand-off', 'helpdesk'),
  'LK-505': stop('hand-off', 'check-again', 'without-check', 'try-again'),
  'LK-506': tryTheKeyAgain,
  'LK-507': tryTheKeyAgain,
  'LK-508': stop('copy-address', 'check-again', 'try-again'),
  'LK-509': stop('check-again', 'try-again', 'without-check', 'helpdesk'),
  'LK-510': tryTheKeyAgain,
  'LK-511': tryTheKeyAgain,
  'LK-512': stop('other-key', 'helpdesk'),
  'LK-513': stop('hand-off', 'try-again'),
  'LK-514': stop('try-again', 'tell-registered', 'helpdesk'),
  'LK-515': watch,
  'LK-516': watch,
  'LK-517': watch,
  'LK-518': stop('check-again', 'without-check', 'helpdesk'),
  'LK-519': stop('check-again', 'guide'),
  'LK-520': stop('try-again', 'hand-off'),
  'LK-601': waitAndTry,
  'LK-602': stop('save-again', 'helpdesk'),
  'LK-603': stop('save-again', 'helpdesk'),
  'LK-604': stop('start-over', 'helpdesk'),
  'LK-605': waitAndTry,
  'LK-606': waitAndTry,
  'LK-607': waitAndTry,
  'LK-608': stop('open-microsoft', 'hand-off', 'save-again', 'try-again', 'helpdesk'),
  'LK-609': stop('helpdesk', 'save-again', 'try-again', 'start-over'),
  'LK-701': line,
  'LK-702': stop('guide', 'go-on', 'helpdesk'),
  'LK-703': line,
  'LK-704': line,
  'LK-801': line,
  'LK-802': line,
  'LK-803': line,
  'LK-804': line,
  'LK-805': line,
  'LK-806': line,
  'LK-807': line,
  'LK-808': line,
  'LK-809': line,
  'LK-810': line,
  'LK-811': line,
};
