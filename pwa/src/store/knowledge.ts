/** The knowledge: three assets of the app in each language, kept by the service worker, each read when first needed. */
import knowledge from 'virtual:knowledge';
import type { Knowledge } from '../domain/knowledge.ts';
import { LANGUAGE } from '../domain/language.ts';
import type { PatchProduct } from '../domain/safety/patches.ts';
import type { Safety } from '../domain/safety/types.ts';

/** What is asked, scored and named: nearly every screen reads it. */
export interface Bundle
  extends Pick<
    Knowledge,
    'version' | 'zones' | 'elsewhere' | 'groups' | 'points' | 'finder_questions' | 'words'
  > {
  safety: Safety;
  patches: PatchProduct[];
}

/** What is done: sessions and searching by hand. */
export type Guides = Pick<
  Knowledge,
  'version' | 'routines' | 'examinations' | 'programmes' | 'doses'
>;

/** What is read: the learning pages and where every statement comes from. */
export type Pages = Omit<Knowledge, Exclude<keyof Guides | keyof Bundle, 'version'>>;

/** The version of the bundle that this build carries; recorded with every entry. */
export function knowledgeVersion(): string {
  return knowledge.version;
}

/** Fetched once per page, as are the others. Throws when it is neither on the phone nor reachable; the next call tries again. */
export const loadKnowledge = once<Bundle>('knowledge');
export const loadGuides = once<Guides>('guides');
export const loadPages = once<Pages>('pages');

type Part = keyof typeof knowledge.urls.en;

function once<T extends { version: string }>(part: Part): () => Promise<T> {
  let loading: Promise<T> | undefined;
  return () => {
    loading ??= fetchPart<T>(part).catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
}

async function fetchPart<T extends { version: string }>(part: Part): Promise<T> {
  const urls = knowledge.urls[LANGUAGE] ?? knowledge.urls.en;
  const response = await fetch(urls[part]);
  if (!response.ok) throw new Error(`${part}: HTTP ${response.status}`);
  const content = (await response.json()) as T;
  // A file of another build (a half-finished deployment) would not fit the rules that the entries are recorded with.
  if (content.version !== knowledge.version) throw new Error(`${part}: not of this build`);
  return content;
}
