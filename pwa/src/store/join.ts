/**
 * The diary that was kept without an account becomes the account's: rows, outbox, tray and what is running.
 * Safe at every step: the plan is written down first, every step may be done twice, and nothing is removed
 * before its copy is on disk.
 */
import { observe } from '../domain/clock.ts';
import type { Json } from '../domain/flatten.ts';
import { Database, dropMeta, getMeta, putMeta, type WriteTx } from './database.ts';
import { moveChanges } from './journal.ts';
import { ALL_STORES, type Op, type TrayEntry, type WaitingOp } from './shape.ts';
import { rebuild } from './view.ts';
import { databaseName, type Whose, writeWhose } from './whose.ts';
import { currentClock } from './write.ts';

interface Luggage {
  outbox: WaitingOp[];
  tray: TrayEntry[];
  activeSession: Json | undefined;
  settings: Record<string, Json> | undefined;
}

/** Moves the local diary to `account` and opens it there. Idempotent; goes on where a crash cut it off. */
export async function join(account: string): Promise<Whose> {
  await writeWhose({ account: null, joining: account });
  return await resumeJoin(account);
}

export async function resumeJoin(account: string): Promise<Whose> {
  const local = new Database(databaseName(null));
  const target = new Database(databaseName(account));
  try {
    // 1. no other tab may add to what is about to be packed
    await local.write(['meta'], (tx) => putMeta(tx, 'closed', 'moved'));
    // 2. copy, in one transaction of the account's database
    const luggage = await pack(local);
    await unpack(target, luggage);
    // 3. only now is the local copy not needed any more; the mark `closed` stays
    moveChanges(databaseName(null), databaseName(account));
    await empty(local);
    // 4. the plan is done
    const whose: Whose = { account };
    await writeWhose(whose);
    return whose;
  } finally {
    await Promise.all([local.close(), target.close()]);
  }
}

async function pack(local: Database): Promise<Luggage> {
  return await local.read(['outbox', 'tray', 'meta'], async (tx) => ({
    outbox: await tx.objectStore('outbox').index('by_seq').getAll(),
    tray: await tx.objectStore('tray').getAll(),
    activeSession: await getMeta(tx, 'active_session'),
    settings: await getMeta(tx, 'settings'),
  }));
}

async function unpack(target: Database, luggage: Luggage): Promise<void> {
  await target.write(ALL_STORES, async (tx) => {
    await dropMeta(tx, 'closed');
    let clock = await currentClock(tx);
    let seq = (await getMeta(tx, 'seq')) ?? 0;
    const device = clock[2];
    for (const op of luggage.outbox) {
      // The changes become this account's device's own: they are later than each other in their old order.
      const patch = owned(op.patch, device);
      // Our own readings are believed whatever they say: a later change made here must stay later.
      for (const [, [, reading]] of Object.entries(patch))
        clock = observe(clock, reading, reading[0]);
      seq += 1;
      await tx.objectStore('outbox').put({ ...op, patch, seq });
    }
    for (const entry of luggage.tray) await tx.objectStore('tray').put(entry);
    await putMeta(tx, 'clock', clock);
    await putMeta(tx, 'seq', seq);
    for (const id of new Set(luggage.outbox.map((op) => op.id))) await rebuild(tx, id);
    await moveMeta(tx, luggage);
  });
}

function owned(patch: Op['patch'], device: string): Op['patch'] {
  return Object.fromEntries(
    Object.entries(patch).map(([field, [value, [ms, counter]]]) => [
      field,
      [value, [ms, counter, device]],
    ]),
  );
}

async function moveMeta(tx: WriteTx, { activeSession, settings }: Luggage): Promise<void> {
  if (activeSession !== undefined) await putMeta(tx, 'active_session', activeSession);
  if (settings) await putMeta(tx, 'settings', { ...settings, ...(await getMeta(tx, 'settings')) });
}

/** Removes a diary from the phone; `closed` stays, so that a tab that still shows it cannot write into it. */
export async function empty(db: Database): Promise<void> {
  await db.write(ALL_STORES, async (tx) => {
    const closed = await getMeta(tx, 'closed');
    for (const store of ALL_STORES) await tx.objectStore(store).clear();
    if (closed) await putMeta(tx, 'closed', closed);
  });
}

/** A diary is used again: after sign-in, or the local one after a sign-out. */
export async function reopen(db: Database): Promise<void> {
  await db.write(['meta'], (tx) => dropMeta(tx, 'closed'));
}

export async function close(db: Database): Promise<void> {
  await db.write(['meta'], (tx) => putMeta(tx, 'closed', 'signed_out'));
}
