/** Puts the knowledge into the build, in parts with content hashes, and tells the app where they are. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

const VIRTUAL = 'virtual:knowledge';

/**
 * What a phone reads at once. `knowledge`: every screen that asks or scores; `guides`: what to do; `pages`, with every
 * kind not named here: what to read. No kind is in two parts: only `version` is in each.
 */
const PARTS = {
  knowledge: [
    'zones',
    'elsewhere',
    'groups',
    'points',
    'finder_questions',
    'words',
    'safety',
    'patches',
  ],
  guides: ['routines', 'examinations', 'programmes', 'doses'],
} as const;

export type Part = keyof typeof PARTS | 'pages';

export interface Bundle {
  version: string;
  [kind: string]: unknown;
}

/** The bundle, cut. Throws when a kind that a part must have is missing. */
export function partsOf({ version, ...kinds }: Bundle): Record<Part, Bundle> {
  const left = new Map(Object.entries(kinds));
  const take = (names: readonly string[]): Bundle => {
    const part: Bundle = { version };
    for (const name of names) {
      if (!left.has(name)) throw new Error(`the knowledge bundle has no "${name}"`);
      part[name] = left.get(name);
      left.delete(name);
    }
    return part;
  };
  const [knowledge, guides] = [take(PARTS.knowledge), take(PARTS.guides)];
  return { knowledge, guides, pages: { version, ...Object.fromEntries(left) } };
}

/** Where the bundle in another language lies: bundle.json -> bundle.de.json. */
const inLanguage = (file: string, language: string) => file.replace(/\.json$/, `.${language}.json`);
const LANGUAGES = ['de', 'es'] as const;

type Urls = Record<Part, string>;

/** `file`: the bundle that `python -m backend.knowledge.build` wrote. Its absence stops the build. */
export function knowledge(file: string, { emit = true } = {}): Plugin {
  /** Path on the site -> content. */
  let files = new Map<string, string>();
  let made = { version: '', urls: {} as Record<string, Urls> };
  let building = false;
  return {
    name: 'unknot-knowledge',
    configResolved(config) {
      building = config.command === 'build' && config.mode !== 'test';
    },
    buildStart() {
      if (!existsSync(file)) {
        if (building)
          this.error(`${file} is missing: run "python -m backend.knowledge.build" first`);
        return;
      }
      const bundle = JSON.parse(readFileSync(file, 'utf8')) as Bundle;
      files = new Map();
      made = { version: bundle.version, urls: {} };
      const cut = (whole: Bundle, language = ''): Urls => {
        const urls: Partial<Urls> = {};
        for (const [part, content] of Object.entries(partsOf(whole)) as [Part, Bundle][]) {
          const source = JSON.stringify(content);
          const hash = createHash('sha256').update(source).digest('base64url').slice(0, 8);
          const url = `/assets/${part}${language}-${hash}.json`;
          urls[part] = url;
          files.set(url, source);
          if (building && emit) this.emitFile({ type: 'asset', fileName: url.slice(1), source });
        }
        return urls as Urls;
      };
      made.urls.en = cut(bundle);
      for (const language of LANGUAGES) {
        const other = inLanguage(file, language);
        if (!existsSync(other)) continue;
        const whole = JSON.parse(readFileSync(other, 'utf8')) as Bundle;
        if (whole.version !== bundle.version) this.error(`${other} is of another build`);
        made.urls[language] = cut(whole, `.${language}`);
      }
    },
    resolveId: (id) => (id === VIRTUAL ? `\0${VIRTUAL}` : undefined),
    load: (id) => (id === `\0${VIRTUAL}` ? `export default ${JSON.stringify(made)}` : undefined),
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const source = files.get(request.url ?? '');
        if (source === undefined) return next();
        response.setHeader('Content-Type', 'application/json').end(source);
      });
    },
  };
}
