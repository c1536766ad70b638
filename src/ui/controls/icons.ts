/** Our own drawings on a 20 x 20 grid: open 2 px lines with round ends, the colour is that of the text around them. */
export const icons = {
  check: 'M4 10.5l4 4 8-9',
  help: 'M10 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15M7.8 8a2.2 2.2 0 1 1 3.4 1.8c-.8.5-1.2.9-1.2 1.8m0 2.3v.1',
  info: 'M10 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15M10 9.4v4.2m0-7.4v.1',
  running: 'M10 5.5V10l3 2m-3-9.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15',
  share: 'M3 4h14v9.5H3zM7 17h6m-3-6.5v-4m-2 1.8 2-2 2 2',
  language: 'M10 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15M2.8 10h14.4M10 2.5c4 4 4 11 0 15-4-4-4-11 0-15',
  theme:
    'M10 6a4 4 0 1 0 0 8 4 4 0 0 0 0-8m0-4v.5m0 15v.5M2 10h.5m15 0h.5M4.3 4.3l.4.4m10.6 10.6.4.4m0-11.4-.4.4M4.7 15.3l-.4.4',
} as const;
