/** One phone in a history: the app's store and sync on a database of its own, a clock that may be wrong, sudden death. */
import { sync } from '../../src/api/sync.ts';
import type { Flat } from '../../src/domain/flatten.ts';
import type { Kind } from '../../src/domain/records.ts';
import { Database, putMeta, type WriteTx } from '../../src/store/database.ts';
import type { StoreName, TrayEntry, WaitingOp } from '../../src/store/shape.ts';
import { change, save } from '../../src/store/write.ts';
import { type End, syncRound } from '../../src/sync/round.ts';

/** The page or the process died here. */
export class Killed extends Error {
  override readonly name = 'Killed';
}

/** Death at a writing transaction (0 = the next one), just before its commit or just after it. */
export interface Death {
  write: number;
  committed: boolean;
}

class MortalDatabase extends Database {
  death: Death | null = null;

  override async write<T>(
    stores: readonly StoreName[],
    work: (tx: WriteTx) => Promise<T>,
  ): Promise<T> {
    const death = this.death;
    const isNow = death !== null && death.write-- === 0;
    const result = await super.write(stores, async (tx) => {
      const done = await work(tx);
      if (isNow && !death.committed) throw new Killed();
      return done;
    });
    if (isNow) throw new Killed();
    return result;
  }
}

export interface Edit {
  kind: Kind;
  id: string;
  fields: Flat;
}

export class Device {
  readonly name: string;
  readonly db: MortalDatabase;
  skewMs: number;
  /** Every edit that is on the disk, by its place in the queue: what must never be lost. */
  readonly made = new Map<number, Edit>();
  /** Under which op each place was sent; a change gets a new one when the phone's date was wrong. */
  readonly sentAs = new Map<string, number>();

  /** `name` is the device's UUID: it decides between equal clocks, so a history that is repeated names it again. */
  constructor(database: string, name: string, skewMs: number) {
    this.name = name;
    this.db = new MortalDatabase(database);
    this.skewMs = skewMs;
  }

  async begin(): Promise<void> {
    await this.db.write(['meta'], (tx) => putMeta(tx, 'device', this.name));
  }

  async edit({ kind, id, fields }: Edit, wallMs: number, death: Death | null): Promise<void> {
    const made = change(kind, id, fields);
    await this.#mortal(death, () => save(this.db, [made], wallMs + this.skewMs));
    const [kept] = (await this.outbox()).filter((op) => op.op_id === made.op_id);
    if (kept) this.made.set(kept.seq, { kind, id, fields });
  }

  /** How it ended; undefined when the page died in the middle of it. */
  async sync(
    owner: string,
    wall: () => number,
    death: Death | null = null,
  ): Promise<End['end'] | undefined> {
    let end: End['end'] | undefined;
    await this.#mortal(death, async () => {
      const round = await syncRound({
        db: this.db,
        owner,
        knowledgeVersion: '',
        send: async (body) => {
          for (const op of await this.outbox()) this.sentAs.set(op.op_id, op.seq);
          return await sync(body);
        },
        now: () => new Date(wall() + this.skewMs),
        changed: () => {},
      });
      end = round.end;
    });
    return end;
  }

  async #mortal(death: Death | null, work: () => Promise<void>): Promise<void> {
    this.db.death = death && { ...death };
    try {
      await work();
    } catch (error) {
      if (!(error instanceof Killed)) throw error;
      // The next thing happens in a new page: the connection is gone.
      await this.db.close();
    } finally {
      this.db.death = null;
    }
  }

  /** What the screens show, by id; deleted records too. */
  async view(): Promise<Record<string, Flat>> {
    const rows = await this.db.read(['view'], (tx) => tx.objectStore('view').getAll());
    return Object.fromEntries(rows.map(({ id, values }) => [id, values]));
  }

  outbox(): Promise<WaitingOp[]> {
    return this.db.read(['outbox'], (tx) => tx.objectStore('outbox').getAll());
  }

  tray(): Promise<TrayEntry[]> {
    return this.db.read(['tray'], (tx) => tx.objectStore('tray').getAll());
  }
}
