// From tapped zones to the muscle groups that charts link with them: an index into published charts.
// The same taps give everybody the same list. Nothing is learned, nothing is remembered, no probability is meant.
//
//   coverage = sum(t*w) / sum(t)            how much of the person's pain the pattern explains
//   pattern  = sum(w tapped) / sum(all w)   how much of the pattern is there
//   home     = share of t over the muscle itself
//   score    = 0.70 coverage + 0.20 pattern + 0.10 home
//
// A group's score is the best of its points, or that of their union where it is higher.

import { type Chart, chartOf, scoreChart, type Taps } from './finder_chart.ts';
import type { FinderQuestion, Group, Knowledge, Point, Side } from './knowledge.ts';

/** What the finder needs of the bundle. */
export type Charts = Pick<Knowledge, 'zones' | 'points' | 'groups' | 'finder_questions'>;

export type MyPain = 'reproduces' | 'eases' | 'neither';

/** What somebody found by pressing. `point` is a point, or a named place inside one. */
export interface FoundByPressing {
  point: string;
  side: 'left' | 'right';
  tender: boolean;
  my_pain: MyPain;
}

export interface FinderInput {
  /** "hip_back.right" -> strength 1-10; 0 takes the tap back. Zones outside the guide are passed over. */
  taps: Readonly<Record<string, number>>;
  /** Finder question -> chosen option or options. */
  answers?: Readonly<Record<string, string | readonly string[]>>;
  findings?: readonly FoundByPressing[];
  /** true while a lock of level 1 to 3 is open: neither answers nor findings move the list. */
  locked?: boolean;
}

/** One reason: this zone, this heavy, because of that point. */
export interface ZoneReason {
  zone: string;
  weight: number;
  strength: number;
  /** The points of the group whose chart names the zone. */
  points: string[];
}

export interface FinderResult {
  side: Side;
  group: string;
  /** 0 to 1, unrounded. */
  score: number;
  /** Points of the group that charts link with a tapped zone, the best first. */
  points: string[];
  /** The tapped zones that led here, the heaviest first. */
  zones: ZoneReason[];
  /** Tapped zones that lie over the muscle itself. */
  home: string[];
  /** What answers and findings added or took away. */
  change: number;
  /** Results with the same number are less than 0.05 apart, neighbour by neighbour. */
  aboutEqual: number;
}

export const THRESHOLD = 0.3;
/** Below this a link is too weak to be told at all. */
export const WEAK = 0.15;
/** The first places of the list: so many are offered where charts link so many. */
export const HEAD = 3;
/** How many results the screen shows at first. */
export const SHOWN = 5;
const ABOUT_EQUAL = 0.05;
const PER_ANSWER = 0.05;
/** The most that all answers together add to one point. */
export const ANSWERS_AT_MOST = 0.1;
const PRESSING = 0.15;

/** Every group and side of at least 0.30, highest first; equal scores in the order of the charts. */
export function runFinder(charts: Charts, input: FinderInput): FinderResult[] {
  return bracket(scoreAll(charts, input).filter((result) => result.score >= THRESHOLD));
}

/**
 * For a short list: what charts link only a little (0.15 up to the threshold), as many as fill it up to three.
 * They are told apart from the list and never stand in it.
 */
export function weakerFits(charts: Charts, input: FinderInput): FinderResult[] {
  const all = scoreAll(charts, input);
  const listed = all.filter((result) => result.score >= THRESHOLD).length;
  return all
    .filter((result) => result.score < THRESHOLD && result.score >= WEAK)
    .slice(0, Math.max(0, HEAD - listed));
}

/** Every group and side that some tapped zone leads to, those below 0.30 too, in the order of the list; no brackets. */
export function scoreAll(charts: Charts, input: FinderInput): FinderResult[] {
  const sides = splitSides(charts, input.taps);
  const prepared = prepare(charts);
  const results = prepared.flatMap((each) =>
    sidesOf(each.points, sides).map(([side, taps]) => scoreGroup(each, side, taps, charts, input)),
  );
  const orderOf = new Map(prepared.map(({ group, first }) => [group.id, first]));
  return results
    .filter((result) => result.points.length > 0 || result.home.length > 0)
    .sort((a, b) => b.score - a.score || (orderOf.get(a.group) ?? 0) - (orderOf.get(b.group) ?? 0));
}

/** "hip_back.right" -> "right". */
export function sideOf(key: string): string {
  return key.slice(key.lastIndexOf('.') + 1);
}

/** How much answers and findings move one point on one side. */
export function changeOf(
  point: Point,
  side: Side,
  questions: readonly FinderQuestion[],
  input: FinderInput,
): number {
  if (input.locked) return 0;
  const supports = supportsOf(point.id, questions, input.answers ?? {});
  return (
    Math.min(ANSWERS_AT_MOST, supports * PER_ANSWER) + pressed(point, side, input.findings ?? [])
  );
}

function splitSides(
  charts: Charts,
  taps: Readonly<Record<string, number>>,
): Record<'left' | 'right' | 'both', Taps> {
  const known = new Set(charts.zones.map((zone) => zone.id));
  const left = new Map<string, number>();
  const right = new Map<string, number>();
  const middle = new Map<string, number>();
  const of = { left, right, midline: middle };
  for (const [key, strength] of Object.entries(taps)) {
    const zone = key.slice(0, key.lastIndexOf('.'));
    const side = sideOf(key);
    if (strength <= 0 || !known.has(zone)) continue;
    if (side === 'left' || side === 'right' || side === 'midline') of[side].set(zone, strength);
  }
  const both = new Map(left);
  for (const [zone, strength] of right) both.set(zone, Math.max(strength, both.get(zone) ?? 0));
  const withMiddle = (taps: Map<string, number>) => new Map([...taps, ...middle]);
  return {
    // A side without taps of its own is not scored: the middle alone says nothing about a side.
    left: left.size > 0 ? withMiddle(left) : left,
    right: right.size > 0 ? withMiddle(right) : right,
    both: withMiddle(both),
  };
}

