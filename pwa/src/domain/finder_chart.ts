// How well one chart fits what was tapped: a point of the charts, or the union of a group's points.

import type { Point } from './knowledge.ts';

const SHARE = { coverage: 0.7, pattern: 0.2, home: 0.1 } as const;

/** Zone -> strength, of one side. */
export type Taps = ReadonlyMap<string, number>;

/** A chart to score: a point, or the union of a group's points. */
export interface Chart {
  weights: ReadonlyMap<string, number>;
  home: ReadonlySet<string>;
}

/** The score of a chart for these taps; 0 when nothing is tapped. */
export function scoreChart(chart: Chart, taps: Taps): number {
  let all = 0;
  let explained = 0;
  let present = 0;
  let overMuscle = 0;
  for (const [zone, strength] of taps) {
    const weight = chart.weights.get(zone) ?? 0;
    all += strength;
    explained += strength * weight;
    present += weight;
    if (chart.home.has(zone)) overMuscle += strength;
  }
  if (all === 0) return 0;
  let whole = 0;
  for (const weight of chart.weights.values()) whole += weight;
  const pattern = whole === 0 ? 0 : present / whole;
  return (
    SHARE.coverage * (explained / all) + SHARE.pattern * pattern + SHARE.home * (overMuscle / all)
  );
}

/** The union: for each zone the highest weight of its points; home where any of them lies. */
export function chartOf(points: readonly Point[]): Chart {
  const weights = new Map<string, number>();
  const home = new Set<string>();
  for (const point of points) {
    for (const cell of point.refers)
      weights.set(cell.zone, Math.max(cell.weight, weights.get(cell.zone) ?? 0));
    for (const zone of point.home_zones) home.add(zone);
  }
  return { weights, home };
}
