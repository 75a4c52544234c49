/**
 * What the screen shows = the last server row with the waiting changes laid over it. Nothing else decides:
 * comparing this phone's clocks with the server's (which may have been set back) would show different
 * things on different phones.
 */
import { compare } from '../domain/clock.ts';
import type { Flat } from '../domain/flatten.ts';
import type { WriteTx } from './database.ts';
import type { Row, ViewRow, WaitingOp } from './shape.ts';

/** The visible form of one record, or undefined when nothing is left of it. `waiting` must be in queue order. */
export function layOver(row: Row | undefined, waiting: readonly WaitingOp[]): ViewRow | undefined {
  const kind = row?.kind ?? waiting[0]?.kind;
  const id = row?.id ?? waiting[0]?.id;
  if (kind === undefined || id === undefined) return undefined;

  const values: Flat = { ...row?.values };
  for (const op of waiting)
    for (const [field, [value, clock]] of Object.entries(op.patch)) {
      const held = row?.clocks[field];
      // What is only given back shows nothing older than the server has.
      if (op.again && held && compare(clock, held) < 0) continue;
      values[field] = value;
    }
  for (const [field, value] of Object.entries(values)) if (value === null) delete values[field];

  const view: ViewRow = { id, kind, values, waiting: waiting.length > 0 };
  if (values['deleted'] === true) return view;
  // Server-written records (escalations) may carry no time of their own: they sort by when they opened.
  const at = values['occurred_at'] ?? values['opened_at'] ?? values['recorded_at'];
  if (typeof at === 'string') view.at = at;
  const day = values['local_date'] ?? view.at?.slice(0, 10);
  if (typeof day === 'string') view.day = day;
  return view;
}

/** What one record is made of: the server's row, and what waits for it in queue order. */
export interface Standing {
  row: Row | undefined;
  waiting: readonly WaitingOp[];
}

export async function standing(tx: WriteTx, id: string): Promise<Standing> {
  const [row, waiting] = await Promise.all([tx.objectStore('rows').get(id), waitingFor(tx, id)]);
  return { row, waiting };
}

/** Recomputes the visible form of one record inside the transaction that changed it (rows, outbox, view). */
export async function rebuild(tx: WriteTx, id: string): Promise<ViewRow | undefined> {
  const { row, waiting } = await standing(tx, id);
  return await show(tx, id, row, waiting);
}

/** Writes the visible form of one record whose parts are already read. */
export async function show(
  tx: WriteTx,
  id: string,
  row: Row | undefined,
  waiting: readonly WaitingOp[] = [],
): Promise<ViewRow | undefined> {
  const view = layOver(row, waiting);
  if (view) await tx.objectStore('view').put(view);
  else await tx.objectStore('view').delete(id);
  return view;
}

export async function waitingFor(tx: WriteTx, id: string): Promise<WaitingOp[]> {
  const waiting = await tx.objectStore('outbox').index('by_record').getAll(id);
  return waiting.sort((a, b) => a.seq - b.seq);
}

/** Recomputes many records; when nothing waits at all, nobody is asked what waits for each. */
export async function rebuildAll(tx: WriteTx, ids: Iterable<string>): Promise<void> {
  const nothingWaits = (await tx.objectStore('outbox').count()) === 0;
  const [rows, view] = [tx.objectStore('rows'), tx.objectStore('view')];
  await Promise.all(
    [...ids].map(async (id) => {
      if (!nothingWaits) return void (await rebuild(tx, id));
      const shown = layOver(await rows.get(id), []);
      await (shown ? view.put(shown) : view.delete(id));
    }),
  );
}
