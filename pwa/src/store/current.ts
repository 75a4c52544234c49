/** The database of the person whose diary is open. */
import { announce, onChange } from './changes.ts';
import { Database } from './database.ts';
import { StoreClosed, StoreMissing } from './errors.ts';
import { databaseName, LOCAL, readWhose, type Whose, writeWhose } from './whose.ts';

export interface Open {
  db: Database;
  /** The account that owns this diary, or null. */
  account: string | null;
}

let open: Promise<Open> | undefined;
let opened: Open | undefined;
const outdatedListeners = new Set<() => void>();

/** The open diary. The first call of a page finishes a move to an account that was cut off. */
export function current(): Promise<Open> {
  open ??= start().then(
    (now) => {
      opened = now;
      return now;
    },
    (error: unknown) => {
      open = undefined;
      throw error;
    },
  );
  return open;
}

/** The open diary without waiting for it; undefined while nothing has been read from it yet. */
export function openNow(): Open | undefined {
  return opened;
}

async function start(): Promise<Open> {
  if (typeof indexedDB === 'undefined') throw new StoreMissing('no indexedDB');
  const whose = await readWhose().catch((error: unknown) => {
    // Tried twice already: this browser has the interface but keeps nothing (locked down, broken disk).
    throw new StoreMissing('the database of the phone', { cause: error });
  });
  // Rare, so not in the first JavaScript.
  const settled = whose.joining
    ? await (await import('./join.ts')).resumeJoin(whose.joining)
    : whose;
  return { db: new Database(databaseName(settled.account), outdated), account: settled.account };
}

function outdated(): void {
  for (const listener of outdatedListeners) listener();
}

/** Tells when a newer tab has taken over and this one must not write any more. */
export function onOutdated(listener: () => void): () => void {
  outdatedListeners.add(listener);
  return () => void outdatedListeners.delete(listener);
}

/** Opens another person's diary (or `LOCAL`), here and in every other tab. */
export async function switchTo(whose: Whose): Promise<void> {
  await writeWhose(whose);
  await forget();
  announce({ kinds: null, from: 'whose' });
}

/** Forgets the open connection; the next `current()` asks again whose diary it is. */
export async function forget(): Promise<void> {
  const before = open;
  open = undefined;
  opened = undefined;
  await before?.then(
    ({ db }) => db.close(),
    () => {},
  );
}

/**
 * Runs `work` on the open diary. When its entries have just moved to an account (in another tab), it goes
 * there too. After a sign-out it does not: the words of one person never land in the diary of the next.
 */
export async function onCurrent<T>(work: (open: Open) => Promise<T>): Promise<T> {
  try {
    return await work(await current());
  } catch (error) {
    if (!(error instanceof StoreClosed) || error.why !== 'moved') throw error;
    await forget();
    return await work(await current());
  }
}

onChange((news) => {
  if (news.from === 'whose') void forget();
});

export { LOCAL };
