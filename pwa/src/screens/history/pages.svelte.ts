/**
 * The diary read on, page by page, as far as somebody scrolls. Rows come a few at a time, so that no frame is late;
 * pages that were read stay as they are.
 */
import { onChange } from '../../store/changes.ts';
import { type Entry, list } from '../../store/records.ts';
import { byDay, LISTED, type Listed, type ListedDay } from './days.ts';

/** Read at once; shown at once. */
const READ = 60;
const SHOWN = 6;

export interface Page {
  key: string;
  /** `first`: the day has no rows above these. */
  days: readonly (ListedDay & { first: boolean })[];
}

export class Pages {
  pages = $state.raw<readonly Page[]>([]);
  /** Everything there is has been read. */
  ended = $state(false);
  ready = $state(false);
  error = $state.raw<unknown>();
  #matches: (entry: Entry<Listed>) => boolean = () => true;
  #read: Entry<Listed>[] = [];
  #waiting: Entry<Listed>[] = [];
  #shown: Entry<Listed>[] = [];
  #round = 0;
  #busy = false;

  /** Begins anew with another search, or after a change in the store with as many rows as there were. */
  async begin(matches: (entry: Entry<Listed>) => boolean, rows = SHOWN * 3): Promise<void> {
    const round = ++this.#round;
    this.#matches = matches;
    try {
      const newest = await list(LISTED, { limit: Math.max(READ, rows) });
      if (round !== this.#round) return;
      this.#read = newest;
      this.#waiting = newest.filter(matches);
      this.#shown = [];
      this.pages = [];
      this.ended = newest.length < Math.max(READ, rows) && this.#waiting.length === 0;
      this.#show(rows);
      this.error = undefined;
    } catch (error) {
      if (round === this.#round) this.error = error;
    } finally {
      if (round === this.#round) this.ready = true;
    }
  }

  /** A few more rows. Reads on until something is found, or everything was read. */
  async more(): Promise<void> {
    if (this.#busy || this.ended) return;
    this.#busy = true;
    const round = this.#round;
    try {
      while (this.#waiting.length === 0) {
        const older = await this.#older();
        if (round !== this.#round) return;
        if (older.length === 0) {
          this.ended = true;
          return;
        }
        this.#read.push(...older);
        this.#waiting = older.filter(this.#matches);
      }
      this.#show(SHOWN);
    } finally {
      this.#busy = false;
    }
  }

  /** Follows the store until the returned function is called. */
  follow(): () => void {
    return onChange(({ kinds }) => {
      if (kinds === null || kinds.some((kind) => (LISTED as readonly string[]).includes(kind)))
        void this.begin(this.#matches, Math.max(SHOWN * 3, this.#shown.length));
    });
  }

  async #older(): Promise<Entry<Listed>[]> {
    const until = this.#read.at(-1)?.values.occurred_at;
    if (until === undefined) return [];
    // Several may have happened at the same instant, on both sides of the page's end.
    const same = this.#read.filter(({ values }) => values.occurred_at === until);
    const known = new Set(same.map(({ id }) => id));
    const older = await list(LISTED, { until, limit: READ + same.length });
    return older.filter(({ id }) => !known.has(id));
  }

  #show(rows: number): void {
    const next = this.#waiting.splice(0, rows);
    if (next.length === 0) return;
    const before = this.#shown.at(-1)?.values.local_date;
    const days = byDay(next).map((day) => ({ ...day, first: day.date !== before }));
    this.#shown.push(...next);
    this.pages = [...this.pages, { key: next[0]?.id ?? '', days }];
  }
}
