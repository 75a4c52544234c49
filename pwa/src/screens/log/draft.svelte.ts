/**
 * An entry while it is being written. The first change creates the record, every further one enriches it:
 * nothing depends on a "save" button.
 */
import { create, stamps, update } from '../../actions/write.ts';
import { newId } from '../../domain/ids.ts';
import type { PainLog, Patch } from '../../domain/records.ts';
import type { Entry } from '../../store/records.ts';
import { merged, withoutNulls } from './merge.ts';

export type Saved = 'none' | 'saving' | 'saved' | 'failed';
type PainPatch = Patch<'pain_log'>;

/** Typed words are saved when the fingers rest. */
const REST_MS = 500;

export class Draft {
  readonly id: string;
  values = $state.raw<PainLog>({});
  saved = $state<Saved>('none');
  #exists: boolean;
  #waiting: PainPatch | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #queue: Promise<void> = Promise.resolve();

  /** `at`: a new entry is about another time than now. Nothing is written for it alone. */
  constructor(existing?: Entry<'pain_log'>, at?: Date) {
    this.id = existing?.id ?? newId();
    if (at !== undefined) this.values = { occurred_at: at.toISOString() };
    this.#exists = existing !== undefined;
    if (existing) {
      this.values = existing.values;
      this.saved = 'saved';
    }
  }

  get started(): boolean {
    return this.#exists;
  }

  /** Changes fields and saves at once. */
  set(patch: PainPatch): void {
    this.#take(patch);
    void this.flush();
  }

  /** Changes typed fields; saved after a rest, at `flush`, or with the next tap. */
  type(patch: PainPatch): void {
    this.#take(patch);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), REST_MS);
  }

  /** Moves the entry to the time it happened. */
  happened(at: Date, now: Date): void {
    const { occurred_at, time_zone, local_date, entered_later = null } = stamps(at, now);
    this.set({ occurred_at, time_zone, local_date, entered_later } as PainPatch);
  }

  /** Writes what waits. Resolves when everything up to here is on disk (or is known not to be). */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    const patch = this.#waiting;
    if (patch === null) return this.#queue;
    this.#waiting = null;
    this.saved = 'saving';
    // One after the other: an update must never overtake the creation.
    this.#queue = this.#queue.then(() => this.#write(patch));
    return this.#queue;
  }

  #take(patch: PainPatch): void {
    this.values = merged(this.values, patch) as PainLog;
    this.#waiting =
      this.#waiting === null ? patch : (merged(this.#waiting, patch, true) as PainPatch);
  }

  async #write(patch: PainPatch): Promise<void> {
    try {
      if (this.#exists) {
        await update('pain_log', this.id, patch);
      } else {
        const at = this.values.occurred_at;
        const values = withoutNulls(patch) as PainLog;
        await create(
          'pain_log',
          values,
          at === undefined ? { id: this.id } : { id: this.id, at: new Date(at) },
        );
        this.#exists = true;
      }
      if (this.#waiting === null) this.saved = 'saved';
    } catch {
      // The strip above the screen says why (full, outdated, no store); here it is only "not yet". What was not
      // written goes with the next change; written twice it does no harm.
      this.#waiting = merged(patch, this.#waiting ?? {}, true) as PainPatch;
      this.saved = 'failed';
    }
  }
}