/** The sides on which a group is scored, each with its taps. */
function sidesOf(
  points: readonly Point[],
  sides: Record<'left' | 'right' | 'both', Taps>,
): [Side, Taps][] {
  const onlyMiddle = sides.left.size === 0 && sides.right.size === 0;
  if (onlyMiddle || points.every((point) => point.bilateral)) return [['both', sides.both]];
  const tapped: [Side, Taps][] = [
    ['left', sides.left],
    ['right', sides.right],
  ];
  return tapped.filter(([, taps]) => taps.size > 0);
}

/** A group with the charts of its points and their union. */
interface Prepared {
  group: Group;
  points: readonly Point[];
  charts: ReadonlyMap<string, Chart>;
  union: Chart;
  /** Place of its first point in the charts. */
  first: number;
}

/* The charts of a bundle never change; choosing a question scores them dozens of times. */
const cache = new WeakMap<Charts, readonly Prepared[]>();

function prepare(charts: Charts): readonly Prepared[] {
  const known = cache.get(charts);
  if (known) return known;
  const prepared = charts.groups.map((group) => {
    const points = charts.points.filter((point) => point.group === group.id);
    return {
      group,
      points,
      charts: new Map(points.map((point) => [point.id, chartOf([point])])),
      union: chartOf(points),
      first: Math.min(...points.map((point) => point.order)),
    };
  });
  cache.set(charts, prepared);
  return prepared;
}

function scoreGroup(
  { group, points, charts: own, union }: Prepared,
  side: Side,
  taps: Taps,
  charts: Charts,
  input: FinderInput,
): FinderResult {
  const scored = points
    .map((point) => {
      const chart = own.get(point.id) ?? union;
      const linked = [...taps.keys()].some((zone) => chart.weights.has(zone));
      return {
        point,
        linked,
        bare: scoreChart(chart, taps),
        change: changeOf(point, side, charts.finder_questions, input),
      };
    })
    .sort((a, b) => b.bare + b.change - (a.bare + a.change));
  const unionBare = scoreChart(union, taps);
  // Answers and findings act on points; the union moves with the best of those that explain some of the pain, so
  // that "nothing there" lowers a group only when it holds for each of them.
  const linked = scored.filter((each) => each.linked);
  const unionChange = linked.length > 0 ? Math.max(...linked.map((each) => each.change)) : 0;
  const candidates = [...scored, { bare: unionBare, change: unionChange }];
  const best = candidates.reduce((a, b) => (b.bare + b.change > a.bare + a.change ? b : a));
  return {
    side,
    group: group.id,
    // Nothing that charts do not link with a tapped zone may enter the list by answers alone.
    score: tidy(linked.length > 0 ? best.bare + best.change : unionBare),
    points: linked.map((each) => each.point.id),
    zones: reasons(points, union, taps),
    home: [...taps.keys()].filter((zone) => union.home.has(zone)),
    change: best.change,
    aboutEqual: 0,
  };
}

function reasons(points: readonly Point[], union: Chart, taps: Taps): ZoneReason[] {
  const found: ZoneReason[] = [];
  for (const [zone, strength] of taps) {
    const weight = union.weights.get(zone);
    if (weight === undefined) continue;
    const naming = points.filter((point) => point.refers.some((cell) => cell.zone === zone));
    found.push({ zone, weight, strength, points: naming.map((point) => point.id) });
  }
  return found.sort((a, b) => b.weight * b.strength - a.weight * a.strength);
}

function supportsOf(
  point: string,
  questions: readonly FinderQuestion[],
  answers: Readonly<Record<string, string | readonly string[]>>,
): number {
  let count = 0;
  for (const question of questions) {
    const answer = answers[question.id];
    const chosen = typeof answer === 'string' ? [answer] : (answer ?? []);
    const options = question.options.filter((option) => chosen.includes(option.id));
    if (options.some((option) => option.supports.includes(point))) count += 1;
  }
  return count;
}

/** +0.15 when pressing brings on or eases the known pain anywhere in the point, -0.15 when nothing was there. */
function pressed(point: Point, side: Side, findings: readonly FoundByPressing[]): number {
  const places = new Set([point.id, ...(point.places ?? []).map((place) => place.id)]);
  const here = findings.filter(
    (each) => places.has(each.point) && (side === 'both' || each.side === side),
  );
  if (here.some((each) => each.my_pain !== 'neither')) return PRESSING;
  return here.length > 0 && here.every((each) => !each.tender) ? -PRESSING : 0;
}

function bracket(results: FinderResult[]): FinderResult[] {
  let number = 0;
  return results.map((result, index) => {
    const before = results[index - 1];
    if (before !== undefined && before.score - result.score >= ABOUT_EQUAL) number += 1;
    return { ...result, aboutEqual: number };
  });
}

/** Within 0 and 1, without the dust of adding tenths in another order: equal scores must be equal. */
function tidy(score: number): number {
  return Math.round(Math.min(1, Math.max(0, score)) * 1e12) / 1e12;
}
