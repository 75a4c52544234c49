/** What the weekly questions ask today, read from the store. */

import { type Answered, type Asked, askedOn, dueOn, episodeStart } from '../../domain/checkin.ts';
import { addDays, localDay } from '../../domain/days.ts';
import type { Day, PainLog } from '../../domain/records.ts';
import { type Entry, list } from '../../store/records.ts';
import { readSetting, writeSetting } from '../../store/small.ts';

/** Two years: the first round stays the one that later ones are compared with. */
const ROUNDS_DAYS = 730;
/** The last question about the change overall ends after 15 weeks; two more show what came before. */
const ENTRIES_DAYS = 120;
const LATER = 'check_in_later_on';

export interface Standing {
  answered: Answered[];
  asked: Asked;
  due: boolean;
}

/** The rounds answered so far and what is asked now. Throws when the store cannot be read. */
export async function standing(now = new Date()): Promise<Standing> {
  const today = localDay(now);
  const [rounds, logs, later] = await Promise.all([
    list('check_in', { from: addDays(today, -ROUNDS_DAYS) }),
    list('pain_log', { from: addDays(today, -ENTRIES_DAYS) }),
    readSetting(LATER),
  ]);
  const answered = rounds.map(toAnswered);
  const since = episodeStart(logs.filter(hurts).map(dayOf), today);
  const putOffNow =
    typeof later === 'string' && dueOn(today, since, [...answered, full(later)]) === null;
  return {
    answered,
    asked: askedOn(today, since, answered),
    due: !putOffNow && dueOn(today, since, answered) !== null,
  };
}

/** "Not this week": they come again in seven days. */
export async function putOff(now = new Date()): Promise<void> {
  await writeSetting(LATER, localDay(now));
}

export function toAnswered({ values }: Entry<'check_in'>): Answered {
  return { day: values.local_date ?? values.occurred_at?.slice(0, 10) ?? '', values };
}

/** Putting it off counts like a round answered on that day. */
function full(day: Day): Answered {
  return { day, values: { peg_pain: 0, peg_enjoyment: 0, peg_activity: 0 } };
}

function dayOf({ values }: Entry<'pain_log'>): Day {
  return values.local_date ?? values.occurred_at?.slice(0, 10) ?? '';
}

function hurts({ values }: { values: PainLog }): boolean {
  const ratings = [values.pain_now, values.pain_worst, values.pain_average];
  return ratings.some((rating) => (rating ?? 0) > 0) || Object.keys(values.zones ?? {}).length > 0;
}
