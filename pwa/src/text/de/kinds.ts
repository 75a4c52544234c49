/** What a session can be, in a word, in German: for lists, charts and the therapist's page. */
import type { SessionKind } from '../../domain/records.ts';
import { number } from '../plural.ts';

export const KIND_NAMES: Readonly<Record<SessionKind, string>> = {
  massage: 'Massage',
  roll: 'Rollen',
  stretch: 'Dehnen',
  glide: 'Nervengleiten',
  strength: 'Kraft',
  heat_cold: 'Wärme oder Kälte',
  activity: 'Gehen und Bewegen',
  position: 'Entlasten',
  habit: 'Sitzen und Gewohnheiten',
};

/** The kind of a stored session: absent means massage, which was all there was once. */
export function kindName(what: string | undefined): string {
  return KIND_NAMES[(what ?? 'massage') as SessionKind] ?? 'Einheit';
}

/** "Massage, Dehnen 2×": what was done on a day. */
export function kindsDone(done: Readonly<Record<string, number>>): string {
  return Object.keys(KIND_NAMES)
    .flatMap((what) => {
      const times = done[what] ?? 0;
      if (times === 0) return [];
      return [times === 1 ? kindName(what) : `${kindName(what)} ${number(times)}×`];
    })
    .join(', ');
}
