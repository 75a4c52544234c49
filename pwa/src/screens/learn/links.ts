/** From a thing of the guide to its page: what the link says, and one line below it. */
import type { Routine } from '../../domain/knowledge.ts';
import { words } from '../../text/learn.ts';
import type { Acts, Kind, Link } from './article.ts';
import type { Library } from './library.ts';

/** Where the things of a kind stand in the library. */
export const SHELF_OF = {
  muscle: 'groups',
  point: 'points',
  area: 'zones',
  place: 'landmarks',
  search: 'examinations',
  routine: 'routines',
  programme: 'programmes',
  condition: 'conditions',
  patch: 'patches',
  topic: 'pages',
  word: 'glossary',
} as const satisfies Record<Kind, keyof Library>;

export type Thing<K extends Kind> = Library[(typeof SHELF_OF)[K]][number];

export function things<K extends Kind>(library: Library, kind: K): readonly Thing<K>[] {
  return library[SHELF_OF[kind]] as readonly Thing<K>[];
}

/** What any thing says of itself; which of these it has depends on its kind. */
interface Sayings {
  id: string;
  name?: string;
  plain_name?: string;
  term?: string;
  in_short?: string;
  place?: string;
  landmark?: string;
}

export function titleOf(thing: Sayings): string {
  return thing.plain_name ?? thing.term ?? thing.name ?? thing.id;
}

export function linkTo<K extends Kind>(kind: K, thing: Thing<K>): Link {
  const say: Sayings = thing;
  const under =
    kind === 'muscle' || kind === 'point'
      ? (say.place ?? say.name)
      : (say.landmark ?? say.in_short);
  return {
    to: { kind, id: say.id },
    label: titleOf(say),
    ...(under === undefined ? {} : { under }),
    ...(kind === 'search' ? { acts: thing as Acts } : {}),
  };
}

export function linksTo<K extends Kind>(kind: K, list: readonly Thing<K>[]): Link[] {
  return list.map((thing) => linkTo(kind, thing));
}

/** What is pressed first, then stretches and so on, as on the shelf of routines. */
export function routineLinks(routines: readonly Routine[]): Link[] {
  const kinds = Object.keys(words.routineKinds);
  const place = ({ kind }: Routine): number => kinds.indexOf(kind);
  return routines
    .toSorted((a, b) => place(a) - place(b))
    .map((routine) => ({
      to: { kind: 'routine', id: routine.id },
      label: routine.name,
      under: `${words.routineKinds[routine.kind] ?? ''}, ${words.minutes(routine.total_seconds)}`,
      acts: routine,
    }));
}

export function conditionLinks(library: Library, group: string): Link[] {
  return linksTo(
    'condition',
    library.conditions.filter(({ groups }) => groups.includes(group)),
  );
}
