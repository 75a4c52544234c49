/**
 * Whose diary is open on this phone: `local` (no account yet) or an account. Each has a database of its
 * own; the two never mix. The answer itself lies in a small database of the phone, so that the service
 * worker can read it too.
 */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

export interface Whose {
  /** The account, or null for the diary without an account. */
  account: string | null;
  /** Set while the local diary is being moved to this account; a crash in between goes on at the next start. */
  joining?: string;
}

interface PhoneShape extends DBSchema {
  phone: { key: 'whose'; value: Whose };
}

export const LOCAL: Whose = { account: null };
let opening: Promise<IDBPDatabase<PhoneShape>> | undefined;

function phone(): Promise<IDBPDatabase<PhoneShape>> {
  opening ??= openDB<PhoneShape>('unknot', 1, {
    upgrade: (db) => void db.createObjectStore('phone'),
    terminated: () => {
      opening = undefined;
    },
  }).catch((error: unknown) => {
    opening = undefined;
    throw error;
  });
  return opening;
}

async function repaired<T>(work: (db: IDBPDatabase<PhoneShape>) => Promise<T>): Promise<T> {
  try {
    return await work(await phone());
  } catch {
    // Safari may have lost the connection: once more with a new one.
    opening = undefined;
    return await work(await phone());
  }
}

export async function readWhose(): Promise<Whose> {
  return (await repaired((db) => db.get('phone', 'whose'))) ?? LOCAL;
}

export async function writeWhose(whose: Whose): Promise<void> {
  await repaired((db) => db.put('phone', whose, 'whose'));
}

export async function closePhone(): Promise<void> {
  const db = await opening?.catch(() => undefined);
  db?.close();
  opening = undefined;
}

export function databaseName(account: string | null): string {
  return `unknot-${account ?? 'local'}`;
}
