/** How the credential comes into being (K1). Never shown by these names. */
export type RouteName = 'in-page' | 'companion' | 'hand-off';
