/**
 * The app itself, kept on the phone. One cache per build; the newest two are kept, so that a page that was
 * opened before an update can still load its own chunks.
 */
import { readNote } from '../store/notes.ts';
import { GENERATION, INSIDE, pageIn, TODAY } from './generation.ts';

const PREFIX = 'unknot-app-';
const OWN = PREFIX + GENERATION.id;
/** Paths that the server answers itself: never from the cache, never the app's page. */
const SERVER = /^\/(api|_allauth|admin|static|healthz|readyz)(\/|$)/;
/** Its name changes with its content, so an old copy is as good as a new one. */
const HASHED = /^\/assets\/.+-[\w-]{8}\.\w+$/;

/** The language of this phone; undefined when none is noted or this build does not have it. */
export async function language(): Promise<string | undefined> {
  const noted = await readNote('language');
  return noted !== undefined && Object.hasOwn(GENERATION.languages, noted) ? noted : undefined;
}

/** Fetches all that another language needs. Rejects when it cannot be had. */
export async function keepLanguage(noted: string | undefined): Promise<void> {
  const cache = await caches.open(OWN);
  const files = noted === undefined ? [] : (GENERATION.languages[noted] ?? []);
  await Promise.all(files.map((path) => keep(cache, path)));
}

/** Fetches the whole build, or nothing: a half-kept app would fail later, without network. */
export async function install(): Promise<void> {
  const cache = await caches.open(OWN);
  try {
    await Promise.all([unpack(cache), ...GENERATION.files.map((path) => keep(cache, path))]);
    await keepLanguage(await language());
  } catch (error) {
    await caches.delete(OWN);
    throw error;
  }
}

/** The code of all screens but the first, in one request; none when the build before had the same. */
async function unpack(cache: Cache): Promise<void> {
  const { path, files } = GENERATION.pack;
  const known = await Promise.all(files.map((file) => caches.match(file)));
  if (!known.includes(undefined)) {
    await Promise.all(files.map((file) => keep(cache, file)));
    return;
  }
  const packed = (await (await fetched(path)).json()) as Record<string, string>;
  const headers = { 'Content-Type': 'text/javascript; charset=utf-8' };
  await Promise.all(
    Object.entries(packed).map(([file, code]) => cache.put(file, new Response(code, { headers }))),
  );
}

async function keep(cache: Cache, path: string): Promise<void> {
  const known = HASHED.test(path) ? await caches.match(path) : undefined;
  await cache.put(path, known ?? (await fetched(path)));
}

async function fetched(path: string): Promise<Response> {
  const response = await fetch(path, {
    cache: HASHED.test(path) ? 'default' : 'reload',
    credentials: 'same-origin',
  });
  // A redirect to a sign-in page of a captive network, or an error page, must not become the app.
  if (!response.ok || response.redirected) throw new Error(`${path}: ${response.status}`);
  return response;
}

/** Keeps this build and the one before it. */
export async function tidy(): Promise<void> {
  const ours = (await caches.keys()).filter((name) => name.startsWith(PREFIX));
  const before = ours.filter((name) => name !== OWN).at(-1);
  await Promise.all(
    ours.filter((name) => name !== OWN && name !== before).map((name) => caches.delete(name)),
  );
}

/** The answer to a request of a page, or undefined when it is the network's business. */
export function answer(request: Request): Promise<Response> | undefined {
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin || SERVER.test(url.pathname))
    return undefined;
  if (request.mode === 'navigate') return page(request, url.pathname);
  if (GENERATION.files.includes(url.pathname) || HASHED.test(url.pathname))
    return file(request, url.pathname);
  return undefined;
}

/** Every path of the app is the same page; which screen it shows is decided inside. */
async function page(request: Request, path: string): Promise<Response> {
  const [own, noted, today] = await Promise.all([caches.open(OWN), language(), readNote('today')]);
  const page = path === '/' && today === undefined ? TODAY : INSIDE;
  const inLanguage = noted === undefined ? undefined : await own.match(pageIn(noted, page));
  return inLanguage ?? (await own.match(page)) ?? (await fetch(request));
}

async function file(request: Request, path: string): Promise<Response> {
  const own = await caches.open(OWN);
  const kept =
    (await own.match(path)) ?? (HASHED.test(path) ? await caches.match(path) : undefined);
  return kept ?? (await fetch(request));
}
