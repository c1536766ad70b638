/** A part of the interface that comes when it is wanted. */
export interface Part<Found> {
  /** Null until it has been loaded. */
  readonly found: Found | null;
  /** It did not load; asking again tries again. */
  readonly failed: boolean;
  want: () => void;
}

/**
 * @param load imports the file, whose default export is the part; called once, and again after a failure
 */
export function part<Found>(load: () => Promise<{ default: Found }>): Part<Found> {
  let found: Found | null = $state.raw(null);
  let failed = $state(false);
  let asked = false;
  return {
    get found() {
      return found;
    },
    get failed() {
      return failed;
    },
    want() {
      if (asked) return;
      asked = true;
      load().then(
        (module) => {
          found = module.default;
          failed = false;
        },
        () => {
          failed = true;
          asked = false;
        },
      );
    },
  };
}
