/** Words of the safety questions and of the advice, in German. The questions and advice themselves are knowledge. */
import type { words as en } from '../en/check.ts';

/** "Notrufnummern und Nummern für dringenden Rat: verglichen mit …" */
function sentence(lists: readonly string[], rest: string): string {
  const all = lists.join(lists.length === 2 ? ' und ' : ', ');
  return `${all.charAt(0).toUpperCase()}${all.slice(1)}: ${rest}`;
}

export const words: typeof en = {
  title: 'Fragen zur Sicherheit',
  opening: 'Die Fragen werden geöffnet …',
  failed: 'Die Fragen zur Sicherheit ließen sich nicht öffnen.',
  failedWhy: 'Sie waren noch nicht auf diesem Handy, und es gibt keine Verbindung.',
  again: 'Noch einmal versuchen',
  intro: {
    title: 'Ein paar Fragen, zu deiner Sicherheit',
    text: 'Mancher Schmerz muss zuerst ärztlich angeschaut werden, nicht mit einem Ball behandelt. Diese Fragen kommen vor der ersten Übung oder dem ersten Pflaster. Wenn nichts vorliegt, dauert es keine Minute.',
    noAllClear: 'Kommt kein Rat heraus, heißt das nicht, dass alles in Ordnung ist.',
    country: 'Wo bist du?',
    countryHint: 'Danach richten sich die Notrufnummern.',
    start: 'Los',
    changed: (date: string) => `Seit ${date} hat sich nichts geändert`,
    ask: 'Frag mich noch einmal',
    because: 'Warum jetzt',
    private: 'Niemand sieht deine Antworten, außer du teilst sie.',
    local: 'Sie bleiben auf diesem Handy, bis du ein Konto hast.',
  },
  screen: (n: number, of: number) => `Seite ${n} von ${of}`,
  next: 'Weiter',
  chooseOne: 'Bitte wähl, was zutrifft, oder „nichts davon“.',
  skip: 'Diese Frage überspringen',
  unsure: 'Nicht sicher',
  none: 'Nichts davon',
  why: 'Warum wir fragen',
  leave: 'Hier aufhören',
  level: {
    L1: 'Notfall: jetzt handeln',
    L2: 'Hol dir heute Hilfe',
    L3: 'In den nächsten Tagen',
    L4: 'Bei einem normalen Termin',
  },
  call: (shown: string) => `${shown} anrufen`,
  hours: (hours: string) => `Erreichbar: ${hours}`,
  changeCountry: 'Land',
  because: 'Warum du das siehst',
  answeredOn: (when: string) => `Aus deinen Antworten von ${when}`,
  right: {
    title: 'Stimmt das?',
    yes: 'Ja, das stimmt',
    mistake: 'Das war ein Versehen',
    counting: (seconds: number) =>
      seconds === 1 ? 'In 1 Sekunde gilt es als Ja.' : `In ${seconds} Sekunden gilt es als Ja.`,
    counted: 'Es gilt als Ja.',
    saidYes: 'Du hast gesagt, dass es stimmt.',
    saidMistake:
      'Du hast gesagt, dass es ein Versehen war. Was deshalb geschlossen war, ist wieder offen. Es bleibt in deinem Tagebuch.',
  },
  notStored: 'Diese Antwort ließ sich auf diesem Handy nicht speichern. Der Rat gilt trotzdem.',
  closed: {
    title: 'Was geschlossen ist',
    nothing: 'Dadurch ist nichts geschlossen.',
    until: 'Bis du untersucht wurdest und man dir gesagt hat, dass es in Ordnung ist:',
    untilAnswer: 'Bis du diese Fragen noch einmal beantwortest und es nicht mehr zutrifft:',
    forGood: 'Auf Dauer:',
    days: 'Für einige Tage:',
    diary:
      'Dein Tagebuch ist nie geschlossen. Ein Pflaster abnehmen und seine Uhr bleiben auch offen.',
  },
  told: { title: 'Wer Bescheid bekommt' },
  clear: {
    title: 'Wurdest du untersucht?',
    button: 'Ich wurde untersucht, und man hat gesagt, es ist in Ordnung',
    by: 'Wer hat dich untersucht?',
    byWhom: {
      emergency: 'Notaufnahme',
      doctor: 'Ärztin oder Arzt',
      physio: 'Physiotherapie',
      midwife: 'Hebamme oder Geburtsklinik',
      pharmacist: 'Apotheke',
      other: 'Jemand anderes',
    },
    on: 'Wann?',
    future: 'Dieser Tag kommt erst noch.',
    said: 'Was hat man dir gesagt? (darf leer bleiben)',
    save: 'Wieder öffnen',
    cancel: 'Noch nicht',
    done: 'Du wurdest untersucht, und man hat dir gesagt, dass es in Ordnung ist. Was deshalb geschlossen war, ist wieder offen.',
  },
  without: {
    title: 'Kein Rat aus diesen Antworten',
    text: 'Diese Antworten schließen nichts. Das heißt nicht, dass alles in Ordnung ist.',
    asked: 'Wonach gefragt wurde, und warum',
    changes:
      'Ändert sich etwas, beantworte die Fragen noch einmal. Wenn du dir Sorgen machst, frag ärztlich nach.',
  },
  limits: 'Halte dich daran',
  goOn: 'Weiter',
  goOnQuestions: 'Weiter mit den anderen Fragen',
  toToday: 'Zurück zu „Heute“',
  toFind: 'Muskeln zum Prüfen',
  whenHelp: 'Lesen: Wann du Hilfe holen solltest',
  from: {
    title: 'Woher das kommt',
    missing:
      'Diese Liste ist noch nicht auf diesem Handy. Öffne sie noch einmal, wenn du online bist.',
  },
  standing: 'Allgemeine Information. Kein ärztlicher Rat.',
  help: {
    title: 'Jetzt Hilfe',
    lead: 'Wenn es ein Notfall ist, ruf an. Warte nicht auf eine Antwort in dieser App. Vielleicht schaut niemand hin.',
    emergency: 'Notfall',
    urgent: 'Dringender Rat',
    crisis: 'Wenn du nicht mehr kannst',
    lists: {
      emergency: 'Notrufnummern',
      urgent: 'Nummern für dringenden Rat',
      crisis: 'Nummern für den Fall, dass du nicht mehr kannst',
    },
    anywhere: 'Notruf, oder die Nummer deines Landes',
    unchecked: (lists: readonly string[]) =>
      sentence(lists, 'noch nicht mit einer amtlichen Quelle verglichen.'),
    checked: (lists: readonly string[], source: string, date: string) =>
      sentence(lists, `am ${date} mit ${source} verglichen.`),
    open: 'Offener Rat',
    noOpen: 'Kein Rat ist offen. Das heißt nicht, dass alles in Ordnung ist.',
    questions: 'Fragen zur Sicherheit beantworten',
    when: 'Ruf sofort an, wenn',
    whenLines: [
      'du neu taub zwischen den Beinen bist, oder Urin oder Stuhl nicht halten oder nicht lassen kannst',
      'beide Beine neu schwach oder taub sind, oder ein Bein von Stunde zu Stunde schwächer wird',
      'du Brustschmerz hast oder schlecht Luft bekommst',
      'du plötzlich sehr starken Schmerz in Bauch oder Rücken hast, oder ein Bein kalt und blass ist',
      'ein Bein geschwollen ist und du zugleich Brustschmerz hast oder schlecht Luft bekommst',
    ],
    look: 'Ansehen, was zu tun ist',
    noList:
      'Die Liste der Nummern ließ sich nicht öffnen. In vielen Ländern gilt die 112, oder ruf die Nummer deines Landes an.',
  },
};
