/** Sharing, reading with permission, and safety messages. Nothing of another person is kept on the phone. */
import { call } from './http.ts';
import type {
  CareLink,
  CareLinks,
  Escalations,
  Invitation,
  People,
  Progress,
  ReadLog,
  Scope,
} from './types.ts';

const CARE = '/api/v1/care';

export const links = (): Promise<CareLinks> => call('GET', `${CARE}/links`);
export const readLog = (): Promise<ReadLog> => call('GET', `${CARE}/read-log`);

export function invite(
  scopes: readonly Scope[],
  watcher: boolean,
  shareDays: number,
): Promise<Invitation> {
  return call('POST', `${CARE}/invitations`, { scopes, watcher, share_days: shareDays });
}

export const accept = (code: string): Promise<CareLink> =>
  call('POST', `${CARE}/invitations/accept`, { code });
export const confirm = (id: string): Promise<CareLinks> =>
  call('POST', `${CARE}/links/${id}/confirm`);
export const revoke = (id: string): Promise<CareLinks> =>
  call('POST', `${CARE}/links/${id}/revoke`);
export const watch = (id: string, yes: boolean): Promise<CareLinks> =>
  call('POST', `${CARE}/links/${id}/watch`, { accept: yes });

export function changeScopes(
  id: string,
  scopes: readonly Scope[],
  watcher: boolean,
  until: string | null,
): Promise<CareLinks> {
  return call('POST', `${CARE}/links/${id}/scopes`, { scopes, watcher, until });
}

export const people = (): Promise<People> => call('GET', '/api/v1/insights/people');

export function progress(owner: string, days: number): Promise<Progress> {
  return call('GET', `/api/v1/insights/people/${owner}/progress?days=${days}`);
}

export const escalations = (): Promise<Escalations> => call('GET', '/api/v1/safety/escalations');
export const acknowledge = (id: string): Promise<void> =>
  call('POST', `/api/v1/safety/escalations/${id}/acknowledge`);
