/** Text that another app shared with Unknot: the worker kept it, the log screen makes it the note of a new entry. */
import { readSmall, writeSmall } from '../../store/small.ts';

/** What was shared and is in no entry yet; undefined when there is nothing. */
export async function sharedText(): Promise<string | undefined> {
  return await readSmall('shared');
}

/** Call it once the entry is on disk. */
export async function forgetShared(): Promise<void> {
  await writeSmall('shared', undefined);
}
