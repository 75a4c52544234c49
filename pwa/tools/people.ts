// Synthetic people for the finder, drawn from its own charts, and how often it names the group they were drawn from.
//
// A person has a random point of the charts (joints and nerve root too). Each zone that the chart calls essential is
// tapped with probability 0.6, each other with 0.2; with 0.5 one random zone of the map more; strengths 2 to 9. To
// each question they know an answer that fits their point; one in five is wrong. So is what they find by pressing.
// They measure whether the finder reads its charts well. They say nothing of real people.

import {
  type Charts,
  type FinderInput,
  type FinderResult,
  type FoundByPressing,
  HEAD,
  runFinder,
  SHOWN,
  weakerFits,
} from '../src/domain/finder.ts';
import { nextQuestion, PLAIN, QUESTIONS_AT_MOST } from '../src/domain/finder_next.ts';
import type { FinderQuestion, Point } from '../src/domain/knowledge.ts';
import { bestThree } from './people_bound.ts';

export const TAPPED = { essential: 0.6, other: 0.2, oneMore: 0.5 } as const;
export const WRONG = 0.2;
const SIDE = 'right';

/**
 * Who is counted: `everybody`, also who tapped nothing (and is told so by the screen: a miss); `tapped`, who tapped
 * at least one zone; `on_the_chart`, who tapped at least one zone of their own chart, so that "one more" is one more.
 */
export const READINGS = ['everybody', 'tapped', 'on_the_chart'] as const;
export type Reading = (typeof READINGS)[number];

export interface Person {
  point: Point;
  /** Zone -> strength. */
  zones: ReadonlyMap<string, number>;
  answers: Readonly<Record<string, string>>;
  /** What pressing each point would tell. */
  pressing: ReadonlyMap<string, FoundByPressing>;
}

/** Mulberry32: 32 bits of state, the same numbers everywhere. From 0 up to, not including, 1. */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * `count` people of a reading; who does not belong to it is drawn anew. What they say has a stream of its own: a seed
 * marks the same zones whatever is asked.
 */
export function people(charts: Charts, count: number, seed: number, reading: Reading): Person[] {
  const next = random(seed);
  const saying = random(~seed);
  const found: Person[] = [];
  while (found.length < count) {
    const { person, own } = draw(charts, next, saying);
    if (reading === 'on_the_chart' && own === 0) continue;
    if (reading === 'tapped' && person.zones.size === 0) continue;
    found.push(person);
  }
  return found;
}

function draw(
  charts: Charts,
  next: () => number,
  saying: () => number,
): { person: Person; own: number } {
  const point = one(charts.points, next);
  const strength = () => 2 + Math.floor(next() * 8);
  const zones = new Map<string, number>();
  for (const { zone, weight } of point.refers) {
    if (next() < (weight === 1 ? TAPPED.essential : TAPPED.other)) zones.set(zone, strength());
  }
  const own = zones.size;
  if (next() < TAPPED.oneMore) zones.set(one(charts.zones, next).id, strength());
  const answers = charts.finder_questions.map((question) => {
    return [question.id, answerOf(question, point, saying)] as const;
  });
  const pressing = charts.points.map((pressed) => {
    return [pressed.id, pressedBy(pressed, point, saying)] as const;
  });
  return {
    person: { point, zones, answers: Object.fromEntries(answers), pressing: new Map(pressing) },
    own,
  };
}

function one<T>(things: readonly T[], next: () => number): T {
  const thing = things[Math.floor(next() * things.length)];
  if (thing === undefined) throw new Error('Nothing to draw from.');
  return thing;
}

/** An option that supports the point where there is one, else the plain one; one in five times the other way round. */
function answerOf(question: FinderQuestion, point: Point, next: () => number): string {
  const wrong = next() < WRONG;
  const speaking = question.options.filter((option) => !PLAIN.has(option.id));
  const fitting = speaking.filter((option) => option.supports.includes(point.id));
  const chosen = next();
  const among = wrong ? (fitting.length > 0 ? [] : speaking) : fitting;
  const plain = question.options.find((option) => PLAIN.has(option.id))?.id ?? 'not_sure';
  return among[Math.floor(chosen * among.length)]?.id ?? plain;
}

function pressedBy(pressed: Point, point: Point, next: () => number): FoundByPressing {
  const wrong = next() < WRONG;
  const mine = (pressed.id === point.id) !== wrong;
  return {
    point: pressed.id,
    side: SIDE,
    tender: mine,
    my_pain: mine ? 'reproduces' : 'neither',
  };
}

export interface Outcome {
  before: boolean;
  questions: number;
  afterQuestions: boolean;
  /** Muscles that were pressed. */
  pressed: number;
  afterPressing: boolean;
}

/**
 * One person through the finder as the phone runs it: the list, questions one at a time, then every muscle that is
 * shown, in its order, by hand.
 */
