/** Everything on this phone as one file: readable by people, complete for programs, and to be brought back. */
import type { Hlc } from '../domain/clock.ts';
import { SCHEMA } from '../domain/records.ts';
import { current } from '../store/current.ts';
import { knowledgeVersion } from '../store/knowledge.ts';
import type { TrayEntry, ViewRow, WaitingOp } from '../store/shape.ts';

export interface Everything {
  /** `clocks`: when each field got its value, as the server has it; without them for what it never had. */
  records: (Pick<ViewRow, 'id' | 'kind' | 'values'> & { clocks?: Record<string, Hlc> })[];
  waiting: WaitingOp[];
  refused: TrayEntry[];
}

/** All records as shown (deleted ones too), what waits to be sent, and what was refused, in one reading. */
export async function readEverything(): Promise<Everything> {
  const { db } = await current();
  return await db.read(['view', 'rows', 'outbox', 'tray'], async (tx) => {
    const [records, rows, waiting, refused] = await Promise.all([
      tx.objectStore('view').getAll(),
      tx.objectStore('rows').getAll(),
      tx.objectStore('outbox').index('by_seq').getAll(),
      tx.objectStore('tray').getAll(),
    ]);
    const clocks = new Map(rows.map((row) => [row.id, row.clocks]));
    return {
      records: records.map(({ id, kind, values }) => {
        const known = clocks.get(id);
        return { id, kind, values, ...(known && { clocks: known }) };
      }),
      waiting,
      refused,
    };
  });
}

/** Everything for programs: JSON that names its schema, a record a line. */
export async function exportEverything(now = new Date()): Promise<Blob> {
  const { account } = await current();
  const file = {
    what: 'unknot-export',
    schema: SCHEMA,
    exported_at: now.toISOString(),
    account,
    knowledge_version: knowledgeVersion(),
    ...(await readEverything()),
  };
  const lines = Object.entries(file).map(([name, value]) => {
    const text = Array.isArray(value)
      ? `[\n${value.map((one) => JSON.stringify(one)).join(',\n')}\n]`
      : JSON.stringify(value);
    return `${JSON.stringify(name)}: ${text}`;
  });
  return new Blob([`{\n${lines.join(',\n')}\n}\n`], { type: 'application/json' });
}

/** "unknot-2026-03-01.json": no health word in the name of a file that may lie around. */
export function exportName(ending: 'json' | 'html', now = new Date()): string {
  return `unknot-${now.toISOString().slice(0, 10)}.${ending}`;
}
