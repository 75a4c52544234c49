/**
 * Writing the diary: entry and outbox in one transaction, on disk before the promise resolves. The network
 * is never waited for. Every other action that changes a record goes through here.
 */
import { localDay } from '../domain/days.ts';
import { type Flat, flatten, type Nested } from '../domain/flatten.ts';
import { newId } from '../domain/ids.ts';
import type { Common, Kind, Patch, Records, WritableKind } from '../domain/records.ts';
import { announce } from '../store/changes.ts';
import { saveOrHold } from '../store/held.ts';
import { knowledgeVersion } from '../store/knowledge.ts';
import { type Change, change } from '../store/write.ts';
import { poke } from '../sync/when.ts';
import { keepForGood } from './device.ts';

/** More than this between happening and writing down counts as "entered later". */
const LATER_MS = 60 * 60_000;

export interface CreateOptions {
  /** When it happened; now unless given. */
  at?: Date;
  /** An id made beforehand, so that saving a second time changes the same record. */
  id?: string;
}

/**
 * A new record. Resolves with its id once it is on disk.
 * Throws StoreFull (held in memory, see `store/held`), StoreOutdated, StoreMissing.
 */
export async function create<K extends WritableKind>(
  kind: K,
  values: Records[K],
  { at, id = newId() }: CreateOptions = {},
): Promise<string> {
  await commit([creation(kind, id, values, at)]);
  return id;
}

/** A creation that can be saved together with others in one transaction (`commit`). */
export function creation<K extends WritableKind>(
  kind: K,
  id: string,
  values: Records[K],
  at?: Date,
): Change {
  return change(kind, id, flatten(kind, { ...stamps(at ?? new Date(), new Date()), ...values }));
}

/** Changes fields of a record; `null` clears one. What is not named stays. */
export async function update<K extends WritableKind>(
  kind: K,
  id: string,
  patch: Patch<K>,
): Promise<void> {
  await commit([change(kind, id, flatten(kind, patch as Nested))]);
}

/** Deletes a record: it leaves every list, and `undo` brings it back. */
export async function remove(kind: WritableKind, id: string): Promise<void> {
  await commit([change(kind, id, { deleted: true })]);
}

/** Takes a deletion back. */
export async function undo(kind: WritableKind, id: string): Promise<void> {
  await commit([change(kind, id, { deleted: false })]);
}

/** Saves changes in one transaction, tells the screens, asks to keep the data, and starts sending. */
export async function commit(changes: readonly Change[]): Promise<void> {
  await saveOrHold(changes);
  announce({ kinds: [...new Set(changes.map((one) => one.kind))] as Kind[], from: 'write' });
  // The entry is safe on disk; whether the browser promises more must not make the save fail.
  void keepForGood().catch(() => undefined);
  poke('save');
}

/** When and where: the instant, the zone, and the calendar day it was there. */
export function stamps(at: Date, now: Date): Common & Flat {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';
  const stamped: Common & Flat = {
    occurred_at: at.toISOString(),
    time_zone: zone,
    local_date: localDay(at),
    recorded_at: now.toISOString(),
    origin: 'live',
  };
  const version = knowledgeVersion();
  if (version) stamped['knowledge_version'] = version;
  if (now.getTime() - at.getTime() > LATER_MS) stamped['entered_later'] = true;
  return stamped;
}
