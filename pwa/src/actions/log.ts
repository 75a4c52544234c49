/** Writing down pain. Every field is optional; an entry is safe after the first tap and can be enriched later. */
import type { CheckIn, PainLog, Patch } from '../domain/records.ts';
import { list } from '../store/records.ts';
import { type CreateOptions, create, update } from './write.ts';

/** A new pain log. Resolves with its id when it is on disk. */
export function savePainLog(values: PainLog, options?: CreateOptions): Promise<string> {
  return create('pain_log', values, options);
}

export function changePainLog(id: string, patch: Patch<'pain_log'>): Promise<void> {
  return update('pain_log', id, patch);
}

/**
 * "Like last time", "better", "worse": a whole entry in two taps. The map and the ratings of the latest
 * log are carried over for "same" only; nothing is guessed for the other two.
 */
export async function saveLike(like: 'same' | 'better' | 'worse'): Promise<string> {
  const [latest] = await list('pain_log', { limit: 1 });
  const carried: PainLog = { like };
  if (like === 'same' && latest) {
    const { pain_now, zones, qualities } = latest.values;
    if (pain_now !== undefined) carried.pain_now = pain_now;
    if (zones) carried.zones = zones;
    if (qualities) carried.qualities = qualities;
  }
  return await savePainLog(carried);
}

export function saveCheckIn(values: CheckIn, options?: CreateOptions): Promise<string> {
  return create('check_in', values, options);
}
