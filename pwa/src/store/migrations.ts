/**
 * The steps from an empty database to today's shape, in order. A step adds or converts; none ever
 * drops a store or an entry: what waits in the outbox exists nowhere else. Append only.
 */
import type { IDBPDatabase, IDBPTransaction } from 'idb';
import type { Shape, StoreName } from './shape.ts';

export type Upgrade = IDBPTransaction<Shape, StoreName[], 'versionchange'>;

export interface Migration {
  name: string;
  run(db: IDBPDatabase<Shape>, tx: Upgrade): void | Promise<void>;
}

export const MIGRATIONS: readonly Migration[] = [
  {
    name: 'rows, outbox, tray, view and meta',
    run(db) {
      db.createObjectStore('rows', { keyPath: 'id' });
      const outbox = db.createObjectStore('outbox', { keyPath: 'op_id' });
      outbox.createIndex('by_seq', 'seq', { unique: true });
      outbox.createIndex('by_record', 'id');
      db.createObjectStore('tray', { keyPath: 'op_id' });
      const view = db.createObjectStore('view', { keyPath: 'id' });
      view.createIndex('by_time', ['kind', 'at']);
      view.createIndex('by_day', ['kind', 'day']);
      db.createObjectStore('meta');
    },
  },
];

/** Runs the steps that a database of version `from` has not seen yet. */
export async function migrate(db: IDBPDatabase<Shape>, from: number, tx: Upgrade): Promise<void> {
  for (const step of MIGRATIONS.slice(from)) await step.run(db, tx);
}
