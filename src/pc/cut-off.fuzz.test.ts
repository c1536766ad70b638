import { describe, expect, it } from 'vitest';
import { parseDsregcmd } from './dsregcmd.ts';
import { windows11Output } from './fixtures/dsregcmd-output.ts';
import { table } from './fixtures/join-states.ts';
import type { JoinState } from './dsregcmd/join-state.ts';

const stateOf = (text: string): JoinState => parseDsregcmd(text).joinState;

describe('P2: cut off anywhere', () => {
  it.each(table)(
    '%o: never another state than %s',
    (said, state) => {
      const text = windows11Output(said);
      const decided = text.indexOf('SSO State');
      for (let length = 0; length < text.length; length += length < decided ? 1 : 97) {
        expect(['unclear', state]).toContain(stateOf(text.slice(0, length)));
        expect(['unclear', state]).toContain(stateOf(text.slice(length)));
      }
    },
    30_000,
  );
});
