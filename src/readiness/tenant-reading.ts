/** Why something of a tenant is not known. `asked-nothing` where nobody asked for it, `no-consent` where the app lacks the permission,
 * `no-role` where whoever is signed in lacks the role (or, by Graph's answer, either), `sign-in` where Microsoft wants a new one. */
export const unreadReasons = [
  'asked-nothing',
  'no-consent',
  'no-role',
  'sign-in',
  'not-found',
  'throttled',
  'unreachable',
  'not-understood',
] as const;

export type Unread = (typeof unreadReasons)[number];

/** Something that was read of a tenant, or why it was not. What is not read is never taken for off, none or fine. */
export type Reading<Value> =
  { readonly read: true; readonly value: Value } | { readonly read: false; readonly why: Unread };
