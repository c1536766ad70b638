/** The HTML entries of the build; the last two belong to the practice tenant. Hosts get a cache rule for each. */
export const htmlPages = ['index.html', 'practice-sign-in.html', 'practice-security-info.html'] as const;
