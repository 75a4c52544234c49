/** Words of the first screen, in German. Also read by the static shell. */
import type { words as en } from '../en/today.ts';

export const words: typeof en = {
  title: 'Heute',
  question: 'Schmerz jetzt',
  low: 'kein Schmerz',
  high: 'stärkster vorstellbarer Schmerz',
  hint: 'Einmal tippen ist schon ein ganzer Eintrag. Alles andere hat Zeit, bis dir danach ist.',
  unfold: 'Trotzdem eine Zahl eintragen',
  full: 'Ausführlicher Eintrag',
  saved: (what: string) => `Auf diesem Handy gespeichert: ${what}`,
  notSaved: 'Noch nicht gespeichert. Bitte lass diese Seite offen.',
  more: 'Mehr dazu eintragen',
  undo: 'Rückgängig',
  undone: 'Zurückgenommen',
  pain: (n: number) => `Schmerz ${n} von 10`,
  noNumber: 'Eintrag ohne Zahl',
  likeLong: {
    same: 'Wie beim letzten Mal',
    better: 'Besser als zuvor',
    worse: 'Schlechter als zuvor',
  },
};
