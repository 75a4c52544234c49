/** Reminders: rules that the server keeps to. They live in the diary like everything else, so they can be set offline. */

import { calendar, messages, occurrences } from '../api/messages.ts';
import type { Occurrence } from '../api/types.ts';
import type { Patch, ReminderRule } from '../domain/records.ts';
import { create, remove, update } from './write.ts';

export type { Occurrence } from '../api/types.ts';

/** A new rule; the zone is the phone's unless one is given. */
export function saveReminder(rule: ReminderRule): Promise<string> {
  return create('reminder_rule', { enabled: true, days: [1, 2, 3, 4, 5, 6, 7], ...rule });
}

export function changeReminder(id: string, patch: Patch<'reminder_rule'>): Promise<void> {
  return update('reminder_rule', id, patch);
}

export function removeReminder(id: string): Promise<void> {
  return remove('reminder_rule', id);
}

/** What became of the latest reminders. Network only. */
export const latestReminders = async (): Promise<Occurrence[]> => (await occurrences()).occurrences;

/** Every message to this person, with each attempt. Network only. */
export const latestMessages = async () => (await messages()).messages;

/** The address of a private calendar feed with alarms. Network only; each call makes a new one. */
export const calendarFeed = async (): Promise<string> => (await calendar()).url;
