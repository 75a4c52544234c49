/** What a session can be, in a word: for lists, charts and the therapist's page. */
import type { SessionKind } from '../../domain/records.ts';
import { number } from '../plural.ts';

export const KIND_NAMES: Readonly<Record<SessionKind, string>> = {
  massage: 'Masaje',
  roll: 'Rodillo',
  stretch: 'Estiramiento',
  glide: 'Deslizamiento de nervio',
  strength: 'Fuerza',
  heat_cold: 'Calor o frío',
  activity: 'Andar y moverse',
  position: 'Descanso',
  habit: 'Sentarse y hábitos',
};

/** The kind of a stored session: absent means massage, which was all there was once. */
export function kindName(what: string | undefined): string {
  return KIND_NAMES[(what ?? 'massage') as SessionKind] ?? 'Sesión';
}

/** "Masaje, Estiramiento 2×": what was done on a day. */
export function kindsDone(done: Readonly<Record<string, number>>): string {
  return Object.keys(KIND_NAMES)
    .flatMap((what) => {
      const times = done[what] ?? 0;
      if (times === 0) return [];
      return [times === 1 ? kindName(what) : `${kindName(what)} ${number(times)}×`];
    })
    .join(', ');
}
