import type { Evidence } from './evidence.ts';
import type { Reading } from './tenant-reading.ts';

const nothing: Reading<never> = { read: false, why: 'asked-nothing' };

/** Before anything was asked for. */
export const nothingRead: Evidence = {
  policy: nothing,
  methods: nothing,
  pass: nothing,
  access: nothing,
  app: nothing,
  consents: nothing,
  person: nothing,
  registrations: nothing,
  intune: nothing,
};
