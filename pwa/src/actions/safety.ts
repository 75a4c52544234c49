/** Answering the safety questions. A check never changes; what comes after it is a record of its own. */
import type { Json } from '../domain/flatten.ts';
import { newId } from '../domain/ids.ts';
import type { Day, Level } from '../domain/records.ts';
import {
  type Answers,
  type CheckEvent,
  type CheckResult,
  type DiarySnapshot,
  evaluateCheck,
  factsIn,
  type Profile,
  type Safety,
} from '../domain/safety/index.ts';
import { get, list } from '../store/records.ts';
import { change } from '../store/write.ts';
import { poke } from '../sync/when.ts';
import { saveFact } from './profile.ts';
import { commit, create, creation } from './write.ts';

export interface Answered {
  answers: Answers;
  profile: Profile;
  diary: DiarySnapshot;
  /** Why the questions were asked: the trigger's id, `first_use`, `asked` (by the person). */
  trigger: string;
  /** Version of the bundle whose rules were shown. */
  rulesVersion: string;
}

export interface AnsweredCheck {
  id: string;
  shownAt: string;
  result: CheckResult;
  /** Resolves when check and facts are on disk. Advice is never kept back for it. */
  stored: Promise<void>;
}

/**
 * Evaluates the answers at once and keeps the check together with the facts it told, in one transaction.
 * The advice is there before anything is stored: showing it must not wait for the disk.
 */
export function answerSafety(safety: Safety, answered: Answered, now = new Date()): AnsweredCheck {
  const id = newId();
  const shownAt = now.toISOString();
  const { answers, profile, diary } = answered;
  const event: CheckEvent = { kind: 'check', id, at: shownAt, device: '', answers, profile, diary };
  const result = evaluateCheck(safety, event);
  return { id, shownAt, result, stored: keep(id, shownAt, safety, answered, result) };
}

async function keep(
  id: string,
  shownAt: string,
  safety: Safety,
  { answers, profile, diary, trigger, rulesVersion }: Answered,
  result: CheckResult,
): Promise<void> {
  const questions = new Map(safety.questions.map((question) => [question.id, question]));
  const check = creation('safety_check', id, {
    answers: answers as Record<string, Json>,
    profile: profile as Record<string, Json>,
    diary: { ...diary } as Record<string, Json>,
    rules_version: rulesVersion,
    level: result.level,
    rules: result.rules,
    locks: result.locks,
    shown_at: shownAt,
    trigger,
    offline: !navigator.onLine,
  });
  // Stamped with the very instant of the check: a mistake takes exactly these back (confirmSafety).
  const facts = Object.entries(factsIn(questions, answers)).map(([fact, value]) =>
    creation('profile_fact', newId(), { fact, value: value as Json, occurred_at: shownAt }),
  );
  await commit([check, ...facts]);
  if (isUrgent(result.level)) poke('asked');
}

export function isUrgent(level: Level | null | undefined): boolean {
  return level === 'L1' || level === 'L2';
}

/**
 * "Is that right?" A record of its own. `mistake` lifts the locks of this check and ends the telling; the facts that
 * its answers told go with it, in the same transaction.
 */
export async function confirmSafety(
  check: string,
  answer: 'right' | 'mistake',
  now = new Date(),
): Promise<string> {
  const id = newId();
  const confirmation = creation('safety_confirmation', id, {
    check,
    answer,
    at: now.toISOString(),
  });
  const facts = answer === 'mistake' ? await factsToldBy(check) : [];
  await commit([
    confirmation,
    ...facts.map((fact) => change('profile_fact', fact, { deleted: true })),
  ]);
  poke('asked');
  return id;
}

async function factsToldBy(check: string): Promise<string[]> {
  const shownAt = (await get<'safety_check'>(check))?.values.shown_at;
  if (shownAt === undefined) return [];
  const facts = await list('profile_fact');
  return facts.filter(({ values }) => values.occurred_at === shownAt).map(({ id }) => id);
}

export interface Clearance {
  said: string;
  checked_on: Day;
  by_whom?: string;
}

/** "I was checked and told it is OK": lifts the L1 and L2 locks of this check. */
export async function clearSafety(check: string, clearance: Clearance): Promise<string> {
  const id = await create('safety_clearance', { check, ...clearance });
  poke('asked');
  return id;
}

/** The country decides which numbers are shown. */
export function setCountry(country: string): Promise<void> {
  return saveFact('country', country);
}
