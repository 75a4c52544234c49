/**
 * Changes that found no room on the phone. They are held in memory, said on the screen, and tried again
 * with the next write, when the person asks for it and when the page becomes visible.
 */
import { onCurrent } from './current.ts';
import { StoreFull } from './errors.ts';
import { type Change, save } from './write.ts';

let held: Change[] = [];
const listeners = new Set<(n: number) => void>();

export function heldCount(): number {
  return new Set(held.map((one) => one.id)).size;
}

/** Tells how many records are held in memory only, now and whenever that changes. */
export function onHeld(listener: (n: number) => void): () => void {
  listeners.add(listener);
  listener(heldCount());
  return () => void listeners.delete(listener);
}

function tell(): void {
  for (const listener of listeners) listener(heldCount());
}

/**
 * Saves the changes, and with them what was held before. When there is no room everything is held and
 * StoreFull is thrown: the screen keeps what was typed and says so. Saving the same change again (the
 * same `op_id`) is harmless.
 */
export async function saveOrHold(changes: readonly Change[]): Promise<void> {
  const all = [...held, ...changes];
  try {
    await onCurrent(({ db }) => save(db, all, Date.now()));
    held = held.filter((one) => !all.includes(one));
    if (all.length > changes.length) tell();
  } catch (error) {
    if (error instanceof StoreFull) {
      held = all;
      tell();
    }
    throw error;
  }
}

/** Tries to save what is held. Returns how many records are still without room. */
export async function saveHeld(): Promise<number> {
  if (held.length > 0) await saveOrHold([]).catch((error: unknown) => ignoreFull(error));
  return heldCount();
}

function ignoreFull(error: unknown): void {
  if (!(error instanceof StoreFull)) throw error;
}
