/**
 * Changes on their way into the database: those that found no room, and safety answers until they are in it. They
 * outlive the page (`journal.ts`), are said on the screen, and are tried again with the next write, at the next
 * start, when the person asks for it and when the page becomes visible.
 */
import { announce } from './changes.ts';
import { current, onCurrent, openNow } from './current.ts';
import { StoreFull } from './errors.ts';
import { dropChanges, keepChanges, keptChanges } from './journal.ts';
import { databaseName } from './whose.ts';
import { type Change, save } from './write.ts';

/** Their advice is shown before they are stored: a page that dies in between must not take them with it. */
const NEVER_ONLY_IN_MEMORY = new Set(['safety_check', 'safety_confirmation']);
const listeners = new Set<(n: number) => void>();
/** On their way at this moment: not yet something that found no room. */
const underway = new Set<string>();

/** How many records of the open diary found no room. */
export function heldCount(): number {
  const open = openNow();
  if (!open) return 0;
  const waiting = keptChanges(databaseName(open.account)).filter(
    ({ op_id }) => !underway.has(op_id),
  );
  return new Set(waiting.map(({ id }) => id)).size;
}

/** Tells how many records are held, now and whenever that changes. */
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
 * same `op_id`) is harmless. Safety answers are held from the first moment, before anything is waited for.
 */
export async function saveOrHold(changes: readonly Change[]): Promise<void> {
  const early = openNow();
  const dear = changes.filter(({ kind }) => NEVER_ONLY_IN_MEMORY.has(kind));
  for (const { op_id } of changes) underway.add(op_id);
  // All of it, not only the dear ones: they are one transaction.
  if (early && dear.length > 0) keepChanges(databaseName(early.account), changes);
  try {
    await onCurrent(async ({ db, account }) => {
      const name = databaseName(account);
      const all = [...keptChanges(name).filter(({ op_id }) => !underway.has(op_id)), ...changes];
      try {
        await save(db, all, Date.now());
        dropChanges(name, all);
        if (all.length > changes.length) tell();
      } catch (error) {
        if (error instanceof StoreFull) keepChanges(name, all);
        throw error;
      }
    });
  } finally {
    for (const { op_id } of changes) underway.delete(op_id);
    if (heldCount() > 0) tell();
  }
}

/** Tries to save what is held. Returns how many records are still without room. */
export async function saveHeld(): Promise<number> {
  const { account } = await current();
  const kinds = new Set(keptChanges(databaseName(account)).map(({ kind }) => kind));
  if (kinds.size === 0) return 0;
  try {
    await saveOrHold([]);
    announce({ kinds: [...kinds], from: 'write' });
  } catch (error) {
    if (!(error instanceof StoreFull)) throw error;
  }
  return heldCount();
}
