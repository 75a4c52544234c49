/** Asking the server who is signed in, once it can be reached: demo or not, and whether push still fits its key. */
import { Offline, Refused, session } from '../actions/account.ts';
import { refreshPush } from '../actions/push.ts';
import { environment } from './environment.svelte.ts';

export async function greet(): Promise<void> {
  if (environment.offline) return;
  try {
    const info = await session();
    environment.demo = info.demo;
    if (info.account) await refreshPush(info.vapid_public_key);
  } catch (error) {
    // Not reachable, or not ours to answer now: the app does without.
    if (!(error instanceof Offline || error instanceof Refused)) throw error;
  }
}
