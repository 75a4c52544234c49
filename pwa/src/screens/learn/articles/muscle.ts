/** The pages of a muscle (or joint, or nerve) and of its spots. */
import type { Group, Point } from '../../../domain/knowledge.ts';
import { words } from '../../../text/learn.ts';
import {
  type Article,
  type Block,
  filled,
  type Link,
  type Row,
  rows,
  sentence,
} from '../article.ts';
import type { Library } from '../library.ts';
import { conditionLinks, linksTo, linkTo, routineLinks } from '../links.ts';

const t = words.heads;

export function muscleArticle(library: Library, group: Group): Article {
  const points = library.points.filter((point) => point.group === group.id);
  /* The search for this muscle alone before that of a whole area. */
  const exams = library.examinations
    .filter(({ groups }) => groups.includes(group.id))
    .sort((a, b) => a.groups.length - b.groups.length);
  const routines = library.routines.filter(({ groups }) => groups.includes(group.id));
  const isMuscle = group.kind === 'muscle';
  const homes = new Set(points.flatMap((point) => point.home_zones));
  const block = (heading: string, said: Group['does'], links?: readonly Link[]): Block => ({
    heading,
    rows: rows(said, group),
    ...(links ? { links } : {}),
  });
  const places = library.landmarks.filter(({ zones }) => zones.some((zone) => homes.has(zone)));
  const doing = isMuscle ? [...linksTo('search', exams), ...routineLinks(routines)] : [];
  return {
    ref: { kind: 'muscle', id: group.id },
    title: group.plain_name,
    what: words.kinds[group.kind] ?? '',
    also: group.name === group.plain_name ? [] : [group.name],
    lead: group.in_short,
    ...(isMuscle
      ? {}
      : { notice: group.kind === 'not_examined' ? words.notExamined : words.notMuscle }),
    blocks: filled([
      { heading: t.picture, note: t.charts, picture: { layers: layersOf(points) } },
      block(t.does, group.does),
      block(t.where, group.where),
      { heading: t.landmarks, links: linksTo('place', places) },
      block(t.provokes, group.provokes),
      block(t.eases, group.eases),
      { heading: t.doing, rows: rows(notPressed(group), group), links: doing },
      block(t.partners, group.partners, namedIn(library, group)),
      block(t.apart, group.tell_apart, conditionLinks(library, group.id)),
      { heading: t.topics, links: linksTo('topic', topicsOf(library, group.id)) },
      { heading: t.points, links: linksTo('point', points) },
      block(t.sure, group.how_sure),
    ]),
    evidence: group.evidence,
    sources: group.sources,
    review: group.review,
  };
}

export function pointArticle(library: Library, point: Point): Article {
  const group = library.groups.find(({ id }) => id === point.group);
  const spots = new Set([point.id, ...(point.places ?? []).map(({ id }) => id)]);
  const routines = library.routines.filter(({ points }) => points.some((id) => spots.has(id)));
  const name = zoneName(library);
  return {
    ref: { kind: 'point', id: point.id },
    title: point.name,
    what: words.kinds['point'] ?? '',
    also: point.also_called ?? [],
    lead: sentence(point.place),
    blocks: filled([
      { heading: t.picture, note: t.charts, picture: { layers: layersOf([point]) } },
      { heading: t.muscle, links: group ? [linkTo('muscle', group)] : [] },
      {
        heading: t.pressed,
        rows: (point.places ?? []).map(({ place, sources }) => ({
          text: sentence(place),
          evidence: point.evidence,
          sources,
        })),
      },
      {
        heading: t.zones,
        rows: point.refers.map(
          ({ zone, weight, sources, evidence }): Row => ({
            lead: name(zone),
            to: { kind: 'area', id: zone },
            text: weight === 1 ? words.felt.often : words.felt.sometimes,
            evidence: evidence ?? point.evidence,
            sources,
          }),
        ),
      },
      {
        heading: t.routines,
        rows: rows(notPressed(point), point),
        links: routineLinks(routines),
      },
    ]),
    evidence: point.evidence,
    sources: point.sources,
    review: point.review,
  };
}

/** The reason, where nothing presses this. */
function notPressed({ not_pressed: why }: Pick<Group, 'not_pressed'>): Group['does'] {
  return why ? [why] : [];
}

/** Where the points lie, and where charts say their pain is felt. */
export function layersOf(points: readonly Point[]): {
  home: string[];
  usual: string[];
  sometimes: string[];
} {
  const home = new Set(points.flatMap((point) => point.home_zones));
  const refers = points.flatMap((point) => point.refers);
  const usual = new Set(refers.filter(({ weight }) => weight === 1).map(({ zone }) => zone));
  const sometimes = new Set(refers.map(({ zone }) => zone).filter((zone) => !usual.has(zone)));
  return { home: [...home], usual: [...usual], sometimes: [...sometimes] };
}

export function zoneName(library: Pick<Library, 'zones'>): (zone: string) => string {
  const names = new Map(library.zones.map(({ id, name }) => [id, name]));
  return (zone) => names.get(zone) ?? zone;
}

function topicsOf(library: Library, group: string): Library['pages'] {
  return library.pages.filter(({ groups }) => groups.includes(group));
}

/** The muscles that its text about partners names. */
function namedIn(library: Library, group: Group): Link[] {
  const text = group.partners.map((each) => each.text.toLowerCase()).join(' ');
  const named = library.groups.filter(
    (each) =>
      each.id !== group.id &&
      [each.name, each.plain_name].some((name) => text.includes(name.toLowerCase())),
  );
  return linksTo('muscle', named);
}
