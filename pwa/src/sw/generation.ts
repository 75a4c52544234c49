/** What this build consists of; filled in by `build-tools/service-worker.ts`. */
declare const __GENERATION__: { id: string; files: string[] };

/** `id` changes with any file; `files` are the paths that make the app work without network. */
export const GENERATION = __GENERATION__;
/** Today, with its form, and the frame for every other path. */
export const TODAY = '/';
export const INSIDE = '/inside.html';
