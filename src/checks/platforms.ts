/** Operating systems as far as a browser tells them. */
export const platforms = ['windows', 'macos', 'linux', 'chromeos', 'ios', 'android', 'other'] as const;

export type Platform = (typeof platforms)[number];
