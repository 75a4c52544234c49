/**
 * Sharing, and reading what others share. Network only: what belongs to another person is never written
 * into this phone's store or caches, so that a revoked consent means gone.
 */
import * as api from '../api/care.ts';
import type { EscalationInfo, PersonSummary, Scope } from '../api/types.ts';

export { Offline, Refused } from '../api/http.ts';
export type {
  CareLink,
  CareLinks,
  EscalationInfo,
  Invitation,
  PersonSummary,
  Progress,
  ReadLog,
  Scope,
} from '../api/types.ts';

export const DEFAULT_SHARE_DAYS = 90;

/** Makes an invitation: single use, 48 hours, shares nothing until this person has confirmed who accepted. */
export function invite({
  scopes,
  watcher = false,
  shareDays = DEFAULT_SHARE_DAYS,
}: {
  scopes: readonly Scope[];
  watcher?: boolean;
  shareDays?: number;
}) {
  return api.invite(scopes, watcher, shareDays);
}

export const acceptInvitation = api.accept;
export const careLinks = api.links;
export const confirmLink = api.confirm;
export const revokeLink = api.revoke;
export const whoLooked = api.readLog;

/** The therapist takes the watcher role, or leaves it. */
export const watch = api.watch;

export function changeSharing(
  id: string,
  {
    scopes,
    watcher,
    until = null,
  }: { scopes: readonly Scope[]; watcher: boolean; until?: string | null },
) {
  return api.changeScopes(id, scopes, watcher, until);
}

/** The people who share with me. */
export const people = async (): Promise<PersonSummary[]> => (await api.people()).people;

export const progressOf = (owner: string, days = 120) => api.progress(owner, days);

/** Safety messages: mine, and those of people I watch. */
export const escalations = async (): Promise<EscalationInfo[]> =>
  (await api.escalations()).escalations;

export const acknowledge = api.acknowledge;
