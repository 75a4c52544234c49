/** Words of programmes, in German: choosing one, this week, its stages, what is next on Today. */
import { weekday } from '../dates.ts';
import type { words as en } from '../en/programme.ts';
import { listed, number, plural } from '../plural.ts';

export const words: typeof en = {
  title: 'Programme',
  lead: 'Höchstens vier Dinge, über einige Wochen. Wähl immer nur eines. Du kannst jederzeit aufhören oder wechseln.',
  none: 'Im Ratgeber gibt es noch kein Programm.',
  missing: 'Die Programme sind noch nicht auf diesem Handy. Öffne die App einmal mit Verbindung.',
  weeks: (n: number): string => plural(n, { one: '# Woche', other: '# Wochen' }),
  choose: 'Dieses wählen',
  notFor: 'Nichts für dich, wenn eines zutrifft',
  what: 'Was darin ist',
  stop: 'Hör auf und frag nach, wenn eines zutrifft',
  whom: 'Wen du fragst',
  sure: 'Wie sicher ist das?',
  read: 'Alles darüber lesen',
  week: (n: number, of: number): string => `Woche ${number(n)} von ${number(of)}`,
  overTitle: 'Zeit zurückzuschauen',
  over: (n: number): string =>
    `${plural(n, { one: '# Woche ist', other: '# Wochen sind' })} vorbei. Schau, ob es dir guttut. Weitermachen, wechseln oder aufhören: Alles drei ist in Ordnung.`,
  progress: 'Verlauf ansehen',
  thisWeek: 'Diese Woche',
  count: (done: number, aim: number): string =>
    done === 0
      ? plural(aim, { one: 'Einmal in der Woche', other: 'Bis zu #-mal in der Woche' })
      : `${number(done)} von bis zu ${number(aim)} in dieser Woche`,
  enough: 'Genug für diese Woche.',
  today: (n: number): string => plural(n, { one: 'Heute gemacht', other: 'Heute #-mal gemacht' }),
  doneOn: (days: readonly string[]): string =>
    days.length === 0
      ? 'Diese Woche noch nicht gemacht.'
      : `Gemacht am ${listed(days.map((day) => weekday(day, 'long')))}.`,
  day: (day: string): string => weekday(day, 'narrow'),
  start: 'Anfangen',
  closed: 'Vorerst geschlossen',
  stage: (n: number, of: number): string => `Stufe ${number(n)} von ${number(of)}`,
  moveOn: 'Geh weiter, wenn das stimmt',
  goBack: 'Geh zurück, wenn eines zutrifft',
  next: (name: string): string => `Weiter zu: ${name}`,
  back: (name: string): string => `Zurück zu: ${name}`,
  wait: (days: number): string =>
    `Gib dir noch mindestens ${plural(days, { one: '# Tag', other: '# Tage' })}, bevor du weitergehst.`,
  helps: 'Hilft es?',
  change: 'Zu einem anderen wechseln',
  keep: 'Dieses behalten',
  end: 'Dieses Programm beenden',
  ended: 'Das Programm ist beendet. Was du gemacht hast, bleibt in deinem Tagebuch.',
  undo: 'Rückgängig',
  chosen: 'Gewählt. Nichts erinnert dich, außer du stellst eine Erinnerung ein.',
  card: {
    title: (programme: string): string => `Aus deinem Programm: ${programme}`,
    all: 'Die Woche ansehen',
  },
};
