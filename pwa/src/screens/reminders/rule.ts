/** A reminder rule in words and as a form. */
import type { ReminderRule } from '../../domain/records.ts';
import { words } from '../../text/reminders.ts';

export const ALL_DAYS: readonly number[] = [1, 2, 3, 4, 5, 6, 7];
export type What = NonNullable<ReminderRule['what']>;
export const WHATS: readonly What[] = ['log', 'check_in', 'session'];

/** "20:00, every day". On no day at all while the diary is closed. */
export function ruleLine(rule: ReminderRule): string {
  const days = rule.days ?? ALL_DAYS;
  if (days.length === 0) return words.rule.never;
  const named =
    days.length === ALL_DAYS.length
      ? words.rule.every
      : words.rule.listed(days.flatMap((day) => words.rule.weekdays[day - 1] ?? []));
  return words.rule.line(words.rule.listed([...(rule.times ?? [])]), named);
}