export function through(charts: Charts, person: Person): Outcome {
  const taps = tapsOf(charts, person);
  const before = onScreen(charts, { taps });
  const answers: Record<string, string> = {};
  for (;;) {
    const question = nextQuestion(charts, { taps, answers });
    if (question === undefined) break;
    answers[question.id] = person.answers[question.id] ?? 'not_sure';
  }
  const after = onScreen(charts, { taps, answers });
  const muscles = after.filter(({ group }) => {
    return charts.groups.find((each) => each.id === group)?.kind === 'muscle';
  });
  const findings = muscles.flatMap(({ points }) =>
    points.flatMap((id) => person.pressing.get(id) ?? []),
  );
  return {
    before: isNamed(before, person),
    questions: Object.keys(answers).length,
    afterQuestions: isNamed(after, person),
    pressed: muscles.length,
    afterPressing: isNamed(onScreen(charts, { taps, answers, findings }), person),
  };
}

/**
 * Whether any answers that fit the point, as few or as many as are asked in one run, bring its group among the first
 * three: nobody answers wrongly, and who chooses the questions knows the group.
 */
export function withinReach(charts: Charts, person: Person): boolean {
  const taps = tapsOf(charts, person);
  const fitting = charts.finder_questions.flatMap((question) => {
    const option = question.options.find(({ supports }) => supports.includes(person.point.id));
    return option ? [[question.id, option.id] as const] : [];
  });
  return choices(fitting, QUESTIONS_AT_MOST).some((chosen) => {
    return isNamed(onScreen(charts, { taps, answers: Object.fromEntries(chosen) }), person);
  });
}

/** Every choice of at most `most` of these, none too. */
function choices<T>(things: readonly T[], most: number): T[][] {
  const found: T[][] = [[]];
  for (const thing of things) {
    const longer = found.filter(({ length }) => length < most).map((each) => [...each, thing]);
    found.push(...longer);
  }
  return found;
}

function isNamed(list: readonly FinderResult[], { point }: Person): boolean {
  return list.slice(0, HEAD).some(({ group }) => group === point.group);
}

function onScreen(charts: Charts, input: FinderInput): FinderResult[] {
  return [...runFinder(charts, input).slice(0, SHOWN), ...weakerFits(charts, input)];
}

function tapsOf(charts: Charts, { zones }: Person): Record<string, number> {
  const taps: Record<string, number> = {};
  for (const [id, strength] of zones) {
    const midline = charts.zones.find((zone) => zone.id === id)?.sides.includes('midline');
    taps[`${id}.${midline ? 'midline' : SIDE}`] = strength;
  }
  return taps;
}

export interface Summary {
  reading: Reading;
  people: number;
  /** Shares of people whose group stood in the first three. */
  before: number;
  after_questions: number;
  after_pressing: number;
  /** Medians. */
  questions: number;
  pressed: number;
  /** Shares whom the best ranker there can be would reach: it knows how the people were drawn. */
  at_most_before: number;
  at_most_after_every_question: number;
  /** Share whom this scoring can reach at all by questions: right answers to the best choice of them. */
  at_most_by_questions: number;
}

export function measure(charts: Charts, count: number, seed: number, reading: Reading): Summary {
  const drawn = people(charts, count, seed, reading);
  const outcomes = drawn.map((person) => through(charts, person));
  const share = (hit: (outcome: Outcome) => boolean) => outcomes.filter(hit).length / count;
  const best = (answered: boolean) =>
    drawn.filter((person) => bestThree(charts, person, reading, answered).has(person.point.group))
      .length / count;
  return {
    reading,
    people: count,
    before: share((each) => each.before),
    after_questions: share((each) => each.afterQuestions),
    after_pressing: share((each) => each.afterPressing),
    questions: median(outcomes.map((each) => each.questions)),
    pressed: median(outcomes.map((each) => each.pressed)),
    at_most_before: best(false),
    at_most_after_every_question: best(true),
    at_most_by_questions: drawn.filter((person) => withinReach(charts, person)).length / count,
  };
}

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle) - 1] ?? 0)) / 2;
}

const WHO: Record<Reading, string> = {
  everybody: 'everybody, also who tapped nothing',
  tapped: 'who tapped at least one zone',
  on_the_chart: 'who tapped at least one zone of their own chart',
};

/** The figures as lines for a person. */
export function told(summaries: readonly Summary[], seed: number): string {
  const percent = (share: number) => `${(100 * share).toFixed(1)} %`.padStart(7);
  const lines = summaries.map((each) =>
    [
      `${each.people} people, seed ${seed}: ${WHO[each.reading]}`,
      `  before questions  ${percent(each.before)}   (no ranker: more than about ${percent(each.at_most_before).trim()})`,
      `  after questions   ${percent(each.after_questions)}   (median ${each.questions}; the best choice of questions, answered right: ${percent(each.at_most_by_questions).trim()}; every question, any ranker: about ${percent(each.at_most_after_every_question).trim()})`,
      `  after pressing    ${percent(each.after_pressing)}   (median ${each.pressed} muscles)`,
    ].join('\n'),
  );
  return ['True group among the first three shown', ...lines].join('\n');
}
