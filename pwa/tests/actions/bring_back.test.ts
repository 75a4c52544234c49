// @vitest-environment node
/** A diary goes into a file on one phone and comes back on another: all of it, once, and nothing newer is lost. */
import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { signIn, signOut, signUp } from '../../src/actions/account.ts';
import { bringBack, lookAt, NoDiary, OtherDiary } from '../../src/actions/bring_back.ts';
import { exportEverything } from '../../src/actions/export.ts';
import { changePainLog, savePainLog } from '../../src/actions/log.ts';
import { create, remove } from '../../src/actions/write.ts';
import { getSession } from '../../src/api/auth.ts';
import { LARGEST_FILE } from '../../src/domain/diary_file.ts';
import type { Flat } from '../../src/domain/flatten.ts';
import { newId } from '../../src/domain/ids.ts';
import { SCHEMA } from '../../src/domain/records.ts';
import { current, forget } from '../../src/store/current.ts';
import { Database } from '../../src/store/database.ts';
import { StoreFull } from '../../src/store/errors.ts';
import { list } from '../../src/store/records.ts';
import { ALL_STORES, type ViewRow } from '../../src/store/shape.ts';
import { closePhone } from '../../src/store/whose.ts';
import { change, save } from '../../src/store/write.ts';
import { syncNow } from '../../src/sync/loop.ts';
import { FakeSite } from '../support/fake-site.ts';
import { Killed } from '../support/phone.ts';

const PAT = { email: 'pat@example.test', password: 'correct horse' };
const SAM = { email: 'sam@example.test', password: 'battery staple' };
const CONSENT = { adult: true as const, consent: '2026-11' };
const MINUTE = 60_000;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026, 5, 15, 12) });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const later = () => vi.setSystemTime(Date.now() + MINUTE);

/** Takes this phone into the hand: everything from now on happens on it. */
async function take(phone: IDBFactory): Promise<void> {
  await forget();
  await closePhone();
  globalThis.indexedDB = phone;
}
const anotherPhone = () => take(new IDBFactory());
const saved = async () => await exportEverything(new Date());

async function bring(file: Blob, options: Parameters<typeof bringBack>[1] = {}) {
  const found = await lookAt(file, new Date());
  await bringBack(found, options);
  return found;
}

/** All that lies on the phone. */
async function all() {
  const { db } = await current();
  return await db.read(ALL_STORES, async (tx) => ({
    view: await tx.objectStore('view').getAll(),
    outbox: await tx.objectStore('outbox').index('by_seq').getAll(),
    tray: await tx.objectStore('tray').getAll(),
  }));
}
const values = (rows: ViewRow[]) => Object.fromEntries(rows.map((row) => [row.id, row.values]));
const notes = async () => (await list('pain_log')).map((one) => one.values.note).sort();

/** From now on the n-th transaction that writes dies before it is on disk, once. */
function killedAt(nth: number): () => void {
  const real = Database.prototype.write;
  let writes = 0;
  const spy = vi.spyOn(Database.prototype, 'write').mockImplementation(function (
    this: Database,
    stores,
    work,
  ) {
    writes += 1;
    const dies = writes === nth;
    return real.call(this, stores, async (tx) => {
      const result = await work(tx);
      if (dies) throw new Killed();
      return result;
    }) as never;
  });
  return () => spy.mockRestore();
}

async function aDiary(entries = 3): Promise<void> {
  for (let n = 0; n < entries; n += 1) {
    await savePainLog({ note: `entry ${n}`, pain_now: 4, zones: { hip_back: { right: 5 } } });
    later();
  }
}

