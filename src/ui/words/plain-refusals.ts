import { m } from '../../messages/generated/messages.js';

/** What people say that they read, and the AADSTS number which that mostly is; to choose from before anything is typed. */
export const plainRefusals = [
  { value: '65001', label: m.returned_said_permission },
  { value: '53000', label: m.returned_said_device },
  { value: '50020', label: m.returned_said_account },
  { value: '50105', label: m.returned_said_access },
  { value: '50076', label: m.returned_said_proof },
  { value: '50126', label: m.returned_said_password },
] as const satisfies readonly { value: string; label: () => string }[];
