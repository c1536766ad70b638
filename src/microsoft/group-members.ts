import type { DirectoryAccess, DirectoryPerson, People } from '../registration/directory-person.ts';
import type { CallFailure } from '../registration/failure.ts';
import type { Result } from '../registration/result.ts';
import { scopeOf } from '../registration/room-scopes.ts';
import { readGuid } from '../keys/aaguid.ts';
import type { CallGraph } from './graph-client.ts';
import { graphPage } from './graph-page.ts';
import { isObject, textOf } from './json.ts';
import { malformed } from './malformed.ts';
import { plainText } from './plain-text.ts';
import { peopleOf, selectedOfPeople } from './read-person.ts';
import { searchFor, searchTextOf, spellingsOf } from './search-text.ts';

export interface Group {
  /** A lower-case GUID. */
  id: string;
  name: string;
}

export interface GroupMembers {
  /** The first groups whose name has words that begin so. Nothing typed finds none. */
  search(typed: string, signal: AbortSignal): Promise<Result<Group[], CallFailure>>;
  /**
   * Everybody in the group, and in the groups in it. `complete` is false where there are more people than one queue takes.
   * A page that fails fails all of it: half a group must not pass for a whole one.
   */
  list(groupId: string, signal: AbortSignal): Promise<Result<People & { complete: boolean }, CallFailure>>;
}

/** More than one queue takes. */
const mostPeople = 2000;

/** The members of groups. A group whose membership is hidden looks empty. */
export function openGroupMembers(call: CallGraph, access: DirectoryAccess): GroupMembers {
  const scope = scopeOf(access === 'full' ? 'list-members-in-full' : 'list-members');
  return {
    async search(typed, signal) {
      const text = searchTextOf(typed);
      if (text === '') return { ok: true, value: [] };
      const wanted = spellingsOf(text).map((name) => ({ property: 'displayName', text: name }));
      const path = `/groups?${searchFor(wanted)}&$select=id,displayName&$top=25&$count=true`;
      const answer = await call({ method: 'GET', path, scope: scopeOf('find-groups'), eventual: true, signal });
      if (!answer.ok) return answer;
      const groups = graphPage(answer.value.body)?.entries.map(groupOf) ?? [null];
      return groups.every((group) => group !== null) ? { ok: true, value: groups } : malformed('not a list of groups');
    },

    async list(groupId, signal) {
      const id = readGuid(groupId);
      if (id === null) return malformed('not the id of a group');
      const people = new Map<string, DirectoryPerson>();
      let unreadable = 0;
      let path = `/groups/${id}/transitiveMembers/microsoft.graph.user?${selectedOfPeople[access]}&$top=999&$count=true`;
      const asked = new Set<string>();
      for (;;) {
        asked.add(path);
        const answer = await call({ method: 'GET', path, scope, eventual: true, signal });
        if (!answer.ok) return answer;
        const page = graphPage(answer.value.body);
        if (page === null || (page.next !== null && asked.has(page.next))) return malformed('not a list of people');
        const read = peopleOf(page.entries, access);
        unreadable += read.unreadable;
        for (const person of read.people) people.set(person.objectId, person);
        if (page.next === null || people.size + unreadable >= mostPeople) {
          return { ok: true, value: { people: [...people.values()], unreadable, complete: page.next === null } };
        }
        path = page.next;
      }
    },
  };
}

function groupOf(value: unknown): Group | null {
  const id = isObject(value) ? readGuid(textOf(value['id']) ?? '') : null;
  if (!isObject(value) || id === null) return null;
  return { id, name: plainText((textOf(value['displayName']) ?? '').normalize('NFC'), 256) || id };
}
