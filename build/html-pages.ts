/** The HTML entries that belong to the practice tenant. */
export const practicePages = ['practice-sign-in.html', 'practice-security-info.html'] as const;

/** A page beside the employees': files of its own, of which that one loads nothing. */
export interface Door {
  page: 'helpdesk.html' | 'setup.html' | 'readiness.html';
  /** Its first file in the language of a person. */
  entry: string;
  /** The list of the packages in its files. */
  licences: string;
  /** The folder of the site that it also stands in by itself. */
  site: 'dist-helpdesk' | 'dist-setup';
  /** What it is called there. */
  inSite: string;
}

/** The doors for the helpdesk and for the administrator. */
export const doors: readonly Door[] = [
  {
    page: 'helpdesk.html',
    entry: 'src/room-main.ts',
    licences: 'third-party-licences-helpdesk.md',
    site: 'dist-helpdesk',
    inSite: 'index.html',
  },
  {
    page: 'setup.html',
    entry: 'src/setup-main.ts',
    licences: 'third-party-licences-setup.md',
    site: 'dist-setup',
    inSite: 'index.html',
  },
  {
    page: 'readiness.html',
    entry: 'src/readiness-main.ts',
    licences: 'third-party-licences-readiness.md',
    site: 'dist-setup',
    inSite: 'readiness.html',
  },
];

/** The HTML entries of the build: the employees' page, the doors, practice. Hosts get a cache rule for each. */
export const htmlPages = ['index.html', ...doors.map(({ page }) => page), ...practicePages] as const;
