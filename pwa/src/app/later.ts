/** What starts once the first screen is usable: sending what waits, the service worker, asking the server who is signed in. */
import { noteLanguage } from '../actions/language.ts';
import { saveHeld } from '../store/held.ts';
import { startSync } from '../sync/loop.ts';
import { poke } from '../sync/when.ts';
import { watchBadge } from './badge.ts';
import { environment, watchEnvironment } from './environment.svelte.ts';
import { extras } from './extras.svelte.ts';
import Foot from './Foot.svelte';
import { greet } from './greet.ts';
import { watchInstall } from './install.ts';
import Strip from './Strip.svelte';
import { startWorker } from './worker.ts';

export function startLater(): void {
  extras.Strip = Strip;
  extras.Foot = Foot;
  watchEnvironment();
  watchInstall();
  watchBadge();
  watchHeld();
  startSync((reached) => {
    environment.unreachable = !reached;
  });
  // Before the service worker first reads it. A browser that forbids caches has no worker either.
  void noteLanguage()
    .catch(() => undefined)
    .then(() => startWorker(() => void greet()));
  addEventListener('online', () => void greet());
  void greet();
}

/** What found no room, or was cut off on its way into the database, is tried again now and with every look. */
function watchHeld(): void {
  const again = async (): Promise<void> => {
    if (document.visibilityState !== 'visible') return;
    await saveHeld();
    poke('save');
  };
  const look = (): void => void again().catch(() => undefined);
  document.addEventListener('visibilitychange', look);
  look();
}
