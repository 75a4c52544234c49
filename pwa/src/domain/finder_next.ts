// Which question comes next: the one whose answers most surely tell a group among the first three from one close
// behind, as long as its answer, alone or with those that are left, can still change the first three places. Pure, and
// the same for everybody.

import {
  ANSWERS_AT_MOST,
  type Charts,
  type FinderInput,
  HEAD,
  type Measured,
  measureAll,
  type Supports,
  scoreOf,
  supportsOf,
  WEAK,
} from './finder.ts';
import type { FinderQuestion } from './knowledge.ts';

/** Nobody is asked more than this in one run. */
export const QUESTIONS_AT_MOST = 4;
/** Options that say nothing of the charts: every question has a way to say so. */
export const PLAIN: ReadonlySet<string> = new Set(['no', 'none', 'not_sure']);
/** Scores are compared at twelve decimals. */
const DUST = 1e-9;

/** A group and side at the head of the list. */
interface Leader {
  measured: Measured;
  score: number;
  /** Its place among equal scores. */
  order: number;
}

/** What one option does. */
interface Lift {
  supports: ReadonlySet<string>;
  /** For each leader, in their order, what is added to its score. */
  adds: readonly number[];
}

interface Candidate {
  question: FinderQuestion;
  /** One for each option that supports something. */
  lifts: readonly Lift[];
}

/**
 * The question to ask now. Undefined when no answer can change the first three places any more, when four were asked,
 * and while a lock is open. A question counts as asked when `answers` holds it, whatever was answered.
 */
export function nextQuestion(charts: Charts, input: FinderInput): FinderQuestion | undefined {
  const answers = input.answers ?? {};
  const known = charts.finder_questions.filter((question) => question.id in answers);
  if (input.locked || known.length >= QUESTIONS_AT_MOST) return undefined;
  const left = QUESTIONS_AT_MOST - known.length;
  const said = supportsOf(charts.finder_questions, answers);
  const leaders = leadersOf(measureAll(charts, input), said);
  const open = charts.finder_questions
    .filter((question) => !(question.id in answers))
    .toSorted((a, b) => a.order - b.order)
    .map((question) => ({ question, lifts: liftsOf(question, leaders, said) }));
  const telling = tellingOf(open, leaders, said, left);
  let best: { question: FinderQuestion; worth: Worth } | undefined;
  for (const { question, lifts } of open.filter((each) => telling.has(each))) {
    const worth = worthOf(lifts, leaders);
    if (isMore(worth, best?.worth ?? NOTHING)) best = { question, worth };
  }
  return best?.question;
}

/** The first three, and those that answers could still bring among them. */
function leadersOf(all: readonly Measured[], said: Supports): Leader[] {
  const ranked = all
    .map((measured, order) => ({ measured, score: scoreOf(measured, said), order }))
    .sort((a, b) => b.score - a.score);
  const third = Math.max(ranked[HEAD - 1]?.score ?? 0, WEAK);
  return ranked.filter((each) => each.score > third - ANSWERS_AT_MOST);
}

/** What was said, and what these options would say: each of another question. */
function saying(said: Supports, lifts: readonly Lift[]): Supports {
  return (point) =>
    lifts.reduce((sum, { supports }) => sum + (supports.has(point) ? 1 : 0), said(point));
}

function liftsOf(question: FinderQuestion, leaders: readonly Leader[], said: Supports): Lift[] {
  return question.options
    .filter((option) => option.supports.length > 0)
    .map((option) => {
      const lift = { supports: new Set(option.supports), adds: [] };
      const then = saying(said, [lift]);
      return { ...lift, adds: leaders.map((each) => scoreOf(each.measured, then) - each.score) };
    });
}

/** The option that adds most to one leader beyond what it adds to another; undefined when none does. */
function favour({ lifts }: Candidate, lower: number, upper: number): Lift | undefined {
  let best: Lift | undefined;
  let most = DUST;
  for (const lift of lifts) {
    const gain = (lift.adds[lower] ?? 0) - (lift.adds[upper] ?? 0);
    if (gain > most) [best, most] = [lift, gain];
  }
  return best;
}

/** The questions whose answer, with `left - 1` others, can lift a leader past one of the first three. */
function tellingOf(
  open: readonly Candidate[],
  leaders: readonly Leader[],
  said: Supports,
  left: number,
): ReadonlySet<Candidate> {
  const telling = new Set<Candidate>();
  for (const [at, lower] of leaders.entries()) {
    for (const [place, upper] of leaders.slice(0, Math.min(at, HEAD)).entries()) {
      if (upper.score - lower.score > ANSWERS_AT_MOST) continue;
      const favours = open.flatMap((candidate) => {
        const lift = favour(candidate, at, place);
        return lift ? [{ candidate, lift }] : [];
      });
      for (const own of favours) {
        if (telling.has(own.candidate)) continue;
        const helpers = favours.filter((each) => each !== own).slice(0, left - 1);
        const then = saying(
          said,
          [own, ...helpers].map(({ lift }) => lift),
        );
        if (passes(lower, upper, then)) telling.add(own.candidate);
      }
    }
  }
  return telling;
}

/** Whether these answers put one leader before another, in a place that is shown. */
function passes(lower: Leader, upper: Leader, then: Supports): boolean {
  const score = scoreOf(lower.measured, then);
  const over = score - scoreOf(upper.measured, then);
  return score >= WEAK && (over > 0 || (over === 0 && lower.order < upper.order));
}

/** How well a question tells leaders apart: one of the first three from one behind, and within the first three. */
interface Worth {
  across: number;
  within: number;
}

const NOTHING: Worth = { across: 0, within: 0 };

/** Who stands among the first three counts before their order. */
function isMore(one: Worth, other: Worth): boolean {
  const more = one.across - other.across;
  return more > DUST || (more > -DUST && one.within > other.within + DUST);
}

/** Over all pairs with one of the first three, each by its scores: how surely an answer tells the two apart. */
function worthOf(lifts: readonly Lift[], leaders: readonly Leader[]): Worth {
  const worth = { ...NOTHING };
  for (const [at, lower] of leaders.entries()) {
    for (const [place, upper] of leaders.slice(0, Math.min(at, HEAD)).entries()) {
      const apart = onlyFor(lifts, at, place) + onlyFor(lifts, place, at);
      worth[at < HEAD ? 'within' : 'across'] += apart * upper.score * lower.score;
    }
  }
  return worth;
}

/** Of the options that lift one leader, the share that lifts it more than the other. */
function onlyFor(lifts: readonly Lift[], one: number, other: number): number {
  const fitting = lifts.filter(({ adds }) => (adds[one] ?? 0) > DUST);
  const only = fitting.filter(({ adds }) => (adds[one] ?? 0) > (adds[other] ?? 0) + DUST);
  return fitting.length === 0 ? 0 : only.length / fitting.length;
}
