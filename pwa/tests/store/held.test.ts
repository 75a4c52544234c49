/** What is on its way into the database outlives the page, and stays with the person whose it is. */
import { afterEach, expect, test, vi } from 'vitest';
import { newId } from '../../src/domain/ids.ts';
import { StoreFull } from '../../src/store/errors.ts';
import type { Change } from '../../src/store/write.ts';

type Store = Awaited<ReturnType<typeof page>>;
/** Closes what the page before has open. */
let leave = async (): Promise<void> => {};

/** A page that has just been opened: modules of its own, and the same disk. */
async function page() {
  await leave();
  vi.resetModules();
  const [held, journal, current, database, records, outbox, write, whose] = await Promise.all([
    import('../../src/store/held.ts'),
    import('../../src/store/journal.ts'),
    import('../../src/store/current.ts'),
    import('../../src/store/database.ts'),
    import('../../src/store/records.ts'),
    import('../../src/store/outbox.ts'),
    import('../../src/store/write.ts'),
    import('../../src/store/whose.ts'),
  ]);
  leave = async () => {
    await current.forget();
    await whose.closePhone();
  };
  return {
    ...held,
    ...journal,
    ...current,
    ...database,
    ...records,
    ...outbox,
    ...write,
    ...whose,
  };
}

afterEach(async () => {
  vi.restoreAllMocks();
  await leave();
  leave = async () => {};
});

const NOON = { occurred_at: '2026-06-15T12:00:00.000Z', local_date: '2026-06-15' };
const entry = (pain: number): Change => ({
  op_id: newId(),
  kind: 'pain_log',
  id: newId(),
  fields: { pain_now: pain, ...NOON },
});

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

async function full(store: Store, one: Change): Promise<void> {
  await expect(store.saveOrHold([one])).rejects.toMatchObject({ name: StoreFull.name });
}

async function painsIn(store: Store, database: string): Promise<unknown[]> {
  const rows = await store.listIn(new store.Database(database), 'pain_log');
  return rows.map(({ values }) => values.pain_now);
}

test('an entry that found no room is said, and saved after the page was closed and there is room', async () => {
  const makeRoom = fillUp();
  const first = await page();
  await full(first, entry(5));
  expect(first.heldCount()).toBe(1);
  const second = await page();
  await second.current();
  expect(second.heldCount()).toBe(1);
  makeRoom();

  expect(await second.saveHeld()).toBe(0);

  expect(await painsIn(second, 'unknot-local')).toEqual([5]);
  expect(localStorage).toHaveLength(0);
});

test('safety answers survive a page that dies before anything is on the disk', async () => {
  const first = await page();
  const { db } = await first.current();
  vi.spyOn(db, 'write').mockReturnValue(new Promise<never>(() => {}));
  const check = first.change('safety_check', newId(), { level: 'L1', ...NOON });
  const fact = first.change('profile_fact', newId(), { fact: 'pregnant', value: true });
  void first.saveOrHold([check, fact]);
  expect(first.heldCount()).toBe(0);
  const second = await page();

  await second.saveHeld();

  const { ops } = await second.batch(new second.Database('unknot-local'), 200);
  expect(ops.map(({ op_id }) => op_id)).toEqual([check.op_id, fact.op_id]);
  expect(localStorage).toHaveLength(0);
});

test('what one person’s diary holds never lands in the next one’s', async () => {
  const makeRoom = fillUp();
  const store = await page();
  await store.switchTo({ account: 'ann' });
  await full(store, entry(7));
  await store.switchTo({ account: 'bob' });
  await store.current();
  expect(store.heldCount()).toBe(0);
  makeRoom();

  await store.saveOrHold([entry(2)]);
  await store.saveHeld();

  expect(await painsIn(store, 'unknot-bob')).toEqual([2]);
  expect(await painsIn(store, 'unknot-ann')).toEqual([]);
  await store.switchTo({ account: 'ann' });
  await store.saveHeld();
  expect(await painsIn(store, 'unknot-ann')).toEqual([7]);
});

test('a diary that joins an account takes along what it holds', async () => {
  const makeRoom = fillUp();
  const store = await page();
  await full(store, entry(3));
  makeRoom();
  const { join } = await import('../../src/store/join.ts');
  await store.forget();

  await join('ann');
  await store.saveHeld();

  expect(await painsIn(store, 'unknot-ann')).toEqual([3]);
});

test('where nothing may be kept beside the database, what found no room is held while the page lives', async () => {
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('blocked', 'SecurityError');
  });
  const makeRoom = fillUp();
  const store = await page();
  await full(store, entry(4));
  expect(store.heldCount()).toBe(1);
  makeRoom();

  expect(await store.saveHeld()).toBe(0);

  expect(await painsIn(store, 'unknot-local')).toEqual([4]);
});
