// @vitest-environment node
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { newId } from '../../src/domain/ids.ts';
import { forget } from '../../src/store/current.ts';
import { Database } from '../../src/store/database.ts';
import { StoreFull, StoreMissing, StoreOutdated } from '../../src/store/errors.ts';
import { heldCount, saveHeld, saveOrHold } from '../../src/store/held.ts';
import { batch, takeIn } from '../../src/store/outbox.ts';
import { listIn } from '../../src/store/records.ts';
import { closePhone } from '../../src/store/whose.ts';
import { change, save } from '../../src/store/write.ts';

const NOON = Date.UTC(2026, 5, 15, 12);
const entry = (pain: number) =>
  change('pain_log', newId(), {
    pain_now: pain,
    occurred_at: new Date(NOON).toISOString(),
    local_date: '2026-06-15',
  });

beforeEach(async () => {
  await forget();
  await closePhone();
});
afterEach(() => vi.restoreAllMocks());

/** The phone has no room for anything from now on; returns a function that makes room. */
function fillUp(): () => void {
  const real = IDBObjectStore.prototype.put;
  const spy = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
    this: IDBObjectStore,
    ...given
  ) {
    if (this.name === 'outbox') throw new DOMException('no room', 'QuotaExceededError');
    return real.apply(this, given);
  });
  return () => spy.mockRestore();
}

test('an entry and its change are saved together', async () => {
  const db = new Database('unknot-local');
  const one = entry(5);

  await save(db, [one], NOON);

  expect(
    (await listIn(db, 'pain_log')).map(({ values, waiting }) => [values.pain_now, waiting]),
  ).toEqual([[5, true]]);
  expect((await batch(db, 200)).ops.map((op) => [op.op_id, op.patch['pain_now']?.[0]])).toEqual([
    [one.op_id, 5],
  ]);
});

test('when one of several changes cannot be written, none is', async () => {
  const db = new Database('unknot-local');
  const broken = entry(6);
  broken.fields['note'] = (() => 0) as unknown as string; // no database can keep a function

  await expect(save(db, [entry(5), broken], NOON)).rejects.toThrow();

  expect(await listIn(db, 'pain_log')).toEqual([]);
  expect((await batch(db, 200)).ops).toEqual([]);
});

test('saving the same change twice keeps it once', async () => {
  const db = new Database('unknot-local');
  const one = entry(5);

  await save(db, [one], NOON);
  await save(db, [one], NOON);

  expect((await batch(db, 200)).ops).toHaveLength(1);
});

test('changes are sent in the order in which they were made, also when the phone’s clock was set back', async () => {
  const db = new Database('unknot-local');
  const [first, second] = [entry(1), entry(2)];

  await save(db, [first], NOON);
  await save(db, [second], NOON - 86_400_000);

  const { ops } = await batch(db, 200);
  expect(ops.map((op) => op.op_id)).toEqual([first.op_id, second.op_id]);
  const [earlier, later] = ops.map((op) => op.patch['pain_now']?.[1]);
  expect(later?.[0]).toBe(earlier?.[0]);
  expect(later?.[1]).toBe(1);
});

test('a full phone says so, keeps the entry in memory, and saves it once there is room', async () => {
  const makeRoom = fillUp();

  await expect(saveOrHold([entry(5)])).rejects.toBeInstanceOf(StoreFull);
  expect(heldCount()).toBe(1);
  expect(await saveHeld()).toBe(1);
  makeRoom();

  expect(await saveHeld()).toBe(0);
  expect(
    (await listIn(new Database('unknot-local'), 'pain_log')).map(({ values }) => values.pain_now),
  ).toEqual([5]);
});

/** The n-th record that is to be written from now on finds no room. Tells how many were asked for. */
function fullAt(nth: number): { asked: () => number; makeRoom: () => void } {
  const real = IDBObjectStore.prototype.put;
  let puts = 0;
  const spy = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
    this: IDBObjectStore,
    ...given
  ) {
    puts += 1;
    if (puts === nth) throw new DOMException('no room', 'QuotaExceededError');
    return real.apply(this, given);
  });
  return { asked: () => puts, makeRoom: () => spy.mockRestore() };
}

