/** Small single values of the open diary: the running session, switches of this phone, the browser's promise to keep data. */
import type { Json } from '../domain/flatten.ts';
import { announce } from './changes.ts';
import { current, onCurrent } from './current.ts';
import { dropMeta, getMeta, putMeta } from './database.ts';
import type { Meta } from './shape.ts';

type SmallKey = 'active_session' | 'persisted' | 'last_sync_at' | 'shared';

export async function readSmall<K extends SmallKey>(key: K): Promise<Meta[K] | undefined> {
  const { db } = await current();
  return await db.read(['meta'], (tx) => getMeta(tx, key));
}

export async function writeSmall<K extends SmallKey>(
  key: K,
  value: Meta[K] | undefined,
): Promise<void> {
  await onCurrent(({ db }) =>
    db.write(['meta'], (tx) => (value === undefined ? dropMeta(tx, key) : putMeta(tx, key, value))),
  );
  announce({ kinds: [], from: 'meta' });
}

export async function readSetting(name: string): Promise<Json | undefined> {
  const { db } = await current();
  return (await db.read(['meta'], (tx) => getMeta(tx, 'settings')))?.[name];
}

export async function writeSetting(name: string, value: Json): Promise<void> {
  await onCurrent(({ db }) =>
    db.write(['meta'], async (tx) => {
      await putMeta(tx, 'settings', { ...(await getMeta(tx, 'settings')), [name]: value });
    }),
  );
  announce({ kinds: [], from: 'meta' });
}
