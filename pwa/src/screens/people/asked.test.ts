import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Offline, Refused } from '../../actions/care.ts';
import { ASK_AGAIN_MS, Asked } from './asked.svelte.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const signedIn = () => Promise.resolve(true);
const settle = () => vi.advanceTimersByTimeAsync(0);

test('what the server answered is shown, and asked again every 30 seconds', async () => {
  const ask = vi.fn(() => Promise.resolve('diary'));
  const asked = new Asked(ask, signedIn);

  const stop = asked.keepAsking();
  await settle();
  expect([asked.state, asked.value]).toEqual(['here', 'diary']);
  await vi.advanceTimersByTimeAsync(ASK_AGAIN_MS);

  expect(ask).toHaveBeenCalledTimes(2);
  stop();
});

test.each([
  [new Refused(404, 'not_found', 'no'), 'gone'],
  [new Refused(403, 'permission_denied', 'no'), 'gone'],
  [new Refused(401, 'not_authenticated', 'no'), 'signed_out'],
  [new Offline('lost'), 'offline'],
  [new Refused(500, 'unknown', 'no'), 'failed'],
])('%s takes what was shown off the screen', async (refusal, state) => {
  const ask = vi
    .fn<() => Promise<string>>()
    .mockResolvedValueOnce('diary')
    .mockRejectedValue(refusal);
  const asked = new Asked(ask, signedIn);
  const stop = asked.keepAsking();
  await settle();

  await vi.advanceTimersByTimeAsync(ASK_AGAIN_MS);

  expect([asked.state, asked.value, asked.at]).toEqual([state, null, null]);
  stop();
});

test('losing the network takes it off at once, without waiting for the next question', async () => {
  const asked = new Asked(() => Promise.resolve('diary'), signedIn);
  const stop = asked.keepAsking();
  await settle();

  dispatchEvent(new Event('offline'));

  expect([asked.state, asked.value]).toEqual(['offline', null]);
  stop();
});

test('an answer that comes after the network was lost is not shown', async () => {
  let answer: (value: string) => void = () => {};
  const asked = new Asked(() => new Promise<string>((resolve) => (answer = resolve)), signedIn);
  const stop = asked.keepAsking();

  dispatchEvent(new Event('offline'));
  answer('diary');
  await settle();

  expect(asked.value).toBeNull();
  stop();
});

test('leaving the page ends the asking and keeps nothing', async () => {
  const ask = vi.fn(() => Promise.resolve('diary'));
  const asked = new Asked(ask, signedIn);
  const stop = asked.keepAsking();
  await settle();

  stop();
  await vi.advanceTimersByTimeAsync(3 * ASK_AGAIN_MS);

  expect(ask).toHaveBeenCalledTimes(1);
  expect(asked.value).toBeNull();
});

test('without an account the server is not asked at all', async () => {
  const ask = vi.fn(() => Promise.resolve('diary'));
  const asked = new Asked(ask, () => Promise.resolve(false));

  const stop = asked.keepAsking();
  await settle();

  expect(ask).not.toHaveBeenCalled();
  expect(asked.state).toBe('signed_out');
  stop();
});
