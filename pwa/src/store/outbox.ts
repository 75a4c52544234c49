/** What waits to be sent, and what happens to it when the server has answered. */
import { type Hlc, tick } from '../domain/clock.ts';
import { newId } from '../domain/ids.ts';
import { type Database, getMeta, putMeta, type WriteTx } from './database.ts';
import {
  ALL_STORES,
  type Op,
  type OpError,
  type Row,
  type TrayEntry,
  type WaitingOp,
} from './shape.ts';
import { rebuild, rebuildAll } from './view.ts';
import { currentClock, observeClocks, toWire } from './write.ts';

/** The server's word on one change. */
export interface OpResult {
  op_id: string;
  status: 'applied' | 'merged' | 'rejected';
  errors: OpError[];
  row: Row | null;
}

export interface Answer {
  results: OpResult[];
  rows: Row[];
  cursor: string;
  server_time: string;
  /** The server was restored from a backup: it took nothing and knows less than it once told. */
  forgot?: boolean;
}

export interface Batch {
  device: string;
  cursor: string;
  ops: Op[];
  /** True when more waits than fits. */
  more: boolean;
}

/** The oldest waiting changes, at most `limit`, in the order in which they were made. Nothing is taken out. */
export async function batch(db: Database, limit: number): Promise<Batch> {
  const device = await currentDevice(db);
  return await db.read(['outbox', 'meta'], async (tx) => {
    const [waiting, cursor] = await Promise.all([
      tx
        .objectStore('outbox')
        .index('by_seq')
        .getAll(null, limit + 1),
      getMeta(tx, 'cursor'),
    ]);
    return {
      device,
      cursor: cursor ?? '',
      ops: waiting.slice(0, limit).map(toWire),
      more: waiting.length > limit,
    };
  });
}

/** The name of this device in this diary. */
export async function currentDevice(db: Database): Promise<string> {
  const known = await db.read(['meta'], (tx) => getMeta(tx, 'device'));
  return known ?? (await db.write(['meta'], async (tx) => (await currentClock(tx))[2]));
}

/**
 * Takes in an answer: results, pulled rows, cursor and the removal from the outbox are one transaction.
 * A change leaves the outbox only here, and only when the answer names it.
 */
export async function takeIn(
  db: Database,
  answer: Answer,
  now: Date,
): Promise<{ restamped: number }> {
  if (answer.forgot) {
    // Rare, so not in the first JavaScript.
    const { giveBack } = await import('./restored.ts');
    await db.write(ALL_STORES, giveBack);
    return { restamped: 0 };
  }
  return await db.write(ALL_STORES, async (tx) => {
    const touched = new Set<string>();
    // 1. the changes that were sent
    const tooFarAhead = answer.results.filter(isClockAhead);
    const settled = answer.results.filter((result) => !isClockAhead(result));
    for (const result of settled) await settle(tx, result, now, touched);
    // 2. the rows as the server has them now: those of the changes, and what others changed
    const rows = settled.map(({ row }) => row).filter((row) => row !== null);
    await keepNewest(tx, [...rows, ...answer.rows], touched);
    // 3. the next change made here is later than everything just seen
    await observeClocks(tx, clocksOf(answer), now.getTime());
    if (tooFarAhead.length > 0) await restamp(tx, tooFarAhead, Date.parse(answer.server_time));
    await putMeta(tx, 'cursor', answer.cursor);
    await putMeta(tx, 'last_sync_at', now.toISOString());
    // 4. what the screens show
    await rebuildAll(tx, touched);
    return { restamped: tooFarAhead.length };
  });
}

function isClockAhead(result: OpResult): boolean {
  return (
    result.status === 'rejected' &&
    result.errors.length > 0 &&
    result.errors.every((error) => error.code === 'clock_ahead')
  );
}

/**
 * The phone's date was wrong by more than a day and the server refused the readings, not the content.
 * Those changes get new readings from the server's time, in their old order, under new ids (the server
 * keeps its word on the old ones). Nothing the person wrote changes.
 */
async function restamp(tx: WriteTx, refused: readonly OpResult[], serverMs: number): Promise<void> {
  const found = await Promise.all(refused.map(({ op_id }) => tx.objectStore('outbox').get(op_id)));
  const waiting = found.filter((op) => op !== undefined).sort((a, b) => a.seq - b.seq);
  let clock: Hlc = [serverMs, 0, (await currentClock(tx))[2]];
  for (const op of waiting) {
    clock = tick(clock, serverMs);
    const patch: Op['patch'] = {};
    for (const [field, [value]] of Object.entries(op.patch)) patch[field] = [value, clock];
    await tx.objectStore('outbox').delete(op.op_id);
    await tx.objectStore('outbox').put({ ...op, op_id: newId(), patch });
  }
  await putMeta(tx, 'clock', clock);
}

async function settle(
  tx: WriteTx,
  result: OpResult,
  now: Date,
  touched: Set<string>,
): Promise<void> {
  const op = await tx.objectStore('outbox').get(result.op_id);
  if (op) {
    touched.add(op.id);
    if (result.status === 'rejected') await refuse(tx, op, result.errors, now);
    else await tx.objectStore('outbox').delete(op.op_id);
  }
}

async function refuse(tx: WriteTx, op: WaitingOp, errors: OpError[], now: Date): Promise<void> {
  const entry: TrayEntry = { ...op, errors, refused_at: now.toISOString() };
  await tx.objectStore('tray').put(entry);
  await tx.objectStore('outbox').delete(op.op_id);
}

/** An answer that was overtaken by a newer one must not bring an old row back. */
async function keepNewest(tx: WriteTx, rows: readonly Row[], touched: Set<string>): Promise<void> {
  const newest = new Map<string, Row>();
  for (const row of rows) {
    const other = newest.get(row.id);
    if (!other || other.revision <= row.revision) newest.set(row.id, row);
  }
  const store = tx.objectStore('rows');
  // All at once: a phone that was away for a year takes in thousands of rows.
  await Promise.all(
    [...newest.values()].map(async (row) => {
      touched.add(row.id);
      const known = await store.get(row.id);
      if (!known || known.revision <= row.revision) await store.put(row);
    }),
  );
}

function* clocksOf(answer: Answer): Generator<Hlc> {
  for (const row of answer.rows) yield* Object.values(row.clocks);
  for (const { row } of answer.results) if (row) yield* Object.values(row.clocks);
}

/** Moves one change that can never be sent to the tray, where the person sees it. */
export async function setAside(
  db: Database,
  opId: string,
  errors: OpError[],
  now: Date,
): Promise<void> {
  await db.write(['rows', 'outbox', 'tray', 'view'], async (tx) => {
    const op = await tx.objectStore('outbox').get(opId);
    if (!op) return;
    await refuse(tx, op, errors, now);
    await rebuild(tx, op.id);
  });
}
