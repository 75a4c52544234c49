/** When it is the moment to offer the home screen: pure. */
import type { How } from '../store/home.svelte.ts';

export interface Use {
  how: How;
  /** The days on which entries were written down (not those they are about), in any order. */
  days: readonly string[];
  /** "Not now" was said before, here or in the browser's own dialogue. */
  saidNo: boolean;
}

/**
 * The browser's dialogue: only for somebody who came back and wrote on a second day. On an iPhone after the first
 * entry: there the browser may erase what it keeps, and the installed app has a storage of its own, so the earlier
 * somebody moves, the less there is to take along.
 */
export function mayOffer({ how, days, saidNo }: Use): boolean {
  if (saidNo) return false;
  return new Set(days).size >= (how === 'iphone' ? 1 : 2);
}