test('wherever in a save the room ends, nothing of it is kept by half, and all of it later', async () => {
  const counted = fullAt(-1);
  await save(new Database('unknot-count'), [entry(1), entry(2)], NOON);
  const writes = counted.asked();
  counted.makeRoom();
  expect(writes).toBeGreaterThan(4);

  for (let nth = 1; nth <= writes; nth += 1) {
    const db = new Database(`unknot-full-${nth}`);
    const changes = [entry(1), entry(2)];
    const { makeRoom } = fullAt(nth);
    await expect(save(db, changes, NOON)).rejects.toBeInstanceOf(StoreFull);
    makeRoom();
    expect(await listIn(db, 'pain_log')).toEqual([]);
    expect((await batch(db, 200)).ops).toEqual([]);

    await save(db, changes, NOON);
    expect(await listIn(db, 'pain_log')).toHaveLength(2);
    expect((await batch(db, 200)).ops).toHaveLength(2);
  }
});

test('wherever the room ends while an answer of the server is taken in, what waits goes on waiting', async () => {
  const answerTo = (op: { op_id: string; id: string }) => ({
    results: [
      {
        op_id: op.op_id,
        status: 'applied' as const,
        errors: [],
        row: {
          id: op.id,
          kind: 'pain_log' as const,
          revision: 1,
          values: { pain_now: 5 },
          clocks: {},
        },
      },
    ],
    rows: [
      { id: newId(), kind: 'pain_log' as const, revision: 2, values: { pain_now: 9 }, clocks: {} },
    ],
    cursor: '2',
    server_time: new Date(NOON).toISOString(),
  });
  for (let nth = 1, full = true; full; nth += 1) {
    const db = new Database(`unknot-answer-${nth}`);
    const one = entry(5);
    await save(db, [one], NOON);
    const { makeRoom, asked } = fullAt(nth);
    const taken = takeIn(db, answerTo(one), new Date(NOON)).then(
      () => 'taken',
      (error: unknown) => error,
    );
    const end = await taken;
    full = asked() >= nth;
    makeRoom();
    if (!full) {
      expect(end).toBe('taken');
      expect(nth).toBeGreaterThan(4);
      break;
    }
    expect(end).toBeInstanceOf(StoreFull);
    expect(await batch(db, 200)).toMatchObject({ cursor: '', ops: [{ op_id: one.op_id }] });
    expect(await listIn(db, 'pain_log')).toHaveLength(1);
  }
});

test('a lost connection is opened anew and the work is done', async () => {
  const db = new Database('unknot-local');
  await save(db, [entry(1)], NOON);
  const real = IDBDatabase.prototype.transaction;
  const spy = vi.spyOn(IDBDatabase.prototype, 'transaction');
  spy.mockImplementationOnce(() => {
    throw new DOMException('Connection to Indexed Database server lost', 'UnknownError');
  });
  spy.mockImplementation(real);

  await save(db, [entry(2)], NOON);

  expect(await listIn(db, 'pain_log')).toHaveLength(2);
});

test('a browser that refuses every database is told apart from a full one', async () => {
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('refused', 'SecurityError');
  });

  await expect(saveOrHold([entry(5)])).rejects.toBeInstanceOf(StoreMissing);
  expect(heldCount()).toBe(0);
});

test('an older tab that meets a newer one stops writing and says so; nothing is lost', async () => {
  const said = vi.fn();
  const older = new Database('unknot-local', said, 1);
  await save(older, [entry(5)], NOON);

  const newer = new Database('unknot-local', () => {}, 2);
  expect(await listIn(newer, 'pain_log')).toHaveLength(1);

  expect(said).toHaveBeenCalledOnce();
  await expect(save(older, [entry(6)], NOON)).rejects.toBeInstanceOf(StoreOutdated);
  expect((await batch(newer, 200)).ops).toHaveLength(1);
});

test('an old version that opens a newer database does not touch it', async () => {
  const newer = new Database('unknot-local', () => {}, 2);
  await save(newer, [entry(5)], NOON);
  await newer.close();

  await expect(
    save(new Database('unknot-local', () => {}, 1), [entry(6)], NOON),
  ).rejects.toBeInstanceOf(StoreOutdated);

  expect(await listIn(newer, 'pain_log')).toHaveLength(1);
});
