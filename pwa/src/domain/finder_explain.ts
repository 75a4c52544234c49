// Why a group is on the finder's list, as reasons that a screen can put into words.

import { type FinderResult, sideOf } from './finder.ts';
import type { Side } from './knowledge.ts';

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
