/** What the app costs the network: JavaScript and CSS, brotli 11. Fails when a limit is passed. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';

const FIRST_JS_LIMIT = 35_000;
/**
 * All that the person's own screens can load, in one language, without therapists' screens: what is reached, and a
 * kilobyte. The goal is 150 kB and is not met: the English words alone are 25 kB, Svelte's runtime 23 kB, and all of it
 * in a single file, which nobody could wait for, would still be some 172 kB. Families of screens (`chunks.ts`) are as
 * large as a first visit to one of them bears. A screen that is added has to be paid for by another.
 */
const PERSON_JS_LIMIT = 205_900;
const OTHERS = /^src\/screens\/(people|watch)\//;
/** A person reads one language: English is in the screens, another one is one file more. */
const LANGUAGES = /^src\/text\/words\./;
const WORKER_LIMIT = 9_500;

interface Chunk {
  file: string;
  isEntry?: boolean;
  imports?: string[];
  dynamicImports?: string[];
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
/** The files of these chunks and of all they import, with what they may load later if `lazy`. */
function reach(keys: Iterable<string>, lazy: boolean, files = new Set<string>()): Set<string> {
  for (const key of keys) {
    const chunk = manifest[key];
    if (!chunk || files.has(chunk.file) || OTHERS.test(key) || LANGUAGES.test(key)) continue;
    files.add(chunk.file);
    reach([...(chunk.imports ?? []), ...(lazy ? (chunk.dynamicImports ?? []) : [])], lazy, files);
  }
  return files;
}
const entries = Object.keys(manifest).filter((key) => manifest[key]?.isEntry);
const first = reach(entries, false);
const persons = reach(entries, true);

const scripts = readdirSync(new URL('assets/', dist)).filter((name) => name.endsWith('.js'));
const sum = (files: Iterable<string>) =>
  [...files].reduce((total, file) => total + packed(file), 0);
const firstJs = sum(first);
const worker = packed('sw.js');
const line = (file: string) => console.log(`${String(packed(file)).padStart(8)}  ${file}`);
for (const file of first) line(file);
for (const file of [...persons].sort((a, b) => packed(b) - packed(a)))
  if (!first.has(file)) line(file);
const personJs = sum(persons);
const lines: [number, string][] = [
  [firstJs, `first JavaScript (limit ${FIRST_JS_LIMIT})`],
  [personJs, `JavaScript of the person's screens (limit ${PERSON_JS_LIMIT})`],
  [sum(scripts.map((name) => `assets/${name}`)), 'all JavaScript, with therapists’ screens'],
  ...scripts
    .filter((name) => name.startsWith('words.'))
    .map((name): [number, string] => [packed(`assets/${name}`), `${name}: one more language`]),
  [packed('index.html'), 'index.html with its CSS'],
  [worker, `service worker (limit ${WORKER_LIMIT})`],
];
for (const [size, what] of lines) console.log(`${String(size).padStart(8)}  ${what}`);
if (firstJs > FIRST_JS_LIMIT || personJs > PERSON_JS_LIMIT || worker > WORKER_LIMIT) {
  console.error('Too large. Move what the first screen does not need into a lazy screen.');
  process.exitCode = 1;
}
