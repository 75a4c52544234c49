/** What this browser, address and server can do: read once, kept up to date, shown by the strip. */
import { saveHeld } from '../store/held.ts';
import { readSetting } from '../store/small.ts';

interface Environment {
  insecure: boolean;
  noWorker: boolean;
  offline: boolean;
  /** The last attempt to send got no answer. */
  unreachable: boolean;
  demo: boolean;
  updateReady: boolean;
  /** Switches to the new version when one is there, else loads the page anew; set by `worker.ts`. */
  update(): void;
  saveHeld(): Promise<unknown>;
}

export const environment: Environment = $state({
  insecure: !globalThis.isSecureContext,
  noWorker: globalThis.isSecureContext && !('serviceWorker' in navigator),
  offline: !navigator.onLine,
  unreachable: false,
  demo: false,
  updateReady: false,
  update: () => location.reload(),
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
