/** How often the diary asks: what the rule says now, what the person wishes, and the reminders that follow both. */
import { addDays, daysBetween, localDay } from '../domain/days.ts';
import type { Day, ReminderRule } from '../domain/records.ts';
import {
  LOOKS_BACK_DAYS,
  NEW_PAIN_DAYS,
  type Rhythm,
  rhythmDays,
  rhythmOn,
  type Said,
  type Wish,
  weekdaysOf,
} from '../domain/rhythm.ts';
import { leaveNote } from '../store/notes.ts';
import { NUMBERS_WAIT, readSwitch, writeSwitch } from '../store/phone.ts';
import { list } from '../store/records.ts';
import { readSetting, writeSetting } from '../store/small.ts';
import { change } from '../store/write.ts';
import { saveFact } from './profile.ts';
import { commit } from './write.ts';

const WISH = 'diary_wish';
const SINCE = 'pain_since';
const TOLD = 'rhythm_told';
const WISHES: readonly Wish[] = ['auto', 'daily', 'ended', 'again'];

/** About how long the pain has been there, as it is asked. */
export type Age = 'days' | 'weeks' | 'longer' | 'skipped';
/** The middle of what the words mean. */
const AGE_DAYS = { days: 7, weeks: 28 } as const;

/** What a change of any of these may change. */
export const RHYTHM_KINDS = [
  'pain_log',
  'safety_check',
  'safety_confirmation',
  'profile_fact',
] as const;

export interface RhythmNow {
  rhythm: Rhythm;
  /** "Is this pain new?" was never answered, and the diary alone does not say it. */
  isAgeOpen: boolean;
  /** There is news to tell: it is asked less often, or more often again. */
  isNews: boolean;
}

/** How often the diary asks now. Throws when the store cannot be read. */
export async function rhythmNow(now = new Date()): Promise<RhythmNow> {
  const today = localDay(now);
  const from = addDays(today, -LOOKS_BACK_DAYS);
  const [logs, worries, said, told] = await Promise.all([
    list('pain_log', { from }),
    worriesSince(from),
    whatWasSaid(),
    readSetting(TOLD),
  ]);
  const days = rhythmDays(logs.map(({ values }) => ({ day: values.local_date ?? '', values })));
  const rhythm = rhythmOn(today, days, worries, said);
  const first = days.map(({ day }) => day).sort()[0];
  return {
    rhythm,
    isAgeOpen:
      !said.isAgeKnown &&
      rhythm.asked !== 'nothing' &&
      first !== undefined &&
      daysBetween(first, today) < NEW_PAIN_DAYS,
    isNews: isWorthTelling(rhythm) && told !== mark(rhythm),
  };
}

/**
 * With new pain Today begins without the number scale, from the next start on: the switch is for the screen, the note
 * for the service worker, which then answers with a page that does not show the scale before the app is there.
 */
export async function noteToday({ because }: Rhythm): Promise<void> {
  const waits = because === 'new_pain';
  if ((readSwitch(NUMBERS_WAIT) === true) === waits) return;
  writeSwitch(NUMBERS_WAIT, waits || null);
  await leaveNote('today', waits ? 'frame' : null);
}

/** Said once; only another step is news. */
export async function rhythmTold(rhythm: Rhythm): Promise<void> {
  await writeSetting(TOLD, mark(rhythm));
}

/** Keeps it daily, lets the rule decide, closes the diary, or opens it again. The reminders follow at once. */
export async function wish(next: Wish, now = new Date()): Promise<void> {
  await saveFact(WISH, next);
  const { rhythm } = await rhythmNow(now);
  await rhythmTold(rhythm);
  await followRhythm(rhythm);
}

/** The answer to "How long have you had this pain?". Asked once; skipping is an answer too. */
export async function tellAge(age: Age, now = new Date()): Promise<void> {
  const is = age === 'days' || age === 'weeks' ? addDays(localDay(now), -AGE_DAYS[age]) : age;
  await saveFact(SINCE, is);
}

/** Moves the reminders that follow the rule to its days. Those with days of their own stay as they are. */
export async function followRhythm({ asked }: Rhythm): Promise<void> {
  const days = weekdaysOf(asked);
  const rules = (await list('reminder_rule')).filter(
    ({ values }) => isFollowing(values) && String(values.days ?? '') !== String(days),
  );
  if (rules.length === 0) return;
  await commit(
    rules.map(({ id }) => change('reminder_rule', id, { days: [...days], follows_rhythm: true })),
  );
}

/** A reminder to write follows the rule unless days were chosen for it; one for every day chose none. */
export function isFollowing({ what, days, follows_rhythm }: ReminderRule): boolean {
  if ((what ?? 'log') !== 'log' || follows_rhythm === false) return false;
  return follows_rhythm === true || days === undefined || days.length === 7;
}

async function worriesSince(from: Day): Promise<Day[]> {
  const [checks, said] = await Promise.all([
    list('safety_check', { from }),
    list('safety_confirmation', { from }),
  ]);
  const mistaken = new Set(
    said.flatMap(({ values }) => (values.answer === 'mistake' ? [values.check] : [])),
  );
  return checks.flatMap(({ id, values }) =>
    (values.level ?? null) === null || mistaken.has(id) ? [] : [values.local_date ?? ''],
  );
}

/** The newest answer to each; `list` has them newest first. */
async function whatWasSaid(): Promise<Said & { isAgeKnown: boolean }> {
  const facts = await list('profile_fact');
  const wished = facts.find(({ values }) => values.fact === WISH)?.values;
  const since = facts.find(({ values }) => values.fact === SINCE)?.values.value;
  return {
    wish: WISHES.find((each) => each === wished?.value) ?? 'auto',
    wishedOn: wished?.local_date,
    painSince: typeof since === 'string' && /^\d{4}-\d\d-\d\d$/.test(since) ? since : undefined,
    isAgeKnown: since !== undefined,
  };
}

/** The beginning and what the person chose need no telling. */
function isWorthTelling({ because }: Rhythm): boolean {
  return because !== 'start' && because !== 'wish' && because !== 'ended' && because !== 'again';
}

/** A second flare within the same two weeks is no news. */
function mark({ asked, because, since }: Rhythm): string {
  return because === 'steady' || because === 'new_pain' ? `${asked}:${since}` : asked;
}