describe('on a phone with nothing on it', () => {
  test('everything is as it was, and waits to be sent once', async () => {
    await aDiary();
    const edited = await savePainLog({ note: 'first words', mood: 3 });
    later();
    await changePainLog(edited, { note: 'better words', mood: null });
    await create('safety_check', { answers: { fever: [] }, level: null });
    const before = (await all()).view;
    const file = await saved();

    await anotherPhone();
    const { summary } = await bring(file);

    const after = await all();
    expect(values(after.view)).toEqual(values(before));
    expect(after.outbox).toHaveLength(before.length);
    expect(summary).toMatchObject({ total: 5, fresh: 5, here: 0, from: '2026-06-15' });
  });

  test('a second time nothing is left to bring in', async () => {
    await aDiary();
    const file = await saved();
    await anotherPhone();
    await bring(file);
    const once = await all();

    const { coming } = await bring(file);

    expect(coming).toBe(0);
    expect(await all()).toEqual(once);
  });

  test('the next change made here is later than what was brought', async () => {
    await aDiary(1);
    const file = await saved();
    await anotherPhone();
    vi.setSystemTime(Date.now() - 5 * MINUTE); // the new phone is slow
    await bring(file);
    const [entry] = await list('pain_log');

    await changePainLog(entry?.id ?? '', { note: 'written here' });
    await bring(file);

    expect(await notes()).toEqual(['written here']);
  });

  test('the older form of the file, without the clocks of the server, is understood', async () => {
    await aDiary(2);
    const file = JSON.parse(await (await saved()).text());
    for (const one of file.records) delete one.clocks;
    await anotherPhone();

    await bring(new Blob([JSON.stringify({ ...file, waiting: [] }, null, 2)]));

    expect(await notes()).toEqual(['entry 0', 'entry 1']);
  });

  test('what the server had refused is in the tray here too, once', async () => {
    await aDiary(1);
    const { db } = await current();
    const [op] = (await all()).outbox;
    if (!op) throw new Error('nothing waits');
    const errors = [{ field: 'pain_now', code: 'max_value', message: 'At most 10.' }];
    const refused = { ...op, op_id: newId(), errors, refused_at: new Date().toISOString() };
    await db.write(['tray'], (tx) => tx.objectStore('tray').put(refused));
    const file = await saved();
    await anotherPhone();

    expect((await bring(file)).refused).toBe(1);
    expect((await bring(file)).coming).toBe(0);

    expect((await all()).tray).toEqual([refused]);
  });
});

describe('on a phone that has a diary', () => {
  /** One entry on both phones; the file is made, then this phone goes on. */
  async function shared() {
    const old = globalThis.indexedDB;
    const id = await savePainLog({ note: 'as it was', pain_now: 3 });
    later();
    const first = await saved();
    const young = new IDBFactory();
    await take(young);
    await bring(first);
    later();
    return { id, old, young, first };
  }

  test('what is here and not in the file stays', async () => {
    await aDiary(2);
    const file = await saved();
    await anotherPhone();
    await savePainLog({ note: 'only here' });

    await bring(file);

    expect(await notes()).toEqual(['entry 0', 'entry 1', 'only here']);
  });

  test('an edit made here later stays, and it is said', async () => {
    const { id, first } = await shared();
    await changePainLog(id, { note: 'newer, here' });

    const { summary, coming } = await bring(first);

    expect(await notes()).toEqual(['newer, here']);
    expect(summary).toMatchObject({ here: 1, differs: 1, stays: 1, newer: 0 });
    expect(coming).toBe(0);
  });

  test('an edit made there later comes, field by field', async () => {
    const { id, old, young } = await shared();
    await changePainLog(id, { pain_now: 8 });
    later();
    await take(old);
    await changePainLog(id, { note: 'newer, there' });
    const second = await saved();
    await take(young);

    const { summary } = await bring(second);

    const [entry] = await list('pain_log');
    expect(entry?.values).toMatchObject({ note: 'newer, there', pain_now: 8 });
    expect(summary).toMatchObject({ differs: 1, newer: 1, stays: 1 });
  });

  test('what was deleted here stays deleted, until the person wants it back', async () => {
    const { id, first } = await shared();
    await remove('pain_log', id);
    later();

    const { summary, coming } = await bring(first);
    expect(summary).toMatchObject({ total: 1, deleted: 1, here: 0 });
    expect(coming).toBe(0);
    expect(await notes()).toEqual([]);

    await bring(first, { deletedToo: true });
    expect(await notes()).toEqual(['as it was']);
    expect((await lookAt(first, new Date())).summary).toMatchObject({ here: 1, deleted: 0 });
  });

  test('a deletion is never brought along', async () => {
    const { id, old, young } = await shared();
    await take(old);
    await remove('pain_log', id);
    const second = await saved();
    await take(young);

    await bring(second);

    expect(await notes()).toEqual(['as it was']);
  });

  test('an answered safety check stays as it is here', async () => {
    const id = await create('safety_check', { answers: { fever: [] }, level: null });
    const file = JSON.parse(await (await saved()).text());
    file.records[0].values.level = 'L1';
    file.waiting = [];

    await bring(new Blob([JSON.stringify(file)]));

    expect((await list('safety_check')).map((one) => [one.id, one.values.level])).toEqual([
      [id, undefined],
    ]);
  });
});

