/**
 * How often the diary asks. Daily at first, three days a week after two steady weeks, weekly after six; for new pain
 * it asks what was managed, not for a number each day. Pure; days are local calendar days.
 *
 * Why fewer: people with a fresh low-back sprain who were told to rate their pain daily for four weeks had recovered
 * less often after three months than those who were not (15 of 29 against 23 of 29: Ferrari 2015, Rheumatol Int
 * 35:55-59, doi 10.1007/s00296-014-3082-3); the same in whiplash (Ferrari and Louw 2013, doi 10.1631/jzus.B1300022).
 * Both are small. The steps of 14 and 42 days are those at which safety rule RF-29 looks at an episode; two points are
 * the change of an 0-10 rating that people usually notice (see `progress.ts`).
 */
import { addDays, dayNumber, daysBetween } from './days.ts';
import { median } from './progress.ts';
import type { Day, PainLog } from './records.ts';

export type Asked = 'daily' | 'three_a_week' | 'weekly' | 'nothing';
/** What the person said: as the rule goes, daily, closed, or opened again after it was closed. */
export type Wish = 'auto' | 'daily' | 'ended' | 'again';

/** Why it is asked so often. The first four are events that bring it back to daily. */
export type Because =
  | 'start'
  | 'again'
  | 'flare'
  | 'new_place'
  | 'safety'
  | 'steady'
  | 'new_pain'
  | 'wish'
  | 'ended';

export interface Rhythm {
  asked: Asked;
  because: Because;
  /** Since when: the day of the event, of the wish, or of the step to fewer days. */
  since: Day;
}

/** What was said about the diary itself, the newest answers. */
export interface Said {
  wish: Wish;
  wishedOn?: Day | undefined;
  /** About when this pain began; absent when it was not asked, skipped, or longer ago. */
  painSince?: Day | undefined;
}

/** The entries of one day, as the rule sees them. */
export interface RhythmDay {
  day: Day;
  /** The highest number of the day. */
  pain: number | null;
  /** "Worse than before" was tapped. */
  worse: boolean;
  /** `zone.side` of every place that hurt. */
  places: readonly string[];
}

/** So far back the rule looks; older entries change nothing. */
export const LOOKS_BACK_DAYS = 135;
/** Below this age pain counts as new. */
export const NEW_PAIN_DAYS = 42;

const STEADY_DAYS = 14;
const LONG_STEADY_DAYS = 42;
/** Numbers of this many days before are what a day is compared with, at least three of them. */
const BEFORE_DAYS = 28;
const FEWEST = 3;
/** One day so far above the middle before is a flare; so is a middle of three that is this far above. */
const JUMP = 3;
const RISE = 2;
/** So long the three numbers of a rise, or the two taps of "worse", may lie apart. */
const TOGETHER_DAYS = 7;
const NEW_PLACE_DAYS = 90;
/** A diary that was silent for longer begins anew. */
const SILENT_DAYS = 28;

interface Unsettled {
  day: Day;
  because: 'start' | 'again' | 'flare' | 'new_place' | 'safety';
}

/**
 * How often to ask on `today`. `days` in any order, one for each day with an entry, of the last `LOOKS_BACK_DAYS`;
 * `worries` are the days on which safety questions gave advice of any level.
 */
export function rhythmOn(
  today: Day,
  days: readonly RhythmDay[],
  worries: readonly Day[],
  said: Said,
): Rhythm {
  if (said.wish === 'ended')
    return { asked: 'nothing', because: 'ended', since: said.wishedOn ?? today };
  if (said.wish === 'daily')
    return { asked: 'daily', because: 'wish', since: said.wishedOn ?? today };
  if (isNewPain(today, said)) {
    return { asked: 'weekly', because: 'new_pain', since: said.painSince ?? today };
  }
  const latest = lastUnsettled(today, days, worries, said);
  const steady = daysBetween(latest.day, today);
  if (steady < STEADY_DAYS) return { asked: 'daily', because: latest.because, since: latest.day };
  const isLong = steady >= LONG_STEADY_DAYS;
  return {
    asked: isLong ? 'weekly' : 'three_a_week',
    because: 'steady',
    since: addDays(latest.day, isLong ? LONG_STEADY_DAYS : STEADY_DAYS),
  };
}

/** Whether this pain began less than six weeks ago, by what the person said. */
export function isNewPain(today: Day, { painSince }: Said): boolean {
  return painSince !== undefined && daysBetween(painSince, today) < NEW_PAIN_DAYS;
}

/** The weekdays (Monday 1) on which a reminder that follows the rule comes. */
export function weekdaysOf(asked: Asked): readonly number[] {
  switch (asked) {
    case 'daily':
      return [1, 2, 3, 4, 5, 6, 7];
    case 'three_a_week':
      return [1, 3, 5];
    case 'weekly':
      return [7];
    case 'nothing':
      return [];
  }
}

/** A day as the rule compares it: days are counted, so that how far two lie apart is one subtraction. */
interface Counted extends RhythmDay {
  nr: number;
}

