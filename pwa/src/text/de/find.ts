/** Words of the finder, in German. Names of muscles and areas come from the knowledge bundle. */
import { dayAndTime } from '../dates.ts';
import type { words as en } from '../en/find.ts';
import { listed, number, plural } from '../plural.ts';
import { fillSides } from './sides.ts';

const quoted = (names: readonly string[]): string => listed(names.map((name) => `„${name}“`));

export const words: typeof en = {
  title: 'Muskeln zum Prüfen',
  missing: 'Der Ratgeber ist noch nicht auf diesem Handy. Öffne die App einmal mit Verbindung.',
  loading: 'Der Ratgeber wird geöffnet …',
  start: {
    lead: 'Schautafeln verbinden Schmerzstellen mit Muskeln, die man prüfen kann. Du tippst an, wo es wehtut, und bekommst eine Liste.',
    from: (at: string): string => `Aus deinem Eintrag von ${dayAndTime(at)}`,
    areas: (areas: readonly string[]): string => `Du hast markiert: ${listed(areas)}.`,
    anew: 'Stellen neu antippen',
    tap: 'Wo tut es weh?',
    show: 'Muskeln zum Prüfen zeigen',
    nothing: 'Tipp zuerst mindestens eine Stelle an.',
    elsewhere:
      'Nur Stellen außerhalb dieses Ratgebers sind markiert. Tipp Stellen an unterem Rücken, Hüfte oder Bein an. Zu den anderen frag eine Fachperson.',
  },
  side: { left: 'links', right: 'rechts', both: 'beide Seiten', midline: 'Mitte' },
  because: {
    focus: (zones: readonly string[]): string =>
      `Du hast ${quoted(zones)} markiert. Schautafeln verbinden diesen Muskel damit.`,
    sometimes: (zones: readonly string[]): string =>
      `Du hast ${quoted(zones)} markiert. Schautafeln zeigen den Schmerz dieses Muskels manchmal dort.`,
    over: (zones: readonly string[]): string => `Der Muskel selbst liegt unter ${quoted(zones)}.`,
    notLinked: (zones: readonly string[]): string => `Nicht damit verbunden: ${quoted(zones)}.`,
    said: (question: string, options: readonly string[]): string =>
      `Du hast „${question}“ mit ${quoted(options)} beantwortet. Das spricht dafür.`,
    moved: {
      up: 'Was du geantwortet oder gefunden hast, hat ihn nach oben gerückt.',
      down: 'Was du gefunden hast, hat ihn nach unten gerückt.',
    },
    places: (before: number | null, now: number | null): string => {
      if (before === now || now === null) return '';
      if (before === null) return `Er war nicht auf der Liste, jetzt ist er Nummer ${now}.`;
      return `Er war Nummer ${before}, jetzt ist er Nummer ${now}.`;
    },
  },
  inSentence: (name: string): string => name,
  fill: fillSides,
  questions: {
    number: (n: number, most: number): string =>
      `Frage ${n} von höchstens ${most}. Deine Antwort kann die Reihenfolge unten ändern.`,
    next: 'Weiter',
    back: 'Vorige Frage',
    skip: 'Diese überspringen',
    leave: 'Keine Fragen mehr',
  },
  notMuscle: {
    title: 'Es kann etwas anderes sein',
    lead: 'Das hier kann sich genauso anfühlen. Diese App kann es nicht prüfen. Eine Fachperson kann es.',
    leadMore:
      'Eines davon steht oben in der Liste. Auch das hier kann sich genauso anfühlen. Eine Fachperson kann es prüfen.',
    linked: (zones: readonly string[]): string => `Schautafeln verbinden es mit ${quoted(zones)}.`,
    notLinked: 'Schautafeln verbinden es nicht mit dem, was du markiert hast.',
  },
  result: {
    marked: (areas: readonly string[]): string => `Du hast markiert: ${listed(areas)}.`,
    lead: (n: number): string =>
      plural(n, {
        one: 'Schautafeln verbinden das mit # Muskel zum Prüfen.',
        other:
          'Schautafeln verbinden das mit # Muskeln zum Prüfen. Zuerst kommen die, die am meisten von deinen Markierungen abdecken.',
      }),
    equal: 'Etwa gleichauf',
    locked:
      'Eine Warnmeldung ist offen. Bis das geklärt ist, kommen hier keine Fragen. Was du beim Drücken findest, ändert die Liste nicht.',
    answered: (moved: boolean): string =>
      moved
        ? 'Deine Antworten und was du gefunden hast, stecken in der Reihenfolge unten.'
        : 'Deine Antworten sind gespeichert. Sie haben die Reihenfolge nicht geändert.',
    weaker: 'Nur schwach verbunden',
    weakerLead:
      'Schautafeln zeigen diese nur am Rand von dem, was du markiert hast. Prüf sie zuletzt.',
    others:
      'Auch anderes kann das auslösen, auch Dinge, die keine Muskelliste kennt. Ändert es sich in zwei Wochen nicht oder machst du dir Sorgen, frag eine Fachperson.',
    nothing:
      'Kein Muskel in diesem Ratgeber passt gut zu diesen Stellen. Über die Ursache sagt das nichts. Du kannst die ganze Gegend nach druckempfindlichen Stellen absuchen oder eine Fachperson fragen.',
    single: 'Eine Stelle allein passt zu vielen Muskeln. Mit mehr Stellen wird die Liste klarer.',
    more: (n: number): string => plural(n, { one: '# weiteren zeigen', other: '# weitere zeigen' }),
    change: 'Stellen ändern',
    sure: 'Wie sicher ist das?',
    sureText: [
      'Die Schautafeln zeichnen, was viele Menschen berichtet haben. Gemessen ist das nicht. Menschen sind sehr verschieden, und die Gebiete überschneiden sich.',
      'Gleiche Stellen, gleiche Liste für alle: Über dich wird nichts vermutet.',
      'Fachleute sind sich nicht einig, was Schmerzpunkte sind. Manchen hilft es eine Weile, darauf zu drücken. Hilft es dir in zwei Wochen nicht, hör auf und frag eine Fachperson.',
    ],
    joint: 'Kein Muskel: Frag dazu am besten eine Fachperson.',
    fit: (score: number): string =>
      `Passung ${number(score, { minimumFractionDigits: 2, maximumFractionDigits: 2 })} von 1: So viel von deinen Markierungen deckt diese Schautafel ab. Das ist keine Wahrscheinlichkeit.`,
  },
  open: {
    check: 'Diesen Muskel mit der Hand prüfen',
    session: (name: string): string => `Übung: ${name}`,
    closed: 'Vorerst geschlossen',
    patch: 'Hier ein Pflaster aufkleben',
    none: 'Für diesen Muskel gibt es hier noch keine Übung.',
    ways: 'Andere Wege, nach Art',
    map: 'Auf der Körperkarte',
    more: 'Mehr darüber lesen',
  },
  exam: {
    getReady: 'Mach dich bereit',
    position: 'Wie liegst, sitzt oder stehst du?',
    tool: 'Womit drückst du?',
    whichSide: 'Welche Seite drückst du?',
    begin: 'Mit dem Suchen anfangen',
    where: 'Wo du drückst',
    from: 'Anfang:',
    to: 'Ende:',
    pressed: 'Dort habe ich gedrückt',
    tell: 'Was hast du gefunden?',
    place: (n: number, all: number): string => (all > 1 ? `Stelle ${n} von ${all}` : 'Eine Stelle'),
    wrong: 'Stopp: Etwas fühlt sich falsch an',
    whatWrong: 'Was ist es? Einiges davon führt zu Fragen zur Sicherheit.',
    stopped: 'Lass diese Stelle heute in Ruhe.',
    lead: 'Drück langsam mit einem oder zwei Fingern, nie über 6 von 10. Vergleich mit der anderen Seite.',
    tender: 'Ist es druckempfindlich?',
    yes: 'Ja',
    no: 'Nein',
    mine: 'Ist das dein Schmerz?',
    mineOptions: {
      reproduces: 'Ja, es löst meinen Schmerz aus',
      eases: 'Es lindert meinen Schmerz',
      neither: 'Nein',
    },
    save: 'Merken, was ich gefunden habe',
    foundLine: (
      point: string,
      tender: boolean,
      mine: 'reproduces' | 'eases' | 'neither',
    ): string => {
      if (!tender) return `${point}: nichts Druckempfindliches gefunden.`;
      if (mine === 'reproduces') return `${point}: druckempfindlich, und es ist dein Schmerz.`;
      return mine === 'eases'
        ? `${point}: druckempfindlich, und Drücken lindert deinen Schmerz.`
        : `${point}: druckempfindlich.`;
    },
  },
  fromSearch: {
    title: 'Aus deiner Suche',
    answered: (n: number): string =>
      plural(n, { one: 'Du hast # Frage beantwortet.', other: 'Du hast # Fragen beantwortet.' }),
    open: 'Diese Liste wieder öffnen',
  },
  safety: {
    title: 'Vorher ein paar Fragen zur Sicherheit',
    lead: 'Was du eingetragen hast, kann andere Ursachen haben, bei denen man nicht drücken soll. Es dauert keine Minute.',
    begin: 'Fragen beantworten',
    help: 'Was jetzt zu tun ist',
    answered: 'Mit deinen Antworten ist die Liste offen. Das ist keine Entwarnung.',
  },
};
