/** Routines sorted by what somebody looks for: their muscles or a part of the body, then what one does. Pure. */
import type { BodyPlace, Routine } from './knowledge.ts';
import type { FinderShown } from './records.ts';

export type Shelf = 'press' | 'roll' | 'stretch' | 'strength' | 'move' | 'heat_cold' | 'rest';
export type Filter = 'mine' | BodyPlace | 'all';

const SHELF_OF: Readonly<Record<Routine['kind'], Shelf>> = {
  massage: 'press',
  roll: 'roll',
  stretch: 'stretch',
  glide: 'stretch',
  strength: 'strength',
  activity: 'move',
  heat_cold: 'heat_cold',
  position: 'rest',
  habit: 'rest',
};
const SHELVES: readonly Shelf[] = [
  'press',
  'roll',
  'stretch',
  'strength',
  'move',
  'heat_cold',
  'rest',
];
const PLACES: readonly BodyPlace[] = ['back', 'buttock', 'thigh', 'calf', 'belly'];
/** So many groups of a search count as "my muscles". */
const FIRST = 3;

/** The groups that a search listed first, each once. */
export function firstGroups(shown: readonly FinderShown[] = []): string[] {
  return [...new Set(shown.map(({ group }) => group))].slice(0, FIRST);
}

/** The filters that show something; "mine" only with groups, parts of the body only where there is a routine. */
export function filtersFor(routines: readonly Routine[], mine: readonly string[]): Filter[] {
  const places = PLACES.filter((place) => routines.some((each) => each.places.includes(place)));
  const hasMine = routines.some((routine) => isFor(routine, mine));
  return [...(hasMine ? (['mine'] as const) : []), ...places, 'all'];
}

/** The routines of a filter on their shelves, in the guide's order; empty shelves are left out. */
export function shelved<R extends Pick<Routine, 'kind' | 'places' | 'groups' | 'order'>>(
  routines: readonly R[],
  filter: Filter,
  mine: readonly string[],
): { shelf: Shelf; routines: R[] }[] {
  const fitting = routines
    .filter((routine) => {
      if (filter === 'all') return true;
      return filter === 'mine' ? isFor(routine, mine) : routine.places.includes(filter);
    })
    .sort((a, b) => a.order - b.order);
  return SHELVES.map((shelf) => ({
    shelf,
    routines: fitting.filter(({ kind }) => SHELF_OF[kind] === shelf),
  })).filter((each) => each.routines.length > 0);
}

function isFor({ groups }: Pick<Routine, 'groups'>, mine: readonly string[]): boolean {
  return groups.some((group) => mine.includes(group));
}
