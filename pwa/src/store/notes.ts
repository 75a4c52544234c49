/** What a page tells the service worker, which reads no `localStorage`: short notes in a cache that both can open. */

const CACHE = 'unknot-notes';

/** `language`: of this phone. `today`: "frame" while the first page comes without the number scale. */
export type Note = 'language' | 'today';

/** Leaves a note; `null` takes it away. Rejects where caches are forbidden: there is no worker to tell either. */
export async function leaveNote(name: Note, text: string | null): Promise<void> {
  if (!('caches' in globalThis)) return;
  const cache = await caches.open(CACHE);
  if (text === null) await cache.delete(`/${name}`);
  else await cache.put(`/${name}`, new Response(text));
}

/** Undefined when nothing was noted. */
export async function readNote(name: Note): Promise<string | undefined> {
  if (!(await caches.has(CACHE))) return undefined;
  const note = await (await caches.open(CACHE)).match(`/${name}`);
  return await note?.text();
}
