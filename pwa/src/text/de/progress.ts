/** Words of the progress chart, in German, for the person and for a therapist. Never success or failure. */
import type { DiaryDay, Done, Middle, Summary } from '../../domain/progress.ts';
import { painOf } from '../../domain/progress.ts';
import { day, fullDay, shortDay } from '../dates.ts';
import type { words as en, Whose } from '../en/progress.ts';
import { kindsDone } from '../kinds.ts';
import { listed, number, plural } from '../plural.ts';

const points = (value: number): string =>
  plural(Math.round(value * 10) / 10, { one: '# Punkt', other: '# Punkte' });
const pain = (value: number): string => number(value, { maximumFractionDigits: 1 });
/** "der letzten # Tage": the genitive has the same form for both. */
const latestDays = (n: number): string =>
  plural(n, { one: 'des letzten Tages', other: 'der letzten # Tage' });
const firstDays = (n: number): string =>
  plural(n, { one: 'des ersten Tages', other: 'der ersten # Tage' });
const onFirstDays = (n: number): string =>
  plural(n, { one: 'Am ersten Tag', other: 'In den ersten # Tagen' });

function compared(recent: Middle, first: Middle): string {
  return `Der mittlere Wert ${latestDays(recent.days)} mit einer Zahl (${shortDay(recent.from)} bis ${shortDay(recent.to)}) ist ${pain(recent.value)} von 10. ${onFirstDays(first.days)} war er ${pain(first.value)}.`;
}

const DIRECTION: Readonly<Record<'lower' | 'higher', string>> = {
  lower: 'niedriger',
  higher: 'höher',
};

/** What the picture shows: a headline, and the numbers behind it. */
function sentence(summary: Summary, whose: Whose): { head: string; numbers: string } {
  switch (summary.shows) {
    case 'nothing':
      return {
        head: 'Noch ist keine Schmerzzahl eingetragen.',
        numbers: whose === 'mine' ? 'Mit der ersten beginnt dieses Bild.' : '',
      };
    case 'baseline_not_yet':
      return {
        head: plural(summary.days, {
          one: 'Bisher hat # Tag eine Zahl.',
          other: 'Bisher haben # Tage eine Zahl.',
        }),
        numbers: plural(summary.missing, {
          one: 'Nach # weiteren Tag gibt es einen Startwert zum Vergleichen.',
          other: 'Nach # weiteren Tagen gibt es einen Startwert zum Vergleichen.',
        }),
      };
    case 'baseline_only':
      return {
        head: `Der Startwert ist ${pain(summary.baseline.value)} von 10.`,
        numbers: `Das ist der mittlere Wert ${firstDays(summary.baseline.days)} mit einer Zahl. ${plural(summary.missing, { one: 'Noch # Tag, dann kann das Bild vergleichen.', other: 'Noch # Tage, dann kann das Bild vergleichen.' })}`,
      };
    case 'about_the_same':
      return {
        head: 'Der Schmerz ist etwa so wie am Anfang.',
        numbers: compared(summary.recent, summary.baseline),
      };
    case 'small_change':
      return {
        head: `Der Schmerz ist ${points(summary.points)} ${DIRECTION[summary.direction]} als am Anfang: weniger, als man meist merkt.`,
        numbers: compared(summary.recent, summary.baseline),
      };
    case 'noticed_change':
      return {
        head: `Der Schmerz ist ${points(summary.points)} ${DIRECTION[summary.direction]} als am Anfang: So eine Änderung merkt man meist.`,
        numbers: compared(summary.recent, summary.baseline),
      };
  }
}

/** What was done in the days shown. */
function done(counts: Done): string {
  const of = plural(counts.days, { one: 'Am gezeigten Tag', other: 'An den # gezeigten Tagen' });
  const parts = [
    plural(counts.logged, { one: '# Tag mit Eintrag', other: '# Tage mit Eintrag' }),
    plural(counts.sessions, { one: '# Tag mit Einheit', other: '# Tage mit Einheit' }),
    plural(counts.patches, { one: '# Tag mit Pflaster', other: '# Tage mit Pflaster' }),
  ];
  return `${of}: ${listed(parts)}.`;
}

/** One day, as the caption under the chart says it. */
function caption(each: DiaryDay): string {
  const number = painOf(each);
  const parts = [
    number === null ? 'keine Schmerzzahl' : `Schmerz ${pain(number)} von 10`,
    ...(each.sessions > 0 ? [kindsDone(each.done)] : []),
    ...(each.patches > 0 ? [plural(each.patches, { one: '# Pflaster', other: '# Pflaster' })] : []),
  ];
  return `${day(each.date)}: ${parts.join(', ')}.`;
}

export const words: typeof en = {
  title: 'Verlauf',
  sentence,
  done,
  caption,
  notWhy: 'Das Bild zeigt, was an welchem Tag war. Es sagt nicht, warum.',
  picture: (from: string, to: string): string =>
    `Schmerz an jedem Tag vom ${fullDay(from)} bis ${fullDay(to)}, 0 bis 10`,
  ranges: {
    legend: 'Gezeigte Tage',
    '30': '30 Tage',
    '120': '120 Tage',
    all: 'Alle',
  },
  slider: 'Tag zum Lesen',
  legend: {
    pain: 'Höchster Schmerz, der an dem Tag eingetragen ist',
    baseline: (value: number): string => `Startwert ${pain(value)}`,
    band: 'In diesem Band: weniger, als man meist merkt',
    session: 'Einheit',
    patch: 'Pflaster',
  },
  table: {
    days: 'Alle Tage als Tabelle',
    months: 'Alle Monate als Tabelle',
    day: 'Tag',
    month: 'Monat',
    pain: 'Höchster Schmerz',
    middle: 'Mittlerer Schmerz',
    span: 'Von, bis',
    from: (low: number, high: number): string => `${pain(low)} bis ${pain(high)}`,
    sessions: 'Einheiten',
    done: kindsDone,
    patches: 'Pflaster',
    entries: 'Einträge',
    none: 'keine',
  },
  start: {
    text: 'Mit deinem ersten Eintrag beginnt ein Bild deiner Tage: Schmerz, was du gemacht hast, was sich geändert hat.',
    button: 'Etwas eintragen',
  },
  how: 'Wie du das liest',
  read: 'Lesen: Was dein Tagebuch sagen kann',
  howText: [
    'Jeder Punkt ist ein Tag: die höchste Schmerzzahl, die du eingetragen hast.',
    'Die gestrichelte Linie ist dein Startwert: die Mitte deiner ersten sieben Tage mit einer Zahl.',
    'Das Band darum ist nach jeder Seite 2 Punkte oder 30 % breit, je nachdem, was weniger ist. Änderungen außerhalb davon merkt man meist.',
    'Ein einzelner Tag sagt wenig, in keine Richtung.',
  ],
  loading: 'Deine Einträge werden gelesen …',
  failed: 'Deine Einträge ließen sich gerade nicht lesen. Sie sind weiter auf diesem Handy.',
};
