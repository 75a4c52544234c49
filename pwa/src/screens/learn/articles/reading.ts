/** The pages that are only read: areas, places to feel, other causes, what is known, patches, words. */
import type {
  Evidence,
  GlossaryWord,
  Group,
  Landmark,
  Page,
  Zone,
} from '../../../domain/knowledge.ts';
import type { PatchProduct } from '../../../domain/safety/patches.ts';
import { words } from '../../../text/learn.ts';
import { type Article, type Block, filled, type Row, rows, sentence } from '../article.ts';
import type { Library } from '../library.ts';
import { linksTo } from '../links.ts';

const t = words.heads;

export function areaArticle(library: Library, zone: Zone): Article {
  const groups = (points: Library['points'], not: readonly Group[] = []): Group[] =>
    library.groups.filter(
      (group) => !not.includes(group) && points.some((point) => point.group === group.id),
    );
  const felt = (usual: boolean): Library['points'] =>
    library.points.filter(({ refers }) =>
      refers.some((each) => each.zone === zone.id && (each.weight === 1) === usual),
    );
  const lies = groups(library.points.filter((point) => point.home_zones.includes(zone.id)));
  const usual = groups(felt(true));
  const sometimes = groups(felt(false), usual);
  return {
    ref: { kind: 'area', id: zone.id },
    title: zone.name,
    what: words.kinds['area'] ?? '',
    also: [],
    lead: sentence(zone.landmark),
    ...(zone.sensitive ? { notice: words.sensitive } : {}),
    blocks: filled([
      {
        heading: t.pictureArea,
        picture: { layers: { home: zone.drawn ? [zone.id] : [] }, here: t.here },
      },
      { heading: t.lies, links: linksTo('muscle', lies) },
      { heading: t.usual, note: t.charts, links: linksTo('muscle', usual) },
      { heading: t.sometimes, links: linksTo('muscle', sometimes) },
      {
        heading: t.landmarks,
        links: linksTo(
          'place',
          library.landmarks.filter(({ zones }) => zones.includes(zone.id)),
        ),
      },
    ]),
    evidence: zone.evidence,
    sources: zone.sources,
    review: zone.review,
  };
}

export function placeArticle(library: Library, place: Landmark): Article {
  const near = (homes: readonly string[]): boolean =>
    homes.some((zone) => place.zones.includes(zone));
  const muscles = new Set(
    library.points.filter((point) => near(point.home_zones)).map(({ group }) => group),
  );
  return {
    ref: { kind: 'place', id: place.id },
    title: place.name,
    what: words.kinds['place'] ?? '',
    also: place.other_names,
    lead: '',
    blocks: filled([
      { heading: t.find, rows: rows(place.find_it, place) },
      { heading: t.near, picture: { layers: { home: place.zones }, here: t.here } },
      {
        heading: t.muscles,
        links: linksTo(
          'muscle',
          library.groups.filter(({ id }) => muscles.has(id)),
        ),
      },
    ]),
    evidence: place.evidence,
    sources: place.sources,
    review: place.review,
  };
}

export function pageArticle(library: Library, kind: 'topic' | 'condition', page: Page): Article {
  const about = library.groups.filter(({ id }) => page.groups.includes(id));
  return {
    ref: { kind, id: page.id },
    title: page.name,
    what: words.kinds[kind] ?? '',
    also: [],
    lead: page.in_short,
    ...(kind === 'condition' ? { notice: words.neverNamed } : {}),
    blocks: filled([
      ...page.sections.map(
        ({ heading, statements }): Block => ({ heading, rows: rows(statements, page) }),
      ),
      { heading: t.muscles, links: linksTo('muscle', about) },
      ...(page.id === 'patches'
        ? [{ heading: words.shelves.patch.name, links: linksTo('patch', library.patches) }]
        : []),
    ]),
    evidence: page.evidence,
    sources: page.sources,
    review: page.review,
  };
}

export function patchArticle(library: Library, product: PatchProduct): Article {
  const evidence = product.evidence as Evidence;
  const row = (text: string): Row => ({ text, evidence, sources: product.sources });
  const { hours, per_day, at_once, days, min_age, may_be_cut } = product.label;
  const p = words.patch;
  const said = [
    hours === null ? null : p.hours(hours),
    per_day === null ? null : p.perDay(per_day),
    at_once === null ? null : p.atOnce(at_once),
    days === null ? null : p.days(days),
    min_age === null ? null : p.age(min_age),
    may_be_cut === null ? null : p.cut(may_be_cut),
  ].filter((text) => text !== null);
  const rules = library.safety.guards.filter(({ id }) => GENERAL_RULES.includes(id));
  return {
    ref: { kind: 'patch', id: product.id },
    title: product.name,
    what: words.kinds['patch'] ?? '',
    also: product.classes,
    lead: product.note,
    blocks: filled([
      {
        heading: t.inside,
        rows: product.actives.map(({ substance, strength }) =>
          row(p.active(substance, strength ?? '')),
        ),
      },
      { heading: t.label, rows: (said.length > 0 ? said : [p.unknown]).map(row) },
      {
        heading: t.patchRules,
        rows: rules.map(({ title, words: text, evidence: grade, sources }) => ({
          lead: title,
          text,
          evidence: grade,
          sources,
        })),
      },
      {
        heading: t.topics,
        links: linksTo(
          'topic',
          library.pages.filter(({ id }) => id === 'patches'),
        ),
      },
    ]),
    evidence,
    sources: product.sources,
    review: product.review,
  };
}

/** What holds for every patch; the rules for one person are asked before one is put on. */
const GENERAL_RULES: readonly string[] = [
  'G-patch-first-time',
  'G-patch-skin',
  'G-patch-one',
  'G-patch-heat',
  'G-patch-stop',
];

export function wordArticle(library: Library, word: GlossaryWord): Article {
  const names = new Set([word.term, ...word.also].map((name) => name.toLowerCase()));
  const named = (...list: (string | undefined)[]): boolean =>
    list.some((name) => name !== undefined && names.has(name.toLowerCase()));
  return {
    ref: { kind: 'word', id: word.id },
    title: `${word.term.charAt(0).toUpperCase()}${word.term.slice(1)}`,
    what: words.kinds['word'] ?? '',
    also: word.also,
    lead: '',
    blocks: filled([
      { heading: t.meaning, rows: rows([word.meaning], word) },
      {
        heading: t.used,
        links: [
          ...linksTo(
            'muscle',
            library.groups.filter(({ name, plain_name }) => named(name, plain_name)),
          ),
          ...linksTo(
            'place',
            library.landmarks.filter(({ name, other_names }) => named(name, ...other_names)),
          ),
          ...linksTo(
            'condition',
            library.conditions.filter(({ name }) => named(name)),
          ),
        ],
      },
    ]),
    evidence: word.evidence,
    sources: word.sources,
    review: word.review,
  };
}
