/** Everything on this phone as one file: readable by people, complete for programs. */
import { SCHEMA } from '../domain/records.ts';
import { current } from '../store/current.ts';
import { knowledgeVersion } from '../store/knowledge.ts';

/** All records as shown, what waits to be sent, and what was refused; pretty-printed JSON. */
export async function exportEverything(now = new Date()): Promise<Blob> {
  const { db, account } = await current();
  const content = await db.read(['view', 'outbox', 'tray'], async (tx) => {
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
  const file = {
    what: 'unknot-export',
    schema: SCHEMA,
    exported_at: now.toISOString(),
    account,
    knowledge_version: knowledgeVersion(),
    ...content,
  };
  return new Blob([JSON.stringify(file, null, 2)], { type: 'application/json' });
}

/** "unknot-2026-03-01.json": no health word in the name of a file that may lie around. */
export function exportName(now = new Date()): string {
  return `unknot-${now.toISOString().slice(0, 10)}.json`;
}
