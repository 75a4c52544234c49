// Which question comes next: the one that best separates the candidates at the head of the list, as long as its
// answer, alone or with those that are left, can still change their order. Pure, and the same for everybody.

import {
  ANSWERS_AT_MOST,
  type Charts,
  type FinderInput,
  type FinderResult,
  HEAD,
  scoreAll,
  THRESHOLD,
  WEAK,
} from './finder.ts';
import type { FinderQuestion } from './knowledge.ts';

/** Nobody is asked more than this in one run. */
export const QUESTIONS_AT_MOST = 4;
/** Options that say nothing of the charts: every question has a way to say so. */
export const PLAIN: ReadonlySet<string> = new Set(['no', 'none', 'not_sure']);
/** Scores are compared at twelve decimals. */
const DUST = 1e-9;

/** What one answer adds. */
interface Lift {
  question: string;
  option: string;
  /** The result's key -> what is added to its score. */
  adds: ReadonlyMap<string, number>;
}

interface Candidate {
  question: FinderQuestion;
  /** One for each option that supports something. */
  lifts: readonly Lift[];
}

/**
 * The question to ask now. Undefined when no answer can change the order of the leaders any more, when four were asked,
 * and while a lock is open. A question counts as asked when `answers` holds it, whatever was answered.
 */
export function nextQuestion(charts: Charts, input: FinderInput): FinderQuestion | undefined {
  const answers = input.answers ?? {};
  const known = charts.finder_questions.filter((question) => question.id in answers);
  if (input.locked || known.length >= QUESTIONS_AT_MOST) return undefined;
  const left = QUESTIONS_AT_MOST - known.length;
  const leaders = leadersOf(scoreAll(charts, input));
  const open = charts.finder_questions
    .filter((question) => !(question.id in answers))
    .toSorted((a, b) => a.order - b.order)
    .map((question) => ({ question, lifts: liftsOf(charts, input, question, leaders) }));
  let best: { question: FinderQuestion; worth: number } | undefined;
  for (const candidate of open) {
    if (!canChange(charts, input, candidate, { leaders, open, left })) continue;
    const worth = worthOf(candidate, leaders);
    if (worth > (best?.worth ?? 0) + DUST) best = { question: candidate.question, worth };
  }
  return best?.question;
}

/** The first three, and those that answers could still bring among them. */
function leadersOf(ranked: readonly FinderResult[]): FinderResult[] {
  const third = Math.max(ranked[HEAD - 1]?.score ?? 0, WEAK);
  return ranked.filter((each) => each.score > third - ANSWERS_AT_MOST);
}

function keyOf(result: FinderResult): string {
  return `${result.group}.${result.side}`;
}

function liftsOf(
  charts: Charts,
  input: FinderInput,
  question: FinderQuestion,
  leaders: readonly FinderResult[],
): Lift[] {
  const before = new Map(leaders.map((each) => [keyOf(each), each.score]));
  return question.options
    .filter((option) => option.supports.length > 0)
    .map((option) => {
      const answers = { ...input.answers, [question.id]: option.id };
      const adds = new Map<string, number>();
      for (const each of scoreAll(charts, { ...input, answers })) {
        const was = before.get(keyOf(each));
        if (was !== undefined) adds.set(keyOf(each), each.score - was);
      }
      return { question: question.id, option: option.id, adds };
    });
}

/** The option that adds most to `b` beyond what it adds to `a`; undefined when none does. */
function favour({ lifts }: Candidate, b: FinderResult, a: FinderResult): Lift | undefined {
  const gain = ({ adds }: Lift) => (adds.get(keyOf(b)) ?? 0) - (adds.get(keyOf(a)) ?? 0);
  const best = lifts.toSorted((one, other) => gain(other) - gain(one))[0];
  return best && gain(best) > DUST ? best : undefined;
}

/** Whether its answer, with `left - 1` others, can lift one leader past another. */
function canChange(
  charts: Charts,
  input: FinderInput,
  candidate: Candidate,
  {
    leaders,
    open,
    left,
  }: { leaders: readonly FinderResult[]; open: readonly Candidate[]; left: number },
): boolean {
  const others = open.filter((each) => each !== candidate);
  return leaders.some((lower, index) =>
    leaders.slice(0, index).some((upper, place) => {
      // What stands below three weak ones is not shown at all.
      const seen = place < HEAD || upper.score >= THRESHOLD;
      const own = favour(candidate, lower, upper);
      if (!seen || own === undefined || upper.score - lower.score > ANSWERS_AT_MOST) return false;
      const helpers = others.flatMap((each) => favour(each, lower, upper) ?? []).slice(0, left - 1);
      const answers = { ...input.answers, ...answersOf([own, ...helpers]) };
      const then = scoreAll(charts, { ...input, answers });
      const placeOf = (one: FinderResult) => then.findIndex((each) => keyOf(each) === keyOf(one));
      const at = placeOf(lower);
      return at < placeOf(upper) && (then[at]?.score ?? 0) >= WEAK;
    }),
  );
}

function answersOf(lifts: readonly Lift[]): Record<string, string> {
  return Object.fromEntries(lifts.map(({ question, option }) => [question, option]));
}

/**
 * The pairs of leaders that its options part, each by its scores: the more evenly an answer parts the leaders, the more
 * it tells. A pair that one option of three parts counts a third.
 */
function worthOf({ lifts }: Candidate, leaders: readonly FinderResult[]): number {
  let worth = 0;
  for (const { adds } of lifts) {
    const of = (result: FinderResult) => adds.get(keyOf(result)) ?? 0;
    for (const [index, b] of leaders.entries()) {
      for (const a of leaders.slice(0, index)) {
        if (Math.abs(of(a) - of(b)) > DUST) worth += (a.score * b.score) / lifts.length;
      }
    }
  }
  return worth;
}