describe('whose diary it is', () => {
  let site: FakeSite;
  beforeEach(async () => {
    site = new FakeSite().open();
    await getSession();
  });

  test('one without an account comes into the account that is open, and is sent once', async () => {
    await aDiary(2);
    const file = await saved();
    await anotherPhone();
    await signUp({ ...PAT, ...CONSENT });

    const { isOther } = await bring(file);
    await bring(file);
    await syncNow();

    expect(isOther).toBe(false);
    expect(site.notesOf(PAT.email)).toEqual(['entry 0', 'entry 1']);
    expect((await all()).outbox).toEqual([]);
  });

  test('that of another account is told apart, and lands under ids of its own', async () => {
    await signUp({ ...PAT, ...CONSENT });
    await aDiary(1);
    await syncNow();
    const file = await saved();
    const [theirs] = (await all()).view;
    await signOut({ wipe: false });
    await signUp({ ...SAM, ...CONSENT });

    const found = await lookAt(file, new Date());
    expect(found.isOther).toBe(true);
    expect((await all()).view).toEqual([]);
    await bringBack(found);

    const [mine] = (await all()).view;
    expect(mine?.values).toEqual(theirs?.values);
    expect(mine?.id).not.toBe(theirs?.id);
    expect((await bring(file)).coming).toBe(0);
  });

  test('the same account’s comes back as what it was, with nothing left to send twice', async () => {
    await signUp({ ...PAT, ...CONSENT });
    await aDiary(2);
    await syncNow();
    const file = await saved();

    expect(await lookAt(file, new Date())).toMatchObject({ isOther: false, coming: 0 });
  });

  test('what is newer in the file shows at once, also before the server is reached', async () => {
    const [old, young] = [globalThis.indexedDB, new IDBFactory()];
    await signUp({ ...PAT, ...CONSENT });
    const id = await savePainLog({ note: 'first' });
    await syncNow();
    await take(young);
    await signIn({ ...PAT, takeLocal: false });
    await syncNow();
    await take(old);
    later();
    await changePainLog(id, { note: 'second' });
    await syncNow();
    const file = await saved();
    await take(young);
    site.isDown = true;

    await bring(file);

    expect(await notes()).toEqual(['second']);
  });

  test('when somebody else’s diary was opened meanwhile nothing is written into it', async () => {
    await aDiary(1);
    const found = await lookAt(await saved(), new Date());
    await signUp({ ...PAT, ...CONSENT });
    await signOut({ wipe: false });
    await signUp({ ...SAM, ...CONSENT });

    await expect(bringBack(found)).rejects.toBeInstanceOf(OtherDiary);

    expect((await all()).view).toEqual([]);
  });
});

describe('what goes wrong on the way', () => {
  test.each([
    ['huge', new Blob([new Uint8Array(LARGEST_FILE + 1)])],
    ['cut', new Blob(['{"what": "unknot-export", "schema": 1, "records": [{"id'])],
    [
      'newer',
      new Blob([JSON.stringify({ what: 'unknot-export', schema: SCHEMA + 1, records: [] })]),
    ],
  ])('a file that is %s changes nothing', async (fault, file) => {
    await aDiary(1);
    const before = await all();

    const refused = lookAt(file, new Date());

    await expect(refused).rejects.toBeInstanceOf(NoDiary);
    await expect(refused).rejects.toMatchObject({ fault });
    expect(await all()).toEqual(before);
  });

  test('without room it says so; what is in stays, and it goes on later', async () => {
    await aDiary(4);
    const before = values((await all()).view);
    const file = await saved();
    await anotherPhone();
    const found = await lookAt(file, new Date());
    const real = IDBObjectStore.prototype.put;
    let puts = 0;
    const spy = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
      ...given
    ) {
      if (this.name === 'outbox' && ++puts > 2)
        throw new DOMException('no room', 'QuotaExceededError');
      return real.apply(this, given);
    });

    const seen: number[] = [];
    const progress = (done: number) => void seen.push(done);
    await expect(bringBack(found, { progress, atOnce: 1 })).rejects.toBeInstanceOf(StoreFull);
    spy.mockRestore();
    const half = await all();
    expect(seen).toEqual([1, 2]);
    expect(half.view).toHaveLength(2);
    expect(half.outbox).toHaveLength(2);
    await bringBack(found);

    expect(values((await all()).view)).toEqual(before);
    expect((await all()).outbox).toHaveLength(4);
  });

  test('ten years come in with the screen told every hundred records', async () => {
    const { db } = await current();
    const days = Array.from({ length: 3_650 }, (_, n) => {
      const at = new Date(Date.now() - n * 1_440 * MINUTE).toISOString();
      const fields = { pain_now: n % 11, note: `day ${n}`, occurred_at: at, recorded_at: at };
      return change('pain_log', newId(), { ...fields, local_date: at.slice(0, 10) });
    });
    await save(db, days, Date.now());
    const file = await saved();
    await anotherPhone();
    const told: number[] = [];

    await bring(file, { progress: () => void told.push(1) });

    expect((await all()).outbox).toHaveLength(3_650);
    expect(told).toHaveLength(37);
  }, 60_000);
});

