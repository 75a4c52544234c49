import { addDays, daysBetween } from './days.ts';
/**
 * The one reading of a diary as a picture: the series, the baseline, the band and what the
 * picture shows. The person's own chart and the therapist's chart both use it.
 *
 * Clinical basis: change is shown only against the person's own baseline, the median of the
 * first seven days with a number; below 1 point is "about the same"; from 2 points or 30 % it
 * is "a change people usually notice". No day is ever a success or a failure.
 */

/** One calendar day of the person, in the shape in which the server sends it. */
export interface DiaryDay {
  date: string;
  pain_worst: number | null;
  pain_now: number | null;
  pain_average: number | null;
  entries: number;
  patches: number;
  sessions: number;
  /** The sessions by kind: `{ massage: 1, stretch: 2 }`. */
  done: Readonly<Record<string, number>>;
  notes?: readonly string[] | undefined;
}

/** A diary row, reduced to what a series needs. */
export interface DiaryRow {
  kind: string;
  local_date: string;
  values: Readonly<Record<string, unknown>>;
}

/** The band of a change that people usually notice, around the baseline, in points 0-10. */
export interface Band {
  low: number;
  high: number;
  step: number;
}

/** Two middles that can be compared: `days` numbers between `from` and `to`. */
export interface Middle {
  value: number;
  days: number;
  from: string;
  to: string;
}

export type Direction = 'lower' | 'higher';

/** What the picture shows; words are made of it in `text/progress`. */
export type Summary =
  | { shows: 'nothing' }
  | { shows: 'baseline_not_yet'; days: number; missing: number }
  | { shows: 'baseline_only'; baseline: Middle; missing: number }
  | { shows: 'about_the_same'; baseline: Middle; recent: Middle; points: number }
  | {
      shows: 'small_change';
      baseline: Middle;
      recent: Middle;
      points: number;
      direction: Direction;
    }
  | {
      shows: 'noticed_change';
      baseline: Middle;
      recent: Middle;
      points: number;
      direction: Direction;
    };

export const BASELINE_DAYS = 7;
export const RECENT_DAYS = 7;
/** Fewer numbers than this after the baseline say nothing yet. */
export const RECENT_MINIMUM = 3;
const SAME_BELOW_POINTS = 1;
const NOTICED_POINTS = 2;
const NOTICED_SHARE = 0.3;

/** The number of a day: the highest that was written down on it, 0-10, or null. */
export function painOf(day: DiaryDay): number | null {
  const written = [day.pain_worst, day.pain_now, day.pain_average].filter(
    (value) => value !== null,
  );
  return written.length === 0 ? null : Math.max(...written);
}

/** An empty day: nothing written, nothing done. */
export function emptyDay(date: string): DiaryDay {
  return {
    date,
    pain_worst: null,
    pain_now: null,
    pain_average: null,
    entries: 0,
    patches: 0,
    sessions: 0,
    done: {},
  };
}

/** The daily series of diary rows: only days on which something was written, earliest first. */
export function daysOf(rows: Iterable<DiaryRow>): DiaryDay[] {
  const byDate = new Map<string, DiaryDay & { averages: number[] }>();
  for (const row of rows) {
    const day = byDate.get(row.local_date) ?? { ...emptyDay(row.local_date), averages: [] };
    byDate.set(row.local_date, day);
    if (row.kind === 'patch_placement') day.patches += 1;
    else if (row.kind === 'massage_session') addSession(day, row.values);
    else if (row.kind === 'pain_log') addLog(day, row.values);
  }
  return [...byDate.values()]
    .map(({ averages, ...day }) => ({ ...day, pain_average: mean(averages) }))
    .sort((a, b) => (a.date < b.date ? -1 : 1));
}

function addSession(day: DiaryDay, { what }: Readonly<Record<string, unknown>>): void {
  const kind = typeof what === 'string' ? what : 'massage';
  day.sessions += 1;
  day.done = { ...day.done, [kind]: (day.done[kind] ?? 0) + 1 };
}

function addLog(
  day: DiaryDay & { averages: number[] },
  values: Readonly<Record<string, unknown>>,
): void {
  day.entries += 1;
  day.pain_worst = highest(day.pain_worst, values.pain_worst);
  day.pain_now = highest(day.pain_now, values.pain_now);
  const average = values.pain_average;
  if (typeof average === 'number') day.averages.push(average);
}

function highest(soFar: number | null, value: unknown): number | null {
  if (typeof value !== 'number') return soFar;
  return soFar === null ? value : Math.max(soFar, value);
}

function mean(numbers: readonly number[]): number | null {
  if (numbers.length === 0) return null;
  return Math.round((numbers.reduce((sum, value) => sum + value, 0) / numbers.length) * 10) / 10;
}

/** The middle of `numbers` (half-way between the two middle ones when even); null when empty. */
export function median(numbers: readonly number[]): number | null {
  const sorted = [...numbers].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.floor((sorted.length - 1) / 2)];
  return upper === undefined || lower === undefined ? null : (upper + lower) / 2;
}

/** Every calendar day from `from` to `to`, days without an entry as empty days. */
export function everyDay(days: readonly DiaryDay[], from: string, to: string): DiaryDay[] {
  const known = new Map(days.map((day) => [day.date, day]));
  const length = daysBetween(from, to) + 1;
  return Array.from({ length: Math.max(0, length) }, (_, i) => {
    const date = addDays(from, i);
    return known.get(date) ?? emptyDay(date);
  });
}

function withNumber(days: readonly DiaryDay[]): { date: string; pain: number }[] {
  return days
    .flatMap((day) => {
      const pain = painOf(day);
      return pain === null ? [] : [{ date: day.date, pain }];
    })
    .sort((a, b) => (a.date < b.date ? -1 : 1));
}

