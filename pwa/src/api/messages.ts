/** Push, the person's messages, reminders that came due, the calendar feed. */
import { call } from './http.ts';
import type { MessageInfo, Occurrence } from './types.ts';

export interface PushKeys {
  endpoint: string;
  keys: { p256dh: string; auth: string };
}

export function addSubscription(subscription: PushKeys, device: string): Promise<void> {
  return call('POST', '/api/v1/push/subscriptions', { ...subscription, device });
}

export function removeSubscription(endpoint: string): Promise<void> {
  return call('POST', '/api/v1/push/subscriptions/remove', { endpoint });
}

export const messages = (): Promise<{ messages: MessageInfo[] }> => call('GET', '/api/v1/messages');
export const occurrences = (): Promise<{ occurrences: Occurrence[] } | Occurrence[]> =>
  call('GET', '/api/v1/reminders/occurrences');
export const calendar = (): Promise<{ url: string }> => call('POST', '/api/v1/reminders/calendar');
