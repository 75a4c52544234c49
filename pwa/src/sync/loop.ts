/** The sync of this page: one flight at a time on the whole phone, started by what `when.ts` names, slower after failures. */
import { sync } from '../api/sync.ts';
import { announce } from '../store/changes.ts';
import { current } from '../store/current.ts';
import { StoreFull, StoreMissing, StoreOutdated } from '../store/errors.ts';
import { knowledgeVersion } from '../store/knowledge.ts';
import { listIn } from '../store/records.ts';
import { setStop } from '../store/waiting.ts';
import { type End, syncRound } from './round.ts';
import { onPoke, poke, type Reason } from './when.ts';

const AFTER_SAVE_MS = 700;
/** While the app is open: every minute; every 15 s while somebody is being told about a safety message. */
const WHILE_TOLD_MS = 15_000;
const CALM_ROUNDS = 4;
const FIRST_WAIT_MS = 2_000;
const LONGEST_WAIT_MS = 5 * 60_000;

let timer: ReturnType<typeof setTimeout> | undefined;
let running = false;
let again = false;
let failures = 0;
let rounds = 0;

let tellReached: (reached: boolean) => void = () => {};

/** Starts the loop of this page. Call once, after the first screen is up. `reached`: the server answered, or did not. */
export function startSync(reached: (reached: boolean) => void): void {
  tellReached = reached;
  onPoke(wake);
  addEventListener('online', () => poke('online'));
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') poke('visible');
  });
  setInterval(() => void lookWhileOpen(), WHILE_TOLD_MS);
  poke('start');
}

async function lookWhileOpen(): Promise<void> {
  if (document.visibilityState !== 'visible' || failures > 0) return;
  rounds += 1;
  if (rounds % CALM_ROUNDS === 0 || (await isSomebodyBeingTold())) poke('visible');
}

async function isSomebodyBeingTold(): Promise<boolean> {
  try {
    const { db, account } = await current();
    if (account === null) return false;
    const latest = await listIn(db, 'escalation', { limit: 5 });
    return latest.some(({ values }) => values.state === 'waiting' || values.state === 'telling');
  } catch {
    // The store cannot be read: the strip says so, and the minute's round goes on.
    return false;
  }
}

function wake(reason: Reason): void {
  // A save while the server is unreachable waits for its turn; a sign of network does not.
  if (reason === 'save') schedule(failures === 0 ? AFTER_SAVE_MS : wait(failures));
  else schedule(0);
}

function schedule(ms: number): void {
  clearTimeout(timer);
  timer = setTimeout(() => void fly(), ms);
}

async function fly(): Promise<void> {
  if (running) {
    again = true;
    return;
  }
  running = true;
  again = false;
  try {
    const end = await syncNow();
    failures = end === null || end.end === 'done' ? 0 : failures + 1;
    tellReached(end?.end !== 'offline' && end?.end !== 'later');
    if (end?.end === 'offline' || end?.end === 'later') {
      void askWorker();
      schedule(
        Math.max(wait(failures), (end.end === 'later' && end.seconds ? end.seconds : 0) * 1_000),
      );
    }
  } catch (error) {
    // A newer tab has taken over, or nothing can be kept here: the strip says so, there is nothing to send.
    if (error instanceof StoreOutdated || error instanceof StoreMissing) return;
    // Anything else (no room for what the server sent) may pass: what waits stays where it is.
    failures += 1;
    schedule(wait(failures));
    if (!(error instanceof StoreFull)) throw error;
  } finally {
    running = false;
    if (again) schedule(AFTER_SAVE_MS);
  }
}

/** Asks the service worker to try again when the network is back, even if the app is closed by then. Chromium only. */
async function askWorker(): Promise<void> {
  const worker = await navigator.serviceWorker?.getRegistration();
  const background = (worker as { sync?: { register(tag: string): Promise<void> } } | undefined)
    ?.sync;
  await background?.register('unknot-sync').catch(() => undefined);
}

/** 2 s, 4 s, 8 s ... 5 min, each between half and whole, so that phones do not come back all at once. */
function wait(failed: number): number {
  const whole = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.max(0, failed - 1));
  return whole * (0.5 + Math.random() / 2);
}

/** One round for the open diary; null when it has no account and so nothing to send to. Also used by the service worker. */
export async function syncNow(): Promise<End | null> {
  const { account } = await current();
  if (account === null) return null;
  return await alone(async () => {
    // Asked again: while we waited for the other tab, somebody may have signed out.
    const { db, account: owner } = await current();
    if (owner === null) return null;
    const end = await syncRound({
      db,
      owner,
      knowledgeVersion: knowledgeVersion(),
      send: sync,
      now: () => new Date(),
      changed: (kinds) => announce({ kinds, from: 'sync' }),
    });
    if (end.end !== 'offline' && end.end !== 'later') {
      const stop = end.end === 'done' ? null : end.end;
      if (await setStop(db, stop)) announce({ kinds: [], from: 'meta' });
    }
    return end;
  });
}

/** One flight at a time over all tabs and the service worker. */
async function alone<T>(work: () => Promise<T>): Promise<T> {
  if (typeof navigator === 'undefined' || !navigator.locks) return await work();
  return (await navigator.locks.request('unknot-sync', work)) as T;
}
