let index = $state(0);
let answered = $state(false);

/** How far somebody is with the calls, for as long as the page lives: a look at a guide changes nothing of it. */
export const callPlace = {
  /** Index into `calls`. */
  get index(): number {
    return index;
  },
  /** Whether the right answer is unfolded. */
  get answered(): boolean {
    return answered;
  },
  set answered(value) {
    answered = value;
  },
  /** The next call comes in, after the last one the first again. */
  next(count: number): void {
    index = (index + 1) % count;
    answered = false;
  },
};
