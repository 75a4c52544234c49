/** What this build consists of; filled in by `build-tools/service-worker.ts`. */
declare const __GENERATION__: {
  id: string;
  files: string[];
  pack: { path: string; files: string[] };
  languages: Record<string, string[]>;
};

/**
 * `id` changes with any file; `files` and `pack.files` are the paths that make the app work without network, the
 * latter all in the one file at `pack.path`; `languages` those that another language needs besides.
 */
export const GENERATION = __GENERATION__;
/** Today, with its form, and the frame for every other path. */
export const TODAY = '/';
export const INSIDE = '/inside.html';

/** The same two pages in another language. */
export function pageIn(language: string, path: typeof TODAY | typeof INSIDE): string {
  return `/${path === TODAY ? 'index' : 'inside'}.${language}.html`;
}
