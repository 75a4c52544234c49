/** A phone in a test: its own database, its own (wrong) clock, a network that loses things, and sudden death. */
import type { SyncReply, SyncRequest } from '../../src/api/sync.ts';
import type { Flat } from '../../src/domain/flatten.ts';
import { newId } from '../../src/domain/ids.ts';
import { Database, type WriteTx } from '../../src/store/database.ts';
import type { StoreName, ViewRow } from '../../src/store/shape.ts';
import { listTray } from '../../src/store/tray.ts';
import { countWaiting } from '../../src/store/waiting.ts';
import { change, save } from '../../src/store/write.ts';
import { type End, syncRound } from '../../src/sync/round.ts';
import type { ModelServer } from './model-server.ts';

/** The page or the process died here. */
export class Killed extends Error {}

/** What goes wrong next; `random` gives numbers from 0 to 1. */
export interface Luck {
  random(): number;
  lostRequest: number;
  lostAnswer: number;
  killed: number;
}

export const GOOD_LUCK: Luck = { random: () => 1, lostRequest: 0, lostAnswer: 0, killed: 0 };

/** A database whose transactions may die before they commit. */
class MortalDatabase extends Database {
  luck: Luck = GOOD_LUCK;

  override write<T>(stores: readonly StoreName[], work: (tx: WriteTx) => Promise<T>): Promise<T> {
    const dies = this.luck.random() < this.luck.killed;
    return super.write(stores, async (tx) => {
      const result = await work(tx);
      if (dies) throw new Killed();
      return result;
    });
  }
}

export class Phone {
  readonly name: string;
  readonly db: MortalDatabase;
  skewMs: number;
  made = 0;

  constructor(name: string, skewMs: number) {
    this.name = name;
    this.db = new MortalDatabase(`unknot-${name}`);
    this.skewMs = skewMs;
  }

  /** The person changes something. Returns false when the phone died before it was saved. */
  async edit(id: string, fields: Flat, wallMs: number, luck: Luck = GOOD_LUCK): Promise<boolean> {
    return await this.#mortal(luck, async () => {
      await save(this.db, [change('pain_log', id, fields)], wallMs + this.skewMs);
      this.made += 1;
    });
  }

  async sync(server: ModelServer, wallMs: number, luck: Luck = GOOD_LUCK): Promise<End | 'killed'> {
    let end: End | 'killed' = 'killed';
    await this.#mortal(luck, async () => {
      end = await syncRound({
        db: this.db,
        owner: 'owner',
        knowledgeVersion: '',
        send: (body) => this.#send(server, body, wallMs, luck),
        now: () => new Date(wallMs + this.skewMs),
        changed: () => {},
      });
    });
    return end;
  }

  async #send(
    server: ModelServer,
    body: SyncRequest,
    wallMs: number,
    luck: Luck,
  ): Promise<SyncReply> {
    if (luck.random() < luck.lostRequest) return { outcome: 'offline' };
    const answer = server.sync(structuredClone(body), wallMs);
    if (luck.random() < luck.lostAnswer) return { outcome: 'offline' };
    return { outcome: 'answered', answer: structuredClone(answer) };
  }

  async #mortal(luck: Luck, work: () => Promise<void>): Promise<boolean> {
    this.db.luck = luck;
    try {
      await work();
      return true;
    } catch (error) {
      if (!(error instanceof Killed)) throw error;
      // The next thing happens in a new page: the connection is gone.
      await this.db.close();
      return false;
    } finally {
      this.db.luck = GOOD_LUCK;
    }
  }

  async view(): Promise<Record<string, Flat>> {
    const rows: ViewRow[] = await this.db.read(['view'], (tx) => tx.objectStore('view').getAll());
    return Object.fromEntries(rows.map((row) => [row.id, row.values]));
  }

  waiting() {
    return countWaiting(this.db);
  }

  tray() {
    return listTray(this.db);
  }
}

export { newId };
