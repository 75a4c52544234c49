/** What was tried, in order, and what came of it: items of a pain log, each with its own place. */
import { newId } from '../domain/ids.ts';
import type { Relief } from '../domain/records.ts';
import { get } from '../store/records.ts';
import { update } from './write.ts';

/** Adds an attempt at the end of the log's list. Resolves with the item's id. */
export async function addRelief(log: string, relief: Omit<Relief, 'sort'>): Promise<string> {
  const entry = await get<'pain_log'>(log);
  const places = Object.values(entry?.values.relief ?? {}).map((item) => item.sort ?? 0);
  const item = newId();
  const sort = places.length === 0 ? 1 : Math.max(...places) + 1;
  await update('pain_log', log, { relief: { [item]: { ...relief, sort } } });
  return item;
}

export function changeRelief(log: string, item: string, relief: Relief): Promise<void> {
  return update('pain_log', log, { relief: { [item]: relief } });
}

/** Attempts of a log in their order. */
export function inOrder(
  relief: Record<string, Relief> | undefined,
): [item: string, relief: Relief][] {
  return Object.entries(relief ?? {}).sort(
    ([a, x], [b, y]) => (x.sort ?? 0) - (y.sort ?? 0) || (a < b ? -1 : 1),
  );
}

/** Takes an attempt out of the list. */
export async function removeRelief(log: string, item: string): Promise<void> {
  const cleared = { what: null, text: null, outcome: null, minutes: null, sort: null };
  await update('pain_log', log, { relief: { [item]: cleared as unknown as Relief } });
}
