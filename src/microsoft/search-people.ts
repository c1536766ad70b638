import type { DirectoryAccess, People } from '../registration/directory-person.ts';
import type { CallFailure } from '../registration/failure.ts';
import type { Result } from '../registration/result.ts';
import { scopeOf } from '../registration/room-scopes.ts';
import type { CallGraph } from './graph-client.ts';
import { graphPage } from './graph-page.ts';
import { malformed } from './malformed.ts';
import { peopleOf, selectedOfPeople } from './read-person.ts';
import { quoted, searchFor, searchTextOf, spellingsOf } from './search-text.ts';

export interface PeopleFound extends People {
  /** For `more`; null where all are there. */
  next: string | null;
}

export interface SearchPeople {
  /** By a name or the beginning of an address; by the whole employee id where details may be read. Nothing typed finds nobody. */
  search(typed: string, signal: AbortSignal): Promise<Result<PeopleFound, CallFailure>>;
  /** @param next of what was found before */
  more(next: string, signal: AbortSignal): Promise<Result<PeopleFound, CallFailure>>;
}

/** More than an agent looks through. */
const pageSize = 25;

/** Searches the directory. Graph's index of it lags a little: somebody new may be found by their whole address only. */
export function openSearchPeople(call: CallGraph, access: DirectoryAccess): SearchPeople {
  const select = selectedOfPeople[access];
  const scope = scopeOf(access === 'full' ? 'find-people-in-full' : 'find-people');

  async function page(path: string, signal: AbortSignal): Promise<Result<PeopleFound, CallFailure>> {
    const answer = await call({ method: 'GET', path, scope, eventual: true, signal });
    if (!answer.ok) return answer;
    const found = graphPage(answer.value.body);
    if (found === null) return malformed('not a list of people');
    return { ok: true, value: { ...peopleOf(found.entries, access), next: found.next } };
  }

  return {
    async search(typed, signal) {
      const text = searchTextOf(typed);
      if (text === '') return { ok: true, value: { people: [], unreadable: 0, next: null } };
      const wanted = [
        ...spellingsOf(text).map((name) => ({ property: 'displayName', text: name })),
        { property: 'userPrincipalName', text },
        { property: 'mail', text },
      ];
      const byName = page(`/users?${searchFor(wanted)}&${select}&$top=${String(pageSize)}&$count=true`, signal);
      if (access === 'basic' || !mayBeEmployeeId(text)) return byName;
      const filter = encodeURIComponent(`employeeId eq ${quoted(text)}`);
      const [named, numbered] = await Promise.all([
        byName,
        page(`/users?$filter=${filter}&${select}&$count=true`, signal),
      ]);
      return !named.ok ? named : !numbered.ok ? numbered : { ok: true, value: joined(numbered.value, named.value) };
    },

    more: page,
  };
}

function mayBeEmployeeId(text: string): boolean {
  return text.length <= 16 && /\d/.test(text) && !/[@\s]/.test(text);
}

function joined(numbered: PeopleFound, named: PeopleFound): PeopleFound {
  const ids = new Set(numbered.people.map(({ objectId }) => objectId));
  const others = named.people.filter(({ objectId }) => !ids.has(objectId));
  return {
    people: [...numbered.people, ...others],
    unreadable: numbered.unreadable + named.unreadable,
    next: named.next,
  };
}
