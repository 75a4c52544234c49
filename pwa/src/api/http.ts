/** Talking to our own server: JSON, session cookie, CSRF header, a time limit, and errors as types. */
import { LANGUAGE } from '../domain/language.ts';

/** No answer: no network, server down, or too slow. Nothing is known about whether it arrived. */
export class Offline extends Error {
  override readonly name = 'Offline';
}

/** The server said no. `fields`: field name -> messages. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly status: number;
  readonly code: string;
  readonly fields: Readonly<Record<string, readonly string[]>>;

  constructor(status: number, code: string, detail: string, fields: Record<string, string[]> = {}) {
    super(detail);
    this.status = status;
    this.code = code;
    this.fields = fields;
  }
}

const TIME_LIMIT_MS = 30_000;
/** Below this, packing costs more than it saves. */
const WORTH_PACKING = 4_096;

export interface Reply {
  status: number;
  body: unknown;
  /** Seconds the server asks us to wait (Retry-After), if it said so. */
  retryAfter: number | null;
}

export interface Options {
  body?: unknown;
  /** Compress a large body; only where the server unpacks it. */
  pack?: boolean;
  headers?: Record<string, string>;
}

/** One request. Throws Offline; every status is an answer. Never follows us to another host: paths only. */
export async function request(
  method: string,
  path: string,
  { body, pack, headers }: Options = {},
): Promise<Reply> {
  const sent: Record<string, string> = {
    Accept: 'application/json',
    'Accept-Language': LANGUAGE,
    ...headers,
  };
  const init: RequestInit = {
    method,
    headers: sent,
    credentials: 'same-origin',
    cache: 'no-store',
  };
  if (method !== 'GET') sent['X-CSRFToken'] = await csrfToken();
  if (body !== undefined) {
    sent['Content-Type'] = 'application/json';
    const text = JSON.stringify(body);
    const packed = pack && text.length > WORTH_PACKING ? await gzip(text) : null;
    if (packed) sent['Content-Encoding'] = 'gzip';
    init.body = packed ?? text;
  }
  init.signal = AbortSignal.timeout(TIME_LIMIT_MS);
  try {
    const response = await fetch(path, init);
    const text = await response.text();
    const wait = Number(response.headers.get('Retry-After') ?? Number.NaN);
    const reply = {
      status: response.status,
      body: parse(text),
      retryAfter: Number.isFinite(wait) ? wait : null,
    };
    learn(path, reply);
    return reply;
  } catch (error) {
    throw new Offline(path, { cause: error });
  }
}

export const SESSION = '/api/v1/session';

/** What the server last said about being signed in here; undefined until it was asked. */
let signedIn: boolean | undefined;

/** Asks unless the last answer was yes: somebody may have signed in in another tab. Throws Offline. */
export async function isSignedIn(): Promise<boolean> {
  if (signedIn !== true) await request('GET', SESSION);
  return signedIn === true;
}

/** True when the server has said no: then a request that needs a session is not worth sending. */
export function isSignedOut(): boolean {
  return signedIn === false;
}

function learn(path: string, { status, body }: Reply): void {
  if (path === SESSION && status === 200) {
    signedIn = (body as { authenticated?: unknown } | null)?.authenticated === true;
  } else if (status === 401) signedIn = false;
}

/**
 * The body of a good answer; anything else is thrown as Refused. Who is not signed in gets the server's 401
 * without a request: it would only leave an error in the browser's log.
 */
export async function call<T>(method: string, path: string, body?: unknown): Promise<T> {
  if (path !== SESSION && !(await isSignedIn())) throw new Refused(401, 'not_authenticated', '');
  let reply = await request(method, path, { body });
  if (reply.status === 403 && method !== 'GET') {
    // The CSRF cookie may be gone (cookies cleared, first visit offline): asking for the session sets a new one.
    await request('GET', SESSION);
    reply = await request(method, path, { body });
  }
  if (reply.status >= 200 && reply.status < 300) return reply.body as T;
  throw refusal(reply);
}

export function refusal({ status, body }: Reply): Refused {
  const given = (body ?? {}) as { detail?: string; fields?: Record<string, string[]> };
  return new Refused(status, codeOf(body), given.detail ?? `HTTP ${status}`, given.fields);
}

function codeOf(body: unknown): string {
  const code = (body as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : 'unknown';
}

function parse(text: string): unknown {
  if (text === '') return null;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // A proxy's HTML page, or an answer that was cut off: no answer of ours.
    return null;
  }
}

async function gzip(text: string): Promise<ArrayBuffer | null> {
  if (typeof CompressionStream === 'undefined') return null;
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  return await new Response(stream).arrayBuffer();
}

async function csrfToken(): Promise<string> {
  if (typeof document !== 'undefined') {
    const found = /(?:^|; )csrftoken=([^;]+)/.exec(document.cookie);
    return found?.[1] ?? '';
  }
  // In the service worker there is no document; where its `sync` event exists, so does the cookie store.
  const cookies = (
    globalThis as { cookieStore?: { get(name: string): Promise<{ value?: string } | null> } }
  ).cookieStore;
  return (await cookies?.get('csrftoken'))?.value ?? '';
}
