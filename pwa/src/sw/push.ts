/**
 * Messages that arrive while the app is closed. Every push shows a notification (iPhones take the
 * subscription away otherwise), tells the server that it arrived, and opens the right screen when tapped.
 */
import { showBadge } from '../store/badge.ts';
import { words as de } from '../text/de/notices.ts';
import { words as en } from '../text/en/notices.ts';
import { words as es } from '../text/es/notices.ts';
import { language } from './cache.ts';

declare const self: ServiceWorkerGlobalScope;

const WORDS: Readonly<Record<string, typeof en>> = { de, es };

interface Action {
  action: string;
  title: string;
  navigate: string;
}

interface Message {
  notification?: {
    title?: string;
    body?: string;
    tag?: string;
    navigate?: string;
    actions?: Action[];
  };
  receipt?: string;
  url?: string;
}

interface Kept {
  path: string;
  /** Where the buttons of the notification lead, by their name. */
  actions?: Record<string, string>;
  receipt: string | null;
}

export async function arrived(data: PushMessageData | null): Promise<void> {
  const message = read(data);
  const { title, body, tag, actions = [] } = message.notification ?? {};
  const kept: Kept = {
    path: pathOf(message.url ?? message.notification?.navigate),
    actions: Object.fromEntries(actions.map(({ action, navigate }) => [action, pathOf(navigate)])),
    receipt: typeof message.receipt === 'string' ? message.receipt : null,
  };
  const words = WORDS[(await language().catch(() => undefined)) ?? 'en'] ?? en;
  const showing = self.registration.showNotification(title ?? words.title, {
    body: body ?? words.body,
    // The same message sent twice replaces itself instead of piling up.
    tag: tag ?? 'unknot',
    icon: '/icons/icon-192.png',
    badge: '/icons/badge-96.png',
    data: kept,
    // Missing in TypeScript's list; browsers without buttons on notifications leave it out.
    ...{ actions: actions.map(({ action, title }) => ({ action, title })) },
  });
  await Promise.all([showing.then(countMessages), sendReceipt(kept.receipt, false)]);
}

/** While the app is closed, the number on its icon is that of the messages nobody has looked at. */
async function countMessages(): Promise<void> {
  await showBadge((await self.registration.getNotifications()).length);
}

/** Unreadable content still shows a notification with neutral words. */
function read(data: PushMessageData | null): Message {
  try {
    return (data?.json() ?? {}) as Message;
  } catch {
    return {};
  }
}

/** Only ever a path of this app, whatever the message says. */
function pathOf(url: string | undefined): string {
  try {
    const parsed = new URL(url ?? '/', self.location.origin);
    return parsed.pathname + parsed.search + parsed.hash;
  } catch {
    return '/';
  }
}

/** Tells the server that the message is here (or was opened); without it the server takes the next channel. */
async function sendReceipt(receipt: string | null, opened: boolean): Promise<void> {
  if (!receipt) return;
  const send = () =>
    fetch('/api/v1/push/receipts', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ receipt, opened }),
      keepalive: true,
    });
  // The network has often only just come up when a push arrives: once more, then the mail goes out instead.
  await send().catch(() => send().catch(() => undefined));
}

/** `action` is the name of the button, empty for a tap on the notification itself. */
export async function tapped(notification: Notification, action: string): Promise<void> {
  notification.close();
  const kept = notification.data as Kept | null;
  const path = kept?.actions?.[action] ?? kept?.path ?? '/';
  await Promise.all([open(path), sendReceipt(kept?.receipt ?? null, true)]);
}

async function open(path: string): Promise<void> {
  for (const client of await self.clients.matchAll({ type: 'window', includeUncontrolled: true })) {
    // The message first: `focus()` rejects where the tap does not count as a gesture.
    client.postMessage({ type: 'open', path });
    await client.focus().catch(() => undefined);
    return;
  }
  await self.clients.openWindow(path);
}

/** The browser renewed the subscription by itself: the open page, or the next one, tells the server. */
export async function renewed(): Promise<void> {
  for (const client of await self.clients.matchAll({ type: 'window', includeUncontrolled: true })) {
    client.postMessage({ type: 'push-renewed' });
  }
}
