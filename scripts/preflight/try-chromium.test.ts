import { expect, test } from 'vitest';
import { reasonOf } from './try-chromium.ts';

/** As Playwright 1.65 tells it, where a program ended at once. */
const ended = (
  line: string,
): string => `browserType.launchPersistentContext: Target page, context or browser has been closed
Browser logs:

<launching> /usr/bin/chromium --disable-field-trial-config
Call log:
\u001b[2m  - <launched> pid=17\u001b[22m
${line}\u001b[2m  - [pid=17] exception while trying to kill process: Error: kill ESRCH\u001b[22m
\u001b[2m  - [pid=17] <process did exit: exitCode=1, signal=null>\u001b[22m
`;
const library = '/usr/bin/chromium: error while loading shared libraries: libnss3.so: cannot open shared object file';
const stub = "Command '/usr/bin/chromium-browser' requires the chromium snap to be installed.";

test.each([
  ['a library is missing', ended(`\u001b[2m  - [pid=17][err] ${library}\u001b[22m\n`), library],
  [
    "it is Ubuntu's stub",
    ended(`\u001b[2m  - [pid=17][err] some noise\u001b[22m\n\u001b[2m  - [pid=17][err] ${stub}\u001b[22m\n`),
    stub,
  ],
  ['it says nothing', ended(''), 'Target page, context or browser has been closed'],
  [
    'it is no program',
    'browserType.launchPersistentContext: Failed to launch: Error: spawn /etc/passwd EACCES\nCall log:\n',
    'Failed to launch: Error: spawn /etc/passwd EACCES',
  ],
])('the reason is told in one line where %s', (_, message, reason) => {
  expect(reasonOf(message)).toBe(reason);
});
