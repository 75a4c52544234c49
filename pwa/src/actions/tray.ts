/** What the person decides about changes that the server refused. */
import { announce } from '../store/changes.ts';
import { current } from '../store/current.ts';
import type { TrayEntry } from '../store/shape.ts';
import { drop, mendable } from '../store/tray.ts';
import { change } from '../store/write.ts';
import { commit } from './write.ts';

export type { TrayEntry } from '../store/shape.ts';

/** Sends a refused change again, without the fields that the server complained about. */
export async function retryRefused(entry: TrayEntry): Promise<void> {
  // Saved first, dropped second: killed in between, it is sent twice and stored once per field.
  await commit([change(entry.kind, entry.id, mendable(entry))]);
  await dropRefused(entry.op_id);
}

/** Throws a refused change away for good. */
export async function dropRefused(opId: string): Promise<void> {
  const { db } = await current();
  await drop(db, opId);
  announce({ kinds: [], from: 'meta' });
}
