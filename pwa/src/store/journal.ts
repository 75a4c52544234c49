/**
 * Changes that are not in the database yet, by the name of the database that they belong to. They lie in
 * `localStorage`, whose room is its own and whose writing is done when the call returns; in memory where there is none.
 */
import type { Change } from './write.ts';

const PREFIX = 'unknot-held-';
/** What `localStorage` did not take (blocked, full, no page). Lost when the page is closed. */
const memory = new Map<string, Change>();

const keyOf = (database: string, opId: string): string => `${PREFIX}${database}-${opId}`;

/** Keeps the changes. Idempotent per `op_id`; done when it returns. */
export function keepChanges(database: string, changes: readonly Change[]): void {
  for (const change of changes) {
    const key = keyOf(database, change.op_id);
    try {
      localStorage.setItem(key, JSON.stringify(change));
      memory.delete(key);
    } catch {
      memory.set(key, change);
    }
  }
}

/** Forgets changes that are in the database now. */
export function dropChanges(database: string, changes: readonly Change[]): void {
  for (const { op_id } of changes) {
    const key = keyOf(database, op_id);
    memory.delete(key);
    try {
      localStorage.removeItem(key);
    } catch {
      // There was none to keep it.
    }
  }
}

/** What is kept for this database, in the order in which it was made. */
export function keptChanges(database: string): Change[] {
  const start = keyOf(database, '');
  const found = [...memory].flatMap(([key, change]) => (key.startsWith(start) ? [change] : []));
  for (const key of stored()) if (key.startsWith(start)) found.push(...read(key));
  // Their ids are made of the time.
  return found.sort((a, b) => (a.op_id < b.op_id ? -1 : 1));
}

/** The diary has moved to another database: what it held goes with it. Idempotent. */
export function moveChanges(from: string, to: string): void {
  const all = keptChanges(from);
  keepChanges(to, all);
  dropChanges(from, all);
}

function stored(): string[] {
  try {
    return Object.keys(localStorage);
  } catch {
    return [];
  }
}

function read(key: string): Change[] {
  try {
    return [JSON.parse(localStorage.getItem(key) ?? '') as Change];
  } catch {
    // Half a line is no change; it stays where it is and is not shown as one.
    return [];
  }
}
