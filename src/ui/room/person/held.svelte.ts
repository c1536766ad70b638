/** Something that is shown only while a press is held. */
export interface Held {
  readonly on: boolean;
  begin: () => void;
  end: () => void;
}

/**
 * Whether a press is held, for an effect's life: released, cancelled, left, printed, hidden or another window in front ends it,
 * whatever the browser does not say of the pointer or the keyboard.
 */
export function held(): Held {
  let on = $state.raw(false);
  const end = (): void => {
    on = false;
  };
  $effect(() => {
    const ends = [
      [window, ['blur', 'pagehide', 'beforeprint', 'pointerup', 'pointercancel', 'keyup']],
      [document, ['visibilitychange']],
    ] as const;
    for (const [target, names] of ends) for (const name of names) target.addEventListener(name, end);
    return () => {
      for (const [target, names] of ends) for (const name of names) target.removeEventListener(name, end);
    };
  });
  return {
    get on() {
      return on;
    },
    begin: () => (on = true),
    end,
  };
}
