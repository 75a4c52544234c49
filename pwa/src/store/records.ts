/** Reading the diary, as the screens show it. Newest first. */
import type { IDBPIndex } from 'idb';
import { nest } from '../domain/flatten.ts';
import type { Kind, Records } from '../domain/records.ts';
import { current } from './current.ts';
import type { Database } from './database.ts';
import type { Shape, StoreName, ViewRow } from './shape.ts';

/** One record in its nested, typed form. */
export interface Entry<K extends Kind = Kind> {
  id: string;
  kind: K;
  values: Records[K];
  /** True while a change of it has not reached the server. */
  waiting: boolean;
}

export interface Query {
  /** Local days, both included, `YYYY-MM-DD`. */
  from?: string;
  to?: string;
  /** At most so many, newest first. */
  limit?: number;
  /** With `limit`: nothing that happened after this instant (it is included). For reading on, page by page. */
  until?: string;
}

function toEntry<K extends Kind>(row: ViewRow): Entry<K> {
  return {
    id: row.id,
    kind: row.kind as K,
    values: nest(row.values) as Records[K],
    waiting: row.waiting,
  };
}

/** Records of one kind or several that were not deleted, newest first. */
export async function list<K extends Kind>(
  kind: K | readonly K[],
  query: Query = {},
): Promise<Entry<K>[]> {
  const { db } = await current();
  return await listIn(db, kind, query);
}

export async function listIn<K extends Kind>(
  db: Database,
  kind: K | readonly K[],
  query: Query = {},
): Promise<Entry<K>[]> {
  const kinds: readonly K[] = typeof kind === 'string' ? [kind] : kind;
  const lists = await db.read(['view'], (tx) => {
    const view = tx.objectStore('view');
    return Promise.all(
      kinds.map(async (one) => {
        if (query.from !== undefined || query.to !== undefined) {
          return await view
            .index('by_day')
            .getAll(IDBKeyRange.bound([one, query.from ?? ''], [one, query.to ?? '\uffff']));
        }
        const all = IDBKeyRange.bound([one, ''], [one, query.until ?? '\uffff']);
        if (query.limit === undefined) return await view.index('by_time').getAll(all);
        return await newest(view.index('by_time'), all, query.limit);
      }),
    );
  });
  const rows = lists.flat().sort(newestFirst);
  return rows.slice(0, query.limit ?? rows.length).map((row) => toEntry<K>(row));
}

type ByTime = IDBPIndex<Shape, StoreName[], 'view', 'by_time'>;
/** Newer browsers read backwards in one go; TypeScript's library does not know it yet. */
type Backwards = {
  getAll(ask: { query: IDBKeyRange; count: number; direction: 'prev' }): Promise<ViewRow[]>;
};

async function newest(index: ByTime, all: IDBKeyRange, limit: number): Promise<ViewRow[]> {
  if ('getAllRecords' in IDBIndex.prototype)
    return await (index as unknown as Backwards).getAll({
      query: all,
      count: limit,
      direction: 'prev',
    });
  const rows: ViewRow[] = [];
  let cursor = await index.openCursor(all, 'prev');
  while (cursor && rows.length < limit) {
    rows.push(cursor.value);
    cursor = await cursor.continue();
  }
  return rows;
}

function newestFirst(a: ViewRow, b: ViewRow): number {
  const [left, right] = [a.at ?? '', b.at ?? ''];
  if (left !== right) return left < right ? 1 : -1;
  return a.id < b.id ? 1 : -1;
}

/** One record by its id, also a deleted one (`values.deleted`); undefined when the phone does not know it. */
export async function get<K extends Kind = Kind>(id: string): Promise<Entry<K> | undefined> {
  const { db } = await current();
  const row = await db.read(['view'], (tx) => tx.objectStore('view').get(id));
  return row && toEntry<K>(row);
}
