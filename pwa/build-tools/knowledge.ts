/** Puts the knowledge bundle into the build as an asset with a content hash, and tells the app where it is. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

const VIRTUAL = 'virtual:knowledge';

/** `file`: the bundle that `python -m backend.knowledge.build` wrote. Its absence stops the build. */
export function knowledge(file: string, { emit = true } = {}): Plugin {
  let source = '';
  let url = '';
  let version = '';
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
      source = readFileSync(file, 'utf8');
      version = (JSON.parse(source) as { version: string }).version;
      const hash = createHash('sha256').update(source).digest('base64url').slice(0, 8);
      url = `/assets/knowledge-${hash}.json`;
      if (building && emit) this.emitFile({ type: 'asset', fileName: url.slice(1), source });
    },
    resolveId: (id) => (id === VIRTUAL ? `\0${VIRTUAL}` : undefined),
    load: (id) =>
      id === `\0${VIRTUAL}` ? `export default ${JSON.stringify({ url, version })}` : undefined,
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        if (!url || request.url !== url) return next();
        response.setHeader('Content-Type', 'application/json').end(source);
      });
    },
  };
}
