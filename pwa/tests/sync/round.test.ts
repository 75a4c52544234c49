// @vitest-environment node
import { expect, test } from 'vitest';
import type { SyncReply, SyncRequest } from '../../src/api/sync.ts';
import { newId } from '../../src/domain/ids.ts';
import { Database } from '../../src/store/database.ts';
import { batch } from '../../src/store/outbox.ts';
import { listIn } from '../../src/store/records.ts';
import { listTray } from '../../src/store/tray.ts';
import { countWaiting } from '../../src/store/waiting.ts';
import { change, save } from '../../src/store/write.ts';
import { syncRound } from '../../src/sync/round.ts';
import { ModelServer } from '../support/model-server.ts';

const NOON = Date.UTC(2026, 5, 15, 12);

async function phoneWith(entries: number): Promise<Database> {
  const db = new Database('unknot-pat');
  const logs = Array.from({ length: entries }, (_, n) =>
    change('pain_log', newId(), {
      note: `entry ${n}`,
      occurred_at: new Date(NOON + n).toISOString(),
    }),
  );
  await save(db, logs, NOON);
  return db;
}

function round(db: Database, send: (body: SyncRequest) => Promise<SyncReply>) {
  return syncRound({
    db,
    owner: 'pat',
    knowledgeVersion: '',
    send,
    now: () => new Date(NOON),
    changed: () => {},
  });
}

const answering =
  (server: ModelServer) =>
  async (body: SyncRequest): Promise<SyncReply> => ({
    outcome: 'answered',
    answer: structuredClone(server.sync(structuredClone(body), NOON)),
  });

test('what waits arrives once and leaves the outbox', async () => {
  const [db, server] = [await phoneWith(3), new ModelServer()];

  expect(await round(db, answering(server))).toEqual({ end: 'done' });

  expect(server.history).toHaveLength(3);
  expect(await countWaiting(db)).toEqual({ records: 0, ops: 0, refused: 0 });
  expect((await listIn(db, 'pain_log')).every(({ waiting }) => !waiting)).toBe(true);
});

test.each(['offline', 'sign_in', 'wrong_account', 'app_old'] as const)(
  '%s keeps everything that waits',
  async (outcome) => {
    const db = await phoneWith(3);

    expect(await round(db, async () => ({ outcome }))).toEqual({ end: outcome });

    expect((await countWaiting(db)).ops).toBe(3);
  },
);

test('an answer that was lost makes the same changes go again, and they count once', async () => {
  const [db, server] = [await phoneWith(3), new ModelServer()];
  await round(db, async (body) => {
    server.sync(structuredClone(body), NOON);
    return { outcome: 'offline' };
  });

  await round(db, answering(server));

  expect(server.history).toHaveLength(3);
  expect((await countWaiting(db)).ops).toBe(0);
});

test('450 changes go in batches of at most 200', async () => {
  const [db, server, sizes] = [await phoneWith(450), new ModelServer(), [] as number[]];

  await round(db, (body) => {
    if (body.ops.length > 0) sizes.push(body.ops.length);
    return answering(server)(body);
  });

  expect(sizes).toEqual([200, 200, 50]);
});

test('a body that is too large is halved until it fits', async () => {
  const [db, server] = [await phoneWith(20), new ModelServer()];

  const end = await round(db, (body) =>
    body.ops.length > 6 ? Promise.resolve({ outcome: 'too_large' }) : answering(server)(body),
  );

  expect(end).toEqual({ end: 'done' });
  expect(server.history).toHaveLength(20);
});

test('one change that is too large by itself goes to the tray, its neighbours are sent', async () => {
  const [db, server] = [await phoneWith(5), new ModelServer()];
  const huge = (await batch(db, 200)).ops[2]?.op_id ?? '';

  const end = await round(db, (body) =>
    body.ops.some((op) => op.op_id === huge)
      ? Promise.resolve({ outcome: 'too_large' })
      : answering(server)(body),
  );

  expect(end).toEqual({ end: 'done' });
  expect((await listTray(db)).map((entry) => [entry.op_id, entry.errors[0]?.code])).toEqual([
    [huge, 'too_large'],
  ]);
  expect(server.history).toHaveLength(4);
});

test('a refused change is kept in the tray with the server’s words, its neighbours are stored', async () => {
  const [db, server] = [await phoneWith(2), new ModelServer()];
  await save(db, [change('pain_log', newId(), { pain_now: 11 })], NOON);

  await round(db, answering(server));

  expect((await listTray(db)).map((entry) => entry.errors)).toEqual([
    [{ field: 'pain_now', code: 'max_value', message: 'no' }],
  ]);
  expect(await listIn(db, 'pain_log')).toHaveLength(2);
});

test('an answer that forgets a change leaves it in the outbox', async () => {
  const [db, server] = [await phoneWith(3), new ModelServer()];

  await round(db, async (body) => {
    const answer = server.sync(structuredClone(body), NOON);
    return {
      outcome: 'answered',
      answer: { ...answer, rows: [], cursor: '', results: answer.results.slice(1) },
    };
  });

  expect((await countWaiting(db)).ops).toBe(1);
});

test('a server that promises more and gives nothing is not asked for ever', async () => {
  const db = await phoneWith(0);
  let asked = 0;

  const end = await round(db, async () => {
    asked += 1;
    const answer = {
      results: [],
      rows: [],
      cursor: '',
      has_more: true,
      server_time: new Date(NOON).toISOString(),
    };
    return { outcome: 'answered', answer };
  });

  expect(end).toEqual({ end: 'later', seconds: null });
  expect(asked).toBe(1);
});

test('an answer that was overtaken brings no old row back', async () => {
  const [db, server] = [await phoneWith(1), new ModelServer()];
  await round(db, answering(server));
  const [id] = [...server.rows.keys()];
  const old = structuredClone(
    server.sync({ owner: '', device: '', cursor: '', knowledge_version: '', ops: [] }, NOON),
  );
  await save(db, [change('pain_log', id ?? '', { note: 'newer' })], NOON + 1);
  await round(db, answering(server));

  await round(db, async () => ({ outcome: 'answered', answer: { ...old, cursor: '9' } }));

  expect((await listIn(db, 'pain_log'))[0]?.values.note).toBe('newer');
});
