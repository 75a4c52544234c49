/** Whether this browser can put the app on the home screen, how, and when it is the moment to say so. */
import { isAppleTouch, isInstalled } from '../actions/device.ts';
import { afterPaint } from '../store/after_paint.ts';
import { onChange } from '../store/changes.ts';
import { current } from '../store/current.ts';
import { type How, home } from '../store/home.svelte.ts';
import { readSwitch, writeSwitch } from '../store/phone.ts';
import { list } from '../store/records.ts';
import { mayOffer } from './moment.ts';
import { type InstallEvent, onPrompt } from './prompt.ts';

/** "No" was said on this phone, to us or to the browser's own dialogue. */
const NO = 'install_no';
/** More entries than these say nothing new about how many days somebody has written on. */
const ENOUGH = 50;

export function watchInstall(): void {
  home.installed = isInstalled();
  if (home.installed) return;
  let how: How | null = isAppleTouch() ? 'iphone' : null;
  onPrompt((event) => {
    how = 'prompt';
    home.install = () => void ask(event);
    home.canInstall = true;
    void look();
  });
  addEventListener('appinstalled', () => {
    home.installed = true;
    home.offer = null;
  });
  async function look(): Promise<void> {
    if (home.installed) return;
    try {
      const { account } = await current();
      const days = (await list('pain_log', { limit: ENOUGH })).map(({ values }) =>
        (values.recorded_at ?? values.occurred_at ?? '').slice(0, 10),
      );
      // Safari empties the storage of a page that was not opened for a week; nothing else here does.
      home.risk = isAppleTouch() && account === null && days.length > 0;
      const saidNo = readSwitch(NO) === true;
      home.offer = how !== null && mayOffer({ how, days, saidNo }) ? how : null;
    } catch {
      // No store: there is nothing to keep, and the strip says so.
    }
  }
  onChange(({ kinds }) => {
    if (kinds === null || kinds.includes('pain_log')) afterPaint(() => void look());
  });
  void look();
}

/** The browser's own dialogue. It can be opened once an event; a no there is a no here too. */
async function ask(event: InstallEvent): Promise<void> {
  home.offer = null;
  home.canInstall = false;
  await event.prompt();
  if ((await event.userChoice)?.outcome === 'dismissed') notNow();
}

/** Said once, never asked again on this phone. The way stays open under "Me". */
export function notNow(): void {
  home.offer = null;
  writeSwitch(NO, true);
}
