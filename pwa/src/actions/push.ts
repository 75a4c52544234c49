/** Web push: on and off for this browser. A browser that cannot, or does not answer, is said in words (`text/push`). */

import { getSession } from '../api/auth.ts';
import { addSubscription, removeSubscription } from '../api/messages.ts';
import { current } from '../store/current.ts';
import { currentDevice } from '../store/outbox.ts';
import { readSetting, writeSetting } from '../store/small.ts';
import { isAppleTouch, isInstalled } from './device.ts';

/** Some browsers never settle `subscribe()` when their push service is out of reach. */
const PATIENCE_MS = 10_000;

/** What the server knows of this browser: its subscription's address, and the key it was made with. */
const KNOWN = 'push';

export type PushTrouble =
  | 'unsupported'
  | 'install_first'
  | 'denied'
  | 'timeout'
  | 'refused'
  | 'no_key';

export class PushFailed extends Error {
  override readonly name = 'PushFailed';
  readonly trouble: PushTrouble;

  constructor(trouble: PushTrouble, options?: ErrorOptions) {
    super(trouble, options);
    this.trouble = trouble;
  }
}

/** Whether this browser can be pushed to, and if not, why. */
export function pushSupport(): 'yes' | 'unsupported' | 'install_first' {
  if ('serviceWorker' in navigator && 'PushManager' in globalThis && 'Notification' in globalThis)
    return 'yes';
  // Only the installed app can be pushed to on iPhones and iPads.
  return isAppleTouch() && !isInstalled() ? 'install_first' : 'unsupported';
}

/** True when this browser is subscribed. */
export async function isPushOn(): Promise<boolean> {
  return (await subscription()) !== null;
}

/**
 * Asks for permission and subscribes. Call it in a tap. Throws PushFailed (with the reason; "timeout" after
 * ten seconds), Offline, or Refused.
 */
export async function subscribePush(): Promise<void> {
  const support = pushSupport();
  if (support !== 'yes') throw new PushFailed(support);
  if ((await Notification.requestPermission()) !== 'granted') throw new PushFailed('denied');
  const { vapid_public_key: key } = await getSession();
  if (!key) throw new PushFailed('no_key');
  await inTime(subscribeWith(key));
}

async function subscribeWith(key: string): Promise<void> {
  const worker = await navigator.serviceWorker.ready;
  const made = await subscribeOrSay(worker, key);
  const { endpoint, keys } = made.toJSON();
  if (!endpoint || !keys?.['p256dh'] || !keys['auth']) throw new PushFailed('refused');
  const { db } = await current();
  await addSubscription({
    endpoint,
    keys: { p256dh: keys['p256dh'], auth: keys['auth'] },
    device: await currentDevice(db),
  });
  await writeSetting(KNOWN, { key, endpoint });
}

async function subscribeOrSay(
  worker: ServiceWorkerRegistration,
  key: string,
): Promise<PushSubscription> {
  try {
    return await worker.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key });
  } catch (error) {
    throw new PushFailed('refused', { cause: error });
  }
}

/** Ends push for this browser, here and on the server. */
export async function unsubscribePush(): Promise<void> {
  const old = await subscription();
  if (old) {
    await removeSubscription(old.endpoint);
    await old.unsubscribe();
  }
  await writeSetting(KNOWN, null);
}

/**
 * At start: when the server's key has changed, or the browser has renewed or lost the subscription, the
 * server's copy is worthless; makes a new one quietly. Does nothing for somebody who has not turned push on.
 */
export async function refreshPush(vapidKey: string): Promise<void> {
  if (!vapidKey || pushSupport() !== 'yes' || Notification.permission !== 'granted') return;
  const known = (await readSetting(KNOWN)) as { key: string; endpoint: string } | null | undefined;
  if (!known) return;
  const old = await subscription();
  if (old?.endpoint === known.endpoint && known.key === vapidKey) return;
  if (known.key !== vapidKey) await old?.unsubscribe();
  await inTime(subscribeWith(vapidKey));
}

/** This phone must not ring for somebody whose diary is not open any more: ends a subscription that is not this diary's. */
export async function silenceOthers(): Promise<void> {
  const old = await subscription();
  if (!old) return;
  const known = (await readSetting(KNOWN)) as { endpoint: string } | null | undefined;
  if (known?.endpoint !== old.endpoint) await old.unsubscribe();
}

async function subscription(): Promise<PushSubscription | null> {
  if (!('serviceWorker' in navigator)) return null;
  const worker = await navigator.serviceWorker.getRegistration();
  return (await worker?.pushManager?.getSubscription()) ?? null;
}

async function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new PushFailed('timeout')), PATIENCE_MS);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
