/** Words of patches, in German. What a label allows comes from the knowledge bundle; the app only repeats it. */
import { dayAndTime, time } from '../dates.ts';
import type { words as en } from '../en/patch.ts';
import { number, plural } from '../plural.ts';

/** "20:05", with the day when it is not today. */
const clock = (at: string | Date): string =>
  new Date(at).toDateString() === new Date().toDateString() ? time(at) : dayAndTime(at);

export const words: typeof en = {
  title: 'Pflaster',
  missing: 'Der Ratgeber ist noch nicht auf diesem Handy. Öffne die App einmal mit Verbindung.',
  on: {
    title: 'Pflaster auf der Haut',
    since: (at: string): string => `Drauf seit ${dayAndTime(at)}`,
    due: (at: string): string => `Abnehmen: ${clock(at)}`,
    left: (hours: number, minutes: number): string => {
      const parts = [
        ...(hours > 0 ? [plural(hours, { one: '# Stunde', other: '# Stunden' })] : []),
        ...(minutes > 0 ? [plural(minutes, { one: '# Minute', other: '# Minuten' })] : []),
      ];
      return `noch ${parts.join(' ')}`;
    },
    over: 'Die Zeit laut Packung ist um. Bitte nimm es ab.',
    off: 'Ich habe es abgenommen',
    waiting: 'Noch kann keine Erinnerung kommen: Dieses Pflaster ist noch nicht beim Server.',
    reaction: 'Mit der Haut stimmt etwas nicht',
    removed: 'Abgenommen.',
    removedAt: (at: string): string => `Abgenommen: ${clock(at)}`,
    putBack: 'Rückgängig: Es ist noch drauf',
    stillOn: 'Es ist noch drauf. Seine Uhr läuft.',
    offBefore: 'Es war schon ab.',
    notWritten: 'Das ließ sich nicht eintragen. Bitte nimm die Seite der Pflaster.',
    notHere:
      'Das ist noch nicht auf diesem Handy. Vielleicht steht es in einem anderen Tagebuch oder ist noch unterwegs.',
    skinLead: 'Sieh sie dir jetzt an, und in einer Stunde noch einmal.',
    unknownProduct: 'Pflaster',
    low: 'kein Schmerz',
    high: 'stärkster vorstellbarer Schmerz',
  },
  form: {
    title: 'Pflaster aufkleben',
    another: 'Noch ein Pflaster aufkleben',
    product: 'Welches Pflaster?',
    productHint: 'Es gilt, was auf der Packung steht. Wähl das passende.',
    productText: 'Name auf der Packung (freiwillig)',
    zone: 'Wo?',
    zoneNone: 'Stelle wählen',
    views: { back: 'Hinten', side: 'Seite', front: 'Vorne' },
    sideHint: 'Links ist dein Links, rechts ist dein Rechts.',
    side: 'Seite',
    sides: { left: 'Links', right: 'Rechts', midline: 'Mitte' },
    basis: 'Warum dort?',
    onAt: 'Aufgeklebt',
    now: 'Gerade eben',
    earlier: 'Heute früher',
    time: 'Um',
    pain: 'Schmerz jetzt, vorher',
    label: 'Was auf der Packung steht',
    labelHours: (hours: number): string =>
      `Höchstens ${plural(hours, { one: '# Stunde', other: '# Stunden' })} tragen`,
    labelCount: (most: number): string => `Höchstens ${number(most)} in 24 Stunden`,
    labelAtOnce: (most: number): string => `Höchstens ${number(most)} gleichzeitig`,
    labelDays: (most: number): string =>
      `Nicht länger als ${plural(most, { one: '# Tag', other: '# Tage' })}, ohne zu fragen`,
    labelAge: (age: number): string => `Ab ${number(age)} Jahren`,
    read: 'Über dieses Pflaster lesen',
    labelUnknown:
      'Zu diesem ist keine Packungsangabe bekannt. Darum gelten die strengsten üblichen Grenzen.',
    removal: (at: Date): string => `Laut Packung kommt es ab: ${clock(at)}.`,
    ownHours: 'Stunden auf deiner Packung, falls dort etwas anderes steht (freiwillig)',
    ownHoursHint: 'Deine Packung geht vor.',
    keep: 'Woran du dich hältst',
    save: 'Aufkleben und die Uhr starten',
    saveAnyway: 'Es ist schon auf der Haut: eintragen',
    askFirst: 'Zuerst kommen ein paar Fragen zur Sicherheit.',
    saved: (at: Date): string => `Eingetragen. Abnehmen: ${clock(at)}.`,
    closed: 'Bitte kleb dieses Pflaster nicht auf',
    closedLabel: 'Vorerst geschlossen',
    warnings: 'Die Packung oder die Regeln für alle Pflaster sprechen dagegen',
    warningLabel: 'Bevor du es aufklebst',
    errors: {
      product: 'Wähl ein Pflaster.',
      zone: 'Wähl eine Stelle.',
      side: 'Wähl eine Seite.',
      basis: 'Wähl, warum dort.',
      onAt: 'Wähl eine Zeit, die nicht in der Zukunft liegt.',
    },
    noHeat:
      'Keine Wärme darüber: kein Heizkissen, keine Wärmflasche, keine Sauna, kein heißes Bad.',
  },
  warnings: {
    not_here: 'An diese Stelle kommt kein Pflaster: Die Haut ist dort zu dünn.',
    overlap: 'An dieser Stelle klebt schon ein Pflaster. Nie eines über ein anderes.',
    already_on: 'Es kleben schon so viele, wie die Packung gleichzeitig erlaubt.',
    second_product: 'Es klebt schon eine andere Sorte. Nie zwei Sorten gleichzeitig.',
    too_many_today: 'So viele, wie die Packung in 24 Stunden erlaubt, waren schon drauf.',
    too_many_days:
      'So viele Tage am Stück, wie die Packung erlaubt, sind um. Frag in der Apotheke oder ärztlich nach, bevor du weitermachst.',
    too_long: 'Das ist länger, als die Packung erlaubt.',
    heat: 'In der letzten Stunde war Wärme auf der Haut. Lass sie erst abkühlen.',
  },
  firstTime:
    'Zum ersten Mal mit diesem: Sieh dir die Haut nach 30 Minuten an. Nimm es sofort ab, wenn es brennt oder Blasen macht.',
  entry: {
    off: (at) => `Ab seit ${at}`,
    offLabel: 'Wann kam es ab?',
    offWrong: 'Bitte wähl eine Zeit, nachdem es drauf war, und nicht in der Zukunft.',
    pain_before: 'Schmerz davor',
    pain_2h: 'Schmerz zwei Stunden später',
    pain_removal: 'Schmerz beim Abnehmen',
    pain_next_morning: 'Schmerz am nächsten Morgen',
    skin: 'Die Haut danach',
  },
  reaction: {
    title: 'Was siehst oder spürst du?',
    lead: 'Nimm zuerst das Pflaster ab und wasch die Haut mit Wasser und milder Seife.',
    save: 'Weiter zu den Fragen zur Sicherheit',
  },
};
