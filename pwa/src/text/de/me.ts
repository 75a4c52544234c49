/** Words of the account, in German: sign-up, sign-in, privacy, deletion. */
import type { words as en } from '../en/me.ts';
import { plural } from '../plural.ts';

export const words: typeof en = {
  title: 'Ich',
  local: {
    title: 'Du benutzt Unknot ohne Konto',
    text: 'Alles ist nur auf diesem Handy. Ein Konto legt eine Kopie auf den Server, zeigt sie auf deinen anderen Geräten, schickt Erinnerungen und lässt dich mit einer Therapeutin oder einem Therapeuten teilen.',
    risk: 'Dieser Browser löscht deine Einträge vielleicht, wenn du Unknot eine Woche nicht öffnest. Ein Konto oder Unknot auf dem Home-Bildschirm bewahrt sie.',
    signUp: 'Konto anlegen',
    signIn: 'Ich habe ein Konto',
  },
  account: {
    title: 'Dein Konto',
    signedIn: (email: string): string => `Angemeldet als ${email}`,
    signedOut: 'Auf dem Server bist du abgemeldet. Deine Einträge bleiben auf diesem Handy.',
    confirmed: 'E-Mail-Adresse bestätigt.',
    notConfirmed:
      'Deine E-Mail-Adresse ist noch nicht bestätigt. Bis dahin geht keine Erinnerung dorthin.',
    name: 'Name, den die sehen, mit denen du teilst',
    nameSave: 'Namen speichern',
    nameSaved: 'Name gespeichert.',
    more: 'Name, Abmelden, Löschen',
    sendAgain: 'Link noch einmal schicken',
    sent: 'Der Link ist unterwegs. Schau in deine E-Mails.',
  },
  language: {
    /** In every language: for who cannot read this one. */
    title: 'Language · Sprache · Idioma',
    text: 'Die App spricht die Sprache, die du wählst. Sie wird einmal geladen und geht dann auch ohne Netz.',
    busy: 'Die Wörter werden geladen …',
    failed: 'Die Wörter ließen sich nicht laden. Geh online und versuch es noch einmal.',
  },
  links: {
    sessions: 'Übungen und Einheiten',
    learn: 'Mehr über Muskeln und Schmerz',
    share: 'Mit Therapeutin oder Therapeut teilen',
    reminders: 'Erinnerungen',
    lock: 'Sperre',
    device: 'Dieses Handy',
    install: 'Unknot auf den Home-Bildschirm',
    people: 'Menschen, die mit mir teilen',
    watch: 'Warnmeldungen',
    join: 'Ich behandle jemanden und habe einen Code',
    privacy: 'Datenschutz',
    help: 'Jetzt Hilfe holen',
    remove: 'Konto und alles löschen',
    sections: { help: 'Hilfe', care: 'Zusammen', phone: 'Einstellungen' },
  },
  out: {
    button: 'Abmelden',
    done: 'Du bist abgemeldet.',
    title: 'Auf diesem Handy abmelden',
    keep: 'Abmelden und die Einträge behalten',
    keepText: 'Sie bleiben auf diesem Handy, verschlossen, bis du dich hier wieder anmeldest.',
    wipe: 'Abmelden und sie von diesem Handy entfernen',
    wipeText: 'Die Kopie auf dem Server bleibt.',
    waiting: (n: number): string =>
      plural(n, {
        one: '# Eintrag ist noch nicht gesendet und ginge verloren.',
        other: '# Einträge sind noch nicht gesendet und gingen verloren.',
      }),
    wipeAnyway: 'Trotzdem entfernen',
  },
  fields: {
    email: 'E-Mail-Adresse',
    name: 'Dein Name (freiwillig)',
    nameHint: 'Nur Menschen, mit denen du teilst, sehen ihn.',
    password: 'Passwort',
    newPassword: 'Neues Passwort',
    passwordHint:
      'Mindestens 10 Zeichen und keines der häufigsten Passwörter. Gut sind ein paar Wörter, die nur du so zusammenstellst.',
    show: 'Passwort zeigen',
    adult: 'Ich bin 18 oder älter',
    consent:
      'Ich bin einverstanden, dass Unknot speichert, was ich über meine Gesundheit schreibe, so wie es auf dieser Seite steht',
  },
  signUp: {
    title: 'Konto anlegen',
    lead: 'Was auf diesem Handy ist, zieht in dein Konto um. Nichts geht verloren.',
    about: 'Was gespeichert wird, und für wen',
    points: [
      'Was du schreibst: Schmerz, Körperstellen, Schlaf, Stimmung, Einheiten, Pflaster, Antworten auf Fragen zur Sicherheit.',
      'Das sind Gesundheitsdaten. Sie liegen auf dem Server derer, die dieses Unknot betreiben, damit du es auf mehreren Geräten benutzen kannst.',
      'Sonst sieht sie niemand, außer du teilst sie. Das kannst du jederzeit beenden.',
      'Du kannst diese Einwilligung jederzeit zurücknehmen: Lösch das Konto, und alles wird entfernt.',
    ],
    privacyLink: 'Die ganze Seite zum Datenschutz',
    button: 'Konto anlegen',
    already: 'Ich habe schon ein Konto',
    done: 'Dein Konto ist bereit. Wir haben dir einen Link geschickt, mit dem du deine Adresse bestätigst.',
    errors: {
      email: 'Schreib deine E-Mail-Adresse, so wie name@example.org.',
      password: 'Wähl ein Passwort mit mindestens 10 Zeichen.',
      adult: 'Unknot ist für Menschen ab 18. Setz den Haken, wenn das auf dich zutrifft.',
      consent:
        'Ohne diese Einwilligung kann kein Konto dein Tagebuch speichern. Du kannst ohne Konto weitermachen.',
    },
  },
  signIn: {
    title: 'Anmelden',
    button: 'Anmelden',
    forgot: 'Passwort vergessen',
    new: 'Konto anlegen',
    errors: {
      email: 'Schreib deine E-Mail-Adresse.',
      password: 'Schreib dein Passwort.',
      wrong: 'Diese Adresse und dieses Passwort passen nicht zusammen.',
    },
    moveLabel: (n: number): string =>
      plural(n, {
        one: 'Den # Eintrag von diesem Handy in mein Konto übernehmen',
        other: 'Die # Einträge von diesem Handy in mein Konto übernehmen',
      }),
    moveHint:
      'Lass das leer, wenn jemand anderes sie geschrieben hat. Dann bleiben sie getrennt auf diesem Handy.',
    done: 'Du bist angemeldet.',
  },
  reset: {
    title: 'Neues Passwort',
    lead: 'Schreib deine E-Mail-Adresse. Wenn es ein Konto gibt, kommt ein Link per E-Mail.',
    button: 'Link schicken',
    sent: 'Wenn es ein Konto mit dieser Adresse gibt, ist ein Link unterwegs. Er gilt nur kurze Zeit.',
    choose: 'Wähl ein neues Passwort.',
    save: 'Neues Passwort speichern',
    saved: 'Das neue Passwort ist gespeichert. Du kannst dich damit anmelden.',
    signIn: 'Anmelden',
    invalid: 'Dieser Link ist zu alt oder schon benutzt. Lass dir einen neuen schicken.',
  },
  confirm: {
    title: 'Adresse bestätigen',
    lead: 'Tipp hier, um zu bestätigen, dass dieses Postfach deines ist.',
    button: 'Bestätigen',
    done: 'Danke. Deine Adresse ist bestätigt.',
    invalid:
      'Dieser Link ist zu alt oder schon benutzt. Unter „Ich“ kannst du dir einen neuen schicken lassen.',
    to: 'Zu „Ich“',
  },
  remove: {
    title: 'Konto und alles löschen',
    lead: 'Das entfernt dein Konto und alle Einträge vom Server und von diesem Handy.',
    points: [
      'Das Teilen endet sofort. Wer dich behandelt, sieht nichts mehr.',
      'Erinnerungen und wartende Nachrichten werden nicht mehr gesendet.',
      'Es gibt keinen Weg zurück. Kopien in Sicherungen werden nach und nach überschrieben.',
    ],
    export: 'Vorher eine Kopie als Datei speichern',
    password: 'Dein Passwort, damit sicher ist, dass du es bist',
    sure: 'Ja, alles löschen',
    button: 'Endgültig löschen',
    done: 'Dein Konto und alles darin ist gelöscht.',
    errors: {
      password: 'Schreib dein Passwort.',
      sure: 'Setz den Haken, wenn du es wirklich willst.',
      wrong: 'Das ist nicht das Passwort dieses Kontos.',
    },
  },
  privacy: {
    title: 'Datenschutz',
    version: (version: string): string => `Version dieses Textes: ${version}.`,
    sections: [
      {
        title: 'In einem Satz',
        text: [
          'Dein Tagebuch gehört dir: Es bleibt auf deinem Handy und, wenn du ein Konto anlegst, auf dem Server derer, die dieses Unknot betreiben. Sonst geht es an niemanden, außer du willst es.',
        ],
      },
      {
        title: 'Ohne Konto',
        text: [
          'Alles bleibt auf diesem Handy, in diesem Browser. Nichts wird gesendet. Löschst du die Daten des Browsers, ist das Tagebuch weg. Speichere ab und zu eine Datei unter „Dieses Handy“.',
        ],
      },
      {
        title: 'Mit Konto',
        text: [
          'Auf dem Server liegen: deine E-Mail-Adresse, dein Passwort in unlesbarer Form, deine Einträge mit ihren früheren Fassungen, Antworten auf Fragen zur Sicherheit, Erinnerungen und ob sie ankamen, mit wem du teilst, wer wann was gelesen hat.',
          'Das sind Gesundheitsdaten. Das Gesetz verlangt deine ausdrückliche Einwilligung. Du gibst sie, wenn du das Konto anlegst. Du nimmst sie zurück, indem du das Konto löschst.',
        ],
      },
      {
        title: 'Wer es lesen kann',
        text: [
          'Du. Menschen, die du einlädst und bestätigst: nur, was du auswählst, und nur, solange du willst. Jedes Lesen steht für dich unter „Teilen“.',
          'Wer den Server betreibt, könnte die Datenbank lesen. Das ist bei jedem Dienst so, der nicht von Ende zu Ende verschlüsselt ist.',
        ],
      },
      {
        title: 'Was nie geschieht',
        text: [
          'Keine Werbung, keine Tracker, keine Zähldienste, keine Teile von anderen Firmen.',
          'Kein Wort über deine Gesundheit in Mitteilungen, im Betreff einer E-Mail oder in einer Adresse.',
          'Kein Verkauf, kein Training von Modellen mit deinen Einträgen.',
        ],
      },
      {
        title: 'Push-Nachrichten',
        text: [
          'Eine Push-Nachricht läuft über den Dienst des Herstellers deines Browsers. Sie ist verschlüsselt und sagt nur, dass es Zeit für einen Blick in die App ist.',
        ],
      },
      {
        title: 'Wie lange',
        text: [
          'Bis du es löschst. Ein gelöschter Eintrag lässt sich 30 Tage lang zurückholen, dann wird sein Inhalt geleert. Ein gelöschtes Konto wird sofort entfernt.',
        ],
      },
      {
        title: 'Deine Rechte',
        text: [
          'Alles sehen (es steht in der App), es mitnehmen (als Datei speichern), es berichtigen, es löschen, das Teilen beenden, dich bei der Datenschutzbehörde deines Landes beschweren.',
        ],
      },
    ],
    notFor:
      'Unknot hilft Erwachsenen, ein Tagebuch über Muskelschmerzen in unterem Rücken, Gesäß und hinterem Oberschenkel zu führen, mehr über Muskeln zu lernen und allgemeine Selbstfürsorge zu üben. Es ist nicht dafür da, Krankheiten oder Verletzungen zu erkennen, zu behandeln oder zu überwachen.',
  },
  offline: 'Dafür braucht es eine Verbindung. Gerade gibt es keine.',
  failed: 'Der Server hat anders geantwortet als erwartet. Bitte versuch es gleich noch einmal.',
};
