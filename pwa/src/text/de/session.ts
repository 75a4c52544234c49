/** Words of the routine player, in German. What a routine itself says comes from the knowledge bundle. */
import type { words as en } from '../en/session.ts';
import { number, plural } from '../plural.ts';
import { fillSides } from './sides.ts';

const minutes = (seconds: number): string =>
  plural(Math.max(1, Math.round(seconds / 60)), { one: '# Minute', other: '# Minuten' });

export const words: typeof en = {
  title: 'Übungen',
  lead: 'Übungen zum Selbermachen. Jede dauert ein paar Minuten und sagt dir unterwegs, was du tust.',
  closed: 'Vorerst geschlossen',
  closedBecause: 'Warum das geschlossen ist',
  for: 'Zeigen',
  filters: {
    mine: 'Für meine Muskeln',
    back: 'Rücken',
    buttock: 'Gesäß',
    thigh: 'Oberschenkel',
    calf: 'Wade',
    belly: 'Bauch',
    all: 'Alle',
  },
  mineHint: 'Nach den Muskeln, die deine letzte Suche zuerst genannt hat.',
  shelves: {
    press: 'Drücken',
    roll: 'Rollen',
    stretch: 'Dehnen und Gleiten',
    strength: 'Stärker werden',
    move: 'Gehen und Bewegen',
    heat_cold: 'Wärme und Kälte',
    rest: 'Entlasten und Sitzen',
  },
  nothing: 'Dafür gibt es keine Übung.',
  askFirst: 'Zuerst kommen ein paar Fragen zur Sicherheit',
  length: minutes,

  prepare: {
    read: 'Zuerst alles lesen',
    side: 'Welche Seite?',
    sides: { right: 'Rechts', left: 'Links', both: 'Rechts, dann links' },
    sideHint: 'Links ist dein Links, rechts ist dein Rechts.',
    tool: 'Womit drückst du?',
    where: 'Wo es wirkt',
    need: 'Du brauchst',
    position: 'Haltung',
    pain: 'Wie stark',
    avoid: 'Vorsicht',
    stop: 'Hör sofort auf, wenn eines zutrifft',
    sure: 'Wie sicher ist das?',
    dose: 'Wie lange, wie oft',
    before: 'Schmerz jetzt, bevor du anfängst',
    low: 'kein Schmerz',
    high: 'stärkster vorstellbarer Schmerz',
    start: 'Los',
    aboutBoth: (seconds: number): string => `Etwa ${minutes(seconds)}`,
    time: 'Wie viel Zeit hast du?',
    minutes: (n: number): string => plural(n, { one: '# Minute', other: '# Minuten' }),
    whole: (seconds: number): string => `Alles: ${minutes(seconds)}`,
    shorter:
      'Kürzer heißt: weniger Runden und Stellen. Wie stark, wann du aufhörst und der Schluss bleiben gleich.',
    limits: 'Denk daran',
  },

  player: {
    side: { left: 'Links', right: 'Rechts', both: 'Beide', none: '' },
    sideWord: { left: 'links', right: 'rechts', both: 'beide', none: '' },
    step: (n: number, of: number): string => `Schritt ${number(n)} von ${number(of)}`,
    kinds: {
      position: '',
      search: '',
      check: '',
      change_place: '',
      finish: '',
      hold: 'Halten',
      stroke: 'Streichen',
      stretch: 'Dehnen',
      glide: 'Gleiten',
      roll: 'Rollen',
      move: 'Bewegen',
      walk: 'Gehen',
      keep: 'So bleiben',
      rest: 'Ausruhen',
    },
    count: (n: number): string =>
      plural(n, { one: '#-mal, in deinem Tempo', other: '#-mal, in deinem Tempo' }),
    round: (n: number, of: number): string => `${number(n)} von ${number(of)}`,
    rest: 'Pause',
    restText: 'Loslassen und atmen.',
    over: 'Die Zeit ist um',
    overText:
      'Der Bildschirm war aus oder eine andere App war offen. Mach weiter, wenn du so weit bist.',
    ready: 'Ich bin bereit',
    pause: 'Pause',
    paused: 'Angehalten',
    resume: 'Weiter',
    away: 'Angehalten, während du weg warst',
    tap: (what: string): string => `${what}: Tipp irgendwo hierhin`,
    tapReady: 'Bereit? Tipp irgendwo hierhin',
    more: '15 s länger',
    less: '15 s kürzer',
    moreLong: '15 Sekunden länger',
    lessLong: '15 Sekunden kürzer',
    dim: 'Dunkler Bildschirm für einen dunklen Raum',
    back: 'Zurück',
    skip: 'Auslassen',
    stop: 'Stopp',
    ceiling: (most: number): string => `Nie über ${number(most)} von 10. Lass vorher nach.`,
    pull: (most: number): string => `Zug höchstens ${number(most)} von 10, und kein Schmerz.`,
    pullSaid: (most: number): string => `Zug höchstens ${number(most)} von zehn, und kein Schmerz.`,
    ceilingSaid: (most: number): string => `Nie über ${number(most)} von zehn.`,
    voiceOn: 'Stimme und Töne an',
    left: (seconds: number): string =>
      plural(seconds, { one: 'noch # Sekunde', other: 'noch # Sekunden' }),
    awakeNot:
      'Dieses Handy schaltet seinen Bildschirm vielleicht von selbst aus. Die Zeit läuft weiter, und Töne kommen trotzdem. In den Einstellungen kannst du den Bildschirm länger anlassen.',
    noVoice: 'Dieses Handy hat keine Stimme für die App. Darum zeigen Töne jeden Wechsel an.',
    switchSide: (side: 'left' | 'right'): string =>
      side === 'left' ? 'Jetzt die linke Seite.' : 'Jetzt die rechte Seite.',
    said: { rest: 'Pause. Loslassen und atmen.', again: 'Noch einmal.', done: 'Fertig.' },
    clock: (seconds: number): string => {
      const rest = String(seconds % 60).padStart(2, '0');
      return seconds >= 60 ? `${Math.floor(seconds / 60)}:${rest}` : String(seconds);
    },
  },

  stop: {
    title: 'Hier aufhören?',
    why: 'Hat dich etwas dazu gebracht, tipp es an. Einiges davon führt zu den Fragen zur Sicherheit.',
    tired: 'Einfach genug für jetzt',
    safety:
      'Aufhören war richtig. Drück dort heute nicht mehr. Als Nächstes kommen ein paar Fragen zur Sicherheit.',
    keepGoing: 'Mit der Einheit weitermachen',
  },

  after: {
    title: 'Nach der Einheit',
    saved: 'Die Einheit steht in deinem Tagebuch. Du musst nichts schreiben.',
    now: 'Schmerz jetzt, nach der Einheit',
    feeling: 'Verglichen mit vorher fühlt es sich an',
    worked: (seconds: number): string => `${minutes(seconds)} Drücken oder Dehnen`,
    change: (before: number, after: number): string =>
      `Vorher ${number(before)}, danach ${number(after)} von 10.`,
    afterwards: 'Für den Rest des Tages',
    week: 'Lass diese Übung für die Woche, wenn eines zutrifft',
    ask: 'Wann du jemanden fragst',
    feelings: { better: 'Besser', same: 'Gleich', worse: 'Schlechter' },
    done: 'Fertig',
    patch: 'Ein Pflaster auf diese Stelle kleben',
    stopped: 'Du hast früher aufgehört. Das ist in Ordnung: Was du gemacht hast, ist eingetragen.',
  },

  done: {
    title: 'Einheit',
    what: 'Was',
    when: 'Wann',
    worked: 'Zeit',
    stopped: 'Früher beendet',
    noReason: 'kein Grund eingetragen',
    spots: 'Stellen',
    place: 'Eine Stelle',
    time: (seconds: number): string =>
      seconds < 90
        ? plural(seconds, { one: '# Sekunde', other: '# Sekunden' })
        : plural(Math.round(seconds / 60), { one: '# Minute', other: '# Minuten' }),
    before: 'Schmerz vorher',
    after: 'Schmerz gleich danach',
    again: 'Noch einmal machen',
    read: 'Über diese Übung lesen',
    remove: 'Diese Einheit löschen',
    gone: 'Die Einheit ist gelöscht.',
    undo: 'Rückgängig',
    unknown: 'Diese Einheit ist nicht auf diesem Handy.',
    history: 'Alle Einträge',
  },

  unfinished: {
    title: 'Eine Einheit ist offen',
    text: (routine: string, at: string): string => `„${routine}“, begonnen ${at}.`,
    goOn: 'Weitermachen, wo du warst',
    end: 'Hier beenden',
  },
  missing: 'Die Übungen sind noch nicht auf diesem Handy. Öffne die App einmal mit Verbindung.',
  fill: fillSides,
  version: (version: number, pending: boolean): string =>
    `Version ${number(version)} dieses Textes.${pending ? ' Die Prüfung durch eine medizinische Fachperson steht noch aus.' : ''}`,
};
