/** The HTML entries that belong to the practice tenant. */
export const practicePages = ['practice-sign-in.html', 'practice-security-info.html'] as const;

/** The HTML entries of the build: the employees' page, the helpdesk's room, practice. Hosts get a cache rule for each. */
export const htmlPages = ['index.html', 'helpdesk.html', ...practicePages] as const;
