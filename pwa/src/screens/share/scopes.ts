/** Which boxes hang together when choosing what to share. */
import type { Scope } from '../../actions/care.ts';
import { SCOPE_IDS } from '../../text/share.ts';

/** The chosen scopes with one put in or taken out, always in the order in which they are listed. */
export function toggled(scopes: readonly Scope[], id: Scope, on: boolean): Scope[] {
  const chosen = new Set(scopes);
  if (on) chosen.add(id);
  else chosen.delete(id);
  return SCOPE_IDS.filter((each) => chosen.has(each));
}

/** Somebody who is told about a safety message must be allowed to know that there is one. */
export function withWatcher(scopes: readonly Scope[], watcher: boolean): Scope[] {
  return watcher ? toggled(scopes, 'safety_alarm', true) : [...scopes];
}
