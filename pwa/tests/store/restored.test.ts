// @vitest-environment node
import { expect, test } from 'vitest';
import type { Hlc } from '../../src/domain/clock.ts';
import { newId } from '../../src/domain/ids.ts';
import { bringIn } from '../../src/store/brought_back.ts';
import { Database } from '../../src/store/database.ts';
import { type Answer, batch, takeIn } from '../../src/store/outbox.ts';
import type { Row } from '../../src/store/shape.ts';
import { change, save } from '../../src/store/write.ts';

const NOON = new Date('2026-06-15T12:00:00Z');
const EARLY: Hlc = [NOON.getTime() - 1000, 0, 'other'];
const LATE: Hlc = [NOON.getTime() + 1000, 0, 'third'];

function row(id: string, note: string, clock: Hlc, kind: Row['kind'] = 'pain_log'): Row {
  const values = { note, occurred_at: NOON.toISOString() };
  return { id, kind, revision: 7, values, clocks: { note: clock, occurred_at: clock } };
}

const said = (...rows: Row[]): Answer => ({
  results: [],
  rows,
  cursor: '7.aa',
  server_time: NOON.toISOString(),
});
const FORGOT: Answer = { ...said(), cursor: '0', forgot: true };

async function phoneThatRead(...rows: Row[]): Promise<Database> {
  const db = new Database(`unknot-${newId()}`);
  await takeIn(db, said(...rows), NOON);
  return db;
}
const shown = async (db: Database) =>
  Object.fromEntries(
    (await db.read(['view'], (tx) => tx.objectStore('view').getAll())).map((view) => [
      view.id,
      view.values['note'],
    ]),
  );

test('what a server forgot is given back as it was, before what waits, and reading begins anew', async () => {
  const id = newId();
  const db = await phoneThatRead(row(id, 'read', EARLY));
  await save(db, [change('pain_log', id, { note: 'waits' })], NOON.getTime());

  await takeIn(db, FORGOT, NOON);

  const { ops, cursor } = await batch(db, 10);
  expect(ops.map(({ again, patch }) => [again, patch['note']])).toEqual([
    [true, ['read', EARLY]],
    [undefined, ['waits', expect.anything()]],
  ]);
  expect(cursor).toBe('');
  expect(await shown(db)).toEqual({ [id]: 'waits' });
});

test('a server that forgets twice is given everything back once', async () => {
  const db = await phoneThatRead(row(newId(), 'one', EARLY), row(newId(), 'two', EARLY));

  await takeIn(db, FORGOT, NOON);
  await takeIn(db, FORGOT, NOON);

  expect((await batch(db, 10)).ops).toHaveLength(2);
});

test('what is only given back never hides what the server now says', async () => {
  const id = newId();
  const db = await phoneThatRead(row(id, 'old', EARLY));
  await takeIn(db, FORGOT, NOON);

  await takeIn(db, said({ ...row(id, 'newer', LATE), revision: 2 }), NOON);

  expect(await shown(db)).toEqual({ [id]: 'newer' });
});

test('what the server alone writes is not given back and waits for its word', async () => {
  const id = newId();
  const db = await phoneThatRead(row(id, '', EARLY, 'escalation'));

  await takeIn(db, FORGOT, NOON);

  expect((await batch(db, 10)).ops).toEqual([]);
  expect(await shown(db)).toEqual({});
});

test('what came from a file and was never answered goes on waiting', async () => {
  const id = newId();
  const db = await phoneThatRead(row(id, 'read', EARLY));
  const filed = {
    id: newId(),
    kind: 'pain_log' as const,
    values: { note: 'from a file' },
    clocks: { note: EARLY },
  };
  await bringIn(db, [filed], { deletedToo: false, nowMs: NOON.getTime() });

  await takeIn(db, FORGOT, NOON);
  await takeIn(db, FORGOT, NOON);

  expect((await batch(db, 10)).ops.map(({ patch }) => patch['note']?.[0])).toEqual([
    'read',
    'from a file',
  ]);
  expect(await shown(db)).toEqual({ [id]: 'read', [filed.id]: 'from a file' });
});
