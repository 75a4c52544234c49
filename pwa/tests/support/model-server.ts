/**
 * The server's half of the protocol in memory: operations are counted once, fields merge by clock, the revision
 * rises with every accepted change. A port of the executable model; for tests only.
 */

import type { SyncAnswer, SyncRequest, WireOp, WireRow } from '../../src/api/sync.ts';
import { compare, type Hlc } from '../../src/domain/clock.ts';
import type { Flat, Json } from '../../src/domain/flatten.ts';

const BELIEVED_AHEAD_MS = 5 * 60_000;
const REFUSED_AHEAD_MS = 24 * 60 * 60_000;
const PAGE = 3;

interface Kept {
  status: 'applied' | 'merged' | 'rejected';
  errors: { field: string; code: string; message: string }[];
  id: string;
}

export class ModelServer {
  readonly rows = new Map<string, WireRow>();
  readonly results = new Map<string, Kept>();
  /** One entry per accepted change: what it replaced. */
  readonly history: { op_id: string; id: string; replaced: string[] }[] = [];
  #revision = 0;

  sync(request: SyncRequest, nowMs: number): SyncAnswer {
    const back = this.#shift(request.ops, nowMs);
    const results = request.ops.map((op) => this.#take(op, back, nowMs));
    const after = Number(request.cursor || '0');
    const changed = [...this.rows.values()]
      .filter((row) => row.revision > after)
      .sort((a, b) => a.revision - b.revision);
    const page = changed.slice(0, PAGE);
    return {
      results,
      rows: page.map((row) => structuredClone(row)),
      cursor: String(page.at(-1)?.revision ?? after),
      has_more: changed.length > PAGE,
      server_time: new Date(nowMs).toISOString(),
    };
  }

  /** A clock too far ahead shifts the whole request, so that the phone's own order stays. */
  #shift(ops: readonly WireOp[], nowMs: number): number {
    let ahead = 0;
    for (const op of ops) {
      for (const [, clock] of Object.values(op.patch)) {
        if (clock[0] <= nowMs + REFUSED_AHEAD_MS) ahead = Math.max(ahead, clock[0]);
      }
    }
    return Math.max(0, ahead - nowMs - BELIEVED_AHEAD_MS);
  }

  #take(op: WireOp, back: number, nowMs: number): SyncAnswer['results'][number] {
    const first = this.results.get(op.op_id);
    const kept = first ?? this.#judge(op, back, nowMs);
    this.results.set(op.op_id, kept);
    const row = this.rows.get(kept.id);
    return {
      op_id: op.op_id,
      status: kept.status,
      replayed: first !== undefined,
      errors: kept.errors,
      row: row ? structuredClone(row) : null,
    };
  }

  #judge(op: WireOp, back: number, nowMs: number): Kept {
    const fields = Object.entries(op.patch);
    const ahead = fields.filter(([, [, clock]]) => clock[0] > nowMs + REFUSED_AHEAD_MS);
    if (ahead.length > 0)
      return this.#refuse(
        op,
        ahead.map(([field]) => field),
        'clock_ahead',
      );
    const wrong = fields.filter(([field, [value]]) => field === 'pain_now' && value === 11);
    if (wrong.length > 0) return this.#refuse(op, ['pain_now'], 'max_value');
    const row = this.rows.get(op.id) ?? {
      id: op.id,
      kind: op.kind,
      revision: 0,
      values: {},
      clocks: {},
    };
    const replaced = merge(row, op, back);
    this.rows.set(op.id, row);
    if (replaced.length > 0) row.revision = ++this.#revision;
    this.history.push({ op_id: op.op_id, id: op.id, replaced });
    return {
      status: replaced.length === fields.length ? 'applied' : 'merged',
      errors: [],
      id: op.id,
    };
  }

  #refuse(op: WireOp, fields: string[], code: string): Kept {
    return {
      status: 'rejected',
      errors: fields.map((field) => ({ field, code, message: 'no' })),
      id: op.id,
    };
  }
}

function merge(
  row: { values: Flat; clocks: Record<string, Hlc> },
  op: WireOp,
  back: number,
): string[] {
  const taken: string[] = [];
  for (const [field, [value, [ms, counter, device]]] of Object.entries(op.patch)) {
    const given: Hlc = [ms - back, counter, device];
    const known = row.clocks[field];
    // A device's changes arrive in order: its later one always wins over its earlier one.
    const own = known?.[2] === device;
    if (known && !own && compare(given, known) <= 0) continue;
    row.values[field] = value as Json;
    row.clocks[field] = own && compare(known, given) > 0 ? known : given;
    taken.push(field);
  }
  return taken;
}
