/** Builds the service worker after the app, with the exact list of files of this build inside. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
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

/** What belongs to another language only: `assets/words.de-….js`, `assets/guides.de-….json`, `inside.de.html`. */
const OF_LANGUAGE = /^(?:assets\/)?[a-z]+\.(de|es)[-.]/;

interface Generation {
  id: string;
  files: string[];
  languages: Record<string, string[]>;
}

function generation(outDir: string): Generation {
  const hash = createHash('sha256');
  const files: string[] = [];
  const languages: Record<string, string[]> = {};
  const names = readdirSync(outDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(outDir.length + 1))
    .sort();
  for (const name of names) {
    if (NOT_KEPT.test(name)) continue;
    hash.update(name).update(readFileSync(join(outDir, name)));
    const language = OF_LANGUAGE.exec(name)?.[1];
    if (language === undefined) files.push(name === 'index.html' ? '/' : `/${name}`);
    else languages[language] = [...(languages[language] ?? []), `/${name}`];
  }
  return { id: hash.digest('hex').slice(0, 12), files, languages };
}
