import { m } from '../../messages/generated/messages.js';
import type { PlaceState } from '../../setup/checklist.ts';
import type { SetupPlace } from '../../setup/setup-places.ts';

/** Of each place, short: for the list of places and the checklist. */
export const placeNames: Readonly<Record<SetupPlace, () => string>> = {
  address: m.setup_name_address,
  organisation: m.setup_name_organisation,
  keys: m.setup_name_keys,
  companion: m.setup_name_companion,
  register: m.setup_name_register,
  helpdesk: m.setup_name_helpdesk,
  readiness: m.setup_name_readiness,
  file: m.setup_name_file,
  host: m.setup_name_host,
  pcs: m.setup_name_pcs,
  folder: m.setup_name_folder,
  'roll-out': m.rollout_place,
};

/** The heading of each place: what to do there. */
export const placeTitles: Readonly<Record<SetupPlace, () => string>> = {
  address: m.setup_title_address,
  organisation: m.setup_title_organisation,
  keys: m.setup_title_keys,
  companion: m.setup_title_companion,
  register: m.setup_title_register,
  helpdesk: m.setup_title_helpdesk,
  readiness: m.setup_title_readiness,
  file: m.setup_title_file,
  host: m.setup_title_host,
  pcs: m.setup_title_pcs,
  folder: m.setup_title_folder,
  'roll-out': m.rollout_title,
};

export const stateWords: Readonly<Record<PlaceState, () => string>> = {
  ready: m.setup_state_ready,
  missing: m.setup_state_missing,
  'left-out': m.setup_state_left_out,
};
