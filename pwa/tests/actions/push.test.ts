// @vitest-environment node
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { signUp } from '../../src/actions/account.ts';
import { PushFailed, refreshPush, subscribePush, unsubscribePush } from '../../src/actions/push.ts';
import { getSession } from '../../src/api/auth.ts';
import { forget } from '../../src/store/current.ts';
import { closePhone } from '../../src/store/whose.ts';
import { words } from '../../src/text/push.ts';
import { FakeSite } from '../support/fake-site.ts';

let site: FakeSite;
let made: { endpoint: string; key: string } | null;
let subscribe: (options: { applicationServerKey: string }) => Promise<unknown>;

/** A browser with push; what `subscribe()` does is up to the test. */
function browser(permission: 'granted' | 'denied'): void {
  let n = 0;
  made = null;
  subscribe = async ({ applicationServerKey }) => {
    made = { endpoint: `https://push.example.test/${++n}`, key: applicationServerKey };
    return subscription();
  };
  const subscription = () =>
    made && {
      endpoint: made.endpoint,
      toJSON: () => ({ endpoint: made?.endpoint, keys: { p256dh: 'p', auth: 'a' } }),
      unsubscribe: async () => {
        made = null;
        return true;
      },
    };
  const pushManager = {
    subscribe: (options: { applicationServerKey: string }) => subscribe(options),
    getSubscription: async () => subscription(),
  };
  const serviceWorker = {
    ready: Promise.resolve({ pushManager }),
    getRegistration: async () => ({ pushManager }),
  };
  vi.stubGlobal('navigator', { serviceWorker, userAgent: '', maxTouchPoints: 0 });
  vi.stubGlobal('PushManager', class {});
  vi.stubGlobal('Notification', { permission, requestPermission: async () => permission });
}

beforeEach(async () => {
  await forget();
  await closePhone();
  site = new FakeSite().open();
  await getSession();
  await signUp({
    email: 'pat@example.test',
    password: 'correct horse',
    adult: true,
    consent: '2026-11',
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('a browser that subscribes is told to the server', async () => {
  browser('granted');

  await subscribePush();

  expect(site.subscriptions.map((one) => one.endpoint)).toEqual([made?.endpoint]);
});

test('a browser that never answers is given up after ten seconds, in words', async () => {
  browser('granted');
  subscribe = () => new Promise(() => {});
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });

  const failing = subscribePush().catch((error: unknown) => error);
  await vi.waitFor(() => expect(vi.getTimerCount()).toBeGreaterThan(0));
  await vi.advanceTimersByTimeAsync(10_000);

  const error = await failing;
  expect(error).toBeInstanceOf(PushFailed);
  expect(words.trouble[(error as PushFailed).trouble]).toContain(
    'did not answer within ten seconds',
  );
});

test('a person who blocks notifications is told how to allow them', async () => {
  browser('denied');

  await expect(subscribePush()).rejects.toMatchObject({ trouble: 'denied' });
});

test('a new key of the server makes a new subscription; the same one changes nothing', async () => {
  browser('granted');
  await subscribePush();

  await refreshPush('key-1');
  expect(site.subscriptions).toHaveLength(1);
  await refreshPush('key-2');

  expect(site.subscriptions).toHaveLength(2);
  expect(made?.key).toBe('key-2');
});

test('a subscription that the browser renewed by itself is told to the server', async () => {
  browser('granted');
  await subscribePush();
  made = { endpoint: 'https://push.example.test/renewed', key: 'key-1' };

  await refreshPush('key-1');

  expect(site.subscriptions).toHaveLength(2);
});

test('turned off is off, here and on the server', async () => {
  browser('granted');
  await subscribePush();

  await unsubscribePush();
  await refreshPush('key-2');

  expect(site.subscriptions).toEqual([]);
  expect(made).toBeNull();
});
