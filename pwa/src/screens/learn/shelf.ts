/** The pages of one kind, in groups that help to find one. */
import type { Group, Routine, Source, Zone } from '../../domain/knowledge.ts';
import { words as map } from '../../text/bodymap.ts';
import { words } from '../../text/learn.ts';
import type { Kind, Link } from './article.ts';
import type { Library } from './library.ts';
import { linksTo, routineLinks, things, titleOf } from './links.ts';

export interface ShelfGroup {
  heading: string;
  links: Link[];
}

/** In the order of the guide; one group without a heading where dividing would not help. */
export function shelfOf(library: Library, kind: Kind): ShelfGroup[] {
  if (kind === 'muscle')
    return divided(
      library.groups,
      ['muscle', 'joint', 'nerve', 'not_examined'],
      (group: Group) => group.kind,
    ).map(([of, groups]) => ({
      heading: words.groupKinds[of] ?? '',
      links: linksTo('muscle', groups),
    }));
  if (kind === 'routine')
    return divided(
      library.routines,
      Object.keys(words.routineKinds),
      (each: Routine) => each.kind,
    ).map(([of, routines]) => ({
      heading: words.routineKinds[of] ?? '',
      links: routineLinks(routines),
    }));
  if (kind === 'area')
    return divided(library.zones, Object.keys(map.groups), (zone: Zone) => zone.sheet).map(
      ([of, zones]) => ({
        heading: map.groups[of as keyof typeof map.groups],
        links: linksTo('area', zones),
      }),
    );
  if (kind === 'point')
    return library.groups.flatMap((group) => {
      const points = library.points.filter((point) => point.group === group.id);
      return points.length === 0
        ? []
        : [{ heading: group.plain_name, links: linksTo('point', points) }];
    });
  const list = [...things(library, kind)];
  if (kind === 'word')
    list.sort((a, b) => titleOf(a).localeCompare(titleOf(b), undefined, { sensitivity: 'base' }));
  return [{ heading: '', links: linksTo(kind, list) }];
}

/** From a guideline down to what a clinician must check first. */
export function sourcesByAuthority(
  library: Library,
): { authority: Source['authority']; sources: Source[] }[] {
  const order: Source['authority'][] = ['high', 'medium', 'low', 'none'];
  return order
    .map((authority) => ({
      authority,
      sources: library.sources.filter((source) => source.authority === authority),
    }))
    .filter(({ sources }) => sources.length > 0);
}

/** The things by what they are, in this order; groups without any are left out. */
function divided<T>(
  list: readonly T[],
  order: readonly string[],
  of: (thing: T) => string,
): [string, T[]][] {
  return order
    .map((each): [string, T[]] => [each, list.filter((thing) => of(thing) === each)])
    .filter(([, group]) => group.length > 0);
}
