/** Whom a companion is built for. They differ in their origin, key, id and name, and in nothing that they do. */
export const companionAudiences = ['employees', 'helpdesk', 'proof'] as const;

export type CompanionAudience = (typeof companionAudiences)[number];
