/** The ordered list of what was tried: items by id with a sort number, so that two phones can both add. */
import type { Relief } from '../../domain/records.ts';

export interface Attempt extends Relief {
  readonly id: string;
}

type ReliefMap = Readonly<Record<string, Relief | undefined>>;
/** Change to the map; a removed item has all its fields cleared. */
export type ReliefPatch = Record<string, { [F in keyof Relief]: Relief[F] | null }>;

const STEP = 1;

/** What was tried, first to last. Items without any content were removed. */
export function inOrder(map: ReliefMap | undefined): Attempt[] {
  return Object.entries(map ?? {})
    .filter(
      (pair): pair is [string, Relief] =>
        pair[1]?.what !== undefined || pair[1]?.text !== undefined,
    )
    .map(([id, relief]) => ({ ...relief, id }))
    .sort((a, b) => (a.sort ?? 0) - (b.sort ?? 0) || (a.id < b.id ? -1 : 1));
}

/** A new attempt at the end. */
export function added(map: ReliefMap | undefined, id: string, what: string): ReliefPatch {
  const last = inOrder(map).at(-1)?.sort ?? 0;
  return { [id]: { what, sort: last + STEP } };
}

/** One place up (-1) or down (1); empty when it is there already. Only the moved item changes. */
export function movedBy(map: ReliefMap | undefined, id: string, by: -1 | 1): ReliefPatch {
  const list = inOrder(map);
  const at = list.findIndex((attempt) => attempt.id === id);
  const over = list[at + by];
  if (at < 0 || over === undefined) return {};
  const beyond = list[at + 2 * by];
  const sort =
    beyond === undefined
      ? (over.sort ?? 0) + by * STEP
      : ((over.sort ?? 0) + (beyond.sort ?? 0)) / 2;
  return { [id]: { sort } };
}

/** Takes an attempt out. */
export function removed(attempt: Attempt): ReliefPatch {
  const { id, ...fields } = attempt;
  return { [id]: Object.fromEntries(Object.keys(fields).map((field) => [field, null])) };
}
