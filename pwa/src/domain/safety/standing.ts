/** From conditions to findings: what one check, or the state of now, says. */

import { chosen, holds, questionsIn, type Reading } from './conditions.ts';
import type { Condition, Finding, Guard, Rule, Safety, Standing } from './types.ts';

/** Where a finding comes from: a check, or (null) the profile and the diary as they are now. */
export interface Origin {
  check: string | null;
  at: string;
}

/** Everything the answers of one check say: findings, and guards that look at answers. */
export function saidBy(safety: Safety, reading: Reading, origin: Origin): Standing[] {
  return collect(
    safety,
    reading,
    origin,
    (rule) => rule.findings,
    (guard) => !looksAtNow(guard.when),
  );
}

/** As `saidBy`, without what only repeats the profile: that is judged anew at each look. */
export function saidByAnswers(safety: Safety, reading: Reading, origin: Origin): Standing[] {
  return collect(
    safety,
    reading,
    origin,
    (rule) => rule.findings.filter((finding) => !isOfNow(finding)),
    (guard) => !looksAtNow(guard.when),
  );
}

/** What profile, diary and the thing about to be done say by themselves. */
export function saidByNow(safety: Safety, reading: Reading, at: string): Standing[] {
  return collect(
    safety,
    reading,
    { check: null, at },
    (rule) => rule.findings.filter(isOfNow),
    (guard) => looksAtNow(guard.when),
  );
}

/** A guard finding that looks at no answer holds as long as the profile says so, not from one check on. */
function isOfNow(finding: Finding): boolean {
  return finding.level === null && looksAtNow(finding.when);
}

export function looksAtNow(condition: Condition): boolean {
  return questionsIn(condition).size === 0;
}

function collect(
  safety: Safety,
  reading: Reading,
  origin: Origin,
  findingsOf: (rule: Rule) => Finding[],
  guardCounts: (guard: Guard) => boolean,
): Standing[] {
  const found = safety.rules.flatMap((rule) =>
    findingsOf(rule)
      .filter((finding) => holds(finding.when, reading))
      .map((finding) => ({
        ...origin,
        ...where(rule.asks, finding.locks, reading),
        rule: rule.id,
        finding: finding.id,
        level: finding.level,
        locks: finding.locks,
        until: finding.until,
        advice: finding.advice,
        tell: finding.tell,
      })),
  );
  const guarded = safety.guards
    .filter((guard) => guard.locks.length > 0 && guardCounts(guard) && holds(guard.when, reading))
    .map((guard) => ({
      ...origin,
      ...where(guard.asks, guard.locks, reading),
      rule: guard.id,
      finding: guard.id,
      level: null,
      locks: guard.locks,
      until: guard.until,
      advice: guard.id,
      tell: 'nobody' as const,
    }));
  return [...found, ...guarded];
}

function where(
  asks: string[],
  locks: string[],
  reading: Reading,
): { places: string[] | null; product: string | null } {
  return {
    places: placesIn(asks, reading),
    product: locks.includes('patch_product') ? productIn(asks, reading) : null,
  };
}

/** Where the person said it is; null (everywhere) when nobody was asked or no place was named. */
function placesIn(asks: string[], reading: Reading): string[] | null {
  for (const id of asks) {
    if (!reading.questions.get(id)?.follow.includes('place')) continue;
    const places = chosen(reading.answers[`${id}.place`]) ?? [];
    if (places.length > 0 && !places.includes('unsure')) return [...places].sort();
  }
  return null;
}

/** Which product an answer or the moment names; null: nobody knows, so every product. */
function productIn(asks: string[], reading: Reading): string | null {
  for (const id of asks) {
    const product = reading.answers[`${id}.product`];
    if (typeof product === 'string' && product !== 'unsure' && product !== 'none') return product;
  }
  return reading.context.product;
}
