/** What creation options tell, once there are any. */
export const optionsQuestions = [
  'rp-id',
  'extensions',
  'attachment',
  'challenge-life',
  'timeout',
  'encodings',
  'challenge-size',
  'algorithms',
  'exclude-list',
] as const;

/** What the core run asks, in its order. */
export const coreQuestions = [
  'policy-read',
  'devices-read',
  'auth-time',
  'options',
  ...optionsQuestions,
  'credential',
  'listed',
  'removal',
  'auth-time-moves',
] as const;

/** What needs more than a test account and a spare key: ten minutes, an account with ten keys, a key of a blocked model. */
export const extraQuestions = ['stale-sign-in', 'blocked-model', 'eleventh-key'] as const;

export const questions = [...coreQuestions, ...extraQuestions] as const;

/** One thing about Microsoft that nobody of this project could look up (A10). Never renamed: reports are compared by it. */
export type QuestionId = (typeof questions)[number];
