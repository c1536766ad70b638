import type { DirectoryAccess, DirectoryPerson } from '../registration/directory-person.ts';
import type { CallFailure } from '../registration/failure.ts';
import type { Result } from '../registration/result.ts';
import { scopeOf } from '../registration/room-scopes.ts';
import type { Clock } from '../registration/time.ts';
import { readGuid } from '../keys/aaguid.ts';
import { batch } from './batch.ts';
import type { CallGraph } from './graph-client.ts';
import { graphPage } from './graph-page.ts';
import type { HttpAnswer } from './http-failure.ts';
import { malformed } from './malformed.ts';
import { directoryPerson, peopleOf, selectedOfPeople } from './read-person.ts';
import { quoted, searchTextOf } from './search-text.ts';

/** What one entry of a list led to: nobody, somebody, or several who have the address. */
export interface FoundEntry {
  /** As it was handed in. */
  wanted: string;
  people: Result<DirectoryPerson[], CallFailure>;
}

interface Dependencies {
  call: CallGraph;
  clock: Pick<Clock, 'sleep' | 'now'>;
  access: DirectoryAccess;
}

/** Microsoft's limit for a batch. */
const batchSize = 20;

/**
 * Looks up people by object id, user principal name or mail address, twenty a request; what is throttled is waited for.
 * @returns one entry for each that is wanted, in their order, or the failure of a whole request: then nothing of the list counts
 */
export function openFindPeople({ call, clock, access }: Dependencies) {
  const scope = scopeOf(access === 'full' ? 'find-people-in-full' : 'find-people');
  return async (wanted: readonly string[], signal: AbortSignal): Promise<Result<FoundEntry[], CallFailure>> => {
    const found: FoundEntry[] = [];
    for (let begin = 0; begin < wanted.length; begin += batchSize) {
      const some = wanted.slice(begin, begin + batchSize);
      const paths = Object.fromEntries(
        some.flatMap((one, index) => {
          const path = pathOf(one, access);
          return path === null ? [] : [[String(index), path]];
        }),
      );
      const nothing = Object.keys(paths).length === 0;
      const answers = nothing ? ({ ok: true, value: {} } as const) : await batch(call, clock, paths, { scope, signal });
      if (!answers.ok) return answers;
      const parts: Readonly<Record<string, Result<HttpAnswer, CallFailure>>> = answers.value;
      found.push(...some.map((one, index) => ({ wanted: one, people: peopleIn(one, parts[String(index)], access) })));
    }
    return { ok: true, value: found };
  };
}

/** @returns null where there is nothing to look for */
function pathOf(wanted: string, access: DirectoryAccess): string | null {
  const select = selectedOfPeople[access];
  const objectId = readGuid(wanted);
  if (objectId !== null) return `/users/${objectId}?${select}`;
  const text = searchTextOf(wanted);
  if (text === '') return null;
  const address = quoted(text);
  return `/users?$filter=${encodeURIComponent(`userPrincipalName eq ${address} or mail eq ${address}`)}&${select}`;
}

function peopleIn(
  wanted: string,
  answer: Result<HttpAnswer, CallFailure> | undefined,
  access: DirectoryAccess,
): FoundEntry['people'] {
  if (answer === undefined) return { ok: true, value: [] };
  const objectId = readGuid(wanted);
  if (!answer.ok) {
    const gone = objectId !== null && answer.failure.kind === 'http' && answer.failure.status === 404;
    return gone ? { ok: true, value: [] } : answer;
  }
  const { body } = answer.value;
  if (objectId !== null) {
    const person = directoryPerson(body, access);
    return person?.objectId === objectId ? { ok: true, value: [person] } : malformed('not the person asked for');
  }
  const page = graphPage(body);
  if (page?.next !== null) return malformed('not a list of people');
  const { people, unreadable } = peopleOf(page.entries, access);
  const text = searchTextOf(wanted).toLowerCase();
  const theirs = people.every(({ upn, mail }) => [upn, mail].some((address) => address?.toLowerCase() === text));
  return unreadable === 0 && theirs ? { ok: true, value: people } : malformed('not the people asked for');
}