function middleOf(numbers: readonly { date: string; pain: number }[]): Middle | null {
  const value = median(numbers.map((each) => each.pain));
  const first = numbers[0];
  const last = numbers.at(-1);
  if (value === null || first === undefined || last === undefined) return null;
  return { value, days: numbers.length, from: first.date, to: last.date };
}

/** The baseline: the median of the first seven days with a number; null before there are seven. */
export function baselineOf(days: readonly DiaryDay[]): Middle | null {
  const first = withNumber(days).slice(0, BASELINE_DAYS);
  return first.length < BASELINE_DAYS ? null : middleOf(first);
}

/**
 * The band around a baseline outside of which people usually notice the change: 2 points or
 * 30 %, whichever comes first, but never under the 1 point that counts as the same.
 */
export function bandOf(baseline: number): Band {
  // 30 % of nothing is nothing: from a baseline of 0 only the 2 points can say something.
  const share = baseline === 0 ? NOTICED_POINTS : baseline * NOTICED_SHARE;
  const step = Math.max(SAME_BELOW_POINTS, Math.min(NOTICED_POINTS, share));
  return { low: Math.max(0, baseline - step), high: Math.min(10, baseline + step), step };
}

/** What the whole series shows: its last seven days with a number against its first seven. */
export function summarise(days: readonly DiaryDay[]): Summary {
  const numbers = withNumber(days);
  if (numbers.length === 0) return { shows: 'nothing' };
  const baseline = baselineOf(days);
  if (baseline === null) {
    return {
      shows: 'baseline_not_yet',
      days: numbers.length,
      missing: BASELINE_DAYS - numbers.length,
    };
  }
  const after = numbers.slice(BASELINE_DAYS);
  const recent = middleOf(after.slice(-RECENT_DAYS));
  if (recent === null || recent.days < RECENT_MINIMUM) {
    return { shows: 'baseline_only', baseline, missing: RECENT_MINIMUM - after.length };
  }
  return compare(baseline, recent);
}

function compare(baseline: Middle, recent: Middle): Summary {
  const change = recent.value - baseline.value;
  const points = Math.abs(change);
  if (points < SAME_BELOW_POINTS) return { shows: 'about_the_same', baseline, recent, points };
  const direction: Direction = change < 0 ? 'lower' : 'higher';
  // The small allowance keeps 30 % of 6 (1.7999...) from missing a change of 1.8.
  const noticed = points + 1e-9 >= bandOf(baseline.value).step;
  return {
    shows: noticed ? 'noticed_change' : 'small_change',
    baseline,
    recent,
    points,
    direction,
  };
}

/**
 * A window of days together with the first days of the whole diary, each date once: the baseline
 * of a therapist who sees 120 days is then the same as the person's own.
 */
export function withFirstDays(
  days: readonly DiaryDay[],
  firstDays: readonly DiaryDay[],
): DiaryDay[] {
  const byDate = new Map([...firstDays, ...days].map((day) => [day.date, day]));
  return [...byDate.values()].sort((a, b) => (a.date < b.date ? -1 : 1));
}

/** How many days of a stretch had an entry, a session, a patch. */
export interface Done {
  days: number;
  logged: number;
  sessions: number;
  patches: number;
}

/** Counts days, not doings: two patches on one day are one day with a patch. */
export function doneIn(days: readonly DiaryDay[]): Done {
  const count = (has: (day: DiaryDay) => boolean): number => days.filter(has).length;
  return {
    days: days.length,
    logged: count((day) => day.entries > 0),
    sessions: count((day) => day.sessions > 0),
    patches: count((day) => day.patches > 0),
  };
}

export interface MonthRow {
  /** `YYYY-MM`. */
  month: string;
  lowest: number | null;
  highest: number | null;
  middle: number | null;
  sessions: number;
  patches: number;
}

/** The days by month, latest first; months in which nothing was written or done are left out. */
export function monthsOf(days: readonly DiaryDay[]): MonthRow[] {
  const months = new Map<string, DiaryDay[]>();
  for (const day of days) {
    if (day.entries + day.sessions + day.patches === 0) continue;
    const key = day.date.slice(0, 7);
    months.set(key, [...(months.get(key) ?? []), day]);
  }
  return [...months]
    .sort(([a], [b]) => (a < b ? 1 : -1))
    .map(([month, each]) => monthRow(month, each));
}

function monthRow(month: string, days: readonly DiaryDay[]): MonthRow {
  const numbers = days.map(painOf).filter((pain) => pain !== null);
  const sum = (of: (day: DiaryDay) => number): number => days.reduce((n, day) => n + of(day), 0);
  return {
    month,
    lowest: numbers.length === 0 ? null : Math.min(...numbers),
    highest: numbers.length === 0 ? null : Math.max(...numbers),
    middle: median(numbers),
    sessions: sum((day) => day.sessions),
    patches: sum((day) => day.patches),
  };
}

export type Range = '30' | '120' | 'all';
export const RANGES: readonly Range[] = ['30', '120', 'all'];

/** The days (earliest first) of a picture of `range`, ending today; "all" starts at the first one. */
export function shownDays(days: readonly DiaryDay[], range: Range, today: string): DiaryDay[] {
  const first = days[0]?.date ?? today;
  const last = days.at(-1)?.date ?? today;
  const to = last > today ? last : today; // a phone that crossed the date line writes tomorrow
  const from = range === 'all' ? first : addDays(to, 1 - Number(range));
  return everyDay(days, from, to);
}
