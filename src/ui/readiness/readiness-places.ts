/** The parts of the page, in their order; each is an address within it (`#/keys`). */
export const readinessPlaces = ['ready', 'keys', 'proof'] as const;

export type ReadinessPlace = (typeof readinessPlaces)[number];

export function placeOf(hash: string): ReadinessPlace {
  return readinessPlaces.find((place) => hash === `#/${place}`) ?? 'ready';
}
