/** The one way in which a change enters the database: entry and outbox in one transaction. */
import { compare, type Hlc, observe, startOfTime, tick } from '../domain/clock.ts';
import type { Flat, Json } from '../domain/flatten.ts';
import { newId } from '../domain/ids.ts';
import { type Kind, SCHEMA } from '../domain/records.ts';
import { type Database, getMeta, putMeta, type WriteTx } from './database.ts';
import { StoreClosed } from './errors.ts';
import type { Op, WaitingOp } from './shape.ts';
import { show, standing } from './view.ts';

/** One change that the person made, before it has a place and a clock. */
export interface Change {
  op_id: string;
  kind: Kind;
  id: string;
  fields: Flat;
}

export function change(kind: Kind, id: string, fields: Flat): Change {
  return { op_id: newId(), kind, id, fields };
}

/**
 * Saves the changes and puts them into the outbox, all in one transaction, in the order given.
 * Idempotent per `op_id`. Throws StoreFull, StoreOutdated or StoreClosed; then nothing was saved.
 */
export async function save(
  db: Database,
  changes: readonly Change[],
  wallMs: number,
): Promise<void> {
  const ids = [...new Set(changes.map(({ id }) => id))];
  await db.write(['rows', 'outbox', 'view', 'meta'], async (tx) => {
    // All that is read, asked for at once: on a slow phone each answer that is waited for costs a frame.
    const [closed, before, last, ...found] = await Promise.all([
      getMeta(tx, 'closed'),
      currentClock(tx),
      getMeta(tx, 'seq'),
      ...ids.map((id) => standing(tx, id)),
    ]);
    // A tab that did not hear of a sign-out must not write into the diary of someone who left.
    if (closed) throw new StoreClosed(closed);
    let clock = before;
    let seq = last ?? 0;
    const records = new Map(ids.map((id, i) => [id, found[i]]));
    const outbox = tx.objectStore('outbox');
    const writing: Promise<unknown>[] = [];
    // One that fails aborts the others; they were asked for before anybody listened to them.
    const write = (request: Promise<unknown>) => {
      request.catch(() => undefined);
      writing.push(request);
    };
    for (const { op_id, kind, id, fields } of changes) {
      // 1. the clock ticks once per change; two tabs cannot draw the same reading, the transaction locks `meta`
      clock = tick(clock, wallMs);
      seq += 1;
      // 2. the change itself; one that is saved again takes the place of its first form
      const op = { op_id, kind, id, patch: stamp(fields, clock), schema: SCHEMA, seq };
      const record = records.get(id);
      if (record) record.waiting = [...record.waiting.filter((one) => one.op_id !== op_id), op];
      write(outbox.put(op));
    }
    // 3. what the screen will show
    for (const [id, record] of records) write(show(tx, id, record?.row, record?.waiting));
    write(putMeta(tx, 'clock', clock));
    write(putMeta(tx, 'seq', seq));
    await Promise.all(writing);
  });
}

function stamp(fields: Flat, clock: Hlc): Op['patch'] {
  const patch: Record<string, [Json, Hlc]> = {};
  for (const [field, value] of Object.entries(fields)) patch[field] = [value, clock];
  return patch;
}

/** This device's clock; the first use of a database gives the device its name in it. */
export async function currentClock(tx: WriteTx): Promise<Hlc> {
  const [clock, device] = await Promise.all([getMeta(tx, 'clock'), getMeta(tx, 'device')]);
  if (clock && device) return clock;
  const name = device ?? newId();
  await putMeta(tx, 'device', name);
  return clock ?? startOfTime(name);
}

/** Lets this device's clock run ahead of everything in `seen` that can be believed. */
export async function observeClocks(
  tx: WriteTx,
  seen: Iterable<Hlc>,
  wallMs: number,
): Promise<void> {
  const before = await currentClock(tx);
  let clock = before;
  for (const reading of seen) clock = observe(clock, reading, wallMs);
  if (compare(clock, before) !== 0) await putMeta(tx, 'clock', clock);
}

/** The change as it goes over the wire: without what only this phone needs. */
export function toWire({ seq: _, ...op }: WaitingOp): Op {
  return op;
}
