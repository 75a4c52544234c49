/** The lock of the phone: when it shuts, and how long a wrong PIN makes one wait. Pure. */

/** As it is kept on the phone. The PIN itself is nowhere. */
export interface Lock {
  /** Base64. */
  salt: string;
  hash: string;
  rounds: number;
  /** Minutes away after which it shuts; 0: at once. */
  after: number;
  /** Id of the phone's own key (fingerprint, face), base64; null without one. */
  key: string | null;
  /** Wrong PINs since it was opened last. */
  tries: number;
  /** No PIN is looked at before this instant (ms). */
  until: number;
}

export const AFTER_MINUTES = [0, 1, 5, 15] as const;

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
/** Three slips are free; then each wrong PIN costs more. */
const PAUSES = [0, 0, 0, 10 * SECOND, 30 * SECOND, MINUTE, 5 * MINUTE, 15 * MINUTE] as const;
const LONGEST = 15 * MINUTE;

/** How long to wait after so many wrong PINs, in ms. */
export function pauseAfter(tries: number): number {
  return PAUSES[tries] ?? LONGEST;
}

/** What is left of the wait, in ms. A clock that was set back never makes it longer than the longest. */
export function waitLeft({ until }: Pick<Lock, 'until'>, now: number): number {
  return Math.min(Math.max(0, until - now), LONGEST);
}

/**
 * Whether it is shut for somebody who comes now. `left`: when the open app was last left (ms); unknown, or later than
 * now, counts as long ago.
 */
export function isShut(
  lock: Pick<Lock, 'after'> | null,
  left: number | undefined,
  now: number,
): boolean {
  if (lock === null) return false;
  const away = left === undefined ? Number.POSITIVE_INFINITY : now - left;
  return away < 0 || away >= lock.after * MINUTE;
}

export type PinTrouble = 'digits' | 'simple' | 'differs';

/** What is wrong with a PIN that somebody chooses; null when nothing is. */
export function pinTrouble(pin: string, again: string): PinTrouble | null {
  if (!/^\d{4,12}$/.test(pin)) return 'digits';
  if (/^(\d)\1+$/.test(pin) || '01234567890'.includes(pin) || '09876543210'.includes(pin))
    return 'simple';
  return pin === again ? null : 'differs';
}
