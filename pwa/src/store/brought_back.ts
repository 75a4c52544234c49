/** A diary from a file enters the database: batch by batch, each record with its place in the outbox in one transaction. */
import { compare, observe, tick } from '../domain/clock.ts';
import {
  clocksOver,
  type FiledRecord,
  type FiledRefusal,
  type Here,
  weigh,
} from '../domain/diary_file.ts';
import { newId } from '../domain/ids.ts';
import { SCHEMA } from '../domain/records.ts';
import { type Database, getMeta, putMeta } from './database.ts';
import { StoreClosed } from './errors.ts';
import type { Op, Row, WaitingOp } from './shape.ts';
import { layOver, type Standing, show, standing } from './view.ts';
import { currentClock } from './write.ts';

/** Everything on this phone, by id, in one reading. */
export async function readHere(db: Database): Promise<Map<string, Here>> {
  const [rows, waiting] = await db.read(['rows', 'outbox'], (tx) =>
    Promise.all([
      tx.objectStore('rows').getAll(),
      tx.objectStore('outbox').index('by_seq').getAll(),
    ]),
  );
  const all = new Map<string, { row: Row | undefined; waiting: WaitingOp[] }>();
  for (const row of rows) all.set(row.id, { row, waiting: [] });
  for (const op of waiting) {
    const one = all.get(op.id) ?? { row: undefined, waiting: [] };
    one.waiting.push(op);
    all.set(op.id, one);
  }
  const here = new Map<string, Here>();
  for (const [id, one] of all) {
    const found = hereOf(one);
    if (found) here.set(id, found);
  }
  return here;
}

function hereOf({ row, waiting }: Standing): Here | undefined {
  const view = layOver(row, waiting);
  return view && { values: view.values, clocks: clocksOver(row?.clocks ?? {}, waiting) };
}

/**
 * Brings these records in, all in one transaction, with the clocks of the file: later changes stay later, here and on
 * the server, which is told that they are no new edits (`again`). Weighed anew against what is here at this moment,
 * so doing it again, after a crash too, changes nothing twice. `deletedToo`: what was deleted here comes back, as an
 * edit of now. Throws StoreFull, StoreOutdated or StoreClosed; then nothing of it was written.
 */
export async function bringIn(
  db: Database,
  records: readonly FiledRecord[],
  { deletedToo, nowMs }: { deletedToo: boolean; nowMs: number },
): Promise<void> {
  await db.write(['rows', 'outbox', 'view', 'meta'], async (tx) => {
    const [closed, before, last, ...found] = await Promise.all([
      getMeta(tx, 'closed'),
      currentClock(tx),
      getMeta(tx, 'seq'),
      ...records.map(({ id }) => standing(tx, id)),
    ]);
    if (closed) throw new StoreClosed(closed);
    let clock = before;
    let seq = last ?? 0;
    const writing: Promise<unknown>[] = [];
    // One that fails aborts the others; they were asked for before anybody listened to them.
    const write = (request: Promise<unknown>) => {
      request.catch(() => undefined);
      writing.push(request);
    };
    for (const [place, record] of records.entries()) {
      const { row, waiting } = found[place] ?? { row: undefined, waiting: [] };
      const { fate, take } = weigh(record, hereOf({ row, waiting }), nowMs);
      const isUndone = fate === 'deleted';
      if ((isUndone && !deletedToo) || Object.keys(take).length === 0) continue;
      if (isUndone) clock = tick(clock, nowMs);
      const patch: Op['patch'] = {};
      for (const [field, value] of Object.entries(take)) {
        const reading = (isUndone ? undefined : record.clocks[field]) ?? clock;
        // The next change made here counts as later than what was brought.
        clock = observe(clock, reading, nowMs);
        patch[field] = [value, reading];
      }
      seq += 1;
      const { id, kind } = record;
      const op: WaitingOp = { op_id: newId(), kind, id, patch, schema: SCHEMA, seq };
      if (!isUndone) op.again = true;
      write(tx.objectStore('outbox').put(op));
      write(show(tx, id, row, [...waiting, op]));
    }
    if (writing.length === 0) return;
    if (compare(clock, before) !== 0) write(putMeta(tx, 'clock', clock));
    write(putMeta(tx, 'seq', seq));
    await Promise.all(writing);
  });
}

/** What the server had refused waits in the tray here too. Idempotent. */
export async function bringRefused(db: Database, refused: readonly FiledRefusal[]): Promise<void> {
  await db.write(['tray', 'meta'], async (tx) => {
    const closed = await getMeta(tx, 'closed');
    if (closed) throw new StoreClosed(closed);
    const tray = tx.objectStore('tray');
    await Promise.all(refused.map((entry) => tray.put(entry)));
  });
}
