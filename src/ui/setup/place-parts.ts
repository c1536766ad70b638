import type { Component } from 'svelte';
import type { SetupPlace } from '../../setup/setup-places.ts';
import type { SetupForm } from './setup-form.svelte.ts';
import AddressPlace from './places/AddressPlace.svelte';
import CompanionPlace from './places/CompanionPlace.svelte';
import FilePlace from './places/FilePlace.svelte';
import FolderPlace from './places/FolderPlace.svelte';
import HelpdeskPlace from './places/HelpdeskPlace.svelte';
import HostPlace from './places/HostPlace.svelte';
import ModelsPlace from './places/ModelsPlace.svelte';
import OrganisationPlace from './places/OrganisationPlace.svelte';
import PcsPlace from './places/PcsPlace.svelte';
import ReadinessPlace from './places/ReadinessPlace.svelte';
import RegisterPlace from './places/RegisterPlace.svelte';
import RollOutPlace from './places/RollOutPlace.svelte';

/** What each place is given. */
export interface PlaceProps {
  form: SetupForm;
}

/** The component of each place: what stands between its heading and its primary action. */
export const placeParts: Readonly<Record<SetupPlace, Component<PlaceProps>>> = {
  address: AddressPlace,
  organisation: OrganisationPlace,
  keys: ModelsPlace,
  companion: CompanionPlace,
  register: RegisterPlace,
  helpdesk: HelpdeskPlace,
  readiness: ReadinessPlace,
  file: FilePlace,
  host: HostPlace,
  pcs: PcsPlace,
  folder: FolderPlace,
  'roll-out': RollOutPlace,
};
