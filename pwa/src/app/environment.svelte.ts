/** What this browser, address and server can do: read once, kept up to date, shown by the strip. */
import { saveHeld } from '../store/held.ts';
import { readSetting } from '../store/small.ts';

interface Environment {
  insecure: boolean;
  noWorker: boolean;
  offline: boolean;
  demo: boolean;
  updateReady: boolean;
  /** Switches to the new version; set by `worker.ts` when one is waiting. */
  update(): void;
  saveHeld(): Promise<unknown>;
}

export const environment: Environment = $state({
  insecure: !globalThis.isSecureContext,
  noWorker: globalThis.isSecureContext && !('serviceWorker' in navigator),
  offline: !navigator.onLine,
  demo: false,
  updateReady: false,
  update: () => {},
  saveHeld,
});

export function watchEnvironment(): void {
  addEventListener('online', () => {
    environment.offline = false;
  });
  addEventListener('offline', () => {
    environment.offline = true;
  });
  void readSetting('demo').then(
    (demo) => {
      environment.demo = demo === true;
    },
    () => {},
  );
}
