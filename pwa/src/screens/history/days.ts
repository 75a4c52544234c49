/** The diary as a list of days. */
import type { Entry } from '../../store/records.ts';

export const LISTED = [
  'pain_log',
  'patch_placement',
  'massage_session',
  'check_in',
  'finder_run',
  'safety_check',
] as const;
export type Listed = (typeof LISTED)[number];

export interface ListedDay {
  date: string;
  list: Entry<Listed>[];
}

/** Entries grouped by their local day, in the order given (newest first). */
export function byDay(entries: readonly Entry<Listed>[]): ListedDay[] {
  const days = new Map<string, Entry<Listed>[]>();
  for (const entry of entries) {
    const date = entry.values.local_date ?? entry.values.occurred_at?.slice(0, 10) ?? '';
    days.set(date, [...(days.get(date) ?? []), entry]);
  }
  return [...days]
    .map(([date, list]) => ({ date, list }))
    .sort((a, b) => (a.date < b.date ? 1 : -1));
}
