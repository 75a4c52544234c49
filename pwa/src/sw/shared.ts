/**
 * Text that another app shares with Unknot. It comes as a POST that this worker answers itself: the words never
 * leave the phone, stand in no address and in no log, and it works without network.
 */
import { writeSmall } from '../store/small.ts';

declare const self: ServiceWorkerGlobalScope;

/** Must be the same in the manifest and in the server's `urls.py`. */
export const SHARE = '/shared';
const LONGEST = 10_000;

/** Keeps what was shared for the log screen, then opens that. */
export async function takeShared(request: Request): Promise<Response> {
  const kept = await keep(request).catch(() => false);
  return Response.redirect(
    new URL(kept ? '/log#shared' : '/log#not-shared', self.location.origin).href,
    303,
  );
}

async function keep(request: Request): Promise<boolean> {
  const form = await request.formData();
  const parts = ['title', 'text', 'url'].map((name) => form.get(name));
  const words = parts.filter((part) => typeof part === 'string' && part.trim() !== '');
  const text = [...new Set(words)].join('\n').trim().slice(0, LONGEST);
  if (text === '') return false;
  await writeSmall('shared', text);
  return true;
}
