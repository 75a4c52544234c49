/** Why the latest safety questions were asked. */
import { DAY_MS } from '../../domain/days.ts';
import type { Safety, SafetyEvent } from '../../domain/safety/index.ts';

/** The reasons of the rules whose questions were all answered in the latest check of today, when it named no level. */
export function lastReason(
  { knowledge, events }: { knowledge: { safety: Safety }; events: readonly SafetyEvent[] },
  now = Date.now(),
): string | null {
  const check = events.filter((event) => event.kind === 'check').at(-1);
  if (!check || now - Date.parse(check.at) > DAY_MS) return null;
  const rules = knowledge.safety.rules.filter(
    (rule) => rule.asks.length > 0 && rule.asks.every((ask) => ask in check.answers),
  );
  // First use asks about everything: a page of reasons would hide the list.
  return rules.length > 0 && rules.length <= 2 ? rules.map((rule) => rule.why).join(' ') : null;
}
