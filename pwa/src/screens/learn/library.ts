/** Everything the learning pages read, fetched together and kept for the page's life. */
import type { Source } from '../../domain/knowledge.ts';
import {
  type Bundle,
  type Guides,
  loadGuides,
  loadKnowledge,
  loadPages,
  type Pages,
} from '../../store/knowledge.ts';

export interface Library extends Bundle, Guides, Pages {}

let opened: Library | undefined;

/** The library if it was opened before, so that a second page is there at once. */
export function libraryAtHand(): Library | undefined {
  return opened;
}

/** Throws when the guide is neither on the phone nor reachable; the next call tries again. */
export async function openLibrary(): Promise<Library> {
  if (opened) return opened;
  const [asked, done, read] = await Promise.all([loadKnowledge(), loadGuides(), loadPages()]);
  opened = { ...asked, ...done, ...read };
  return opened;
}

/** A cited source: "S0-12" is the twelfth fact of S0, "X4" the fourth place of X. */
export interface Cited {
  source: Source;
  facts: number[];
}

/** The sources behind these ids, each once, in the order in which they are cited. */
export function cited(library: Pick<Library, 'sources'>, ids: readonly string[]): Cited[] {
  const known = new Map(library.sources.map((source) => [source.id, source]));
  const found = new Map<string, Cited>();
  for (const id of ids) {
    const whole = known.get(id);
    const [, base = '', fact = ''] = /^(.*?)-?(\d+)$/.exec(id) ?? [];
    const source = whole ?? known.get(base);
    if (!source) continue;
    const entry = found.get(source.id) ?? { source, facts: [] };
    if (!whole) entry.facts.push(Number(fact));
    found.set(source.id, entry);
  }
  return [...found.values()];
}
