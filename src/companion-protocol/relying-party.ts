/** The one relying party that the companion makes credentials for. RP IDs are compared as they are written. */
export const microsoftRpId = 'login.microsoft.com';

/** The one origin from which Entra accepts a credential for it. */
export const microsoftOrigin = `https://${microsoftRpId}`;
