/** This phone: keeping the data, the running app, and everything on it as a file. */
import { readSetting, readSmall, writeSetting, writeSmall } from '../store/small.ts';

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
