/**
 * What each path needs besides the first JavaScript, so that the server can name it in the answer's `Link` header
 * and the browser fetches it together with the first JavaScript, not one round trip later.
 */
import type { Plugin, Rolldown } from 'vite';
import { ROWS } from '../src/app/places.ts';

type Chunk = Rolldown.OutputChunk & { viteMetadata?: { importedCss: Set<string> } };

/** Writes `.vite/preload.json`: path -> files, in the order in which they are needed. */
export function preload(): Plugin {
  return {
    name: 'unknot-preload',
    apply: 'build',
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((file): file is Chunk => file.type === 'chunk');
      const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
      const first = new Set<string>();
      for (const chunk of chunks) if (chunk.isEntry) collect(chunk, byName, first);
      const needed: Record<string, string[]> = {};
      for (const { path, file } of ROWS) {
        const screen = chunks.find((chunk) =>
          chunk.facadeModuleId?.endsWith(`/src/screens/${file}.svelte`),
        );
        // Today is in the first JavaScript.
        if (!screen) continue;
        const files = new Set<string>();
        collect(screen, byName, files);
        needed[path] = [...files].filter((name) => !first.has(name)).map((name) => `/${name}`);
      }
      this.emitFile({
        type: 'asset',
        fileName: '.vite/preload.json',
        source: JSON.stringify(needed),
      });
    },
  };
}

function collect(chunk: Chunk, byName: Map<string, Chunk>, files: Set<string>): void {
  if (files.has(chunk.fileName)) return;
  files.add(chunk.fileName);
  for (const style of chunk.viteMetadata?.importedCss ?? []) files.add(style);
  for (const name of chunk.imports) {
    const imported = byName.get(name);
    if (imported) collect(imported, byName, files);
  }
}
