/**
 * A clock for what a screen counts down or waits out.
 * @param read the time, milliseconds
 * @returns `now`, which changes once a second while the component is there
 */
export function ticking(read: () => number): { readonly now: number } {
  let now = $state.raw(read());
  $effect(() => {
    const timer = setInterval(() => (now = read()), 1_000);
    return () => {
      clearInterval(timer);
    };
  });
  return {
    get now() {
      return now;
    },
  };
}
