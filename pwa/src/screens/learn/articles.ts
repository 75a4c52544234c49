/** Which page a thing of the guide has, and all of them for the search. */
import type { Article, Kind, Ref } from './article.ts';
import { KINDS } from './article.ts';
import { routineArticle, searchArticle } from './articles/doing.ts';
import { muscleArticle, pointArticle } from './articles/muscle.ts';
import { programmeArticle } from './articles/programme.ts';
import {
  areaArticle,
  pageArticle,
  patchArticle,
  placeArticle,
  wordArticle,
} from './articles/reading.ts';
import type { Library } from './library.ts';
import { type Thing, things } from './links.ts';

const MAKERS: { [K in Kind]: (library: Library, thing: Thing<K>) => Article } = {
  muscle: muscleArticle,
  point: pointArticle,
  area: areaArticle,
  place: placeArticle,
  search: searchArticle,
  routine: routineArticle,
  programme: programmeArticle,
  condition: (library, page) => pageArticle(library, 'condition', page),
  patch: patchArticle,
  topic: (library, page) => pageArticle(library, 'topic', page),
  word: wordArticle,
};

export function isKind(kind: string): kind is Kind {
  return (KINDS as readonly string[]).includes(kind);
}

/** Whether some of this thing stands in English because nobody translated it yet. */
export function isPartlyEnglish(library: Library, kind: Kind, id: string): boolean {
  return things(library, kind).some((each) => each.id === id && 'in_english' in each);
}

/** The page of one thing; undefined when the guide has none of this kind and id. */
export function articleOf<K extends Kind>(
  library: Library,
  kind: K,
  id: string,
): Article | undefined {
  const thing = things(library, kind).find((each) => each.id === id);
  return thing && MAKERS[kind](library, thing);
}

/** Every page there is, shelf by shelf. */
export function pagesOf(library: Library): Ref[] {
  return KINDS.flatMap((kind) => things(library, kind).map(({ id }) => ({ kind, id })));
}
