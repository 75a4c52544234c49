/** All safety records of a person in their order, whichever device synced first. */

import { type Context, chosen, NO_CONTEXT, type Reading } from './conditions.ts';
import type {
  CheckEvent,
  DiarySnapshot,
  MomentEvent,
  Profile,
  Question,
  Safety,
  SafetyEvent,
} from './types.ts';

const HOUR_MS = 3_600_000;

/** A check with what was known when it was answered. */
export interface Answered {
  check: CheckEvent;
  reading: Reading;
}

export interface History {
  questions: ReadonlyMap<string, Question>;
  ruleOrder: string[];
  /** Sorted by time, then id: the order of syncing has no say. */
  events: SafetyEvent[];
  cleared: ReadonlySet<string>;
  /** Checks that nobody took back as answered by mistake, earliest first. Built once: years hold thousands of them. */
  answered: Answered[];
  /** The newest of every fact. */
  profile: Profile;
}

export function historyOf(safety: Safety, events: readonly SafetyEvent[]): History {
  const sorted = [...events].sort(
    (a, b) => Date.parse(a.at) - Date.parse(b.at) || (a.id < b.id ? -1 : 1),
  );
  const said = new Map<string, string>();
  const cleared = new Set<string>();
  for (const event of sorted) {
    if (event.kind === 'confirmation') said.set(event.check, event.answer);
    if (event.kind === 'clearance') cleared.add(event.check);
  }
  const questions = new Map(safety.questions.map((question) => [question.id, question]));
  return {
    questions,
    ruleOrder: [...safety.rules.map((rule) => rule.id), ...safety.guards.map((guard) => guard.id)],
    events: sorted,
    cleared,
    ...remembered(
      questions,
      sorted.filter((event) => said.get(event.id) !== 'mistake'),
    ),
  };
}

/** What was known at each check: earlier facts, its own snapshot, its own answers (the last word). */
function remembered(
  questions: ReadonlyMap<string, Question>,
  events: readonly SafetyEvent[],
): Pick<History, 'answered' | 'profile'> {
  const answered: Answered[] = [];
  let profile: Profile = {};
  for (const event of events) {
    if (event.kind === 'moment') profile = { ...profile, ...event.profile };
    if (event.kind !== 'check') continue;
    profile = { ...profile, ...event.profile, ...factsIn(questions, event.answers) };
    const { answers, diary } = event;
    const reading = { questions, answers, profile, diary, context: NO_CONTEXT };
    answered.push({ check: event, reading });
  }
  return { answered, profile };
}

/** Profile facts that the answers of one check set. */
export function factsIn(
  questions: ReadonlyMap<string, Question>,
  answers: CheckEvent['answers'],
): Profile {
  const facts: Profile = {};
  for (const [key, value] of Object.entries(answers)) {
    const question = questions.get(key);
    const picked = chosen(value);
    if (question?.sets === undefined || picked === null || picked.includes('unsure')) continue;
    if (question.sets === 'value') facts[question.fact ?? question.id] = picked[0] ?? 'none';
    else
      for (const option of question.options)
        facts[option.id] = picked.includes(option.id) ? 'yes' : 'no';
  }
  return facts;
}

/** The newest moment: what the person is about to do. */
export function latestMoment(history: History): MomentEvent | null {
  return history.events.findLast((event): event is MomentEvent => event.kind === 'moment') ?? null;
}

/** What is known now: newest facts, the diary with the hours that have passed since, the moment. */
export function readingOfNow(history: History, nowMs: number): Reading {
  let diary: DiarySnapshot = {};
  for (const event of history.events) {
    if (event.kind === 'check' || event.kind === 'moment') {
      diary = { ...diary, ...aged(event.diary, Math.max(0, nowMs - Date.parse(event.at))) };
    }
  }
  const moment = latestMoment(history);
  const context: Context =
    moment === null
      ? NO_CONTEXT
      : {
          moment: moment.moment,
          tags: moment.tags,
          classes: moment.product?.classes ?? [],
          product: moment.product?.id ?? null,
        };
  return { questions: history.questions, answers: {}, profile: history.profile, diary, context };
}

/** Hours and days since something run on between two looks at the diary. */
function aged(diary: DiarySnapshot, passedMs: number): DiarySnapshot {
  const older: DiarySnapshot = { ...diary };
  const hours = passedMs / HOUR_MS;
  if (diary.injury_hours !== undefined) older.injury_hours = diary.injury_hours + hours;
  if (diary.last_massage_hours !== undefined)
    older.last_massage_hours = diary.last_massage_hours + hours;
  if (diary.episode_days !== undefined) older.episode_days = diary.episode_days + hours / 24;
  return older;
}
