/** What the first screen costs: its JavaScript and CSS, brotli 11. Fails when the JavaScript is over its limit. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';

const FIRST_JS_LIMIT = 35_000;
const WORKER_LIMIT = 9_500;

interface Chunk {
  file: string;
  isEntry?: boolean;
  imports?: string[];
}

const dist = new URL('../dist/', import.meta.url);
if (!existsSync(new URL('index.html', dist)))
  throw new Error('pwa/dist is not built: npm run build');

function packed(file: string): number {
  const source = readFileSync(new URL(file, dist));
  return brotliCompressSync(source, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}

const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', dist), 'utf8')) as Record<
  string,
  Chunk
>;
const first = new Set<string>();
function collect(key: string): void {
  const chunk = manifest[key];
  if (!chunk || first.has(chunk.file)) return;
  first.add(chunk.file);
  for (const imported of chunk.imports ?? []) collect(imported);
}
for (const [key, chunk] of Object.entries(manifest)) if (chunk.isEntry) collect(key);

const scripts = readdirSync(new URL('assets/', dist)).filter((name) => name.endsWith('.js'));
const sum = (files: Iterable<string>) =>
  [...files].reduce((total, file) => total + packed(file), 0);
const firstJs = sum(first);
const worker = packed('sw.js');
for (const file of first) console.log(`${String(packed(file)).padStart(8)}  ${file}`);
console.log(`${String(firstJs).padStart(8)}  first JavaScript (limit ${FIRST_JS_LIMIT})`);
console.log(`${String(sum(scripts.map((name) => `assets/${name}`))).padStart(8)}  all JavaScript`);
console.log(`${String(packed('index.html')).padStart(8)}  index.html with its CSS`);
console.log(`${String(worker).padStart(8)}  service worker (limit ${WORKER_LIMIT})`);
if (firstJs > FIRST_JS_LIMIT || worker > WORKER_LIMIT) {
  console.error('Too large. Move what the first screen does not need into a lazy screen.');
  process.exitCode = 1;
}
