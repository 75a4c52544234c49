/** What a programme asks somebody to do, whether it has stages or not. Pure. */
import type { Programme, ProgrammeItem } from './knowledge.ts';

/** Every item of every stage, in order; a routine can stand in several stages. */
export function allItems(programme: Programme): ProgrammeItem[] {
  const staged = (programme.stages ?? []).flatMap(({ items }) => items);
  return [...(programme.items ?? []), ...staged];
}

/** How often a week. */
export function timesAWeek(item: ProgrammeItem): number {
  return item.times_a_day * item.days_a_week;
}
