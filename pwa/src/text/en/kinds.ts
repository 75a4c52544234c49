/** What a session can be, in a word: for lists, charts and the therapist's page. */
import type { SessionKind } from '../../domain/records.ts';
import { number } from '../plural.ts';

export const KIND_NAMES: Readonly<Record<SessionKind, string>> = {
  massage: 'Massage',
  roll: 'Rolling',
  stretch: 'Stretching',
  glide: 'Nerve glide',
  strength: 'Strength',
  heat_cold: 'Heat or cold',
  activity: 'Walking and moving',
  position: 'Rest',
  habit: 'Sitting and habits',
};

/** The kind of a stored session: absent means massage, which was all there was once. */
export function kindName(what: string | undefined): string {
  return KIND_NAMES[(what ?? 'massage') as SessionKind] ?? 'Session';
}

/** "Massage, Stretching 2": what was done on a day. */
export function kindsDone(done: Readonly<Record<string, number>>): string {
  return Object.keys(KIND_NAMES)
    .flatMap((what) => {
      const times = done[what] ?? 0;
      if (times === 0) return [];
      return [times === 1 ? kindName(what) : `${kindName(what)} ${number(times)}×`];
    })
    .join(', ');
}
