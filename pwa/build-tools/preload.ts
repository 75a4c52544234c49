/**
 * What each path needs besides the first JavaScript, so that the server can name it in the answer's `Link` header
 * and the browser fetches it together with the first JavaScript, not one round trip later.
 */
import type { Plugin, Rolldown } from 'vite';
import { ROWS } from '../src/app/places.ts';

type Chunk = Rolldown.OutputChunk;

/**
 * Writes `.vite/preload.json`: path -> files, in the order in which they are needed; and for each other language
 * `preload.de.json`, with its words and its parts of the knowledge.
 */
export function preload(): Plugin {
  return {
    name: 'unknot-preload',
    apply: 'build',
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((file): file is Chunk => file.type === 'chunk');
      const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
      const first = new Set<string>();
      for (const chunk of chunks) if (chunk.isEntry) collect(chunk, byName, first);
      const names = Object.keys(bundle);
      const languages = names.flatMap((name) => /^assets\/words\.(\w+)-/.exec(name)?.[1] ?? []);
      for (const language of [undefined, ...languages]) {
        this.emitFile({
          type: 'asset',
          fileName: `.vite/preload${language === undefined ? '' : `.${language}`}.json`,
          source: JSON.stringify(neededIn(language, names, chunks, byName, first)),
        });
      }
    },
  };
}

/** What each path needs in one language; English has no words besides those in its screens. */
function neededIn(
  language: string | undefined,
  names: readonly string[],
  chunks: readonly Chunk[],
  byName: Map<string, Chunk>,
  first: ReadonlySet<string>,
): Record<string, string[]> {
  const needed: Record<string, string[]> = {};
  const ending = language === undefined ? '' : `.${language}`;
  const words = new Set<string>();
  for (const chunk of chunks)
    if (chunk.fileName.startsWith(`assets/words${ending}-`)) collect(chunk, byName, words);
  for (const { path, file, lower, reads = [] } of ROWS) {
    const files = new Set<string>(words);
    for (const name of [file, lower]) {
      const screen = chunks.find((chunk) =>
        chunk.moduleIds.some((id) => id.endsWith(`/src/screens/${name}.svelte`)),
      );
      // Today itself is in the first JavaScript.
      if (screen) collect(screen, byName, files);
    }
    for (const part of reads) {
      const own = names.filter((name) => name.startsWith(`assets/${part}${ending}-`));
      const english = names.filter((name) => name.startsWith(`assets/${part}-`));
      for (const name of own.length > 0 ? own : english) files.add(name);
    }
    const own = [...files].filter((name) => !first.has(name));
    // What starts the app stands first: named after a dozen others it would wait for a free connection.
    if (own.length > 0) needed[path] = [...first, ...own].map((name) => `/${name}`);
  }
  return needed;
}

function collect(chunk: Chunk, byName: Map<string, Chunk>, files: Set<string>): void {
  if (files.has(chunk.fileName)) return;
  files.add(chunk.fileName);
  for (const name of chunk.imports) {
    const imported = byName.get(name);
    if (imported) collect(imported, byName, files);
  }
}
