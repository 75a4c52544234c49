/** Words of the history, in German: the list with its search, and the calendar. */
import type { words as en } from '../en/history.ts';
import { listed, plural } from '../plural.ts';

export const words: typeof en = {
  title: 'Tagebuch',
  add: 'Neuer Eintrag',
  empty: 'Noch nichts eingetragen.',
  emptyHint: 'Für den ersten Eintrag tippst du zweimal.',
  failed: 'Deine Einträge ließen sich gerade nicht lesen. Sie sind weiter auf diesem Handy.',
  views: { legend: 'Zeigen als', list: 'Liste', calendar: 'Kalender' },
  nothing: 'Nichts gefunden.',
  found: 'Das ist alles, was gefunden wurde.',
  end: 'Hier beginnt dein Tagebuch.',
  older: 'Ältere Einträge kommen beim Scrollen …',
  searching: 'Ältere Einträge werden durchsucht …',
  kinds: {
    pain_log: 'Schmerz',
    patch_placement: 'Pflaster',
    massage_session: 'Einheiten',
    check_in: 'Wochenfragen',
    finder_run: 'Suchen nach Muskeln',
    safety_check: 'Fragen zur Sicherheit',
  },
  search: {
    text: 'Im Tagebuch suchen',
    more: 'Art, Stelle, Mittel, Zeitraum',
    kind: 'Art des Eintrags',
    zone: 'Stelle',
    relief: 'Was du ausprobiert hast',
    any: 'Alle',
    from: 'Von',
    to: 'Bis',
    clear: 'Wieder alles zeigen',
  },
  calendar: {
    before: 'Der Monat davor',
    after: 'Der Monat danach',
    day: (date, is) => {
      if (is === undefined) return `${date}: nichts eingetragen`;
      const parts = [
        ...(is.pain === null ? [] : [`Schmerz ${is.pain} von 10`]),
        ...(is.entries > 0 ? [plural(is.entries, { one: '# Eintrag', other: '# Einträge' })] : []),
        ...(is.sessions > 0
          ? [plural(is.sessions, { one: '# Einheit', other: '# Einheiten' })]
          : []),
        ...(is.patches > 0 ? [plural(is.patches, { one: '# Pflaster', other: '# Pflaster' })] : []),
        ...(is.others > 0
          ? [plural(is.others, { one: '# weitere Notiz', other: '# weitere Notizen' })]
          : []),
      ];
      return `${date}: ${listed(parts)}`;
    },
    legend: {
      pain: 'stärkster Schmerz des Tages',
      session: 'Einheit',
      patch: 'Pflaster',
      other: 'Fragen oder Suche',
    },
    nothing: 'An diesem Tag ist nichts eingetragen.',
    add: 'Neuer Eintrag',
    addLater: 'Für diesen Tag etwas nachtragen',
  },
};
