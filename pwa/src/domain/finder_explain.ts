// Why a group is on the finder's list, as reasons that a screen can put into words.

import { type FinderInput, type FinderResult, sideOf } from './finder.ts';
import type { FinderQuestion, Side } from './knowledge.ts';

export type Reason =
  /** Charts put the usual focus of its pain here. */
  | { kind: 'focus'; zone: string; points: string[] }
  /** Charts show its pain here sometimes, further out. */
  | { kind: 'sometimes'; zone: string; points: string[] }
  /** The muscle itself lies here. */
  | { kind: 'over_the_muscle'; zone: string }
  /** Tapped, but no chart links it with this group. */
  | { kind: 'not_linked'; zone: string }
  | { kind: 'answers_and_pressing'; direction: 'up' | 'down' };

/** Why a group is on the list, the strongest reason first, and what speaks for none of it last. */
export function explain(result: FinderResult, taps: Readonly<Record<string, number>>): Reason[] {
  const linked = new Set(result.zones.map((each) => each.zone));
  const charts = result.zones.map(({ zone, weight, points }): Reason => {
    return { kind: weight === 1 ? 'focus' : 'sometimes', zone, points };
  });
  const home = result.home.map((zone): Reason => ({ kind: 'over_the_muscle', zone }));
  const others = tappedOn(result.side, taps).filter((zone) => !linked.has(zone));
  const moved: Reason[] =
    result.change === 0
      ? []
      : [{ kind: 'answers_and_pressing', direction: result.change > 0 ? 'up' : 'down' }];
  return [
    ...charts,
    ...home,
    ...moved,
    ...others.map((zone): Reason => ({ kind: 'not_linked', zone })),
  ];
}

function tappedOn(side: Side, taps: Readonly<Record<string, number>>): string[] {
  const keys = Object.entries(taps).filter(([key, strength]) => {
    return (
      strength > 0 &&
      !key.startsWith('elsewhere.') &&
      (side === 'both' || [side, 'midline'].includes(sideOf(key)))
    );
  });
  return [...new Set(keys.map(([key]) => key.slice(0, key.lastIndexOf('.'))))];
}

/** What was answered that speaks for a group: the question with the options that name one of its linked points. */
export function supporting(
  questions: readonly FinderQuestion[],
  answers: FinderInput['answers'],
  result: FinderResult,
): { question: string; options: string[] }[] {
  return questions.flatMap((question) => {
    const given = answers?.[question.id];
    const chosen = typeof given === 'string' ? [given] : (given ?? []);
    const options = question.options
      .filter(({ id, supports }) => {
        return chosen.includes(id) && supports.some((point) => result.points.includes(point));
      })
      .map(({ label }) => label);
    return options.length > 0 ? [{ question: question.text, options }] : [];
  });
}
