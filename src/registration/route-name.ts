/** How the credential comes into being (K1). Never shown by these names. */
export const routeNames = ['in-page', 'companion', 'hand-off'] as const;

export type RouteName = (typeof routeNames)[number];
