/** Live reading for the screens: the list follows the store, from this tab, from sync and from other tabs. */
import type { Kind } from '../domain/records.ts';
import { afterPaint } from './after_paint.ts';
import { onChange } from './changes.ts';
import { type Entry, get, list, type Query } from './records.ts';

export interface Live<T> {
  readonly value: T;
  /** False until the first reading is there; then never false again. */
  readonly ready: boolean;
  /** The store could not be read (no IndexedDB, newer tab). */
  readonly error: unknown;
}

/**
 * Follows a reading of one's own. `read` runs again when its runes or the store change.
 * Call it while a component is being set up.
 */
export function follow<T>(
  initial: T,
  kinds: readonly Kind[] | null,
  read: () => Promise<T>,
): Live<T> {
  let value = $state.raw(initial);
  let ready = $state(false);
  let error = $state.raw<unknown>(undefined);

  $effect(() => {
    let alive = true;
    let round = 0;
    const load = (reading: Promise<T>) => {
      const mine = ++round;
      reading.then(
        (next) => {
          // A slow older reading must not overwrite a newer one.
          if (!alive || mine !== round) return;
          value = next;
          error = undefined;
          ready = true;
        },
        (reason: unknown) => {
          if (!alive || mine !== round) return;
          error = reason ?? new Error('not readable');
          ready = true;
        },
      );
    };
    let isPlanned = false;
    const stop = onChange((news) => {
      if (kinds && news.kinds && !news.kinds.some((kind) => kinds.includes(kind))) return;
      if (isPlanned) return;
      // After a tap that saves the person waits for "Saved", not for the lists: on a slow phone ten of them that read
      // again at once take the frame in which it would be painted.
      isPlanned = true;
      afterPaint(() => {
        isPlanned = false;
        if (alive) load(read());
      });
    });
    load(read());
    return () => {
      alive = false;
      stop();
    };
  });

  return {
    get value() {
      return value;
    },
    get ready() {
      return ready;
    },
    get error() {
      return error;
    },
  };
}

/** Records of one kind or several, newest first: `const logs = live('pain_log', () => ({ limit: 20 }))`, then `logs.value`. */
export function live<K extends Kind>(
  kind: K | readonly K[],
  query: Query | (() => Query) = {},
): Live<readonly Entry<K>[]> {
  const kinds: readonly K[] = typeof kind === 'string' ? [kind] : kind;
  return follow<readonly Entry<K>[]>([], kinds, () =>
    list(kinds, typeof query === 'function' ? query() : query),
  );
}

/** One record; `value` undefined while it is unknown. */
export function liveOne<K extends Kind = Kind>(
  id: string | (() => string),
): Live<Entry<K> | undefined> {
  return follow<Entry<K> | undefined>(undefined, null, () =>
    get<K>(typeof id === 'function' ? id() : id),
  );
}
