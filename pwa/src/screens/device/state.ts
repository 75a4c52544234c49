/** What this phone knows about itself. */
import { knownAccount } from '../../actions/account.ts';
import type { TrayEntry } from '../../actions/tray.ts';
import { wantsBadge } from '../../store/badge.ts';
import { current } from '../../store/current.ts';
import { readSmall } from '../../store/small.ts';
import { listTray } from '../../store/tray.ts';
import { countWaiting } from '../../store/waiting.ts';

export interface PhoneState {
  account: boolean;
  waiting: number;
  tray: readonly TrayEntry[];
  latest: string | undefined;
  records: number;
  kept: boolean | null;
  bytes: number | null;
  /** The number on the app's icon is wanted. */
  badge: boolean;
}

export async function readPhone(): Promise<PhoneState> {
  const { db } = await current();
  const [waiting, tray, latest, records, account, kept, estimate, badge] = await Promise.all([
    countWaiting(db),
    listTray(db),
    readSmall('last_sync_at'),
    db.read(['view'], (tx) => tx.objectStore('view').count()),
    knownAccount(),
    navigator.storage?.persisted?.() ?? null,
    navigator.storage?.estimate?.() ?? null,
    wantsBadge(),
  ]);
  return {
    account: account !== null,
    waiting: waiting.records,
    tray,
    latest,
    records,
    kept,
    bytes: estimate?.usage ?? null,
    badge,
  };
}
