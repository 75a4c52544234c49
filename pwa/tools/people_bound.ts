// What the best ranker there can be would reach with the synthetic people: it knows how they are drawn.

import { type Charts, HEAD } from '../src/domain/finder.ts';
import { PLAIN } from '../src/domain/finder_next.ts';
import type { FinderQuestion, Point } from '../src/domain/knowledge.ts';
import { type Person, type Reading, TAPPED, WRONG } from './people.ts';

/** Bayes: the three groups with the highest probability, given how these people are drawn. */
export function bestThree(
  charts: Charts,
  person: Person,
  reading: Reading,
  answered: boolean,
): ReadonlySet<string> {
  const probability = new Map<string, number>();
  for (const point of charts.points) {
    let likely = likelihood(charts, point, new Set(person.zones.keys()), reading);
    if (answered) {
      for (const question of charts.finder_questions) {
        likely *= answerLikelihood(question, point, person.answers[question.id] ?? '');
      }
    }
    probability.set(point.group, (probability.get(point.group) ?? 0) + likely);
  }
  const ranked = [...probability].toSorted((a, b) => b[1] - a[1]).slice(0, HEAD);
  return new Set(ranked.map(([group]) => group));
}

function likelihood(
  charts: Charts,
  point: Point,
  zones: ReadonlySet<string>,
  reading: Reading,
): number {
  const ownOnly = reading === 'on_the_chart';
  const nothing = chartLikelihood(point, new Set());
  const drawn = (set: ReadonlySet<string>) =>
    ownOnly && set.size === 0 ? 0 : chartLikelihood(point, set);
  let likely = (1 - TAPPED.oneMore) * drawn(zones);
  for (const more of zones) {
    const without = new Set(zones);
    without.delete(more);
    likely += (TAPPED.oneMore / charts.zones.length) * (drawn(zones) + drawn(without));
  }
  if (ownOnly) return likely / (1 - nothing);
  return reading === 'tapped' ? likely / (1 - (1 - TAPPED.oneMore) * nothing) : likely;
}

/** That just these zones of the point's chart are tapped. */
function chartLikelihood(point: Point, zones: ReadonlySet<string>): number {
  let likely = 1;
  let met = 0;
  for (const { zone, weight } of point.refers) {
    const chance = weight === 1 ? TAPPED.essential : TAPPED.other;
    likely *= zones.has(zone) ? chance : 1 - chance;
    if (zones.has(zone)) met += 1;
  }
  return met === zones.size ? likely : 0;
}

function answerLikelihood(question: FinderQuestion, point: Point, answer: string): number {
  const speaking = question.options.filter((option) => !PLAIN.has(option.id));
  const fitting = speaking.filter((option) => option.supports.includes(point.id));
  if (PLAIN.has(answer)) return fitting.length > 0 ? WRONG : 1 - WRONG;
  if (fitting.length === 0) return WRONG / speaking.length;
  return fitting.some((option) => option.id === answer) ? (1 - WRONG) / fitting.length : 0;
}
