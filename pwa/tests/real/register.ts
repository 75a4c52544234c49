/**
 * Lets Node run the phone's own code as it is: an IndexedDB in memory, the knowledge of this checkout, and what a page
 * knows of its browser. Loaded before everything else: `node --import ./tests/real/register.ts …`.
 */
import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';

const VIRTUAL = 'virtual:knowledge';
const BUNDLE = new URL('../../../build/knowledge/bundle.json', import.meta.url);

registerHooks({
  resolve(specifier, context, next) {
    if (specifier !== VIRTUAL) return next(specifier, context);
    return { url: VIRTUAL, format: 'module', shortCircuit: true };
  },
  load(url, context, next) {
    if (url !== VIRTUAL) return next(url, context);
    const { version } = JSON.parse(readFileSync(BUNDLE, 'utf8')) as { version: string };
    const source = `export default ${JSON.stringify({ version, url: String(BUNDLE) })}`;
    return { format: 'module', source, shortCircuit: true };
  },
});

Object.defineProperty(globalThis.navigator, 'onLine', { value: true, configurable: true });
