import type { Explanation } from '../explanation.ts';

export const families: Readonly<Record<string, Readonly<Record<string, Explanation>>>> = import.meta.glob(
  '../../../messages/de/find/*.json',
  { eager: true, import: 'default' },
);
