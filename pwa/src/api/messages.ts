/** Push, the person's messages, reminders that came due, the calendar feed. */
import { call } from './http.ts';
import type { Calendar, Messages, Occurrences, PushSubscriptionForm } from './types.ts';

export function addSubscription(subscription: PushSubscriptionForm): Promise<void> {
  return call('POST', '/api/v1/push/subscriptions', subscription);
}

export function removeSubscription(endpoint: string): Promise<void> {
  return call('POST', '/api/v1/push/subscriptions/remove', { endpoint });
}

export const messages = (): Promise<Messages> => call('GET', '/api/v1/messages');
export const occurrences = (): Promise<Occurrences> => call('GET', '/api/v1/reminders/occurrences');
export const calendar = (): Promise<Calendar> => call('POST', '/api/v1/reminders/calendar');
