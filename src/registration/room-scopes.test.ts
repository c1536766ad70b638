import { expect, test } from 'vitest';
import { roomScopes, scopeOf, type RoomAct } from './room-scopes.ts';

const acts = Object.keys(roomScopes) as RoomAct[];
const scopes = acts.flatMap((act) => roomScopes[act].scopes);

test('X2: never a permission over every method of everybody, nor one for the employee themself', () => {
  for (const scope of scopes) {
    expect(scope).toMatch(/^[\w-]+\.(ReadBasic|Read|ReadWrite|RevokeSessions)\.All$/);
    expect(scope).not.toMatch(/^UserAuthenticationMethod\.|^Directory\.|^User\.ReadWrite/);
  }
});

test('X2: what only looks changes nothing by its permission, but for passes, which have one for both', () => {
  for (const act of acts.filter((name) => /^(find|list)-/.test(name) && name !== 'list-passes')) {
    expect(scopeOf(act), act).not.toMatch(/Write|Revoke/);
  }
});

test('X2: details of people are read only by the acts that are configured for it', () => {
  for (const act of acts) expect(roomScopes[act].scopes.includes('User.Read.All'), act).toBe(act.endsWith('-in-full'));
});
