/** Changes that the server refused. They wait here, in sight, until the person mends or drops them. */
import type { Flat } from '../domain/flatten.ts';
import type { Database } from './database.ts';
import type { TrayEntry } from './shape.ts';

export async function listTray(db: Database): Promise<TrayEntry[]> {
  const entries = await db.read(['tray'], (tx) => tx.objectStore('tray').getAll());
  return entries.sort((a, b) => (a.refused_at < b.refused_at ? 1 : -1));
}

/** What the refused change wanted, without the fields the server complained about. */
export function mendable(entry: TrayEntry): Flat {
  const wrong = new Set(entry.errors.map((error) => error.field));
  const fields: Flat = {};
  for (const [field, [value]] of Object.entries(entry.patch))
    if (!wrong.has(field)) fields[field] = value;
  return fields;
}

export async function drop(db: Database, opId: string): Promise<void> {
  await db.write(['tray'], (tx) => tx.objectStore('tray').delete(opId));
}
