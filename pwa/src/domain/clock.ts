/**
 * The hybrid logical clock: wall-clock milliseconds, a counter, and the device.
 * It never runs backwards on one device, whatever the phone's clock does, and it orders any two
 * changes of any two devices in the same way everywhere.
 */

/** `[milliseconds, counter, device]`, the form on the wire. */
export type Hlc = readonly [ms: number, counter: number, device: string];

/** How far ahead of this phone another device's clock may be before we stop believing it. */
export const BELIEVED_AHEAD_MS = 5 * 60_000;

export function startOfTime(device: string): Hlc {
  return [0, 0, device];
}

/** Negative when `a` is earlier, positive when later, 0 when it is the same instant of the same device. */
export function compare(a: Hlc, b: Hlc): number {
  if (a[0] !== b[0]) return a[0] - b[0];
  if (a[1] !== b[1]) return a[1] - b[1];
  return a[2] < b[2] ? -1 : a[2] > b[2] ? 1 : 0;
}

/** The next reading of this device's clock: always later than `last`. */
export function tick(last: Hlc, wallMs: number): Hlc {
  return wallMs > last[0] ? [wallMs, 0, last[2]] : [last[0], last[1] + 1, last[2]];
}

/**
 * This device's clock after seeing another device's reading, so that the next change made here
 * counts as later than what the person could already see. A reading from far in the future is
 * ignored: one phone with a wrong year must not drag every other phone along.
 */
export function observe(last: Hlc, seen: Hlc, wallMs: number): Hlc {
  if (seen[0] > wallMs + BELIEVED_AHEAD_MS) return last;
  const later = seen[0] > last[0] || (seen[0] === last[0] && seen[1] > last[1]);
  return later ? [seen[0], seen[1], last[2]] : last;
}
