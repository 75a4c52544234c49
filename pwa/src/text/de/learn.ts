/** Words of the learning pages, in German. What they say about bodies comes from the knowledge bundle. */
import type { words as en } from '../en/learn.ts';
import { listed, number, plural } from '../plural.ts';
import { fillSides } from './sides.ts';

/** Of a routine; a minute at least. */
const minutes = (seconds: number): string =>
  plural(Math.max(1, Math.round(seconds / 60)), {
    one: 'etwa # Minute',
    other: 'etwa # Minuten',
  });

export const words: typeof en = {
  title: 'Lernen',
  lead: 'Über Muskeln, Schmerzpunkte und was sie lockern kann. Alles ist auf deinem Handy, auch ohne Verbindung.',
  loading: 'Der Ratgeber wird geöffnet …',
  missing: 'Der Ratgeber ist noch nicht auf diesem Handy. Öffne die App einmal mit Verbindung.',
  unknown: 'Diese Seite ist nicht im Ratgeber',
  unknownWhy: 'Der Link ist vielleicht alt. Such danach oder wähl aus der Liste.',
  toLearn: 'Zu „Lernen“',
  more: 'Mehr darüber lesen',
  search: {
    label: 'Suchen',
    hint: 'Zum Beispiel: Wade, Sitzen',
    clear: 'Suche leeren',
    found: (n: number) => plural(n, { one: '# Seite gefunden', other: '# Seiten gefunden' }),
    instead: (words: string) => `Nichts hat diese Wörter. Stattdessen gezeigt: ${words}.`,
    nothing: 'Keine Seite hat diese Wörter.',
    tips: [
      'Versuch ein einzelnes Wort, oder nur seinen Anfang.',
      'Versuch die Stelle: Hüfte, Gesäß, Oberschenkel, Wade.',
      'Oder wähl aus der Liste unten.',
    ],
    finder: 'Lieber antippen, wo es wehtut',
    all: (n: number) => plural(n, { one: '# weitere zeigen', other: '# weitere zeigen' }),
  },
  help: { title: 'Wann du Hilfe holen solltest', text: 'Zeichen, die nicht warten sollten.' },
  browse: 'Umschauen',
  shelves: {
    muscle: { name: 'Muskeln', text: 'Was jeder tut und wo man seinen Schmerz spürt.' },
    point: {
      name: 'Bilder der Schmerzpunkte',
      text: 'Wo man laut Schautafeln den Schmerz eines Punktes spürt.',
    },
    area: {
      name: 'Stellen am Körper',
      text: 'Welche Muskeln dort liegen oder dort zu spüren sind.',
    },
    place: {
      name: 'Stellen am Körper finden',
      text: 'Knochen und Falten, die du ertasten kannst.',
    },
    search: {
      name: 'Mit den Händen suchen',
      text: 'Wie du nach druckempfindlichen Stellen suchst.',
    },
    routine: { name: 'Übungen', text: 'Jede lesen, ohne sie zu starten.' },
    programme: { name: 'Programme', text: 'Ein paar Dinge, über einige Wochen.' },
    condition: {
      name: 'Andere Ursachen',
      text: 'Nur zum Lesen. Die Suche nennt sie nie, und aus einer App kann es niemand sagen.',
    },
    patch: { name: 'Pflaster', text: 'Was die Packungen erlauben.' },
    topic: {
      name: 'Was man weiß',
      text: 'Drücken, Wärme, Sitzen: was hilft und worüber man streitet.',
    },
    word: { name: 'Wörter', text: 'Was Wörter in diesem Ratgeber bedeuten.' },
    source: { name: 'Quellen', text: 'Woher das alles kommt und wie viel es wiegt.' },
    about: {
      name: 'Über diesen Ratgeber',
      text: 'Version, Grenzen und eine Kopie zum Mitnehmen.',
    },
  },
  kinds: {
    muscle: 'Muskel',
    joint: 'Gelenk',
    nerve: 'Nerv',
    not_examined: 'Hier nicht abgesucht',
    point: 'Schmerzpunkt',
    area: 'Stelle',
    place: 'Stelle zum Ertasten',
    search: 'Suche mit der Hand',
    routine: 'Übung',
    programme: 'Programm',
    condition: 'Andere Ursache',
    patch: 'Pflaster',
    topic: 'Was man weiß',
    word: 'Wort',
  },
  groupKinds: {
    muscle: 'Muskeln',
    joint: 'Gelenke',
    nerve: 'Nerven',
    not_examined: 'Hier nicht abgesucht',
  },
  routineKinds: {
    massage: 'Drücken und Reiben',
    roll: 'Rollen',
    stretch: 'Dehnen',
    glide: 'Nervengleiten',
    strength: 'Kraft aufbauen',
    activity: 'Bewegen',
    position: 'Haltungen, die entlasten',
    habit: 'Gewohnheiten',
    heat_cold: 'Wärme und Kälte',
  },
  otherNames: (names: readonly string[]) => `Auch genannt: ${listed(names)}`,
  notMuscle: 'Das ist kein Muskel. Frag dazu am besten eine Fachperson.',
  notExamined:
    'Diese Muskeln liegen innen. Hier gibt es für sie keine Suche und keine Übung; eine Physiotherapie für den Beckenboden kann helfen.',
  sensitive:
    'Schmerz hier kann Ursachen haben, die keine Muskelliste kennt. Lies, wann du Hilfe holen solltest, und frag eine Fachperson danach.',
  neverNamed:
    'Diese Seite ist zum Lesen. Die Suche nennt sie nie, und sie kann nicht sagen, ob du das hast. Eine Fachperson kann es.',
  review: {
    pending: 'Die Prüfung durch eine medizinische Fachperson steht noch aus.',
    done: (who: string) => `Geprüft: ${who}.`,
  },
  heads: {
    picture: 'Wo man seinen Schmerz spürt',
    here: 'Hier',
    pictureArea: 'Wo es ist',
    pictureWork: 'Wo du arbeitest',
    charts: 'Schautafeln zeichnen, was viele erzählt haben. Dein Schmerz kann woanders sein.',
    does: 'Was er tut',
    where: 'Wo er liegt',
    landmarks: 'Diese Stellen kannst du ertasten',
    provokes: 'Was es schlimmer machen kann',
    eases: 'Was es lindern kann',
    doing: 'Was du tun kannst',
    points: 'Seine Punkte, einzeln',
    partners: 'Muskeln, die mit ihm arbeiten',
    apart: 'Wie man es unterscheidet',
    conditions: 'Andere Ursachen, die man kennen sollte',
    topics: 'Was man darüber weiß',
    sure: 'Wie sicher ist das?',
    muscle: 'Der Muskel',
    muscles: 'Muskeln',
    pressed: 'Stellen darin zum Drücken',
    zones: 'Stelle für Stelle',
    routines: 'Übungen für diese Stelle',
    find: 'Wie du es an dir findest',
    near: 'In der Nähe',
    lies: 'Muskeln, die hier liegen',
    usual: 'Muskeln, deren Schmerz man hier oft spürt',
    sometimes: 'Muskeln, deren Schmerz man hier manchmal spürt',
    need: 'Was du brauchst',
    positions: 'Wo du es machst',
    hard: 'Wie stark',
    dose: 'Wie lange und wie oft',
    steps: 'Schritt für Schritt',
    start: 'Wo du anfängst',
    paths: 'Wo du drückst',
    end: 'Wo es endet',
    ask: 'Frag dich',
    avoid: 'Vorsicht',
    stop: 'Hör sofort auf, wenn eines zutrifft',
    stopProgramme: 'Beende das Programm, wenn eines zutrifft',
    stopWeek: 'Lass es für diese Woche, wenn eines zutrifft',
    not: 'Nicht für alle',
    whom: 'Wann du jemanden fragst',
    after: 'Danach',
    items: 'Was zu tun ist',
    notFor: 'Wer es nicht machen sollte',
    helps: 'Schau, ob es hilft',
    meaning: 'Was es bedeutet',
    inside: 'Was darin ist',
    label: 'Was die Packung erlaubt',
    patchRules: 'Bevor du es aufklebst',
    used: 'Seiten dazu',
    sources: 'Quellen dieser Seite',
  },
  fill: (text: string) => fillSides(text, 'right'),
  side: 'Für die rechte Seite geschrieben. Für links vertausch die Seiten.',
  felt: { often: 'Hier oft zu spüren.', sometimes: 'Hier manchmal zu spüren.' },
  step: ({
    seconds,
    count,
    repeats,
    pause,
  }: Record<'seconds' | 'count' | 'repeats' | 'pause', number>) =>
    [
      count > 0
        ? plural(count, { one: '# langsame Bewegung', other: '# langsame Bewegungen' })
        : plural(seconds, { one: '# Sekunde', other: '# Sekunden' }),
      repeats > 1 ? plural(repeats, { one: 'einmal', other: '#-mal' }) : '',
      pause > 0
        ? plural(pause, { one: '# Sekunde Pause dazwischen', other: '# Sekunden Pause dazwischen' })
        : '',
    ]
      .filter((part) => part !== '')
      .join(', '),
  minutes,
  stage: (n: number, name: string) => `Stufe ${number(n)}: ${name}`,
  moveOn: (n: number, days: number) =>
    `Geh von Stufe ${number(n)} weiter, ${plural(days, { one: 'frühestens nach # Tag, wenn das stimmt', other: 'frühestens nach # Tagen, wenn das stimmt' })}`,
  goBack: (n: number) => `Geh von Stufe ${number(n)} zurück, wenn eines zutrifft`,
  weeks: (n: number) => plural(n, { one: 'Für # Woche', other: 'Für # Wochen' }),
  folded: (n: number) => plural(n, { one: '# Punkt zeigen', other: 'Alle # Punkte zeigen' }),
  start: 'Diese Übung anfangen',
  startProgramme: 'Dieses Programm anfangen',
  closed: {
    label: 'Vorerst geschlossen',
    title: 'Jetzt nicht, wegen deiner Antworten',
    advice: 'Ansehen, was zu tun ist',
  },
  closedTag: 'vorerst geschlossen',
  patch: {
    active: (substance: string, strength: string) => `${substance}, ${strength}`,
    hours: (n: number) =>
      plural(n, { one: 'Höchstens # Stunde am Stück.', other: 'Höchstens # Stunden am Stück.' }),
    perDay: (n: number) => plural(n, { one: 'Höchstens # am Tag.', other: 'Höchstens # am Tag.' }),
    atOnce: (n: number) =>
      plural(n, { one: 'Nie mehr als # gleichzeitig.', other: 'Nie mehr als # gleichzeitig.' }),
    days: (n: number) =>
      plural(n, {
        one: 'Für # Tag, dann frag nach.',
        other: 'Bis zu # Tage lang, dann frag nach.',
      }),
    age: (n: number) => `Nicht unter ${number(n)} Jahren.`,
    cut: (may: boolean) => (may ? 'Man darf es zuschneiden.' : 'Schneide es nicht zu.'),
    unknown:
      'Dieser Ratgeber kennt die Packung nicht. Halte dich an das, was auf deiner Packung steht.',
  },
  grades: {
    strong: 'gut belegt',
    moderate: 'mäßig belegt',
    limited: 'wenig belegt',
    disputed: 'Fachleute sind uneins',
    tradition: 'Überlieferung, keine Studien',
  },
  gradesLong: {
    strong: 'Viele gute Studien sagen dasselbe.',
    moderate: 'Einige gute Studien sagen es.',
    limited: 'Wenige oder kleine Studien sagen es.',
    disputed: 'Fachleute oder Studien sind sich nicht einig.',
    tradition: 'Menschen, die behandeln, sagen es. In Studien ist es nicht erprobt.',
  },
  gradeOf: (grade: string) => `Wie sicher: ${grade}`,
  sourcesTitle: 'Wie sicher, und woher',
  facts: (facts: readonly number[]) =>
    `${plural(facts.length, { one: 'Aussage', other: 'Aussagen' })} ${listed(facts.map((n) => number(n)))}`,
  authority: {
    high: 'wiegt viel',
    medium: 'wiegt etwas',
    low: 'wiegt wenig',
    none: 'noch von einer Fachperson zu prüfen',
  },
  authorityHeads: {
    high: 'Diese wiegen viel',
    medium: 'Diese wiegen etwas',
    low: 'Diese wiegen wenig',
    none: 'Noch von einer Fachperson zu prüfen',
  },
  allSources: 'Alle Quellen',
  wordTitle: 'Was bedeutet das?',
  wordPage: 'Die Seite zu diesem Wort öffnen',
  about: {
    text: [
      'Dieser Ratgeber sagt, welche Muskeln man prüfen kann und was sie lockern kann. Er ist kein ärztlicher Rat und nie eine Diagnose.',
      'Noch hat ihn keine medizinische Fachperson freigegeben. Jede Seite sagt das.',
      'Alle Worte sind unsere eigenen. Die Aussagen kommen aus den Quellen, und jede nennt ihre.',
    ],
    version: 'Version',
    versionText:
      'Sie ändert sich genau dann, wenn sich ein Wort des Ratgebers ändert. Deine Einträge behalten die Version, die du gesehen hast.',
    counts: 'Was darin ist',
    count: (name: string, n: number) => `${name}: ${number(n)}`,
    cite: 'Wie du ihn verwendest und nennst',
    citation: (credit: string, version: string) => `${credit}, Version ${version}.`,
    licence: 'Lizenz:',
    take: 'Nimm ihn mit',
    takeText:
      'Der ganze Ratgeber als eine Datei (JSON), mit dem Schema, das sagt, was jeder Teil bedeutet. Er ist auch ohne diese App nützlich.',
    bundle: 'Ratgeber speichern',
    schema: 'Sein Schema speichern (braucht eine Verbindung)',
    schemaName: 'unknot-knowledge.schema.json',
    fileName: (version: string) => `unknot-knowledge-${version}.json`,
    saved: 'Gespeichert. Schau in deine Downloads.',
  },
};
