/** A month as a grid of weeks, Monday first, and what was written down on each day. Pure. */
import { addDays } from './days.ts';
import type { Day, Kind, Records } from './records.ts';

/** What a day of the calendar shows. */
export interface Marked {
  /** The highest pain number of the day. */
  pain: number | null;
  entries: number;
  sessions: number;
  patches: number;
  /** Weekly questions, searches for muscles, safety questions. */
  others: number;
}

/** Weeks of seven days; a place before the first or after the last day of the month is null. */
export function weeksOf(month: string): (Day | null)[][] {
  const first = `${month}-01`;
  const blank = (new Date(`${first}T00:00:00Z`).getUTCDay() + 6) % 7;
  const days: (Day | null)[] = Array.from({ length: blank }, () => null);
  for (let day = first; day.startsWith(month); day = addDays(day, 1)) days.push(day);
  while (days.length % 7 > 0) days.push(null);
  return Array.from({ length: days.length / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7));
}

/** `YYYY-MM`, so many months later (or earlier). */
export function monthsLater(month: string, by: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + by, 1)).toISOString().slice(0, 7);
}

/** First and last day of a month. */
export function daysOfMonth(month: string): { from: Day; to: Day } {
  return { from: `${month}-01`, to: addDays(`${monthsLater(month, 1)}-01`, -1) };
}

/** What was written down, by day. */
export function markedDays(
  records: Iterable<{ kind: Kind; values: Records[Kind] }>,
): Map<Day, Marked> {
  const days = new Map<Day, Marked>();
  for (const { kind, values } of records) {
    const day = values.local_date;
    if (day === undefined) continue;
    const marked = days.get(day) ?? { pain: null, entries: 0, sessions: 0, patches: 0, others: 0 };
    days.set(day, marked);
    if (kind === 'massage_session') marked.sessions += 1;
    else if (kind === 'patch_placement') marked.patches += 1;
    else if (kind !== 'pain_log') marked.others += 1;
    else {
      marked.entries += 1;
      const { pain_now, pain_worst, pain_average } = values as Records['pain_log'];
      for (const number of [pain_now, pain_worst, pain_average])
        if (number !== undefined) marked.pain = Math.max(marked.pain ?? 0, number);
    }
  }
  return days;
}
