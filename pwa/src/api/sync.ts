/** The one request of a sync. Every way in which it can end is an answer here, none is thrown. */
import type { Hlc } from '../domain/clock.ts';
import type { Flat, Json } from '../domain/flatten.ts';
import type { Kind } from '../domain/records.ts';
import { isSignedIn, isSignedOut, Offline, request, SESSION } from './http.ts';

export interface WireOp {
  op_id: string;
  kind: Kind;
  id: string;
  patch: Record<string, [Json, Hlc]>;
  schema: number;
  again?: true;
}

export interface WireRow {
  id: string;
  kind: Kind;
  revision: number;
  values: Flat;
  clocks: Record<string, Hlc>;
}

export interface SyncRequest {
  owner: string;
  device: string;
  cursor: string;
  knowledge_version: string;
  ops: WireOp[];
}

export interface SyncAnswer {
  results: {
    op_id: string;
    status: 'applied' | 'merged' | 'rejected';
    replayed: boolean;
    errors: { field: string; code: string; message: string }[];
    row: WireRow | null;
  }[];
  rows: WireRow[];
  cursor: string;
  has_more: boolean;
  server_time: string;
  forgot?: boolean;
}

export type SyncReply =
  | { outcome: 'answered'; answer: SyncAnswer }
  | { outcome: 'offline' | 'sign_in' | 'wrong_account' | 'too_large' | 'app_old' }
  | { outcome: 'later'; seconds: number | null };

export async function sync(body: SyncRequest): Promise<SyncReply> {
  try {
    if (isSignedOut() && !(await isSignedIn())) return { outcome: 'sign_in' };
    const reply = await send(body);
    if (reply.status === 200 && isAnswer(reply.body))
      return { outcome: 'answered', answer: reply.body };
    if (reply.status === 401 || reply.status === 403) return { outcome: 'sign_in' };
    if (reply.status === 409) return { outcome: 'wrong_account' };
    if (reply.status === 413) return { outcome: 'too_large' };
    if (reply.status === 426) return { outcome: 'app_old' };
    // 400 (cut off on its way), 429, 5xx, a proxy's page: the same changes go again, later.
    return { outcome: 'later', seconds: reply.retryAfter };
  } catch (error) {
    if (error instanceof Offline) return { outcome: 'offline' };
    throw error;
  }
}

async function send(body: SyncRequest) {
  const reply = await request('POST', '/api/v1/sync', { body, pack: true });
  if (reply.status !== 403) return reply;
  await request('GET', SESSION);
  return await request('POST', '/api/v1/sync', { body, pack: true });
}

/** A captive portal also answers 200: only what has our shape may touch the outbox. */
function isAnswer(body: unknown): body is SyncAnswer {
  const given = body as Partial<SyncAnswer> | null;
  return (
    typeof given === 'object' &&
    given !== null &&
    Array.isArray(given.results) &&
    Array.isArray(given.rows) &&
    typeof given.cursor === 'string' &&
    typeof given.server_time === 'string'
  );
}
