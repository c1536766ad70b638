/** As `icons`, for what comes after the first screen. */
export const moreIcons = {
  warning: 'M10 3 2.5 16.5h15zM10 8v4m0 2.2v.1',
  error: 'M10 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15M7.4 7.4l5.2 5.2m0-5.2-5.2 5.2',
  question: 'M10 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15M7.8 8a2.2 2.2 0 1 1 3.4 1.8c-.8.5-1.2.9-1.2 1.6m0 2.5v.1',
  key: 'M7.5 2.5h5v4h-5zM5.5 6.5h9v8.5a2.5 2.5 0 0 1-2.5 2.5H8A2.5 2.5 0 0 1 5.5 15zM10 10a1.5 1.5 0 1 0 0 3 1.5 1.5 0 0 0 0-3',
  external: 'M8.5 4H4v12h12v-4.5M11.5 3.5h5v5m0-5-7 7',
  arrow: 'M3.5 10h13m-5-5 5 5-5 5',
  copy: 'M7 6.5h9.5v10.5H7zM13 6.5V3H3.5v10.5H7',
  download: 'M10 3v9.5m-4-4 4 4 4-4M4 16.5h12',
} as const;
