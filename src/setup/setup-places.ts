/**
 * The places of setup.html, in the order in which somebody needs them. One more is a line here, its title in
 * src/ui/setup/place-words.ts and its component in src/ui/setup/place-parts.ts.
 */
export const setupPlaces = [
  'address',
  'organisation',
  'keys',
  'companion',
  'register',
  'helpdesk',
  'readiness',
  'file',
  'host',
  'pcs',
  'roll-out',
  'folder',
] as const;

export type SetupPlace = (typeof setupPlaces)[number];

/** @param hash of the address, such as `#/register`; whatever names no place is the first one */
export function placeOf(hash: string): SetupPlace {
  return setupPlaces.find((place) => hash === `#/${place}`) ?? setupPlaces[0];
}

/** Null after the last one. */
export function placeAfter(place: SetupPlace): SetupPlace | null {
  return setupPlaces[setupPlaces.indexOf(place) + 1] ?? null;
}
