/** Words of what is next on Today, in German. */
import type { words as en } from '../en/next.ts';
import { plural } from '../plural.ts';

export const words: typeof en = {
  like: {
    legend: 'Verglichen mit dem letzten Eintrag:',
    same: 'Gleich',
    better: 'Besser',
    worse: 'Schlechter',
  },
  next: 'Was ansteht',
  patch: {
    title: (product: string) => `Pflaster auf der Haut: ${product}`,
    noName: 'Pflaster auf der Haut',
    due: (at: string, left: string) => `Kommt um ${at} ab (${left})`,
    over: (at: string) => `Hätte um ${at} abkommen sollen`,
    noTime: 'Wann es abkommt, ist nicht bekannt',
    notSent:
      'Noch kann keine Erinnerung kommen: Dieses Pflaster ist noch nicht beim Server. Hier läuft die Uhr.',
    off: 'Es ist ab',
    look: 'Ansehen',
    skin: 'Zum ersten Mal mit diesem Pflaster: Wie sieht die Haut darum herum aus?',
    skinUsual: 'Wie immer',
    skinWrong: 'Etwas stimmt nicht',
  },
  firstUse: {
    title: 'Ein paar Fragen zur Sicherheit',
    text: 'Vor der ersten Übung oder dem ersten Pflaster. Wenn nichts vorliegt, dauert es keine Minute.',
    button: 'Fragen beantworten',
  },
  recheck: {
    title: 'Ein paar Fragen noch einmal',
    button: 'Öffnen',
  },
  advice: {
    now: { label: 'Notfall: jetzt handeln', title: 'Dir wurde geraten, den Notruf zu wählen' },
    today: {
      label: 'Hol dir heute Hilfe',
      title: 'Dir wurde geraten, dir heute ärztliche Hilfe zu holen',
    },
    soon: 'Offener Rat aus deinen Antworten',
    button: 'Rat ansehen',
    asked: {
      title: 'Hast du danach gefragt?',
      text: (day: string) =>
        `Am ${day} ergaben deine Antworten den Rat, bei einem normalen Termin danach zu fragen.`,
      look: 'Ansehen, oder sagen, dass du gefragt hast',
      later: 'Nicht jetzt',
    },
  },
  waiting: (n: number) =>
    plural(n, {
      one: '# Eintrag ist noch nicht gesendet',
      other: '# Einträge sind noch nicht gesendet',
    }),
  waitingHint: 'Auf diesem Handy ist alles da. Sobald es Verbindung gibt, geht es von selbst raus.',
  recent: 'Zuletzt',
  all: 'Alle Einträge',
  learn: 'Mehr über Muskeln und was sie lockern kann',
  start: 'Noch ist nichts eingetragen.',
};
