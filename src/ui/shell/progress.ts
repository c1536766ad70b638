/** One line of the rail. */
export interface RailStep {
  /** Its step name; only to tell the lines apart. */
  name: string;
  label: string;
  state: 'done' | 'here' | 'to-come';
}
