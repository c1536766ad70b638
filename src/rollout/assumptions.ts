import type { Day } from './calendar-day.ts';

/** What a plan is made from. Nothing of it is measured: the first three are wishes, the others assumptions. */
export interface Assumptions {
  people: number;
  /** Keys and agents are there from here on. */
  begin: Day;
  /** The first day on which everybody is to have registered. */
  before: Day;
  holidays: ReadonlySet<Day>;
  /** Invited first, and alone for so many working days. */
  pilotPeople: number;
  pilotDays: number;
  /** Working days after the pilot until as many are invited a day as can be served. */
  rampDays: number;
  /** That are handed out or sent off on a working day. */
  keysPerDay: number;
  /** Working days from the invitation until the key is there. */
  deliveryDays: number;
  /** Working days over which people register once they have their key, evenly; at least one. */
  actDays: number;
  agents: number;
  /** That an agent has for this, on a working day. */
  hoursPerDay: number;
  /** Share of people with whom an agent registers, 0 to 1. */
  helpShare: number;
  helpMinutes: number;
  /** Share of the others who call once, 0 to 1. */
  callShare: number;
  callMinutes: number;
}

export type AssumptionName = keyof Assumptions;
