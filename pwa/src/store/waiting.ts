/** How much waits to be sent, and why it is not. */
import { type Database, dropMeta, getMeta, putMeta } from './database.ts';
import type { Stop } from './shape.ts';

/** Records with at least one waiting change, and refused changes. */
export interface Waiting {
  records: number;
  ops: number;
  refused: number;
}

export async function countWaiting(db: Database): Promise<Waiting> {
  return await db.read(['outbox', 'tray'], async (tx) => {
    const [ops, refused] = await Promise.all([
      tx.objectStore('outbox').count(),
      tx.objectStore('tray').count(),
    ]);
    let records = 0;
    let cursor = await tx
      .objectStore('outbox')
      .index('by_record')
      .openKeyCursor(null, 'nextunique');
    while (cursor) {
      records += 1;
      cursor = await cursor.continue();
    }
    return { records, ops, refused };
  });
}

export async function readStop(db: Database): Promise<Stop | undefined> {
  return await db.read(['meta'], (tx) => getMeta(tx, 'stop'));
}

/** Remembers why nothing is sent (`null`: it is sent again). Returns true when that is news. */
export async function setStop(db: Database, stop: Stop | null): Promise<boolean> {
  return await db.write(['meta'], async (tx) => {
    const before = (await getMeta(tx, 'stop')) ?? null;
    if (before === stop) return false;
    if (stop) await putMeta(tx, 'stop', stop);
    else await dropMeta(tx, 'stop');
    return true;
  });
}
