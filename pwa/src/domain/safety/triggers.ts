/** Which triggers ask for something now: the cause is there and no earlier answer covers it. */

import { holds, type Reading } from './conditions.ts';
import { type Answered, type History, latestMoment, readingOfNow } from './history.ts';
import type { Profile, Question, Safety, Trigger } from './types.ts';

const HOUR_MS = 3_600_000;

/** Rule and guard ids that must be asked now, in the order of the files. */
export function rulesToAsk(safety: Safety, history: History, nowMs: number): string[] {
  const due = new Set(dueTriggers(safety, history, nowMs).flatMap((each) => each.rules));
  return history.ruleOrder.filter((id) => due.has(id));
}

export function dueTriggers(
  safety: Safety,
  history: History,
  nowMs: number,
): { trigger: Trigger; rules: string[] }[] {
  if (latestMoment(history) === null) return [];
  const now = readingOfNow(history, nowMs);
  return safety.triggers
    .filter((trigger) => holds(trigger.when, now))
    .map((trigger) => {
      const counting = history.answered.filter((one) => countsFor(trigger, one, now, nowMs));
      const rules = trigger.rules.filter((id) => !isCovered(safety, history, id, counting, now));
      return { trigger, rules };
    })
    .filter((each) => each.rules.length > 0);
}

export function asksOf(safety: Safety, id: string): string[] {
  return [...safety.rules, ...safety.guards].find((each) => each.id === id)?.asks ?? [];
}

/** Whether every question of a rule has an answer among the checks that still count for this cause. */
function isCovered(
  safety: Safety,
  history: History,
  id: string,
  counting: readonly Answered[],
  now: Reading,
): boolean {
  return asksOf(safety, id).every((ask) => {
    const question = history.questions.get(ask);
    if (question === undefined || question.role === 'follow_up') return true;
    return knownAlready(question, now.profile) || counting.some((one) => isAnswered(question, one));
  });
}

export function isAnswered(question: Question, { check, reading }: Answered): boolean {
  if (question.id in check.answers) return true;
  return question.show_if !== undefined && !holds(question.show_if, reading);
}

/** Whether a question was ever answered, or its facts are known. */
export function isAsked(history: History, id: string, now: Reading): boolean {
  const question = history.questions.get(id);
  if (question === undefined || knownAlready(question, now.profile)) return true;
  return history.answered.some((one) => isAnswered(question, one));
}

/** A profile question needs no asking once its facts are known, unless they change by themselves. */
export function knownAlready(question: Question, profile: Profile): boolean {
  if (question.sets === undefined || question.renew === true) return false;
  const facts =
    question.sets === 'value'
      ? [question.fact ?? question.id]
      : question.options.map((each) => each.id);
  return facts.every((fact) => profile[fact] !== undefined && profile[fact] !== null);
}

function countsFor(
  trigger: Trigger,
  { check, reading }: Answered,
  now: Reading,
  nowMs: number,
): boolean {
  const ageMs = nowMs - Date.parse(check.at);
  if (trigger.at_most_hours !== null && ageMs >= trigger.at_most_hours * HOUR_MS) return false;
  switch (trigger.cause) {
    case 'any':
      return true;
    case 'same': {
      // The moment of the earlier check is not kept; its diary and profile say whether the cause was there.
      const then = { ...reading, context: now.context };
      return holds(trigger.when, then);
    }
    case 'zones': {
      const known = check.diary.zones_new_14d ?? [];
      return (now.diary.zones_new_14d ?? []).every((zone) => known.includes(zone));
    }
    case 'injury':
      return ageMs <= (now.diary.injury_hours ?? 0) * HOUR_MS;
  }
}
