/** Everything on this phone as one file: readable by people, complete for programs. */
import { SCHEMA } from '../domain/records.ts';
import { current } from '../store/current.ts';
import { knowledgeVersion } from '../store/knowledge.ts';
import type { TrayEntry, ViewRow, WaitingOp } from '../store/shape.ts';

export interface Everything {
  records: Pick<ViewRow, 'id' | 'kind' | 'values'>[];
  waiting: WaitingOp[];
  refused: TrayEntry[];
}

/** All records as shown (deleted ones too), what waits to be sent, and what was refused, in one reading. */
export async function readEverything(): Promise<Everything> {
  const { db } = await current();
  return await db.read(['view', 'outbox', 'tray'], async (tx) => {
    const [records, waiting, refused] = await Promise.all([
      tx.objectStore('view').getAll(),
      tx.objectStore('outbox').getAll(),
      tx.objectStore('tray').getAll(),
    ]);
    return {
      records: records.map(({ id, kind, values }) => ({ id, kind, values })),
      waiting,
      refused,
    };
  });
}

/** Everything for programs: pretty-printed JSON that names its schema. */
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
  return new Blob([JSON.stringify(file, null, 2)], { type: 'application/json' });
}

/** "unknot-2026-03-01.json": no health word in the name of a file that may lie around. */
export function exportName(ending: 'json' | 'html', now = new Date()): string {
  return `unknot-${now.toISOString().slice(0, 10)}.${ending}`;
}
