/** What another screen hands over by `go('/patch', {...})`; also how the form survives the safety questions. */
import type { PatchPlacement, Side } from '../../domain/records.ts';

export type Basis = NonNullable<PatchPlacement['basis']>;
const BASES: readonly Basis[] = ['trigger_point', 'where_it_hurts', 'joint'];
const SIDES: readonly Side[] = ['left', 'right', 'midline'];

export interface Handed {
  product?: string;
  zone?: string;
  side?: Side;
  point?: string;
  basis?: Basis;
  /** Time of today, `HH:MM`, when it was put on earlier. */
  at?: string;
  own_hours?: string;
  /** The search that led here. */
  finder_run?: string;
  pain?: number;
}

/** Only what has the right form; history entries may come from an older version of the app. */
export function handedOver(state: unknown): Handed {
  const given = (typeof state === 'object' && state !== null ? state : {}) as Record<
    string,
    unknown
  >;
  const handed: Handed = {};
  for (const field of ['product', 'zone', 'point', 'at', 'own_hours', 'finder_run'] as const) {
    const value = given[field];
    if (typeof value === 'string' && value !== '') handed[field] = value;
  }
  const side = SIDES.find((each) => each === given['side']);
  const basis = BASES.find((each) => each === given['basis']);
  if (side) handed.side = side;
  if (basis) handed.basis = basis;
  if (typeof given['pain'] === 'number') handed.pain = given['pain'];
  return handed;
}

/** The instant of `HH:MM` today; null when it is no time or lies in the future. */
export function earlierToday(at: string, now: Date): Date | null {
  const match = /^(\d\d):(\d\d)$/.exec(at);
  if (!match) return null;
  const then = new Date(now);
  then.setHours(Number(match[1]), Number(match[2]), 0, 0);
  return then.getTime() > now.getTime() ? null : then;
}

/** Hours that the person read on the pack: a whole or half number up to 24, else nothing. */
export function hoursOf(text: string): number | null {
  const hours = Number(text.replace(',', '.'));
  return text.trim() !== '' && Number.isFinite(hours) && hours > 0 && hours <= 24 ? hours : null;
}
