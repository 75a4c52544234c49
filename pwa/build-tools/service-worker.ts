/**
 * Builds the service worker after the app, with the exact list of files of this build inside; and the pack: the code
 * of all screens but the first as one file. On a weak network a request each would cost more than their bytes, and
 * compressed together they are a seventh smaller.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Plugin } from 'vite';

interface Options {
  entry: string;
  /** Plugins that the worker's own build needs. */
  plugins: Plugin[];
}

/** Files that the app does without when there is no network. */
const NOT_KEPT =
  /(^\.vite\/|\.map$|\.br$|\.gz$|^sw\.js$|^robots\.txt$|^icons\/(?!icon-192|badge-96|icon\.svg))/;

export function serviceWorker({ entry, plugins }: Options): Plugin {
  let outDir = '';
  return {
    name: 'unknot-service-worker',
    apply: 'build',
    configResolved(config) {
      outDir = config.build.outDir;
    },
    closeBundle: {
      sequential: true,
      order: 'post',
      async handler(error?: Error) {
        if (error || !existsSync(join(outDir, 'index.html'))) return;
        await build({
          configFile: false,
          logLevel: 'warn',
          plugins,
          define: { __GENERATION__: JSON.stringify(generation(outDir)) },
          build: {
            outDir,
            emptyOutDir: false,
            copyPublicDir: false,
            target: 'es2022',
            modulePreload: false,
            rolldownOptions: {
              input: entry,
              output: { format: 'iife', entryFileNames: 'sw.js' },
              // Vite's helper for lazy chunks comes along; a classic script has no import.meta and no lazy chunks.
              transform: { define: { 'import.meta': '{}' } },
              checks: { pluginTimings: false },
            },
          },
        });
      },
    },
  };
}

interface ManifestChunk {
  file: string;
  imports?: string[];
}

/**
 * The chunks that a first visit to Today fetches by itself before the worker starts: what the server names for it
 * (`preload.ts`), and what starts once the screen is usable.
 */
function firstVisit(outDir: string): Set<string> {
  const read = (name: string): unknown => JSON.parse(readFileSync(join(outDir, name), 'utf8'));
  const { '/': today } = read('.vite/preload.json') as { '/': string[] };
  const manifest = read('.vite/manifest.json') as Record<string, ManifestChunk>;
  const files = new Set(today.map((path) => path.slice(1)));
  const add = (key: string): void => {
    const chunk = manifest[key];
    if (!chunk) throw new Error(`the build has no chunk ${key}`);
    files.add(chunk.file);
    for (const imported of chunk.imports ?? [])
      if (!files.has(manifest[imported]?.file ?? '')) add(imported);
  };
  add('src/app/later.ts');
  return files;
}

/** What belongs to another language only: `assets/words.de-….js`, `assets/guides.de-….json`, `inside.de.html`. */
const OF_LANGUAGE = /^(?:assets\/)?[a-z]+\.(de|es)[-.]/;

interface Generation {
  id: string;
  files: string[];
  pack: { path: string; files: string[] };
  languages: Record<string, string[]>;
}

function generation(outDir: string): Generation {
  const hash = createHash('sha256');
  const files: string[] = [];
  const packed: Record<string, string> = {};
  const loose = firstVisit(outDir);
  const languages: Record<string, string[]> = {};
  const names = readdirSync(outDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(outDir.length + 1))
    .sort();
  for (const name of names) {
    if (NOT_KEPT.test(name)) continue;
    hash.update(name).update(readFileSync(join(outDir, name)));
    const language = OF_LANGUAGE.exec(name)?.[1];
    if (language === undefined && name.endsWith('.js') && !loose.has(name))
      packed[`/${name}`] = readFileSync(join(outDir, name), 'utf8');
    else if (language === undefined) files.push(name === 'index.html' ? '/' : `/${name}`);
    else languages[language] = [...(languages[language] ?? []), `/${name}`];
  }
  const pack = { path: writePack(outDir, JSON.stringify(packed)), files: Object.keys(packed) };
  return { id: hash.digest('hex').slice(0, 12), files, pack, languages };
}

/** Path on the site -> code. Returns the path of the pack itself. */
function writePack(outDir: string, source: string): string {
  const hash = createHash('sha256').update(source).digest('base64url').slice(0, 8);
  const path = `assets/pack-${hash}.json`;
  writeFileSync(join(outDir, path), source);
  return `/${path}`;
}
