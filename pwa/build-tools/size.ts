/** What the app costs the network: JavaScript and CSS, brotli 11. Fails when a limit is passed. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';

const FIRST_JS_LIMIT = 35_000;
/**
 * What a phone fetches from the first visit until all screens are on it, in one language: the chunks of a first visit
 * to Today and the pack (`service-worker.ts`), therapists' screens included. The goal is 150 kB and is not met: the
 * English words alone are 25 kB, Svelte's runtime 23 kB. A screen that is added has to be paid for by another.
 */
const WHOLE_JS_LIMIT = 196_800;
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
const pack = readdirSync(new URL('assets/', dist)).find((name) => name.startsWith('pack-'));
if (pack === undefined) throw new Error('the build has no pack: see build-tools/service-worker.ts');
const inPack = JSON.parse(readFileSync(new URL(`assets/${pack}`, dist), 'utf8')) as object;
const firstVisit = [...persons].filter((file) => !(`/${file}` in inPack));
const wholeJs = sum(firstVisit) + packed(`assets/${pack}`);
const lines: [number, string][] = [
  [firstJs, `first JavaScript (limit ${FIRST_JS_LIMIT})`],
  [sum(firstVisit), 'JavaScript of a first visit to Today'],
  [packed(`assets/${pack}`), 'the pack: JavaScript of all other screens'],
  [wholeJs, `JavaScript that a phone fetches in all (limit ${WHOLE_JS_LIMIT})`],
  [sum(persons), 'the person’s chunks, were each fetched by itself'],
  ...scripts
    .filter((name) => name.startsWith('words.'))
    .map((name): [number, string] => [packed(`assets/${name}`), `${name}: one more language`]),
  [packed('index.html'), 'index.html with its CSS'],
  [worker, `service worker (limit ${WORKER_LIMIT})`],
];
for (const [size, what] of lines) console.log(`${String(size).padStart(8)}  ${what}`);
if (firstJs > FIRST_JS_LIMIT || wholeJs > WHOLE_JS_LIMIT || worker > WORKER_LIMIT) {
  console.error('Too large. Move what the first screen does not need into a lazy screen.');
  process.exitCode = 1;
}
