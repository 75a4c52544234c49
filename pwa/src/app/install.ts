/** Whether this browser can put the app on the home screen, and how. */
import { readSetting, readSmall, writeSetting } from '../store/small.ts';
import { environment } from './environment.svelte.ts';

/** Chromium's event before its own install dialogue; not in the standard's types. */
interface InstallEvent extends Event {
  prompt(): Promise<unknown>;
}

const LATER = 'install_later';

export function watchInstall(): void {
  if (matchMedia('(display-mode: standalone)').matches) return;
  addEventListener('beforeinstallprompt', (event) => {
    // Not at once: the offer comes in the strip, after the first entry.
    event.preventDefault();
    environment.install = () => void (event as InstallEvent).prompt();
    void offer('prompt');
  });
  addEventListener('appinstalled', () => {
    environment.installOffer = null;
  });
  // On iPhones there is no such event; a browser tab there may lose its data after a week without a visit.
  if (/iPhone|iPad/.test(navigator.userAgent)) void offer('iphone');
}

/** Only for somebody who has saved something (the browser was asked to keep it then) and did not say "not now". */
async function offer(how: 'prompt' | 'iphone'): Promise<void> {
  const [asked, later] = await Promise.all([readSmall('persisted'), readSetting(LATER)]);
  if (later !== true && (how === 'iphone' || asked !== undefined)) environment.installOffer = how;
}

export function notNow(): void {
  environment.installOffer = null;
  void writeSetting(LATER, true);
}
