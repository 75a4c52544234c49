// @vitest-environment node
import { beforeEach, expect, test, vi } from 'vitest';
import { newId } from '../../src/domain/ids.ts';
import { current, forget, switchTo } from '../../src/store/current.ts';
import { Database } from '../../src/store/database.ts';
import { StoreClosed } from '../../src/store/errors.ts';
import { saveOrHold } from '../../src/store/held.ts';
import { close, empty, join, reopen } from '../../src/store/join.ts';
import { batch, setAside } from '../../src/store/outbox.ts';
import { list, listIn } from '../../src/store/records.ts';
import { readSmall, writeSmall } from '../../src/store/small.ts';
import { listTray } from '../../src/store/tray.ts';
import { closePhone, databaseName, LOCAL, readWhose } from '../../src/store/whose.ts';
import { change, save } from '../../src/store/write.ts';

const PAT = newId();
const SAM = newId();
const NOON = Date.UTC(2026, 5, 15, 12);

beforeEach(async () => {
  await forget();
  await closePhone();
});

function log(note: string) {
  return change('pain_log', newId(), {
    note,
    occurred_at: new Date(NOON).toISOString(),
    local_date: '2026-06-15',
  });
}

async function notes(): Promise<(string | undefined)[]> {
  return (await list('pain_log')).map(({ values }) => values.note).sort();
}

const dbOf = (account: string | null) => new Database(databaseName(account));

test('joining an account takes entries, waiting changes, the tray and the running session along', async () => {
  const refused = log('refused');
  await saveOrHold([log('one'), log('two'), refused]);
  await setAside(
    (await current()).db,
    refused.op_id,
    [{ field: 'note', code: 'x', message: '' }],
    new Date(NOON),
  );
  await writeSmall('active_session', { id: 's' });

  await join(PAT);
  await forget();

  expect((await current()).account).toBe(PAT);
  expect(await notes()).toEqual(['one', 'two']);
  expect((await batch(dbOf(PAT), 200)).ops).toHaveLength(2);
  expect(await listTray(dbOf(PAT))).toHaveLength(1);
  expect(await readSmall('active_session')).toEqual({ id: 's' });
  expect(await listIn(dbOf(null), 'pain_log')).toEqual([]);
});

test('the changes become the account device’s own, later than what it had, in their old order', async () => {
  await saveOrHold([log('one'), log('two')]);
  const before = (await batch(dbOf(null), 200)).ops;

  await join(PAT);

  const { ops, device } = await batch(dbOf(PAT), 200);
  expect(ops.map((op) => op.op_id)).toEqual(before.map((op) => op.op_id));
  expect(
    new Set(ops.flatMap((op) => Object.values(op.patch).map(([, clock]) => clock[2]))),
  ).toEqual(new Set([device]));
});

test('killed at any step, the move goes on at the next start: nothing lost, nothing doubled', async () => {
  for (let death = 1; death <= 6; death += 1) {
    const account = newId();
    await saveOrHold([log(`one ${death}`), log(`two ${death}`)]);
    let writes = 0;
    const real = Database.prototype.write;
    const dying = vi.spyOn(Database.prototype, 'write').mockImplementation(function (
      this: Database,
      stores,
      work,
    ) {
      writes += 1;
      // Odd steps die before their transaction, the others right after its commit.
      if (writes === Math.ceil(death / 2) && death % 2 === 1)
        return Promise.reject(new Error('killed'));
      const done = real.call(this, stores, work);
      return writes === Math.ceil(death / 2)
        ? done.then(() => Promise.reject(new Error('killed')))
        : done;
    } as typeof real);
    await expect(join(account)).rejects.toThrow('killed');
    dying.mockRestore();
    await forget();
    await closePhone();

    expect(await notes()).toEqual([`one ${death}`, `two ${death}`]);

    expect((await current()).account).toBe(account);
    expect((await batch(dbOf(account), 200)).ops).toHaveLength(2);
    expect(await listIn(dbOf(null), 'pain_log')).toEqual([]);
    await reopen(dbOf(null));
    await switchTo(LOCAL);
  }
});

test('a form that was open in another tab lands in the account, not in the abandoned diary', async () => {
  await saveOrHold([log('before')]);
  const stale = (await current()).db;
  await join(PAT);
  await expect(save(stale, [log('too late')], NOON)).rejects.toBeInstanceOf(StoreClosed);

  await saveOrHold([log('after')]);

  expect(await notes()).toEqual(['after', 'before']);
  expect((await readWhose()).account).toBe(PAT);
});

test('two people on one phone never see or send each other’s entries', async () => {
  await switchTo({ account: PAT });
  await saveOrHold([log('of Pat')]);
  await switchTo({ account: SAM });
  await saveOrHold([log('of Sam')]);

  expect(await notes()).toEqual(['of Sam']);
  expect((await batch(dbOf(SAM), 200)).ops).toHaveLength(1);

  await switchTo({ account: PAT });
  expect(await notes()).toEqual(['of Pat']);
});

test('after a sign-out nothing can be written into the diary that was left', async () => {
  await switchTo({ account: PAT });
  await saveOrHold([log('of Pat')]);
  await close(dbOf(PAT));

  await expect(saveOrHold([log('in the other tab')])).rejects.toBeInstanceOf(StoreClosed);

  expect(await listIn(dbOf(PAT), 'pain_log')).toHaveLength(1);
});

test('a wiped diary is empty and stays closed', async () => {
  await switchTo({ account: PAT });
  await saveOrHold([log('of Pat')]);
  await close(dbOf(PAT));

  await empty(dbOf(PAT));

  expect(await listIn(dbOf(PAT), 'pain_log')).toEqual([]);
  await expect(save(dbOf(PAT), [log('again')], NOON)).rejects.toBeInstanceOf(StoreClosed);
});
