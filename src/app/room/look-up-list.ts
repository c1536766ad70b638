import type { DirectoryPerson } from '../../helpdesk/match-people.ts';
import type { ListedPerson } from '../../helpdesk/read-people-list.ts';
import type { openFindPeople } from '../../microsoft/find-people.ts';
import type { DirectoryPerson as FoundPerson } from '../../registration/directory-person.ts';
import type { CallFailure } from '../../registration/failure.ts';
import type { Result } from '../../registration/result.ts';

type Find = ReturnType<typeof openFindPeople>;

/** @returns whom the directory has for each line of a list; a failure where it does not say it of every line */
export async function lookUpList(
  find: Find,
  listed: readonly ListedPerson[],
  signal: AbortSignal,
): Promise<Result<ReadonlyMap<number, readonly DirectoryPerson[]>, CallFailure>> {
  const found = await find(
    listed.map(({ value }) => value),
    signal,
  );
  if (!found.ok) return found;
  const byLine = new Map<number, readonly DirectoryPerson[]>();
  for (const [index, { people }] of found.value.entries()) {
    if (!people.ok) return people;
    const line = listed[index]?.line;
    if (line !== undefined) byLine.set(line, people.value.map(asListed));
  }
  return { ok: true, value: byLine };
}

/** A person of the directory, as the lists of the room know them. */
export function asListed({ objectId, upn, name, mail, details }: FoundPerson): DirectoryPerson {
  return { objectId, upn, name, mail, isEnabled: details?.enabled ?? null };
}
