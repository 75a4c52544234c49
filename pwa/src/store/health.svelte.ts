/** What is wrong with keeping and sending, for the strip above the screens: codes, the words are in `text/shell`. */
import { onChange } from './changes.ts';
import { current, onOutdated } from './current.ts';
import { StoreMissing, StoreOutdated } from './errors.ts';
import { onHeld } from './held.ts';
import type { Stop } from './shape.ts';
import { countWaiting, readStop, type Waiting } from './waiting.ts';

export interface Health {
  /** This tab is older than the database and has stopped writing. */
  outdated: boolean;
  /** There is no database: nothing can be kept. */
  missing: boolean;
  /** Records that found no room because the phone is full. */
  held: number;
  waiting: Waiting;
  stop: Stop | null;
  /** The account whose diary is open; null without an account. */
  account: string | null;
}

export const health: Health = $state({
  outdated: false,
  missing: false,
  held: 0,
  waiting: { records: 0, ops: 0, refused: 0 },
  stop: null,
  account: null,
});

/** Starts to keep `health` up to date; call once, at start. */
export function watchHealth(): () => void {
  let scheduled = false;
  const refresh = () => {
    // Counting is cheap but not free: once per burst of changes.
    if (scheduled) return;
    scheduled = true;
    setTimeout(() => {
      scheduled = false;
      void look();
    }, 50);
  };
  const stops = [
    onOutdated(() => {
      health.outdated = true;
    }),
    onHeld((n) => {
      health.held = n;
    }),
    onChange(refresh),
  ];
  refresh();
  return () => {
    for (const stop of stops) stop();
  };
}

async function look(): Promise<void> {
  try {
    const { db, account } = await current();
    const [waiting, stop] = await Promise.all([countWaiting(db), readStop(db)]);
    Object.assign(health, { waiting, stop: stop ?? null, account, missing: false });
  } catch (error) {
    if (error instanceof StoreOutdated) health.outdated = true;
    else if (error instanceof StoreMissing) health.missing = true;
    else throw error;
  }
}
