/** How many things wait for the person now. A programme's next session is no debt, so it is not counted. */
import { questionsDue } from '../screens/check/due.ts';
import { standing } from '../screens/checkin/due.ts';
import { list } from '../store/records.ts';

/** Patches are on for hours: the newest few are enough. */
const PATCHES = 20;

/** Patches past their time, safety questions that are due, the weekly check-in. */
export async function countDue(now = new Date()): Promise<number> {
  const [patches, questions, checkIn] = await Promise.all([
    list('patch_placement', { limit: PATCHES }),
    questionsDue(now),
    standing(now),
  ]);
  const over = patches.filter(
    ({ values: { off_due_at, off_at } }) =>
      off_at === undefined && off_due_at !== undefined && Date.parse(off_due_at) <= now.getTime(),
  );
  return over.length + (questions === null ? 0 : 1) + (checkIn.due ? 1 : 0);
}
