/** A tap on a notification, handed over by the service worker, opens its page in the app that is open already. */
import { go, isOurs } from './router.svelte.ts';

/**
 * Listens from the first moment: the worker's message is not sent twice, and the browser hands it over as soon as the
 * page is read, long before the worker's other business begins.
 */
export function followTaps(): void {
  // Absent where the page is not in a secure context, whatever the types say.
  const worker: ServiceWorkerContainer | undefined = navigator.serviceWorker;
  worker?.addEventListener('message', (event: MessageEvent<{ type?: string; path?: string }>) => {
    if (event.data?.type === 'open' && event.data.path) open(event.data.path);
  });
}

function open(path: string): void {
  const target = new URL(path, location.origin);
  if (target.origin === location.origin && isOurs(target.pathname))
    go(target.pathname + target.search + target.hash);
}
