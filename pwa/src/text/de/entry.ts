/** One entry in a few words, in German: for Today and the history. */
import type { words as en } from '../en/entry.ts';
import { kindName } from '../kinds.ts';
import { number, plural } from '../plural.ts';

export const words: typeof en = {
  pain: (n: number) => `Schmerz ${n} von 10`,
  painWorst: (n: number) => `stärkster ${n}`,
  noNumber: 'Eintrag ohne Zahl',
  like: {
    same: 'Wie beim letzten Mal',
    better: 'Besser als zuvor',
    worse: 'Schlechter als zuvor',
  },
  places: (n: number) => plural(n, { one: '# Stelle', other: '# Stellen' }),
  relief: (n: number) => plural(n, { one: '# Sache ausprobiert', other: '# Sachen ausprobiert' }),
  patch: 'Pflaster',
  patchOn: (since: string) => `drauf seit ${since}`,
  patchOff: (from: string, to: string) => `${from} bis ${to}`,
  session: kindName,
  sessionMinutes: (n: number) => plural(n, { one: '# Minute', other: '# Minuten' }),
  sessionStopped: 'früher beendet',
  painChange: (before: number, after: number) => `Schmerz vorher ${before}, danach ${after}`,
  finder: 'Suche nach Muskeln',
  muscles: (n: number) => plural(n, { one: '# Muskel zum Prüfen', other: '# Muskeln zum Prüfen' }),
  activities: (n: number) =>
    plural(n, { one: '# eigene Tätigkeit', other: '# eigene Tätigkeiten' }),
  checkIn: 'Wochenfragen',
  peg: (peg: number) => `Schmerz und Alltag ${number(peg)} von 10`,
  safety: 'Fragen zur Sicherheit',
  advice: {
    L1: 'Rat: Notfall',
    L2: 'Rat: heute Hilfe holen',
    L3: 'Rat: in den nächsten Tagen',
    L4: 'Rat: bei einem normalen Termin',
  },
  noAdvice: 'kein Rat aus den Antworten',
  mistake: 'versehentlich so beantwortet',
  later: 'nachgetragen',
  waiting: 'noch nicht gesendet',
};
