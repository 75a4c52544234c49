/** Words of reminders, in German. */
import { dayAndTime } from '../dates.ts';
import type { words as en } from '../en/reminders.ts';
import { listed, plural } from '../plural.ts';

export const words: typeof en = {
  title: 'Erinnerungen',
  lead: 'Eine kurze Nachricht, wann du willst. Sie sagt nur, dass es Zeit für einen Blick in die App ist.',
  needsAccount: 'Die Erinnerungen schickt der Server. Darum brauchen sie ein Konto.',
  makeAccount: 'Konto anlegen',
  signIn: 'Ich habe ein Konto',
  rule: {
    title: 'Wann',
    none: 'Noch keine Erinnerung.',
    afterSession:
      'Ist eine Erinnerung an, kommt auch eine Stunde nach einer Einheit eine Nachricht und eine am Morgen danach: Wie ist es? Nie eine zweite.',
    what: 'Woran soll ich dich erinnern?',
    kinds: {
      log: 'etwas eintragen',
      check_in: 'Wochenfragen beantworten',
      session: 'eine Einheit machen',
    },
    time: 'Uhrzeit',
    zone: (zone: string): string => `Zeitzone: ${zone}.`,
    days: 'Tage',
    every: 'jeden Tag',
    never: 'An keinem Tag: das Tagebuch ist geschlossen',
    follows: 'So oft, wie das Tagebuch fragt',
    followsHint: 'Zuerst jeden Tag, seltener, wenn es ruhig ist.',
    listed,
    remind: (what: string): string => `Erinnerung: ${what}.`,
    weekdays: ['Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag', 'Sonntag'],
    how: 'Wie',
    push: 'Eine Nachricht auf diesem Handy',
    email: 'Eine E-Mail, wenn keine Nachricht ankommt',
    add: 'Erinnerung hinzufügen',
    save: 'Speichern',
    change: 'Ändern',
    remove: 'Löschen',
    on: 'An',
    line: (time: string, days: string): string => `${time}, ${days}`,
    saved: 'Erinnerung gespeichert.',
    removed: 'Erinnerung gelöscht.',
    undo: 'Rückgängig',
    errors: {
      days: 'Wähl mindestens einen Tag.',
      time: 'Wähl eine Uhrzeit.',
      how: 'Wähl mindestens einen Weg.',
    },
    offTitle: 'Ausgeschaltet',
  },
  push: {
    title: 'Nachrichten auf diesem Handy',
    on: 'Dieses Handy ist für Nachrichten eingerichtet.',
    off: 'Dieses Handy ist noch nicht für Nachrichten eingerichtet.',
    why: 'Das Handy fragt dich um Erlaubnis. In Nachrichten steht kein Wort über deine Gesundheit.',
    button: 'Nachrichten hier einrichten',
    working: 'Das Handy wird gefragt …',
    offButton: 'Auf diesem Handy ausschalten',
    trouble: {
      denied:
        'Du hast Nachrichten für diese Seite abgelehnt. Das kannst du in den Einstellungen des Browsers für diese Seite ändern. Bis dahin kommen E-Mails.',
      unsupported: 'Dieser Browser kann keine Nachrichten empfangen. Stattdessen kommen E-Mails.',
      install_first:
        'Auf iPhone und iPad gehen Nachrichten nur in der installierten App: „Teilen“, dann „Zum Home-Bildschirm“.',
      timeout:
        'Der Nachrichtendienst des Handys hat 10 Sekunden lang nicht geantwortet. Versuch es später noch einmal. Bis dahin kommen E-Mails.',
      refused: 'Der Nachrichtendienst des Handys hat abgelehnt. Bis dahin kommen E-Mails.',
      no_key: 'Dieser Server schickt keine Nachrichten an Handys. Stattdessen kommen E-Mails.',
      offline: 'Dafür braucht es eine Verbindung. Gerade gibt es keine.',
      failed: 'Das Einrichten hat nicht geklappt. Bitte versuch es gleich noch einmal.',
    },
  },
  email: {
    confirmed: (email: string): string => `E-Mails gehen an ${email}.`,
    notConfirmed: (email: string): string =>
      `${email} ist noch nicht bestätigt. Darum wird keine E-Mail geschickt. Bestätige die Adresse unter „Ich“.`,
  },
  recent: {
    title: 'Letzte Erinnerungen',
    none: 'Noch keine.',
    offline: 'Diese Liste braucht eine Verbindung.',
    line: (due: string): string => dayAndTime(due),
    state: {
      planned: 'geplant',
      claimed: 'wird gesendet',
      sending: 'wird gesendet',
      sent: 'gesendet',
      failed: 'ließ sich nicht senden',
      unknown: 'gesendet, Ankunft unbekannt',
      missed: 'verpasst: Der Server lief nicht rechtzeitig',
      answered: 'beantwortet',
    },
    more: (n: number): string => plural(n, { one: '# weitere zeigen', other: '# weitere zeigen' }),
  },
  calendar: {
    title: 'In deinem eigenen Kalender',
    text: 'Eine private Kalenderadresse mit neutralen Worten. Sie braucht weder Nachrichten noch E-Mail. Wer die Adresse hat, kann die Zeiten lesen.',
    button: 'Kalenderadresse erstellen',
    address: 'Kalenderadresse',
    copy: 'Adresse kopieren',
    copied: 'Kopiert.',
    notCopied: 'Kopieren hat nicht geklappt. Bitte markier sie und kopier sie von Hand.',
  },
  failed: 'Der Server hat anders geantwortet als erwartet. Bitte versuch es gleich noch einmal.',
};
