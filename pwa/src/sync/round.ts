/** One conversation with the server: send what waits, take in what is new, until both sides have nothing left. */
import type { SyncAnswer, SyncReply, SyncRequest } from '../api/sync.ts';
import type { Kind } from '../domain/records.ts';
import type { Database } from '../store/database.ts';
import { batch, setAside, takeIn } from '../store/outbox.ts';

/** More is never sent in one request; the server takes no more. */
export const LARGEST_BATCH = 200;
/** A server that sends the same thing for ever must not keep the phone awake. */
const MOST_REQUESTS = 500;

export type End =
  | { end: 'done' | 'offline' | 'sign_in' | 'wrong_account' | 'app_old' }
  | { end: 'later'; seconds: number | null };

export interface Round {
  db: Database;
  owner: string;
  knowledgeVersion: string;
  send(body: SyncRequest): Promise<SyncReply>;
  now(): Date;
  /** Called after each answer was taken in. */
  changed(kinds: readonly Kind[]): void;
}

/** Talks until done or until something stands in the way. Killed at any point, the next round goes on from there. */
export async function syncRound(round: Round): Promise<End> {
  let limit = LARGEST_BATCH;
  for (let requests = 0; requests < MOST_REQUESTS; requests += 1) {
    const { device, cursor, ops, more } = await batch(round.db, limit);
    const reply = await round.send({
      owner: round.owner,
      device,
      cursor,
      knowledge_version: round.knowledgeVersion,
      ops,
    });
    if (reply.outcome === 'too_large') {
      if (ops.length <= 1) await refuseLargest(round, ops[0]?.op_id);
      if (ops.length === 0) return { end: 'later', seconds: null };
      limit = Math.max(1, Math.floor(ops.length / 2));
      continue;
    }
    if (reply.outcome === 'later') return { end: 'later', seconds: reply.seconds };
    if (reply.outcome !== 'answered') return { end: reply.outcome };

    const { restamped } = await takeIn(round.db, reply.answer, round.now());
    round.changed(kindsOf(reply.answer, ops));
    const moved = reply.answer.results.length > 0 || reply.answer.cursor !== cursor;
    if (!more && !reply.answer.has_more && restamped === 0) return { end: 'done' };
    // More is promised, yet nothing moved: asking at once would only ask for ever.
    if (!moved) return { end: 'later', seconds: null };
    limit = LARGEST_BATCH;
  }
  return { end: 'later', seconds: null };
}

/** A single change that is larger than the server takes will never pass: it goes where the person sees it. */
async function refuseLargest(round: Round, opId: string | undefined): Promise<void> {
  if (opId === undefined) return;
  await setAside(round.db, opId, [{ field: '', code: 'too_large', message: '' }], round.now());
  round.changed([]);
}

function kindsOf(answer: SyncAnswer, sent: readonly { kind: Kind }[]): Kind[] {
  const kinds = new Set<Kind>(sent.map((op) => op.kind));
  for (const row of answer.rows) kinds.add(row.kind);
  // What the server alone wrote is taken off the screens until it says it again.
  if (answer.forgot) kinds.add('escalation');
  return [...kinds];
}
