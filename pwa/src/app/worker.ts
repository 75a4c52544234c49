/** The page's side of the service worker: registers it when the phone has nothing better to do, offers updates. */
import { environment } from './environment.svelte.ts';

const LOOK_FOR_UPDATES_MS = 60 * 60_000;

/** Registers after load and idle, so that keeping the app never competes with showing it. */
export function startWorker(onPushRenewed: () => void): void {
  if (!('serviceWorker' in navigator) || !import.meta.env.PROD) return;
  navigator.serviceWorker.addEventListener('message', (event: MessageEvent<{ type?: string }>) => {
    if (event.data?.type === 'push-renewed') onPushRenewed();
  });
  const register = () =>
    void navigator.serviceWorker.register('/sw.js', { scope: '/' }).then(follow, refused);
  const whenIdle = () => (globalThis.requestIdleCallback ?? setTimeout)(register);
  if (document.readyState === 'complete') whenIdle();
  else addEventListener('load', whenIdle, { once: true });
}

/** A browser that has the interface but refuses (blocked storage, private window). */
function refused(): void {
  environment.noWorker = true;
}

function follow(registration: ServiceWorkerRegistration): void {
  let asked = Date.now();
  const ask = () => {
    asked = Date.now();
    return registration.update().catch(() => undefined);
  };
  environment.update = () => void useNewest(registration);
  offer(registration);
  registration.addEventListener('updatefound', () => {
    const found = registration.installing;
    found?.addEventListener('statechange', () => {
      if (found.state === 'installed') offer(registration);
    });
  });
  setInterval(() => void ask(), LOOK_FOR_UPDATES_MS);
  // An app on a home screen is seldom opened anew: it comes back from the background, where no timer runs.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible' && Date.now() - asked > LOOK_FOR_UPDATES_MS)
      void ask();
  });
}

/** Says that a new version is there. It is used when the person says so, never in the middle of an entry. */
function offer(registration: ServiceWorkerRegistration): void {
  // At the very first visit there is nothing to update from.
  if (registration.waiting && navigator.serviceWorker.controller) environment.updateReady = true;
}

/** A plain reload would be answered by the old worker, with the old version, for ever. */
async function useNewest(registration: ServiceWorkerRegistration): Promise<void> {
  const waiting = registration.waiting ?? (await newlyKept(registration));
  if (!waiting) return location.reload();
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), {
    once: true,
  });
  waiting.postMessage({ type: 'SKIP_WAITING' });
}

/** Asks the server for a newer version and waits until it is kept; null when there is none. */
async function newlyKept(registration: ServiceWorkerRegistration): Promise<ServiceWorker | null> {
  await registration.update().catch(() => undefined);
  const coming = registration.installing;
  if (coming)
    await new Promise<void>((done) => {
      coming.addEventListener('statechange', () => done(), { once: true });
    });
  return registration.waiting;
}
