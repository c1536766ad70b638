/**
 * What every JavaScript runtime has, a browser or not, and the ECMAScript library of TypeScript does not name.
 * The pure rooms compile with this and without the DOM library: whatever else they reach for is a compile error.
 */
interface AbortSignal {
  readonly aborted: boolean;
  addEventListener(type: 'abort', listener: () => void, options?: { once?: boolean }): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}
interface AbortController {
  readonly signal: AbortSignal;
  abort(): void;
}
declare const AbortController: new () => AbortController;