// ---------------------------------------------------------------- any history

type Step =
  | { do: 'edit'; phone: 0 | 1; record: number; field: number; value: number | null }
  | { do: 'delete'; phone: 0 | 1; record: number; value: boolean }
  | { do: 'save' | 'bring'; phone: 0 | 1; killed: number; deletedToo: boolean };

const phone = fc.constantFrom(0 as const, 1 as const);
const nth = fc.nat({ max: 3 });
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('edit' as const),
      phone,
      record: nth,
      field: fc.nat({ max: 2 }),
      value: fc.option(fc.nat({ max: 10 })),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('delete' as const),
      phone,
      record: nth,
      value: fc.boolean(),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constantFrom('save' as const, 'bring' as const, 'bring' as const),
      phone,
      killed: fc.nat({ max: 5 }),
      deletedToo: fc.boolean(),
    }),
  },
);
const FIELDS = ['pain_now', 'mood', 'zones.hip_back.right'];
/** What should be on a phone: of each record each field with the moment of its value. */
type Known = Record<string, Record<string, { value: unknown; at: number }>>;

const isGone = (fields: Known[string]) => fields?.['deleted']?.value === true;

/** The rule of decision 20, written a second time and as simply as it can be. */
function broughtInto(here: Known, file: Known, deletedToo: boolean, now: number): void {
  for (const [id, { deleted: _, ...fields }] of Object.entries(file)) {
    if (isGone(file[id] ?? {}) || (!here[id] && Object.keys(fields).length === 0)) continue;
    const own = here[id];
    if (own && isGone(own)) {
      if (!deletedToo) continue;
      own['deleted'] = { value: false, at: now };
      for (const [name, one] of Object.entries(fields))
        if (one.at > (own[name]?.at ?? -1)) own[name] = { ...one, at: now };
      continue;
    }
    const into = here[id] ?? {};
    here[id] = into;
    for (const [name, one] of Object.entries(fields))
      if (one.at > (into[name]?.at ?? -1)) into[name] = one;
  }
}

const shownOf = (known: Known): Record<string, Flat> =>
  Object.fromEntries(
    Object.entries(known).map(([id, fields]) => [
      id,
      Object.fromEntries(
        Object.entries(fields).flatMap(([name, { value }]) =>
          value === null || value === false ? [] : [[name, value]],
        ),
      ) as Flat,
    ]),
  );

test('any history of two phones and a file: nothing is lost, nothing doubled, the newer value stays', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 5, maxLength: 40, size: 'max' }),
      async (steps) => {
        const phones = [new IDBFactory(), new IDBFactory()] as const;
        const known: [Known, Known] = [{}, {}];
        const ids = [newId(), newId(), newId(), newId()];
        let file: { blob: Blob; holds: Known } | undefined;

        for (const one of steps) {
          later();
          await take(phones[one.phone]);
          const mine = known[one.phone];
          if (one.do === 'edit' || one.do === 'delete') {
            const id = ids[one.record] ?? '';
            const field = one.do === 'edit' ? (FIELDS[one.field] ?? '') : 'deleted';
            const { db } = await current();
            await save(db, [change('pain_log', id, { [field]: one.value })], Date.now());
            mine[id] = { ...mine[id], [field]: { value: one.value, at: Date.now() } };
          } else if (one.do === 'save') {
            file = { blob: await saved(), holds: structuredClone(mine) };
          } else if (file && Object.keys(file.holds).length > 0) {
            // Cut off somewhere, then done again by a new page, and once more for nothing.
            const { deletedToo } = one;
            const revive = killedAt(one.killed);
            await bring(file.blob, { deletedToo, atOnce: 1 }).catch((error: unknown) => {
              if (!(error instanceof Killed)) throw error;
            });
            revive();
            await forget();
            await bring(file.blob, { deletedToo, atOnce: 2 });
            broughtInto(mine, file.holds, deletedToo, Date.now());
            const waiting = (await all()).outbox.length;
            expect((await bring(file.blob, { deletedToo })).coming).toBe(0);
            expect((await all()).outbox).toHaveLength(waiting);
          }
          const shown = values((await all()).view);
          for (const fields of Object.values(shown))
            if (fields['deleted'] === false) delete fields['deleted'];
          expect(shown).toEqual(shownOf(mine));
        }
      },
    ),
    { numRuns: 60 },
  );
}, 120_000);