/** The latest thing that makes a closer look worth it; the diary's own beginning when there is nothing else. */
function lastUnsettled(
  today: Day,
  days: readonly RhythmDay[],
  worries: readonly Day[],
  { wish, wishedOn }: Said,
): Unsettled {
  const sorted = days
    .filter(({ day }) => day <= today)
    .sort((a, b) => (a.day < b.day ? -1 : 1))
    .map((each): Counted => ({ ...each, nr: dayNumber(each.day) }));
  const found: Unsettled[] = [
    { day: beginning(sorted) ?? today, because: 'start' },
    ...(lastEvent(dayNumber(today), sorted) ?? []),
    ...worries.filter((day) => day <= today).map((day): Unsettled => ({ day, because: 'safety' })),
    ...(wish === 'again' && wishedOn !== undefined
      ? [{ day: wishedOn, because: 'again' } as const]
      : []),
  ];
  return found.reduce((latest, each) => (each.day >= latest.day ? each : latest));
}

/** The latest flare or new place; none when it lies further back than the longest step, where it changes nothing. */
function lastEvent(today: number, sorted: readonly Counted[]): [Unsettled] | undefined {
  const newPlaces = daysWithNewPlaces(sorted);
  for (let at = sorted.length - 1; at >= 0; at -= 1) {
    const each = sorted[at] as Counted;
    if (today - each.nr >= LONG_STEADY_DAYS) return undefined;
    if (isFlare(at, sorted)) return [{ day: each.day, because: 'flare' }];
    if (newPlaces.has(each.nr)) return [{ day: each.day, because: 'new_place' }];
  }
  return undefined;
}

/** The first day with an entry since the last long silence. */
function beginning(sorted: readonly Counted[]): Day | undefined {
  const after = sorted.findLastIndex(
    ({ nr }, at) => at === 0 || nr - (sorted[at - 1]?.nr ?? nr) > SILENT_DAYS,
  );
  return sorted[after]?.day;
}

function isFlare(at: number, sorted: readonly Counted[]): boolean {
  return isJump(at, sorted) || isRise(at, sorted) || isTwiceWorse(at, sorted);
}

function isJump(at: number, sorted: readonly Counted[]): boolean {
  const pain = sorted[at]?.pain ?? null;
  if (pain === null) return false;
  const middle = middleBefore(at, sorted);
  return middle !== null && pain >= middle + JUMP;
}

/** The last three numbers lie close together, and their middle well above what was before them. */
function isRise(at: number, sorted: readonly Counted[]): boolean {
  const day = sorted[at] as Counted;
  if (day.pain === null) return false;
  const numbers = [day.pain];
  let first = at;
  for (const [index, { pain }] of before(at, sorted, TOGETHER_DAYS)) {
    if (pain === null) continue;
    numbers.push(pain);
    first = index;
    if (numbers.length === FEWEST) break;
  }
  if (numbers.length < FEWEST) return false;
  const [now, middle] = [median(numbers), middleBefore(first, sorted)];
  return now !== null && middle !== null && now >= middle + RISE;
}

function isTwiceWorse(at: number, sorted: readonly Counted[]): boolean {
  if (!sorted[at]?.worse) return false;
  for (const [, { worse }] of before(at, sorted, TOGETHER_DAYS)) if (worse) return true;
  return false;
}

/** The days with a place that no map of the weeks before has. The first map of all is no news. */
function daysWithNewPlaces(sorted: readonly Counted[]): Set<number> {
  const found = new Set<number>();
  const seen = new Map<string, number>();
  let mapped: number | undefined;
  for (const { nr, places } of sorted) {
    const isKnown = (last: number | undefined) => last !== undefined && nr - last <= NEW_PLACE_DAYS;
    if (isKnown(mapped) && places.some((place) => !isKnown(seen.get(place)))) found.add(nr);
    for (const place of places) seen.set(place, nr);
    if (places.length > 0) mapped = nr;
  }
  return found;
}

function middleBefore(at: number, sorted: readonly Counted[]): number | null {
  const numbers: number[] = [];
  for (const [, { pain }] of before(at, sorted, BEFORE_DAYS)) if (pain !== null) numbers.push(pain);
  return numbers.length < FEWEST ? null : median(numbers);
}

/** What was written on the `within` days before `sorted[at]`, the latest first. */
function* before(
  at: number,
  sorted: readonly Counted[],
  within: number,
): Generator<[number, Counted]> {
  const { nr } = sorted[at] as Counted;
  for (let index = at - 1; index >= 0; index -= 1) {
    const each = sorted[index] as Counted;
    if (nr - each.nr > within) return;
    yield [index, each];
  }
}

/** Entries by day, in the form that the rule reads. */
export function rhythmDays(logs: Iterable<{ day: Day; values: PainLog }>): RhythmDay[] {
  const byDay = new Map<Day, { pain: number | null; worse: boolean; places: Set<string> }>();
  for (const { day, values } of logs) {
    const each = byDay.get(day) ?? { pain: null, worse: false, places: new Set<string>() };
    byDay.set(day, each);
    for (const number of [values.pain_now, values.pain_worst, values.pain_average])
      if (number !== undefined) each.pain = Math.max(each.pain ?? 0, number);
    each.worse ||= values.like === 'worse';
    for (const [zone, sides] of Object.entries(values.zones ?? {}))
      for (const [side, strength] of Object.entries(sides))
        if ((strength ?? 0) > 0) each.places.add(`${zone}.${side}`);
  }
  return [...byDay].map(([day, { pain, worse, places }]) => ({
    day,
    pain,
    worse,
    places: [...places],
  }));
}
