/**
 * One person's database on this phone. The only file that opens it.
 *
 * Two repairs are built in. Safari on iPhones sometimes loses the connection to a database that is open
 * (UnknownError, InvalidStateError): we open it anew and run the work once more, so `work` must be
 * repeatable. And a tab that is older than the shape in the database stops for good (StoreOutdated)
 * instead of writing what a newer version would not understand.
 */
import { type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';
import { isQuota, StoreFull, StoreMissing, StoreOutdated } from './errors.ts';
import { MIGRATIONS, migrate } from './migrations.ts';
import type { Meta, Shape, StoreName } from './shape.ts';

export type ReadTx = IDBPTransaction<Shape, StoreName[], 'readonly'>;
export type WriteTx = IDBPTransaction<Shape, StoreName[], 'readwrite'>;

const LOST_CONNECTION = new Set(['UnknownError', 'InvalidStateError']);

export class Database {
  readonly name: string;
  readonly #version: number;
  #opening: Promise<IDBPDatabase<Shape>> | undefined;
  #outdated = false;
  readonly #onOutdated: () => void;

  constructor(name: string, onOutdated: () => void = () => {}, version = MIGRATIONS.length) {
    this.name = name;
    this.#onOutdated = onOutdated;
    this.#version = version;
  }

  /** Reads in one consistent transaction. */
  read<T>(stores: readonly StoreName[], work: (tx: ReadTx) => Promise<T>): Promise<T> {
    return this.#attempt(async (db) => {
      const tx = db.transaction([...stores], 'readonly');
      return await finish(tx, work(tx));
    });
  }

  /**
   * Writes in one transaction: everything or nothing, on disk before the promise resolves.
   * Throws StoreFull when the phone has no room left, StoreOutdated when a newer tab took over.
   */
  async write<T>(stores: readonly StoreName[], work: (tx: WriteTx) => Promise<T>): Promise<T> {
    try {
      return await this.#attempt(async (db) => {
        // Strict: "Saved on this phone" must survive a battery that dies now, not only a crash of the browser.
        const tx = db.transaction([...stores], 'readwrite', { durability: 'strict' });
        return await finish(tx, work(tx));
      });
    } catch (error) {
      throw isQuota(error) ? new StoreFull(this.name, { cause: error }) : error;
    }
  }

  async close(): Promise<void> {
    const opening = this.#opening;
    this.#opening = undefined;
    await opening?.then(
      (db) => db.close(),
      () => {},
    );
  }

  async #attempt<T>(run: (db: IDBPDatabase<Shape>) => Promise<T>): Promise<T> {
    for (let repaired = false; ; repaired = true) {
      try {
        return await run(await this.#connection());
      } catch (error) {
        if (repaired || !(error instanceof Error) || !LOST_CONNECTION.has(error.name)) throw error;
        await this.close();
      }
    }
  }

  #connection(): Promise<IDBPDatabase<Shape>> {
    if (this.#outdated) return Promise.reject(new StoreOutdated(this.name));
    if (typeof indexedDB === 'undefined') return Promise.reject(new StoreMissing(this.name));
    this.#opening ??= this.#open();
    return this.#opening;
  }

  async #open(): Promise<IDBPDatabase<Shape>> {
    try {
      return await openDB<Shape>(this.name, this.#version, {
        upgrade: (db, from, _to, tx) => migrate(db, from, tx),
        // A newer tab wants to convert the database: let it, and stop here.
        blocking: () => this.#stop(),
        terminated: () => {
          this.#opening = undefined;
        },
      });
    } catch (error) {
      this.#opening = undefined;
      if (error instanceof Error && error.name === 'VersionError') {
        this.#stop();
        throw new StoreOutdated(this.name, { cause: error });
      }
      // Firefox's private windows of old and some locked-down browsers refuse to open any database.
      if (error instanceof Error && error.name === 'SecurityError')
        throw new StoreMissing(this.name, { cause: error });
      throw error;
    }
  }

  #stop(): void {
    this.#outdated = true;
    void this.close();
    this.#onOutdated();
  }
}

/** Waits for the work and for the commit. When the work fails, nothing of it is kept. */
async function finish<T>(
  tx: { done: Promise<void>; abort(): void; error: DOMException | null },
  working: Promise<T>,
): Promise<T> {
  // Without a listener the abort below would be reported as an unhandled rejection.
  const done = tx.done.then(
    () => null,
    (error: unknown) => error ?? tx.error ?? new Error('transaction failed'),
  );
  let result: T;
  try {
    result = await working;
  } catch (error) {
    try {
      tx.abort();
    } catch {
      // It had already failed by itself.
    }
    await done;
    throw isQuota(tx.error) ? tx.error : error;
  }
  const failure = await done;
  if (failure) throw isQuota(tx.error) ? tx.error : failure;
  return result;
}

export async function getMeta<K extends keyof Meta>(
  tx: ReadTx | WriteTx,
  key: K,
): Promise<Meta[K] | undefined> {
  return (await tx.objectStore('meta').get(key)) as Meta[K] | undefined;
}

export async function putMeta<K extends keyof Meta>(
  tx: WriteTx,
  key: K,
  value: Meta[K],
): Promise<void> {
  await tx.objectStore('meta').put(value, key);
}

export async function dropMeta(tx: WriteTx, key: keyof Meta): Promise<void> {
  await tx.objectStore('meta').delete(key);
}
