/**
 * Switches of the phone itself, whoever's diary is open: the lock, what was said to the offer to install, how Today
 * begins. In `localStorage`, because they must be known before the first screen, without waiting for a database.
 */
import type { Json } from '../domain/flatten.ts';

const PREFIX = 'unknot-phone-';
/** On while the pain is new: Today begins with what was managed, and the number scale is folded. */
export const NUMBERS_WAIT = 'numbers_wait';

/** Undefined when it was never set, cannot be read, or storage is blocked. */
export function readSwitch(name: string): Json | undefined {
  try {
    const kept = localStorage.getItem(PREFIX + name);
    return kept === null ? undefined : (JSON.parse(kept) as Json);
  } catch {
    return undefined;
  }
}

/** Returns false when the browser does not let us keep it (blocked or full); `null` takes it away. */
export function writeSwitch(name: string, value: Json): boolean {
  try {
    if (value === null) localStorage.removeItem(PREFIX + name);
    else localStorage.setItem(PREFIX + name, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}
