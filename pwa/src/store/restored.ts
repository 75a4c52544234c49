/**
 * The server was restored from a backup: it knows less than it once told this phone. What it has lost lies here, so
 * this phone gives everything back and then starts to read from the beginning.
 */

import { compare } from '../domain/clock.ts';
import type { Json } from '../domain/flatten.ts';
import { newId } from '../domain/ids.ts';
import { isServerWritten, SCHEMA } from '../domain/records.ts';
import { putMeta, type WriteTx } from './database.ts';
import type { Op, Row } from './shape.ts';
import { rebuildAll } from './view.ts';

/**
 * Puts every record, as the server last gave it, back into the outbox: with the readings it had then, so that a later
 * change made elsewhere stays later. Part of the transaction that took the server's answer in; idempotent.
 */
export async function giveBack(tx: WriteTx): Promise<void> {
  const [rowStore, outbox] = [tx.objectStore('rows'), tx.objectStore('outbox')];
  const rows = await rowStore.getAll();
  const waiting = await outbox.index('by_seq').getAll();
  // What the rows say is said anew; what came from a file and is in no row yet goes on waiting.
  const said = new Map(rows.map((row) => [row.id, row]));
  const kept = waiting.filter((op) => !(op.again && isSaid(op, said.get(op.id))));
  const staying = new Set(kept);
  for (const op of waiting) if (!staying.has(op)) await outbox.delete(op.op_id);
  // Before everything that waits: an edit may be about a record that the server has to be given back first.
  let seq = (kept[0]?.seq ?? 1) - rows.length - 1;
  for (const row of rows) {
    if (isServerWritten(row.kind)) {
      // The server alone says how these stand; what it still knows comes with the next answer.
      await rowStore.delete(row.id);
      continue;
    }
    seq += 1;
    await outbox.put({ ...asOp(row), seq });
    // Its revisions count anew from where it was set back to.
    await rowStore.put({ ...row, revision: 0 });
  }
  await putMeta(tx, 'cursor', '');
  await rebuildAll(
    tx,
    rows.map(({ id }) => id),
  );
}

function isSaid(op: Op, row: Row | undefined): boolean {
  return Object.entries(op.patch).every(([field, [, clock]]) => {
    const held = row?.clocks[field];
    return held !== undefined && compare(clock, held) <= 0;
  });
}

function asOp({ id, kind, values, clocks }: Row): Op {
  const patch: Op['patch'] = {};
  for (const [field, clock] of Object.entries(clocks))
    patch[field] = [(values[field] ?? null) as Json, clock];
  return { op_id: newId(), kind, id, patch, schema: SCHEMA, again: true };
}
