/** The service worker: keeps the app on the phone, receives push, and sends what waits when the network is back. */
import { syncNow } from '../sync/loop.ts';
import { answer, install, keepLanguage, tidy } from './cache.ts';
import { arrived, renewed, tapped } from './push.ts';
import { SHARE, takeShared } from './shared.ts';

declare const self: ServiceWorkerGlobalScope;

/** Background Sync is not in the standard's types: Chromium only, and only ever a bonus. */
interface SyncEvent extends ExtendableEvent {
  readonly tag: string;
}

// The new build waits until the person says so: an update never comes in the middle of an entry.
self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) =>
  event.waitUntil(tidy().then(() => self.clients.claim())),
);
self.addEventListener('message', (event) => {
  const said = event.data as { type?: string; language?: string } | null;
  if (said?.type === 'SKIP_WAITING') void self.skipWaiting();
  if (said?.type === 'KEEP_LANGUAGE') {
    const answer = (kept: boolean) => event.ports[0]?.postMessage(kept);
    event.waitUntil(
      keepLanguage(said.language).then(
        () => answer(true),
        () => answer(false),
      ),
    );
  }
});

self.addEventListener('fetch', (event) => {
  if (event.request.method === 'POST' && new URL(event.request.url).pathname === SHARE)
    return event.respondWith(takeShared(event.request));
  const answered = answer(event.request);
  if (answered) event.respondWith(answered);
});

self.addEventListener('push', (event) => event.waitUntil(arrived(event.data)));
self.addEventListener('notificationclick', (event) =>
  event.waitUntil(tapped(event.notification, event.action)),
);
self.addEventListener('pushsubscriptionchange', (event) =>
  (event as ExtendableEvent).waitUntil(renewed()),
);

self.addEventListener('sync', ((event: SyncEvent) => {
  event.waitUntil(
    syncNow().then((end) => {
      // Rejecting asks the browser to wake us again later.
      if (end?.end === 'offline' || end?.end === 'later') throw new Error('still no answer');
    }),
  );
}) as EventListener);
