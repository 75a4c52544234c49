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
  offer(registration, registration.waiting);
  registration.addEventListener('updatefound', () => {
    const found = registration.installing;
    found?.addEventListener('statechange', () => {
      if (found.state === 'installed') offer(registration, registration.waiting);
    });
  });
  setInterval(() => void registration.update().catch(() => undefined), LOOK_FOR_UPDATES_MS);
}

/** Says that a new version is there. It is used when the person says so, never in the middle of an entry. */
function offer(registration: ServiceWorkerRegistration, waiting: ServiceWorker | null): void {
  // At the very first visit there is nothing to update from.
  if (!waiting || !navigator.serviceWorker.controller) return;
  environment.updateReady = true;
  environment.update = () => {
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), {
      once: true,
    });
    (registration.waiting ?? waiting).postMessage({ type: 'SKIP_WAITING' });
  };
}
