/** Search over all learning pages. */
import { type Doc, type Found, type Search, searchIn } from '../../domain/search.ts';
import { KINDS, type Kind, type Link, type Ref } from './article.ts';
import { articleOf, pagesOf } from './articles.ts';
import type { Library } from './library.ts';

export interface FoundGroup {
  kind: Kind;
  links: Link[];
}

export interface FoundPages {
  count: number;
  groups: FoundGroup[];
  /** What was searched instead of a mistyped query. */
  instead: string | null;
}

/* Somebody who types a name mostly wants the muscle. */
const MUSCLE_FIRST = 4;

const searches = new WeakMap<Library, Search<Titled>>();

interface Titled {
  ref: Ref;
  title: string;
  under: string;
}

/** The pages for a query: kinds in the order of their best page. */
export function findPages(library: Library, query: string): FoundPages {
  const search = searches.get(library) ?? searchIn(() => docsOf(library));
  searches.set(library, search);
  const { hits, instead }: Found<Titled> = search(query);
  const best = [...new Set(hits.map(({ of }) => of.ref.kind))];
  const groups = best.map((kind) => ({
    kind,
    links: hits
      .filter(({ of }) => of.ref.kind === kind)
      .map(({ of }): Link => ({ to: of.ref, label: of.title, under: of.under })),
  }));
  return { count: hits.length, groups, instead };
}

/** Pages of equal score stand in the order of `KINDS`: a muscle before the routine that works it. */
export function docsOf(library: Library): Doc<Titled>[] {
  const refs = pagesOf(library).sort((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind));
  return refs.flatMap((ref) => {
    const article = articleOf(library, ref.kind, ref.id);
    if (!article) return [];
    const { title, also, lead, blocks } = article;
    const text = blocks
      .flatMap(({ rows = [] }) => rows.map((row) => `${row.lead ?? ''} ${row.text}`))
      .join(' ');
    const isMuscle = ref.kind === 'muscle';
    const under = isMuscle ? (also[0] ?? '') : lead;
    return [
      {
        of: { ref, title, under },
        // A muscle goes by its plain name and by that of charts.
        names: isMuscle ? [title, ...also] : [title],
        also: isMuscle ? [] : also,
        short: lead,
        text,
        ...(isMuscle ? { first: MUSCLE_FIRST } : {}),
      },
    ];
  });
}
