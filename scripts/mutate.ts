import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { asCommand } from './as-command.ts';
import { installApart } from './install-apart.ts';
import { mutationScore, scoreLine, share, sum, type MutationReport } from './mutation-score.ts';

const root = resolve(import.meta.dirname, '..');
const stryker = resolve(root, 'tests/mutation/node_modules/@stryker-mutator/core/bin/stryker.js');
const config = 'tests/mutation/stryker.config.js';
/** The share that tests have to notice, of all rooms together. */
const enough = 0.85;

/** The rooms whose mistakes nobody would see on screen in time. */
const rooms = ['registration', 'keys', 'pc', 'journey', 'companion', 'app'];

function run(parameters: readonly string[]): boolean {
  const { status, error } = spawnSync(process.execPath, parameters, { cwd: root, stdio: 'inherit' });
  if (error) throw error;
  return status === 0;
}

await asCommand('mutate', () => {
  const wanted = process.argv.slice(2);
  const unknown = wanted.filter((room) => !rooms.includes(room));
  if (unknown.length > 0) throw new Error(`no room ${unknown.join(', ')}; there are ${rooms.join(', ')}`);

  // Its 170 packages are apart from those that a release is built and tested with.
  const trouble = installApart('tests/mutation');
  if (trouble !== null) throw new Error(`its packages could not be installed: ${trouble}`);

  const scores = (wanted.length === 0 ? rooms : wanted).map((room) => {
    // No braces: the list is taken apart at its commas.
    const mutate = `src/${room}/**/*.ts,!src/**/*.test.ts,!src/**/fixtures/**,!src/**/testing/**`;
    // A room at a time: each leaves its report, wherever a run of hours is stopped.
    process.env.MUTATED_ROOM = room;
    if (!run([stryker, 'run', config, '--mutate', mutate])) throw new Error(`${room} failed`);
    const report = readFileSync(resolve(root, `test-results/mutation/${room}.json`), 'utf8');
    return mutationScore(room, JSON.parse(report) as MutationReport);
  });
  const all = sum(scores);
  for (const score of [...scores, all]) console.log(scoreLine(score));
  if (wanted.length === 0 && share(all) < enough) throw new Error('fewer than 85 % were noticed');
});
