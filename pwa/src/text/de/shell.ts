/** Words of the frame around every screen, in German. */
import type { words as en } from '../en/shell.ts';

export const words: typeof en = {
  app: 'Unknot',
  /** Of the page itself, before any script runs. */
  page: {
    about:
      'Ein Schmerztagebuch für verspannte Muskeln im unteren Rücken, im Gesäß und an der Rückseite des Oberschenkels. Geht auch ohne Netz.',
    noScript:
      'Unknot braucht JavaScript: Die App selbst bewahrt deine Einträge auf deinem Handy auf.',
  },
  back: 'Zurück',
  close: 'Schließen',
  skip: 'Zum Inhalt springen',
  loading: 'Wird geöffnet …',
  nav: {
    label: 'Hauptmenü',
    today: 'Heute',
    history: 'Tagebuch',
    find: 'Suchen',
    progress: 'Verlauf',
    me: 'Ich',
  },
  inEnglish: 'Hier ist noch nicht alles übersetzt: Der Rest ist auf Englisch.',
  errors: { title: 'Bitte sieh dir das noch einmal an' },
  screen: {
    failed: 'Diese Seite ließ sich nicht öffnen.',
    failedWhy:
      'Sie war noch nicht auf dem Handy, und es gibt keine Verbindung. Deine Einträge sind sicher.',
    again: 'Noch einmal versuchen',
    unknown: 'Diese Seite gibt es nicht',
    unknownWhy: 'Der Link ist vielleicht alt oder abgeschnitten.',
    toToday: 'Zu „Heute“',
  },
  saved: { phone: 'Auf diesem Handy gespeichert', sent: 'Gespeichert und gesendet' },
};
