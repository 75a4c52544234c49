import { beforeEach, expect, test, vi } from 'vitest';
import {
  addKey,
  openByKey,
  readLock,
  removeLock,
  setAfter,
  setLock,
  tryPin,
} from '../../src/actions/lock.ts';

const NOON = Date.UTC(2026, 5, 15, 12);

beforeEach(async () => {
  localStorage.clear();
  await setLock('2580', 5);
});

test('the right PIN opens, a wrong one does not, and the PIN is kept nowhere', async () => {
  expect(await tryPin('2581', NOON)).toEqual({ open: false, waitMs: 0 });
  expect(await tryPin('2580', NOON)).toEqual({ open: true });
  expect(JSON.stringify({ ...localStorage })).not.toContain('2580');
});

test('after the third wrong PIN even the right one has to wait', async () => {
  await tryPin('0001', NOON);
  await tryPin('0002', NOON);
  expect(await tryPin('0003', NOON)).toEqual({ open: false, waitMs: 10_000 });

  expect(await tryPin('2580', NOON + 9_000)).toEqual({ open: false, waitMs: 1_000 });
  expect(await tryPin('2580', NOON + 10_000)).toEqual({ open: true });
});

test('waiting costs no try, and the right PIN makes good all slips', async () => {
  for (const wrong of ['1', '2', '3']) await tryPin(wrong, NOON);
  await tryPin('4', NOON + 1_000);
  expect(readLock()?.tries).toBe(3);

  await tryPin('2580', NOON + 20_000);
  expect(readLock()).toMatchObject({ tries: 0, until: 0 });
});

test('a try counts before it is looked at: closing the app in between gives none for nothing', async () => {
  const trying = tryPin('0001', NOON);

  expect(readLock()?.tries).toBe(1);
  await trying;
});

test('two phones with the same PIN keep different things', async () => {
  const first = readLock()?.hash;
  await setLock('2580', 5);

  expect(readLock()?.hash).not.toBe(first);
});

test('the time away is changed without the PIN; without a lock everything is open', async () => {
  setAfter(15);
  expect(readLock()?.after).toBe(15);
  expect(await tryPin('2580', NOON)).toEqual({ open: true });

  removeLock();
  expect(readLock()).toBeNull();
  expect(await tryPin('', NOON)).toEqual({ open: true });
});

/** The phone's answer: bit 3 of the flags says that it looked who it was. */
const answer = (flags: number) => ({
  rawId: new Uint8Array([1, 2, 3]).buffer,
  response: { authenticatorData: new Uint8Array([...new Array(32).fill(0), flags]).buffer },
});

test.each([
  [1 | 4, true],
  [1, false],
])(
  'the phone’s own key opens only when the phone looked who it was (flags %i)',
  async (flags, opens) => {
    vi.stubGlobal('navigator', {
      credentials: { create: async () => answer(5), get: async () => answer(flags) },
    });

    expect(await openByKey()).toBe(false);
    expect(await addKey()).toBe(true);
    expect(await openByKey()).toBe(opens);
    vi.unstubAllGlobals();
  },
);

test('a phone that says no leaves the PIN', async () => {
  const no = async () => {
    throw new DOMException('no', 'NotAllowedError');
  };
  vi.stubGlobal('navigator', { credentials: { create: no, get: no } });

  expect(await addKey()).toBe(false);
  expect(readLock()?.key).toBeNull();
  expect(await tryPin('2580', NOON)).toEqual({ open: true });
  vi.unstubAllGlobals();
});
