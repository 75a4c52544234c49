/** Words of "This phone", in German: storage, what waits, what was refused, export. */
import { dayAndTime, fullDayAndTime } from '../dates.ts';
import type { words as en } from '../en/device.ts';
import { number, plural } from '../plural.ts';

export const words: typeof en = {
  title: 'Dieses Handy',
  storage: {
    title: 'Speicher',
    kept: 'Das Handy verspricht, deine Einträge zu behalten.',
    notKept:
      'Das Handy darf deine Einträge löschen, wenn es Platz braucht. Sicherer sind sie, wenn du die App installierst oder ein Konto hast.',
    unknown: 'Das Handy sagt nicht, ob es deine Einträge behält.',
    risk: 'Dieser Browser löscht deine Einträge vielleicht, wenn du Unknot eine Woche nicht öffnest.',
    helps: 'Was hilft',
    ask: 'Das Handy bitten, sie zu behalten',
    used: (megabytes: number): string =>
      `Unknot belegt auf diesem Handy ${number(megabytes, { maximumFractionDigits: 1 })} MB.`,
    entries: (n: number): string =>
      plural(n, { one: '# Datensatz auf diesem Handy', other: '# Datensätze auf diesem Handy' }),
  },
  waiting: {
    title: 'Senden',
    none: 'Alles ist gesendet.',
    local: 'Ohne Konto wird nichts gesendet. Alles ist auf diesem Handy.',
    some: (n: number): string =>
      plural(n, {
        one: '# Eintrag ist noch nicht gesendet.',
        other: '# Einträge sind noch nicht gesendet.',
      }),
    latest: (at: string): string => `Letzter Austausch mit dem Server: ${dayAndTime(at)}.`,
    never: 'Noch kein Austausch mit dem Server.',
  },
  tray: {
    title: 'Braucht deinen Blick',
    lead: 'Der Server konnte diese Änderungen nicht annehmen. Sie bleiben hier, bis du entscheidest.',
    none: 'Nichts.',
    cleared: 'geleert',
    field: (field: string): string => {
      const [first = '', ...more] = field.split('.').map((part) => part.replaceAll('_', ' '));
      return more.length > 0 ? `${first}: ${more.join(', ')}` : first;
    },
    wanted: 'Was du eingetragen hattest',
    when: (at: string): string => `Abgelehnt ${dayAndTime(at)}`,
    retry: 'Ohne den falschen Teil noch einmal senden',
    drop: 'Diese Änderung verwerfen',
    dropped: 'Verworfen.',
    retried: 'Es ist wieder unterwegs.',
    kinds: {
      pain_log: 'Ein Eintrag',
      patch_placement: 'Ein Pflaster',
      massage_session: 'Eine Einheit',
      check_in: 'Wochenfragen',
      finder_run: 'Eine Suche nach Muskeln',
      finding: 'Eine Stelle, die du gefunden hast',
      profile_fact: 'Eine Antwort über dich',
      episode: 'Eine Schmerzphase',
      programme_run: 'Ein Programm',
      reminder_rule: 'Eine Erinnerung',
      safety_check: 'Antworten auf Fragen zur Sicherheit',
      safety_confirmation: 'Deine Antwort auf „Stimmt das?“',
      safety_clearance: 'Eine Notiz, dass du untersucht wurdest',
    },
  },
  export: {
    title: 'Alles mitnehmen',
    text: 'Alles, was auf diesem Handy ist, jederzeit, auch ohne Netz.',
    page: 'Als Seite zum Lesen oder Drucken sichern',
    pageText: 'Öffnet sich in jedem Browser, der neueste Tag zuerst.',
    button: 'Als Datei für andere Programme sichern',
    fileText: 'JSON, vollständig. Bewahre es als Kopie auf: Du kannst es hier zurückholen.',
    done: 'Die Datei liegt in deinen Downloads.',
    failed: 'Die Datei ließ sich nicht erstellen.',
  },
  back: {
    title: 'Ein Tagebuch zurückholen',
    text: 'Aus der Datei für andere Programme. Du siehst zuerst, was darin ist.',
    choose: 'Datei wählen',
    failed: 'Dafür fehlt hier noch ein Teil von Unknot. Versuch es mit Netz noch einmal.',
  },
  page: {
    title: 'Mein Unknot-Tagebuch',
    made: (at: string, n: number): string =>
      `${plural(n, { one: '# Datensatz', other: '# Datensätze' })}, gesichert am ${fullDayAndTime(at)}.`,
    private:
      'Auf dieser Seite steht, was du über deine Gesundheit geschrieben hast. Leg sie dorthin, wo nur du sie öffnen kannst.',
    refused: 'Änderungen, die der Server nicht angenommen hat',
    yes: 'ja',
    no: 'nein',
  },
  badge: {
    title: 'Zahl auf dem Bild der App',
    label: 'Zeigen, wie viel auf mich wartet',
    text: 'Nur eine Zahl: ein Pflaster über seine Zeit, fällige Fragen, Nachrichten, die du noch nicht angesehen hast.',
  },
  version: { knowledge: (version: string): string => `Version des Ratgebers: ${version}` },
};
