/** Asking the server who is signed in, once it can be reached: demo or not, and whether push still fits its key. */
import {
  enter,
  localRecords,
  Offline,
  Refused,
  session,
  tellLanguage,
} from '../actions/account.ts';
import { PushFailed, refreshPush } from '../actions/push.ts';
import { current } from '../store/current.ts';
import { StoreFull, StoreMissing, StoreOutdated } from '../store/errors.ts';
import { environment } from './environment.svelte.ts';

const EXPECTED = [Offline, Refused, PushFailed, StoreFull, StoreMissing, StoreOutdated];

export async function greet(): Promise<void> {
  if (environment.offline) return;
  try {
    const info = await session();
    environment.demo = info.demo;
    if (!info.account) return;
    const { account } = await current();
    if (account === info.account.id) {
      await refreshPush(info.vapid_public_key);
      await tellLanguage();
    }
    // Signed in, but killed before the diary was opened. With entries of somebody else's it is for the person to say.
    else if (account === null && (await localRecords()) === 0) await enter(false);
  } catch (error) {
    // Not reachable, not ours to answer now, or the phone keeps nothing at the moment (the strip says so): the app does without.
    if (!EXPECTED.some((kind) => error instanceof kind)) throw error;
  }
}
