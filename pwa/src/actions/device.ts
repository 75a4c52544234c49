/** This phone: keeping the data, the running app, and everything on it as a file. */
import { readSetting, readSmall, writeSetting, writeSmall } from '../store/small.ts';

/** An iPhone or iPad: an iPad says that it is a Mac, but a Mac has no touch screen. */
export function isAppleTouch(): boolean {
  return /iPhone|iPad|Macintosh/.test(navigator.userAgent) && navigator.maxTouchPoints > 1;
}

/** Whether the app runs from the home screen, not in a tab of a browser. */
export function isInstalled(): boolean {
  return (
    matchMedia('(display-mode: standalone)').matches ||
    // Older iPhones know only this one; it is in no standard.
    (navigator as { standalone?: boolean }).standalone === true
  );
}

let asked = false;

/**
 * Asks the browser to keep the diary for good (it may clear what it was not asked to keep). Asked once per
 * page after the first save (`again`: the person asks), and again while the answer is no: installing the app can turn it into a yes.
 */
export async function keepForGood({ again = false } = {}): Promise<void> {
  if ((asked && !again) || !navigator.storage?.persist) return;
  asked = true;
  if ((await readSmall('persisted')) === true) return;
  const kept = (await navigator.storage.persisted()) || (await navigator.storage.persist());
  await writeSmall('persisted', kept);
}

const DIM = 'player_dim';

/** Whether the player is to be dark, on this phone. */
export async function wantsDim(): Promise<boolean> {
  return (await readSetting(DIM)) === true;
}

export function keepDim(on: boolean): Promise<void> {
  return writeSetting(DIM, on);
}
