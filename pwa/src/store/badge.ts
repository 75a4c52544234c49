/** The number on the app's icon, where the phone shows one: how many things wait for the person, nothing else. */
import { readSetting, writeSetting } from './small.ts';

const OFF = 'badge_off';

interface Badging {
  setAppBadge?(count: number): Promise<void>;
  clearAppBadge?(): Promise<void>;
}

/** In the page and in the service worker. */
const phone = (): Badging => globalThis.navigator as Badging;

export function canBadge(): boolean {
  return phone().setAppBadge !== undefined;
}

/** On unless the person turned it off. */
export async function wantsBadge(): Promise<boolean> {
  return (await readSetting(OFF)) !== true;
}

/** Turning it off takes the number away at once. */
export async function keepBadge(on: boolean): Promise<void> {
  await writeSetting(OFF, !on);
  if (!on) await showBadge(0);
}

/** Shows the number, or none for 0. A phone that cannot or may not is no error. */
export async function showBadge(count: number): Promise<void> {
  const { setAppBadge, clearAppBadge } = phone();
  const shown = count > 0 && (await wantsBadge().catch(() => false));
  await (shown ? setAppBadge?.call(navigator, count) : clearAppBadge?.call(navigator))?.catch(
    () => undefined,
  );
}
