/**
 * The weekly questions: when which of them is due, and what a change means. Measures and their meaningful changes:
 * PEG (Krebs 2009), own activities (PSFS, the 1995 form: higher is better), PGIC. Pure; days are local calendar days.
 */
import { daysBetween } from './days.ts';
import type { CheckIn, Day } from './records.ts';

export interface Answered {
  day: Day;
  values: CheckIn;
}

export interface Asked {
  /** The three PEG questions. */
  peg: boolean;
  /** Rating the own activities, or naming them for the first time. */
  psfs: boolean;
  /** How it is overall since the start: the week that asks, or null. */
  pgic: PgicWeek | null;
}

export interface Activity {
  id: string;
  activity: string;
}

export type Change = 'better' | 'same' | 'worse';

export const PGIC_WEEKS = [2, 6, 12] as const;
export type PgicWeek = (typeof PGIC_WEEKS)[number];
/** More would make the weekly questions long; PSFS asks for three to five. */
export const MOST_ACTIVITIES = 3;

/** Days between two rounds of PEG and of the own activities. */
const PEG_DAYS = 7;
const PSFS_DAYS = 14;
/** So long the question about the change overall stays open after its week. */
const PGIC_OPEN_DAYS = 21;
/** A diary that is younger asks nothing yet: first people should see what it is. */
const FIRST_DAYS = 3;
/** Points of 10 that people usually notice. */
const PEG_STEP = 1;
const PSFS_STEP = 2;

/**
 * What to ask today; null while nothing is due. `since` is the first day of pain of this episode.
 * The order of `answered` does not matter.
 */
export function dueOn(
  today: Day,
  since: Day | undefined,
  answered: readonly Answered[],
): Asked | null {
  if (since === undefined || daysBetween(since, today) < FIRST_DAYS) return null;
  const latest = latestWith(answered, ({ values }) => pegOf(values) !== null);
  if (latest !== undefined && daysBetween(latest, today) < PEG_DAYS) return null;
  return { peg: true, psfs: psfsDue(today, answered), pgic: pgicDue(today, since, answered) };
}

/** What to ask somebody who opens the questions unasked: all but what was answered lately. */
export function askedOn(today: Day, since: Day | undefined, answered: readonly Answered[]): Asked {
  return {
    peg: true,
    psfs: psfsDue(today, answered),
    pgic: since === undefined ? null : pgicDue(today, since, answered),
  };
}

function psfsDue(today: Day, answered: readonly Answered[]): boolean {
  const latest = latestWith(answered, ({ values }) => psfsOf(values) !== null);
  return latest === undefined || daysBetween(latest, today) >= PSFS_DAYS;
}

function pgicDue(today: Day, since: Day, answered: readonly Answered[]): PgicWeek | null {
  const days = daysBetween(since, today);
  const week = PGIC_WEEKS.findLast((each) => days >= each * 7);
  if (week === undefined || days >= week * 7 + PGIC_OPEN_DAYS) return null;
  const given = latestWith(answered, ({ values }) => values.pgic !== undefined);
  return given !== undefined && daysBetween(since, given) >= week * 7 ? null : week;
}

/** Mean of the three PEG answers, 0-10, higher is worse; null unless all three are there. */
export function pegOf({ peg_pain, peg_enjoyment, peg_activity }: CheckIn): number | null {
  if (peg_pain === undefined || peg_enjoyment === undefined || peg_activity === undefined)
    return null;
  return rounded((peg_pain + peg_enjoyment + peg_activity) / 3);
}

/** Mean of the rated own activities, 0-10, HIGHER is better; null when none is rated. */
export function psfsOf({ psfs }: CheckIn): number | null {
  const ratings = Object.values(psfs ?? {}).flatMap(({ rating }) => rating ?? []);
  if (ratings.length === 0) return null;
  return rounded(ratings.reduce((sum, rating) => sum + rating, 0) / ratings.length);
}

/** The activities of the latest round that had some, in their order: nobody types them twice. */
export function activitiesOf(answered: readonly Answered[]): Activity[] {
  const rounds = [...answered].sort((a, b) => (a.day < b.day ? 1 : -1));
  const latest = rounds.find(({ values }) => Object.keys(values.psfs ?? {}).length > 0);
  return Object.entries(latest?.values.psfs ?? {})
    .sort(([, a], [, b]) => (a.sort ?? 0) - (b.sort ?? 0))
    .flatMap(([id, { activity }]) => (activity ? [{ id, activity }] : []))
    .slice(0, MOST_ACTIVITIES);
}

/** Against the first round: "same" below the step that people usually notice. */
export function pegChange(first: number, now: number): Change {
  return changed(first - now, PEG_STEP);
}

export function psfsChange(first: number, now: number): Change {
  return changed(now - first, PSFS_STEP);
}

function changed(gain: number, step: number): Change {
  if (gain >= step) return 'better';
  return gain <= -step ? 'worse' : 'same';
}

/**
 * First day of the present episode: the first day of pain after 14 days without any.
 * `days` are the days with pain, in any order.
 */
export function episodeStart(days: readonly Day[], today: Day): Day | undefined {
  let start: Day | undefined;
  let previous = today;
  for (const day of [...new Set(days)].sort().reverse()) {
    if (day > today) continue;
    if (daysBetween(day, previous) >= 14) break;
    start = day;
    previous = day;
  }
  return start;
}

function latestWith(
  answered: readonly Answered[],
  has: (each: Answered) => boolean,
): Day | undefined {
  return answered
    .filter(has)
    .map(({ day }) => day)
    .sort()
    .at(-1);
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
