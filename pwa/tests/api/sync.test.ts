// @vitest-environment node
import { afterEach, expect, test, vi } from 'vitest';
import { type SyncRequest, sync } from '../../src/api/sync.ts';
import { newId } from '../../src/domain/ids.ts';

afterEach(() => vi.unstubAllGlobals());

const EMPTY: SyncRequest = {
  owner: newId(),
  device: newId(),
  cursor: '',
  knowledge_version: '',
  ops: [],
};
const ANSWER = {
  results: [],
  rows: [],
  cursor: '3',
  has_more: false,
  server_time: '2026-06-15T12:00:00Z',
};

/** The server answers every sync like this; asked for the session it says that somebody is signed in. */
function answers(status: number, body: unknown, headers: Record<string, string> = {}) {
  const asked = vi.fn(async (path: string, _init: RequestInit) =>
    path === '/api/v1/session'
      ? new Response(JSON.stringify({ authenticated: true }))
      : new Response(typeof body === 'string' ? body : JSON.stringify(body), { status, headers }),
  );
  vi.stubGlobal('fetch', asked);
  return asked;
}

test.each([
  [401, 'sign_in'],
  [403, 'sign_in'],
  [409, 'wrong_account'],
  [413, 'too_large'],
  [426, 'app_old'],
  [400, 'later'],
  [500, 'later'],
  [503, 'later'],
] as const)('%i means %s', async (status, outcome) => {
  answers(status, { detail: 'no', code: 'x' });

  expect((await sync(EMPTY)).outcome).toBe(outcome);
});

test('an answer in our shape is taken', async () => {
  answers(200, ANSWER);

  expect(await sync(EMPTY)).toEqual({ outcome: 'answered', answer: ANSWER });
});

test('a captive portal that says 200 to everything is no answer', async () => {
  answers(200, '<html>Welcome to the station’s network</html>');

  expect(await sync(EMPTY)).toEqual({ outcome: 'later', seconds: null });
});

test('a busy server’s wish to wait is kept', async () => {
  answers(429, { detail: 'slow down', code: 'throttled' }, { 'Retry-After': '30' });

  expect(await sync(EMPTY)).toEqual({ outcome: 'later', seconds: 30 });
});

test('no network is told apart from every answer', async () => {
  vi.stubGlobal('fetch', async () => {
    throw new TypeError('Failed to fetch');
  });

  expect(await sync(EMPTY)).toEqual({ outcome: 'offline' });
});

test('a large body goes packed, and unpacks to what was meant', async () => {
  const asked = answers(200, ANSWER);
  const op = { op_id: newId(), kind: 'pain_log' as const, id: newId(), schema: 1 };
  const long: SyncRequest = {
    ...EMPTY,
    ops: [{ ...op, patch: { note: ['ache '.repeat(2000), [1, 0, 'a']] } }],
  };

  await sync(long);

  const init = asked.mock.calls.at(-1)?.[1];
  const packed = init?.body as ArrayBuffer;
  expect(new Headers(init?.headers).get('Content-Encoding')).toBe('gzip');
  expect(packed.byteLength).toBeLessThan(1000);
  const unpacked = new Response(
    new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip')),
  );
  expect(await unpacked.json()).toEqual(long);
});
