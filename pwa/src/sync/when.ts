/** When to sync: after a save, on becoming visible, on `online`, at start, and when the service worker says so. */

export type Reason = 'save' | 'start' | 'online' | 'visible' | 'worker' | 'asked';

let run: (reason: Reason) => void = () => {};

/** The sync loop registers itself here at start; without it (tests of a screen) a poke does nothing. */
export function onPoke(listener: (reason: Reason) => void): void {
  run = listener;
}

export function poke(reason: Reason): void {
  run(reason);
}
