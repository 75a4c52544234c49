/** When questions come, and which. */

import { chosen, holds, type Reading } from './conditions.ts';
import { evaluateCheck } from './evaluate.ts';
import { factsIn, type History, historyOf, readingOfNow } from './history.ts';
import { asksOf, dueTriggers, isAnswered, knownAlready } from './triggers.ts';
import type {
  Answers,
  Asked,
  CheckEvent,
  DiarySnapshot,
  DueTrigger,
  Profile,
  Safety,
  SafetyEvent,
} from './types.ts';

/** The triggers that ask for something now, each with the rules that are still open. */
export function nextTriggers(
  safety: Safety,
  events: readonly SafetyEvent[],
  now: string,
): DueTrigger[] {
  const history = historyOf(safety, events);
  const nowMs = Date.parse(now);
  return dueTriggers(safety, history, nowMs).map(({ trigger, rules }) => ({
    trigger,
    rules,
    unchanged: trigger.shortcut ? unchangedSince(safety, history, rules, nowMs) : null,
  }));
}

/** Earlier answers that may be repeated in one tap: all there, and none of them calls for help. */
function unchangedSince(
  safety: Safety,
  history: History,
  rules: string[],
  nowMs: number,
): { since: string; answers: Answers } | null {
  const answers: Answers = {};
  let since: string | null = null;
  for (const ask of new Set(rules.flatMap((id) => asksOf(safety, id)))) {
    const question = history.questions.get(ask);
    if (question === undefined) continue;
    const last = history.answered.findLast((one) => isAnswered(question, one))?.check;
    if (last === undefined) {
      if (question.role === 'follow_up') continue;
      return null;
    }
    for (const [key, value] of Object.entries(last.answers)) {
      if (key === ask || key.startsWith(`${ask}.`)) answers[key] = value;
    }
    if (since === null || Date.parse(last.at) < Date.parse(since)) since = last.at;
  }
  if (since === null) return null;
  const { profile, diary } = readingOfNow(history, nowMs);
  const again: CheckEvent = {
    kind: 'check',
    id: 'again',
    at: since,
    device: '',
    answers,
    profile,
    diary,
  };
  return evaluateCheck(safety, again).level === null ? { since, answers } : null;
}

/**
 * The questions of some rules as they stand with the answers given so far, in the order to be asked. Follow-ups
 * come right after the question they belong to. Call again after each answer.
 */
export function questionsFor(
  safety: Safety,
  rules: readonly string[],
  so_far: { answers: Answers; profile: Profile; diary: DiarySnapshot },
): Asked[] {
  const history = historyOf(safety, []);
  // What was just answered counts at once: "cancer" ticked here opens the question about a new pain here.
  const profile = { ...so_far.profile, ...factsIn(history.questions, so_far.answers) };
  const reading: Reading = { ...readingOfNow(history, 0), ...so_far, profile };
  const asked: Asked[] = [];
  for (const ask of new Set(rules.flatMap((id) => asksOf(safety, id)))) {
    const question = history.questions.get(ask);
    if (question === undefined) continue;
    if (!(ask in so_far.answers) && knownAlready(question, so_far.profile)) continue;
    if (question.show_if !== undefined && !holds(question.show_if, reading)) continue;
    asked.push({ key: ask, question, parent: null });
    if ((chosen(so_far.answers[ask]) ?? []).length === 0) continue;
    for (const follow of question.follow) {
      const followUp = history.questions.get(follow);
      if (followUp !== undefined)
        asked.push({ key: `${ask}.${follow}`, question: followUp, parent: ask });
    }
  }
  return asked;
}
