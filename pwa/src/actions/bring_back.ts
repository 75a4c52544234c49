/** A diary that was saved as a file comes back: looked at first, brought in only when the person says so. */
import {
  type FiledDiary,
  LARGEST_FILE,
  NoDiary,
  ownedBy,
  readDiary,
  type Summary,
  summarise,
} from '../domain/diary_file.ts';
import { bringIn, bringRefused, readHere } from '../store/brought_back.ts';
import { announce } from '../store/changes.ts';
import { current } from '../store/current.ts';
import { StoreClosed } from '../store/errors.ts';
import { listTray } from '../store/tray.ts';
import { poke } from '../sync/when.ts';
import { keepForGood } from './device.ts';

export { NoDiary } from '../domain/diary_file.ts';

/** The phone shows a new line after each: small enough that no screen freezes. */
const AT_ONCE = 100;

/** A file that was read and compared with this phone. Nothing is written yet. */
export interface Found {
  diary: FiledDiary;
  /** Whose diary is open here; null without an account. */
  account: string | null;
  summary: Summary;
  /** So many records and refused changes would be brought in. */
  coming: number;
  /** Refused changes of the file that are not in the tray here. */
  refused: number;
  unreadable: number;
  /** The file's diary has an account, and it is not the one that is open here. */
  isOther: boolean;
}

/** Another diary was opened on this phone since the file was looked at. */
export class OtherDiary extends Error {
  override readonly name = 'OtherDiary';
}

/** Reads and checks the file and counts what bringing it back would do. Throws NoDiary. */
export async function lookAt(file: Blob, now = new Date()): Promise<Found> {
  if (file.size > LARGEST_FILE) throw new NoDiary('huge');
  const filed = readDiary(await file.text(), now.getTime());
  const { db, account } = await current();
  const [here, tray] = await Promise.all([readHere(db), listTray(db)]);
  const owned = ownedBy(filed, account);
  const known = new Set(tray.map(({ op_id }) => op_id));
  const refused = owned.refused.filter(({ op_id }) => !known.has(op_id));
  const diary = { ...owned, refused };
  const summary = summarise(diary.records, (id) => here.get(id), now.getTime());
  return {
    diary,
    account,
    summary,
    coming: summary.fresh + summary.newer + refused.length,
    refused: refused.length,
    unreadable: diary.unreadable,
    isOther: diary.account !== null && diary.account !== account,
  };
}

/**
 * Brings it in, some records at a time; `progress` tells after each how many are done. Idempotent: cut off at any
 * point, or begun twice, it is done again and stores each record once. Throws StoreFull (what is in stays in),
 * OtherDiary when somebody else's diary was opened meanwhile.
 */
export async function bringBack(
  { diary, account }: Found,
  { deletedToo = false, progress = (_done: number) => {}, atOnce = AT_ONCE } = {},
): Promise<void> {
  const { records, refused } = diary;
  const open = async () => {
    const now = await current();
    if (now.account !== account) throw new OtherDiary();
    return now.db;
  };
  try {
    for (let done = 0; done < records.length; done += atOnce) {
      const some = records.slice(done, done + atOnce);
      await bringIn(await open(), some, { deletedToo, nowMs: Date.now() });
      progress(Math.min(records.length, done + atOnce));
    }
    if (refused.length > 0) await bringRefused(await open(), refused);
  } catch (error) {
    throw error instanceof StoreClosed ? new OtherDiary() : error;
  } finally {
    announce({ kinds: null, from: 'write' });
    void keepForGood().catch(() => undefined);
    poke('save');
  }
}
