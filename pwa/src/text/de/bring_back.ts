/** Bringing a diary back from a file, in German: what is in it, what was done, and what is wrong with a file. */
import { fullDay } from '../dates.ts';
import type { words as en } from '../en/bring_back.ts';
import { number, plural } from '../plural.ts';

export const words: typeof en = {
  reading: 'Die Datei wird gelesen …',
  faults: {
    huge: 'Diese Datei ist zu groß für ein Tagebuch. Wähle die, die mit „unknot-“ beginnt und auf „.json“ endet.',
    page: 'Das ist die Seite zum Lesen. Sie lässt sich nicht zurückholen. Wähle die „Datei für andere Programme“: Ihr Name endet auf „.json“.',
    foreign:
      'Das ist kein Tagebuch aus Unknot. Wähle die Datei, die mit „unknot-“ beginnt und auf „.json“ endet.',
    cut: 'Dieser Datei fehlt das Ende. Kopiere sie noch einmal, oder sichere sie dort neu, wo dein Tagebuch ist.',
    damaged:
      'Diese Datei wurde verändert und ist nicht lesbar. Sichere sie dort neu, wo dein Tagebuch ist.',
    newer:
      'Ein neueres Unknot hat diese Datei gemacht. Schließe Unknot hier, öffne es mit Netz wieder und wähle die Datei noch einmal.',
    empty: 'In dieser Datei steht nichts. Sichere sie dort neu, wo dein Tagebuch ist.',
  },
  unchanged: 'Auf diesem Handy wurde nichts geändert.',
  found: (n: number, from: string, to: string): string => {
    const days = from === to ? fullDay(from) : `${fullDay(from)} bis ${fullDay(to)}`;
    return `${plural(n, { one: '# Datensatz', other: '# Datensätze' })}${from ? `, ${days}` : ''}.`;
  },
  here: (n: number): string =>
    plural(n, {
      one: '# ist schon auf diesem Handy.',
      other: '# sind schon auf diesem Handy.',
    }),
  differs: (n: number): string =>
    plural(n, { one: '# davon ist anders.', other: '# davon sind anders.' }),
  newer: (n: number): string => `Bei ${number(n)} ist die Datei neuer. Das zählt.`,
  stays: (n: number): string => `Bei ${number(n)} bleibt, was hier steht.`,
  deleted: (n: number): string =>
    plural(n, {
      one: '# wurde auf diesem Handy gelöscht. Er bleibt gelöscht.',
      other: '# wurden auf diesem Handy gelöscht. Sie bleiben gelöscht.',
    }),
  deletedToo: 'Auch zurückholen, was hier gelöscht wurde',
  refused: (n: number): string =>
    plural(n, {
      one: '# Änderung, die der Server abgelehnt hat, kommt mit.',
      other: '# Änderungen, die der Server abgelehnt hat, kommen mit.',
    }),
  unreadable: (n: number): string =>
    plural(n, {
      one: '# Datensatz ist nicht lesbar und bleibt draußen.',
      other: '# Datensätze sind nicht lesbar und bleiben draußen.',
    }),
  nothing: 'Es gibt nichts Neues zurückzuholen.',
  otherAccount:
    'Diese Datei ist aus einem anderen Konto. Die Tagebücher von zwei Menschen dürfen sich nicht mischen. Ist das deins?',
  noAccount:
    'Diese Datei ist aus einem Tagebuch mit Konto. Melde dich besser an: Dann kommt dein Tagebuch von selbst. Ist es deins?',
  mine: 'Ja, das ist mein Tagebuch',
  mineNeeded: 'Setz das Häkchen, wenn das Tagebuch deins ist. Sonst wähle eine andere Datei.',
  start: (n: number): string =>
    plural(n, { one: '# Datensatz zurückholen', other: '# Datensätze zurückholen' }),
  working: (done: number, all: number): string => `${number(done)} von ${number(all)} …`,
  done: (n: number): string =>
    plural(n, { one: '# Datensatz ist zurück.', other: '# Datensätze sind zurück.' }),
  full: (done: number, all: number): string =>
    `Das Handy ist voll. ${number(done)} von ${number(all)} sind fertig, und nichts ist verloren. Schaff Platz und tippe noch einmal.`,
  moved: 'Auf diesem Handy wurde ein anderes Tagebuch geöffnet. Wähle die Datei noch einmal.',
  failed: 'Das hat nicht geklappt. Was zurück ist, bleibt. Wähle die Datei noch einmal.',
};
