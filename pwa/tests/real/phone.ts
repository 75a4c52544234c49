/**
 * One phone as a process, for stories that need a real server: the app's own actions, store and sync, driven line by
 * line. `node --import ./tests/real/register.ts tests/real/phone.ts http://127.0.0.1:PORT`
 *
 * A line in is `{"do": …, …}`, a line out is its answer `{"ok": …}` or `{"error": {"name", "message"}}`.
 */
import { createInterface } from 'node:readline';
import { bringBack, lookAt } from '../../src/actions/bring_back.ts';
import { exportEverything } from '../../src/actions/export.ts';
import { current } from '../../src/store/current.ts';
import { ALL_STORES } from '../../src/store/shape.ts';
import { syncNow } from '../../src/sync/loop.ts';
import { writeEverything } from './contract.ts';
import type { Fault } from './faults.ts';
import { Network } from './network.ts';
import { NodeLine } from './node_line.ts';

const network = new Network(new NodeLine(process.argv[2] ?? '').open()).open();

type Line =
  | { do: 'act'; module: string; name: string; args: unknown[] }
  | { do: 'everything' | 'sync' | 'show' | 'file' | 'deliver late' }
  | { do: 'bring'; file: string }
  | { do: 'trouble'; fault: Fault | null };

async function obey(line: Line): Promise<unknown> {
  switch (line.do) {
    case 'act': {
      const actions = await import(`../../src/actions/${line.module}.ts`);
      return await actions[line.name](...line.args);
    }
    case 'everything':
      return await writeEverything();
    case 'sync':
      return await syncNow();
    case 'show':
      return await show();
    case 'file':
      return await (await exportEverything()).text();
    case 'bring': {
      const found = await lookAt(new Blob([line.file]));
      await bringBack(found);
      return { coming: found.coming, isOther: found.isOther };
    }
    case 'trouble':
      network.fault = () => line.fault;
      return null;
    case 'deliver late':
      return await network.deliverLate();
  }
}

/** All that lies in the open database. */
async function show() {
  const { db, account } = await current();
  return await db.read(ALL_STORES, async (tx) => ({
    account,
    view: await tx.objectStore('view').getAll(),
    rows: await tx.objectStore('rows').getAll(),
    outbox: await tx.objectStore('outbox').index('by_seq').getAll(),
    tray: await tx.objectStore('tray').getAll(),
    cursor: (await tx.objectStore('meta').get('cursor')) ?? null,
    stop: (await tx.objectStore('meta').get('stop')) ?? null,
  }));
}

for await (const text of createInterface({ input: process.stdin })) {
  let answer: unknown;
  try {
    answer = { ok: (await obey(JSON.parse(text) as Line)) ?? null };
  } catch (error) {
    const { name, message, stack } = error as Error;
    answer = { error: { name, message, stack } };
  }
  process.stdout.write(`${JSON.stringify(answer)}\n`);
}
process.exit(0);
