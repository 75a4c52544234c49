/** What is closed, and why. Locks never touch the diary, taking a patch off, its clock or its reminder. */

import type { Evaluation, Limit, LockWords, Permission, Safety, Standing, Thing } from './types.ts';

export interface OpenLock {
  lock: string;
  standing: Standing;
}

/** Every lock that is open now, with the finding or guard it comes from. */
export function openLocks(evaluation: Evaluation): OpenLock[] {
  return evaluation.findings.flatMap((standing) =>
    standing.locks.map((lock) => ({ lock, standing })),
  );
}

/** Whether a routine or a patch may be begun; `reasons` say what keeps it closed, `limits` what to keep to. */
export function mayDo(safety: Safety, thing: Thing, evaluation: Evaluation): Permission {
  const closers = closersOf(safety.locks, thing.tags);
  const reasons = openLocks(evaluation)
    .filter(({ lock, standing }) => closers.has(lock) && touches(lock, standing, thing))
    .map(({ lock, standing }) => ({
      lock,
      rule: standing.rule,
      advice: standing.advice,
      check: standing.check,
      at: standing.at,
    }));
  return {
    open: reasons.length === 0,
    reasons,
    limits: evaluation.limits.filter((each) => concerns(each, thing, closers)),
  };
}

/** The tags of a thing and every lock that closes at least as much. */
function closersOf(locks: readonly LockWords[], tags: readonly string[]): Set<string> {
  const wider = new Map(locks.map((lock) => [lock.id, lock.also_closed_by]));
  // Body work means all of it, whatever tags a routine forgot.
  const closers = new Set<string>(['body_work']);
  const waiting = [...tags];
  for (let tag = waiting.pop(); tag !== undefined; tag = waiting.pop()) {
    if (closers.has(tag)) continue;
    closers.add(tag);
    waiting.push(...(wider.get(tag) ?? []));
  }
  return closers;
}

function touches(lock: string, standing: Standing, thing: Thing): boolean {
  if (lock === 'patch_product')
    return standing.product === null || standing.product === thing.product;
  if (!lock.endsWith('_site') || standing.places === null || thing.places.length === 0) return true;
  return thing.places.some((place) => standing.places?.includes(place));
}

function concerns(limit: Limit, thing: Thing, closers: ReadonlySet<string>): boolean {
  if (limit.applies_to.length === 0) return true;
  return limit.applies_to.some((tag) => tag === thing.kind || closers.has(tag));
}
