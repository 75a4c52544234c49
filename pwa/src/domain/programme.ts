/**
 * A chosen programme over its days: what is for this week, what was done, what comes next. Pure. There is no streak
 * and nothing is ever "missed": what was done counts, what was not is simply still there.
 */
import { DAY_MS, daysBetween } from './days.ts';
import type { Programme, ProgrammeItem, ProgrammeStage } from './knowledge.ts';
import type { Day, MassageSession, ProgrammeRun } from './records.ts';

const DAYS_A_WEEK = 7;

/** One thing of this week. */
export interface WeekItem extends ProgrammeItem {
  /** The days of this week on which it was done, Monday first. */
  doneOn: readonly Day[];
  /** How often it was done this week, and how often the programme says. */
  done: number;
  aim: number;
  doneToday: number;
}

/** The stage that is on; the first one until another is chosen. Undefined in a programme without stages. */
export function stageOf({ stages = [] }: Programme, run: ProgrammeRun): ProgrammeStage | undefined {
  return stages.find(({ id }) => id === run.stage) ?? stages[0];
}

/** The stage after and before this one. */
export function around(
  { stages = [] }: Programme,
  stage: ProgrammeStage | undefined,
): { before: ProgrammeStage | undefined; after: ProgrammeStage | undefined } {
  const at = stages.findIndex(({ id }) => id === stage?.id);
  return { before: stages[at - 1], after: at === -1 ? undefined : stages[at + 1] };
}

/** Everything of a programme that is on, or of its present stage. */
export function itemsNow(programme: Programme, run: ProgrammeRun): readonly ProgrammeItem[] {
  return stageOf(programme, run)?.items ?? programme.items ?? [];
}

/** This week, Monday to Sunday, of the items that are on. A session that was broken off counts: it was done. */
export function weekOf(
  programme: Programme,
  run: ProgrammeRun,
  sessions: readonly MassageSession[],
  today: Day,
): WeekItem[] {
  const days = daysOfWeek(today);
  return itemsNow(programme, run).map((item) => {
    const dates = sessions
      .filter(({ routine, deleted, seconds_total }) => {
        return routine === item.routine && deleted !== true && (seconds_total ?? 1) > 0;
      })
      .flatMap(({ local_date }) => (local_date === undefined ? [] : [local_date]));
    const inWeek = dates.filter((date) => days.includes(date));
    return {
      ...item,
      doneOn: days.filter((day) => inWeek.includes(day)),
      done: inWeek.length,
      aim: item.times_a_day * item.days_a_week,
      doneToday: dates.filter((date) => date === today).length,
    };
  });
}

/** What could be done next today; null when today or the week has had enough of everything. */
export function nextOf(week: readonly WeekItem[]): WeekItem | null {
  const open = week.filter((item) => item.done < item.aim && item.doneToday < item.times_a_day);
  // What has had the least of its share this week comes first; of equals the programme's own order.
  return open.reduce<WeekItem | null>((best, item) => {
    return best === null || item.done / item.aim < best.done / best.aim ? item : best;
  }, null);
}

/** The days from Monday to Sunday of the week that `today` lies in. */
export function daysOfWeek(today: Day): Day[] {
  const at = Date.parse(`${today}T00:00:00Z`);
  const monday = at - ((new Date(at).getUTCDay() + 6) % DAYS_A_WEEK) * DAY_MS;
  return Array.from({ length: DAYS_A_WEEK }, (_, i) => isoDay(monday + i * DAY_MS));
}

/** In which week of the programme `today` lies; 1 is the first. */
export function weekNumber(run: ProgrammeRun, today: Day): number {
  return Math.floor(daysSince(run.began_on ?? today, today) / DAYS_A_WEEK) + 1;
}

/** How many days until somebody may go on to the next stage; 0 when they may. */
export function daysUntilNext(stage: ProgrammeStage, run: ProgrammeRun, today: Day): number {
  return Math.max(0, stage.least_days - daysSince(run.stage_on ?? run.began_on ?? today, today));
}

function daysSince(from: Day, to: Day): number {
  return Math.max(0, daysBetween(from, to));
}

function isoDay(ms: number): Day {
  return new Date(ms).toISOString().slice(0, 10);
}
