/**
 * The safety evaluator of the phone: pure, no clock, no storage. backend/safety/rules.py is its twin; both run the
 * cases of knowledge/safety/cases, and a property test compares them on random answers.
 */

import { DAY_MS } from '../../domain/days.ts';
import { chosen, holds, questionsIn } from './conditions.ts';
import { type History, historyOf, readingOfNow } from './history.ts';
import { looksAtNow, saidBy, saidByAnswers, saidByNow } from './standing.ts';
import { rulesToAsk } from './triggers.ts';
import type {
  CheckEvent,
  CheckResult,
  Evaluation,
  Guard,
  Level,
  Limit,
  Safety,
  SafetyEvent,
  Standing,
  Tell,
} from './types.ts';

/** What one check says by itself, whatever came before or after it. Stored with the check. */
export function evaluateCheck(safety: Safety, check: CheckEvent): CheckResult {
  const history = historyOf(safety, [check]);
  const origin = { check: check.id, at: check.at };
  return summary(
    history,
    history.answered.flatMap(({ reading }) => saidBy(safety, reading, origin)),
  );
}

/** Everything that stands at `now` (ISO instant): all checks of all devices, the profile and the diary. */
export function evaluate(safety: Safety, events: readonly SafetyEvent[], now: string): Evaluation {
  const history = historyOf(safety, events);
  const nowMs = Date.parse(now);
  const fromChecks = history.answered.flatMap(({ check, reading }) =>
    saidByAnswers(safety, reading, { check: check.id, at: check.at }).filter((each) =>
      stands(safety, history, check, each, nowMs),
    ),
  );
  const reading = readingOfNow(history, nowMs);
  const limiting = safety.guards.filter(
    (guard) => looksAtNow(guard.when) && holds(guard.when, reading),
  );
  return {
    ...summary(history, [...fromChecks, ...saidByNow(safety, reading, now)]),
    ask: rulesToAsk(safety, history, nowMs),
    limits: limiting.flatMap(limitsOf),
  };
}

function limitsOf(guard: Guard): Limit[] {
  return guard.limits.map((limit) => ({
    guard: guard.id,
    limit,
    words: guard.words,
    applies_to: guard.applies_to,
  }));
}

function stands(
  safety: Safety,
  history: History,
  check: CheckEvent,
  standing: Standing,
  nowMs: number,
): boolean {
  if (standing.until === 'forever') return true;
  if (standing.until.startsWith('days:')) {
    return nowMs < Date.parse(check.at) + Number(standing.until.slice(5)) * DAY_MS;
  }
  if (history.cleared.has(check.id)) return false;
  if (standing.until === 'checked') return true;
  return !answeredNoneLater(safety, history, check, standing);
}

/** L3 and L4 end when each question that led to them is later answered with none. */
function answeredNoneLater(
  safety: Safety,
  history: History,
  check: CheckEvent,
  standing: Standing,
): boolean {
  const finding = safety.rules
    .find((rule) => rule.id === standing.rule)
    ?.findings.find((each) => each.id === standing.finding);
  if (finding === undefined) return false;
  const leading = [...questionsIn(finding.when)].filter(
    (id) =>
      history.questions.get(id)?.role === 'question' &&
      (chosen(check.answers[id]) ?? []).length > 0,
  );
  if (leading.length === 0) return false;
  const at = Date.parse(check.at);
  const later = history.answered.filter((other) => Date.parse(other.check.at) > at);
  return leading.every((id) =>
    later.some((other) => chosen(other.check.answers[id])?.length === 0),
  );
}

/** Imported, demo and back-dated checks (over 24 hours) are never told to anybody. */
export function mayBeTold(check: CheckEvent): boolean {
  if (check.origin === 'imported' || check.origin === 'demo') return false;
  return Date.parse(check.recorded_at ?? check.at) - Date.parse(check.at) <= DAY_MS;
}

function summary(history: History, standing: Standing[]): CheckResult {
  const told = new Set(
    history.answered.filter(({ check }) => mayBeTold(check)).map(({ check }) => check.id),
  );
  const levels = standing
    .map((each) => each.level)
    .filter((level): level is Level => level !== null);
  const tell = standing
    .filter((each) => each.check !== null && told.has(each.check))
    .map((each) => each.tell);
  const order = new Map(history.ruleOrder.map((id, index) => [id, index]));
  return {
    level: levels.sort()[0] ?? null,
    rules: [...new Set(standing.map((each) => each.rule))].sort(
      (a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0),
    ),
    locks: [...new Set(standing.flatMap((each) => each.locks))].sort(),
    tell: [...new Set(tell.filter((each): each is Tell => each !== 'nobody'))].sort(),
    findings: standing,
  };
}
