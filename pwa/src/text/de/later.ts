/** Words of the looks at a session later on, in German: on Today, and on the session's own page. */
import type { words as en } from '../en/later.ts';
import { kindName } from '../kinds.ts';

export const words: typeof en = {
  title: {
    hour: (what: string | undefined, at: string): string =>
      `${kindName(what)} um ${at}: Wie ist es jetzt?`,
    morning: (what: string | undefined, at: string): string =>
      `${kindName(what)} gestern um ${at}: Wie ist es jetzt?`,
  },
  hint: 'Einmal tippen reicht. Mit der Zeit siehst du, was dir guttut.',
  pain: { hour: 'Schmerz eine Stunde danach', morning: 'Schmerz am Morgen danach' },
  skin: { hour: 'Haut eine Stunde danach', morning: 'Haut am Morgen danach' },
  low: 'kein Schmerz',
  high: 'stärkster vorstellbarer Schmerz',
  skins: {
    usual: 'Wie immer',
    red: 'Gerötet',
    bruised: 'Blauer Fleck',
    other: 'Etwas anderes',
  },
  away: 'Nicht fragen',
  thanks: 'Bei der Einheit gespeichert.',
  close: 'Fertig',
  open: {
    title: 'Eine Einheit ist offen',
    text: (what: string | undefined, at: string): string => `${kindName(what)}, begonnen ${at}.`,
    button: 'Ansehen',
  },
};
