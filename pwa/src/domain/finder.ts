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
  const supports = supportsOf(charts.finder_questions, input.locked ? {} : (input.answers ?? {}));
  return measureAll(charts, input)
    .map((measured) => resultOf(measured, supports))
    .sort((a, b) => b.score - a.score);
}

/** "hip_back.right" -> "right". */
export function sideOf(key: string): string {
  return key.slice(key.lastIndexOf('.') + 1);
}

/** One group on one side with its charts gone through: any answers can then be tried on it at little cost. */
export interface Measured {
  group: string;
  side: Side;
  points: readonly MeasuredPoint[];
  /** The score of the union, before answers and findings. */
  union: number;
  zones: ZoneReason[];
  home: string[];
}

interface MeasuredPoint {
  id: string;
  /** Whether its chart names a tapped zone. */
  linked: boolean;
  /** The score before answers and findings. */
  bare: number;
  /** What pressing adds or takes away. */
  pressed: number;
}

/** How many answers speak for a point. */
export type Supports = (point: string) => number;

/** Every group and side that some tapped zone leads to, in the order of equal scores. Answers are not looked at. */
export function measureAll(charts: Charts, input: FinderInput): Measured[] {
  const sides = splitSides(charts, input.taps);
  const findings = input.locked ? [] : (input.findings ?? []);
  return prepare(charts)
    .flatMap((each) =>
      sidesOf(each.points, sides).map(([side, taps]) => measure(each, side, taps, findings)),
    )
    .filter(({ points, home }) => home.length > 0 || points.some((point) => point.linked));
}

/** The score of a group with these answers, from 0 to 1. */
export function scoreOf(measured: Measured, supports: Supports): number {
  return weigh(measured, supports).score;
}

/** How many of these answers speak for each point; several options of one question count once. */
export function supportsOf(
  questions: readonly FinderQuestion[],
  answers: Readonly<Record<string, string | readonly string[]>>,
): Supports {
  const counts = new Map<string, number>();
  for (const { id, options } of questions) {
    const answer = answers[id];
    const chosen = typeof answer === 'string' ? [answer] : (answer ?? []);
    const named = options.filter((each) => chosen.includes(each.id)).flatMap((o) => o.supports);
    for (const point of new Set(named)) counts.set(point, (counts.get(point) ?? 0) + 1);
  }
  return (point) => counts.get(point) ?? 0;
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

/* The charts of a bundle never change. */
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
  prepared.sort((a, b) => a.first - b.first);
  cache.set(charts, prepared);
  return prepared;
}

function measure(
  { group, points, charts: own, union }: Prepared,
  side: Side,
  taps: Taps,
  findings: readonly FoundByPressing[],
): Measured {
  const zones = [...taps.keys()];
  return {
    group: group.id,
    side,
    points: points.map((point) => {
      const chart = own.get(point.id) ?? union;
      return {
        id: point.id,
        linked: zones.some((zone) => chart.weights.has(zone)),
        bare: scoreChart(chart, taps),
        pressed: pressed(point, side, findings),
      };
    }),
    union: scoreChart(union, taps),
    zones: reasons(points, union, taps),
    home: zones.filter((zone) => union.home.has(zone)),
  };
}

/** How much answers and findings move one point. */
function changeOf(point: MeasuredPoint, supports: Supports): number {
  return Math.min(ANSWERS_AT_MOST, supports(point.id) * PER_ANSWER) + point.pressed;
}

/** The best of the points, or their union where that is higher, with what moved it. */
function weigh(measured: Measured, supports: Supports): { score: number; change: number } {
  let best = { score: Number.NEGATIVE_INFINITY, change: 0 };
  // Answers and findings act on points; the union moves with the best of those that explain some of the pain, so
  // that "nothing there" lowers a group only when it holds for each of them.
  let union: number | undefined;
  for (const point of measured.points) {
    const change = changeOf(point, supports);
    if (point.bare + change > best.score) best = { score: point.bare + change, change };
    if (point.linked) union = Math.max(change, union ?? change);
  }
  // Nothing that charts do not link with a tapped zone may enter the list by answers alone.
  if (union === undefined) return { score: tidy(measured.union), change: best.change };
  if (measured.union + union > best.score) best = { score: measured.union + union, change: union };
  return { score: tidy(best.score), change: best.change };
}

function resultOf(measured: Measured, supports: Supports): FinderResult {
  const { group, side, points, zones, home } = measured;
  const withAnswers = (point: MeasuredPoint) => point.bare + changeOf(point, supports);
  return {
    side,
    group,
    ...weigh(measured, supports),
    points: points
      .filter((point) => point.linked)
      .sort((a, b) => withAnswers(b) - withAnswers(a))
      .map(({ id }) => id),
    zones,
    home,
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
