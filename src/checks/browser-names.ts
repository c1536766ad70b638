/** Browsers by the names that people know, as the `browser` check and the support summary name them. */
export const browserNames = ['Microsoft Edge', 'Google Chrome', 'Chromium', 'Firefox', 'Safari'] as const;

export type BrowserName = (typeof browserNames)[number];
